// When the two directories of a folder last changed. As long as the stamp is the same, no file came,
// went or was renamed, and what a scan found still holds: two stats instead of a readdir.
//
// The trap is the clock behind mtime. It ticks every 1 to 10 ms, whole seconds on old file systems,
// and all changes within one tick leave the same stamp. So a stamp that is no older than a tick is
// *racy*: a change made right after it was taken may never show. A racy stamp proves nothing.

import { type BigIntStats, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode, isMissing } from '../kit/failure.ts';

export interface DirectoryStamp {
  /** Identity and times of new/ and cur/ in one string, to compare. */
  readonly value: string;
  readonly racy: boolean;
}

/** The same with each of the two by itself: most deliveries change new/ alone, which is small. */
export interface FolderStamp extends DirectoryStamp {
  readonly cur: string;
  readonly new: string;
}

const kernelTickMs = 20;
const wholeSecondMs = 1_020;

/** The stamp of a folder, or undefined when there is no such folder (or only a link to one). */
export function stampOf(folder: string, nowMs: number): FolderStamp | undefined {
  const cur = directoryAt(join(folder, 'cur'));
  if (!cur) return undefined;
  const fresh = directoryAt(join(folder, 'new'));
  const stamps = { cur: facts(cur), new: fresh ? facts(fresh) : '-' };
  return {
    ...stamps,
    value: `${stamps.cur} ${stamps.new}`,
    racy: isRacy(cur, nowMs) || (fresh !== undefined && isRacy(fresh, nowMs)),
  };
}

/** The stamp of one directory, such as the Maildir itself with its folders in it. */
export function stampOfOne(directory: string, nowMs: number): DirectoryStamp | undefined {
  const stat = directoryAt(directory);
  return stat && { value: facts(stat), racy: isRacy(stat, nowMs) };
}

/** The stamp of a file that is replaced or written over; undefined when there is none to be seen. */
export function stampOfFile(path: string, nowMs: number): DirectoryStamp | undefined {
  try {
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return stat && { value: `${facts(stat)}.${stat.size}`, racy: isRacy(stat, nowMs) };
  } catch (error) {
    // An mbox is no directory: there is no file in it.
    if (isMissing(error) || hasCode(error, 'EACCES') || hasCode(error, 'ELOOP')) return undefined;
    throw error;
  }
}

/** Tells one directory at a path from the next; undefined when there is none. */
export function identityOf(directory: string): string | undefined {
  const stat = directoryAt(directory);
  return stat && `${stat.dev}.${stat.ino}`;
}

function directoryAt(path: string): BigIntStats | undefined {
  // lstat, because a symbolic link in place of a directory may lead to another account's mail.
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isDirectory() ? stat : undefined;
}

function facts(stat: BigIntStats): string {
  // ctime as well: a restore sets mtime back to what it was before it put the files in.
  return `${stat.dev}.${stat.ino}.${stat.mtimeNs}.${stat.ctimeNs}`;
}

function isRacy(stat: BigIntStats, nowMs: number): boolean {
  const changedNs = stat.mtimeNs > stat.ctimeNs ? stat.mtimeNs : stat.ctimeNs;
  const tickMs = changedNs % 1_000_000_000n === 0n ? wholeSecondMs : kernelTickMs;
  // A time in the future (the clock was set back) stays racy until the clock has passed it.
  return Number(changedNs / 1_000_000n) >= nowMs - tickMs;
}
