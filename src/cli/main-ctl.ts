// Entry of `dispatchctl`.

import { controlCommand } from './dispatchctl.ts';

process.exitCode = await controlCommand(process.argv.slice(2));
