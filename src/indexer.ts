// Entry of the indexer. Modules are imported after the compile cache is on, so that they use it.

import { useCompileCache } from './server/compile-cache.ts';

useCompileCache();
const { runIndexer } = await import('./server/indexer-process.ts');
const { openIndexQueue } = await import('./store/open-index-queue.ts');
runIndexer(({ config: { mail }, log, onDone }) => {
  return openIndexQueue({ ...mail, log, now: Date.now, onDone });
});
