// Entry of `dispatchctl`. Modules are imported after the compile cache is on, so that they use it.

import { useCompileCache } from '../server/compile-cache.ts';

useCompileCache();
const { controlCommand } = await import('./dispatchctl.ts');
process.exitCode = await controlCommand(process.argv.slice(2));
