// Entry of a worker. Modules are imported after the compile cache is on, so that they use it.

import { useCompileCache } from './server/compile-cache.ts';

useCompileCache();
const { runWorker } = await import('./server/worker.ts');
runWorker(async (config, log, master) => {
  return (await import('./app.ts')).createApplication(config, log, master);
});
