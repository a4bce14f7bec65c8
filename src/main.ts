// Entry of the master. Modules are imported after the compile cache is on, so that they use it.

import { join } from 'node:path';
import { useCompileCache } from './server/compile-cache.ts';

useCompileCache();
const { serve } = await import('./cli/serve.ts');
process.exitCode = await serve(process.argv.slice(2), {
  main: import.meta.filename,
  worker: join(import.meta.dirname, 'worker.ts'),
  loadApplication: async () => (await import('./app.ts')).createApplication,
});
