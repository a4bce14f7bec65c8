// What to do when a name is taken already. Two *different* messages of one base name should not be,
// but a restored backup or a careless copy makes them, and rename(2) would overwrite one of the two.

import type { Stats } from 'node:fs';
import { lstat, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMissing } from '../kit/failure.ts';
import { arrivalMs, formatName, parseName } from './name.ts';
import { uniqueBase } from './unique-name.ts';

export interface FreePath {
  readonly path: string;
  /** The very same file has this name already (a second link): nothing is left to be put there. */
  readonly isThere: boolean;
}

/** Where the file at `source` may go: `target`, or beside it under a new base name. */
export async function freePath(source: string, target: string): Promise<FreePath> {
  const [from, there] = await Promise.all([lstat(source), lstatIfThere(target)]);
  if (!there) return { path: target, isThere: false };
  if (there.dev === from.dev && there.ino === from.ino) return { path: target, isThere: true };
  return { path: besidePath(target, from), isThere: false };
}

/** The same name with a base of its own. */
export function besidePath(target: string, { mtimeMs, size }: Stats): string {
  const name = parseName(basename(target));
  const base = uniqueBase(arrivalMs(name.base) ?? mtimeMs, 'localhost', size);
  return join(dirname(target), formatName({ ...name, base }));
}

/** Renames into `target` or beside it, and gives the path that the file has now. */
export async function renameFree(source: string, target: string): Promise<string> {
  const free = await freePath(source, target);
  // Between two links of one file rename(2) does nothing at all, and says so to nobody.
  if (free.isThere && source !== target) await unlink(source);
  else await rename(source, free.path);
  return free.path;
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
