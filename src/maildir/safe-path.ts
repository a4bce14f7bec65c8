// Whether a mailbox path from the directory may be opened at all. The path comes out of a database
// that others write: `../../etc`, another domain's mail, or a symbolic link that leads there.

import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../kit/failure.ts';

/**
 * Refuses with `mailbox-unsafe` unless the Maildir is, or may be made as, a plain directory
 * below the base directory (any place when that is empty).
 */
export function checkMaildirPath(maildir: string, baseDir: string): void {
  const isPlain = isAbsolute(maildir) && resolve(maildir) === trimmed(maildir);
  if (!isPlain || maildir.includes('\0')) throw new Refusal('mailbox-unsafe');
  if (baseDir !== '' && !isBelow(resolve(baseDir), resolve(maildir))) {
    throw new Refusal('mailbox-unsafe');
  }
  // Every level below the base may have been turned into a link, not only the last one.
  if (baseDir !== '' && !isPlainWay(resolve(baseDir), resolve(maildir))) {
    if (!isBelow(realOf(resolve(baseDir)), realOf(resolve(maildir)))) {
      throw new Refusal('mailbox-unsafe');
    }
  }
  checkDirectory(maildir);
}

function checkDirectory(maildir: string): void {
  const stat = lstatSync(maildir, { throwIfNoEntry: false });
  if (!stat) return;
  // Mail that everybody may write is mail that anybody may have put there or taken away.
  const isOpenToAll = (stat.mode & 0o002) !== 0;
  if (!stat.isDirectory() || isOpenToAll) throw new Refusal('mailbox-unsafe');
}

function isBelow(base: string, path: string): boolean {
  const way = relative(base, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether every level between the base and this path is there and a plain directory. */
function isPlainWay(base: string, path: string): boolean {
  for (let level = dirname(path); level.length > base.length; level = dirname(level)) {
    if (lstatSync(level, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  }
  return true;
}

/** The real path of what is there of a path; what is not made yet cannot be a link. */
function realOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(realOf(parent), path.slice(parent.length));
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
