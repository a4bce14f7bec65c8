// A whole mailbox gets another place, when its account gets another name or comes back; and the
// mail of one that is gone for good is erased.

import { lstat, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { hasCode, isMissing, Refusal } from '../kit/failure.ts';
import { syncDirectory } from './durable.ts';

/**
 * Durable when it resolves; false where there was nothing to move. Refuses `mailbox-taken` where
 * something is there already. A mailbox does not move to another disk: that throws EXDEV.
 */
export async function moveMailbox(mailbox: string, target: string): Promise<boolean> {
  const [from, to] = [resolve(mailbox), resolve(target)];
  if (!(await isThere(from))) return false;
  // rename(2) replaces an empty directory, which holds no mail, but any file.
  const isFile = !(await lstat(from)).isDirectory();
  if (isFile && (await isThere(to))) throw new Refusal('mailbox-taken', { path: to });
  const made = await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncDirectory(dirname(made));
  try {
    await rename(from, to);
  } catch (error) {
    const isTaken = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].some((code) => hasCode(error, code));
    throw isTaken ? new Refusal('mailbox-taken', { path: to }) : error;
  }
  await syncDirectory(dirname(to));
  if (dirname(from) !== dirname(to)) await syncDirectory(dirname(from));
  return true;
}

/**
 * Erases a mailbox that was set aside. The path comes out of a database that others write: anything
 * of another name, or elsewhere than below `baseDir`, is refused with `mailbox-unsafe`.
 */
export async function eraseSetAside(path: string, baseDir: string): Promise<void> {
  if (!/^\.removed-\d{8}T\d{6}Z-/.test(basename(path))) throw new Refusal('mailbox-unsafe');
  if (!(await isThere(path))) return;
  const parent = await realpath(dirname(path));
  const base = await realpath(baseDir);
  if (parent !== base && !parent.startsWith(`${base}/`)) throw new Refusal('mailbox-unsafe');
  await rm(path, { recursive: true, force: true });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
