// A folder may lie on a file system of its own, where rename(2) and link(2) answer EXDEV. A message
// that goes there is copied, and leaves its old place when the copy is on the disk:
//
//   copied to target/tmp, synced → link(2) to target/cur → target/cur synced → source unlinked
//
// Who finds the source gone at the end has lost it to another one, who has it now or has deleted it,
// and takes his own copy back. A copy that a crash left there, which is known by its content and its
// age, is nobody's own: it is not made again and not taken back.

import { link, lstat, open, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasCode, isMissing } from '../kit/failure.ts';
import { syncDirectory } from './durable.ts';
import { changeMessageFlags } from './flag.ts';
import { follow } from './follow.ts';
import { besidePath } from './free-path.ts';
import { parseName, without } from './name.ts';
import type { FoundFile } from './scan.ts';
import { uniqueBase } from './unique-name.ts';

export interface Carrying {
  readonly source: string;
  readonly from: FoundFile;
  readonly target: string;
  /** The name that it shall have there. */
  readonly wanted: FoundFile;
  readonly nowMs: number;
}

/** LIMIT of names tried in the target folder. */
const namesMax = 10;
/** A copy whose source is still there after this was left by a crash: to sync and to unlink is quick. */
const leftMs = 10_000;
const bytesPerRead = 64 * 1024;

/** Moves one message, durable when it resolves; false when it went to somebody else. */
export async function carryAcross(carrying: Carrying): Promise<boolean> {
  const { source, from, target, wanted } = carrying;
  const { to, isOwn } = await copyInto(carrying);
  await syncDirectory(join(target, wanted.place));
  const last = await follow(source, from, async (path, found) => {
    await unlink(path);
    return found;
  });
  if (!last) {
    if (isOwn) await follow(target, to, unlink);
    return false;
  }
  if (last.file === from.file) return true;
  // Another program changed flags meanwhile: its change moves along, except for keywords, whose
  // letters mean something else in the target.
  const before = parseName(from.file).flags.replace(/[a-z]/g, '');
  const now = parseName(last.file).flags.replace(/[a-z]/g, '');
  await changeMessageFlags(target, to, { add: now, remove: without(before, now) });
  return true;
}

async function copyInto({ source, from, target, wanted, nowMs }: Carrying) {
  const temporary = await copyIntoTmp(join(source, from.place, from.file), target);
  try {
    for (let names = 1, path = join(target, wanted.place, wanted.file); ; names++) {
      const to: FoundFile = { place: wanted.place, file: basename(path) };
      try {
        await link(temporary, path);
        return { to, isOwn: true };
      } catch (error) {
        if (!hasCode(error, 'EEXIST') || names === namesMax) throw error;
      }
      if (await isLeft(temporary, path, nowMs)) return { to, isOwn: false };
      path = besidePath(path, await lstat(temporary));
    }
  } finally {
    await unlink(temporary);
  }
}

/** A synced copy in the tmp/ of a folder, with the time of the original; gives its path. */
export async function copyIntoTmp(path: string, folder: string): Promise<string> {
  const source = await open(path, 'r');
  try {
    const { size, mtime } = await source.stat();
    const temporary = join(folder, 'tmp', uniqueBase(Date.now(), 'localhost', size));
    const copy = await open(temporary, 'wx', 0o600);
    try {
      const buffer = Buffer.allocUnsafe(bytesPerRead);
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, bytesPerRead);
        if (bytesRead === 0) break;
        await copy.writeFile(buffer.subarray(0, bytesRead));
      }
      await copy.utimes(new Date(), mtime);
      await copy.sync();
    } catch (error) {
      await unlink(temporary);
      throw error;
    } finally {
      await copy.close();
    }
    return temporary;
  } finally {
    await source.close();
  }
}

async function isLeft(copy: string, there: string, nowMs: number): Promise<boolean> {
  try {
    if (nowMs - (await lstat(there)).ctimeMs < leftMs) return false;
    return await isSameContent(copy, there);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function isSameContent(one: string, other: string): Promise<boolean> {
  const [a, b] = [await open(one, 'r'), await open(other, 'r')];
  try {
    if ((await a.stat()).size !== (await b.stat()).size) return false;
    const buffers = [Buffer.alloc(bytesPerRead), Buffer.alloc(bytesPerRead)] as const;
    for (;;) {
      const [readA, readB] = [await a.read(buffers[0]), await b.read(buffers[1])];
      if (readA.bytesRead === 0) return true;
      if (readA.bytesRead !== readB.bytesRead || !buffers[0].equals(buffers[1])) return false;
    }
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
}
