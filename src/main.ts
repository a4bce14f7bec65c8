// Entry of the master. Modules are imported after the compile cache is on, so that they use it.

import { randomUUID } from 'node:crypto';
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
  scheduler: join(import.meta.dirname, `scheduler${extname(import.meta.filename)}`),
  worker: join(import.meta.dirname, `worker${extname(import.meta.filename)}`),
  prepare: (config, owner) => ensureDatabaseDirectory(config.directory.url, owner),
  loadApplication: async () => {
    const { createApplication } = await import('./app.ts');
    const { openDueWork } = await import('./due-work.ts');
    return async (config, log, master) => {
      // Some web servers (mod_fcgid) give a process one request at a time.
      const made = await createApplication(config, log, { ...master, mayStream: false });
      // Nobody else does here what has a time.
      const due = await openDueWork({ config, log, name: randomUUID() });
      return { ...made, close: () => Promise.all([due.close(), made.close()]).then(() => {}) };
    };
  },
});
