// A worker with the test application. The mount `/broken` makes one that cannot start.

import { useCompileCache } from '../../../src/server/compile-cache.ts';

useCompileCache();
const { runWorker } = await import('../../../src/server/worker.ts');
const { testApplication } = await import('./application.ts');

runWorker(async (config) => {
  // Read again for each generation: HUP turns it.
  if (config.web.mount === '/broken') throw new Error('the directory is away');
  return { application: testApplication, close: async () => {} };
});
