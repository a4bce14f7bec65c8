// The place of the embedded database, made before root is given up: the user that serves has no
// right to make a directory below /var/lib.

import { chownSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from '../kit/failure.ts';
import type { Identity } from './privileges.ts';
import { StartError } from './start-error.ts';

/**
 * Makes the directory of a `sqlite:` file, that one alone, for its user alone. One that is there
 * stays as it is. Throws StartError that says what to do.
 */
export function ensureDatabaseDirectory(url: string, owner: Identity | undefined): void {
  const path = /^sqlite:(\/.+)$/.exec(url)?.[1];
  if (path === undefined) return;
  const directory = dirname(path);
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    const remedy = `make it for the user that serves: install -d -m 0700 -o USER ${directory}`;
    throw new StartError(`there is no directory for the database ${path}; ${remedy}`);
  }
  if (owner !== undefined) chownSync(directory, owner.uid, owner.gid);
}
