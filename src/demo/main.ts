// Entry of the demo. Modules are imported after the compile cache is on, so that they use it.

import { extname, join, resolve } from 'node:path';
import { useCompileCache } from '../server/compile-cache.ts';

useCompileCache();
const { runDemo } = await import('./demo.ts');
process.exitCode = await runDemo(process.argv.slice(2), {
  root: resolve(import.meta.dirname, '../..'),
  indexer: join(import.meta.dirname, `../indexer${extname(import.meta.filename)}`),
  scheduler: join(import.meta.dirname, `../scheduler${extname(import.meta.filename)}`),
  worker: join(import.meta.dirname, `../worker${extname(import.meta.filename)}`),
});
