// Entry of the master. Modules are imported after the compile cache is on, so that they use it.

import { extname, join } from 'node:path';
import { useCompileCache } from './server/compile-cache.ts';

// A log rotation may come before anybody listens, and Node's own answer to USR1 is a debugger. Its
// flag against that blocks the signal for ever.
process.on('SIGUSR1', () => {});
useCompileCache();
const { serve } = await import('./cli/serve.ts');
const { ensureDatabaseDirectory } = await import('./server/database-directory.ts');
process.exitCode = await serve(process.argv.slice(2), {
  main: import.meta.filename,
  indexer: join(import.meta.dirname, `indexer${extname(import.meta.filename)}`),
  worker: join(import.meta.dirname, `worker${extname(import.meta.filename)}`),
  prepare: (config, owner) => ensureDatabaseDirectory(config.directory.url, owner),
  loadApplication: async () => {
    const { createApplication } = await import('./app.ts');
    return (config, log, master) => createApplication(config, log, master);
  },
});
