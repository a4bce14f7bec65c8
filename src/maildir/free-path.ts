// What to do when a name is taken already. Two *different* messages of one base name should not be,
// but a restored backup or a careless copy makes them, and rename(2) would overwrite one of the two.

import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
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
  const name = parseName(basename(target));
  const base = uniqueBase(arrivalMs(name.base) ?? from.mtimeMs, 'localhost', from.size);
  return { path: join(dirname(target), formatName({ ...name, base })), isThere: false };
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
