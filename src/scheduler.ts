// Entry of the scheduler. Modules are imported after the compile cache is on, so that they use it.

import { useCompileCache } from './server/compile-cache.ts';

useCompileCache();
const { runScheduler } = await import('./server/scheduler-process.ts');
const { openDueWork } = await import('./due-work.ts');
runScheduler(openDueWork);
