// Empty Maildirs by the thousand, as an import needs them. Nothing is synced: there is no mail to
// lose in them, and whoever delivers the first makes what is missing (deliver.ts).

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** In one turn of the event loop, which is a command's own. */
export function makeMaildirs(paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    for (const place of ['tmp', 'new', 'cur']) {
      mkdirSync(join(path, place), { recursive: true, mode: 0o700 });
    }
  }
}
