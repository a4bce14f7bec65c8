// Where the ready files lie.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Seen from dist/, where the build puts this module, or from src/cli/. */
export function confDirectory(): string {
  const built = join(import.meta.dirname, '../conf');
  return existsSync(built) ? built : join(import.meta.dirname, '../../conf');
}
