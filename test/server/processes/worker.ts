// A worker with the test application. TEST_WORKER=broken makes one that cannot start.

import { runWorker } from '../../../src/server/worker.ts';
import { testApplication } from './application.ts';

runWorker(async (config) => {
  // Read again for each generation: HUP turns it.
  if (config.web.mount === '/broken') throw new Error('the directory is away');
  return { application: testApplication, close: async () => {} };
});
