// The configuration file of a command that was told of none: the usual one, where it is there.

import { existsSync } from 'node:fs';

const usualConfig = '/etc/dispatch/dispatch.toml';

/** Undefined leaves the built-in defaults. */
export function configPathOf(named: string | undefined): string | undefined {
  return named ?? (existsSync(usualConfig) ? usualConfig : undefined);
}
