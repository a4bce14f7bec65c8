// The locks that Exim, Dovecot and tpop3d take before they write to an mbox, taken as they take them:
//
//   FILE.lock   made with O_EXCL and taken away again             keeps all of them out
//   fcntl(2)    on the open file, for the whole of it             keeps out who reads under a lock
//
// Node cannot ask for the second one. A helper asks for it on the descriptor that it inherits: as a
// lock of the open file description it stays with our descriptor when the helper ends, and goes when
// that is closed, whatever dies. Where there is no helper the lock file alone must do
// (docs/decisions/013-mbox.md).

import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { hasCode, isMissing, Refusal } from '../kit/failure.ts';

/** How long a lock is waited for, and how often it is asked for. */
const waitMsUsual = 10_000;
const retryMs = 50;
/** A lock file that is older was left behind: nobody takes so long. */
const staleMs = 5 * 60_000;

/**
 * Does `act` with the file open for reading and writing, under both locks. Refuses with
 * `mailbox-busy` when they are not to be had; undefined when there is no such file.
 */
export async function withLock<T>(
  path: string,
  act: (handle: FileHandle) => Promise<T>,
  { waitMs = waitMsUsual }: { readonly waitMs?: number } = {},
): Promise<T | undefined> {
  const lock = `${path}.lock`;
  const own = await makeLockFile(lock, waitMs);
  try {
    // Opened under the lock file: nobody puts another file in its place any more.
    const handle = await openPlain(path);
    if (!handle) return undefined;
    try {
      await lockRange(handle, waitMs);
      return await act(handle);
    } finally {
      await handle.close();
    }
  } finally {
    await takeAway(lock, own);
  }
}

/** Waits while somebody writes, for a while: who only reads takes no lock. */
export async function untilUnlocked(path: string, mostMs: number): Promise<void> {
  for (let waited = 0; waited < mostMs; waited += retryMs) {
    try {
      const { mtimeMs } = await lstat(`${path}.lock`);
      if (Date.now() - mtimeMs > staleMs) return;
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
    await setTimeout(retryMs);
  }
}

/** Gives the inode of the lock file, to know it again. */
async function makeLockFile(lock: string, waitMs: number): Promise<bigint> {
  for (let waited = 0; ; waited += retryMs) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      try {
        await handle.writeFile(String(process.pid));
        return (await handle.stat({ bigint: true })).ino;
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (hasCode(error, 'EACCES')) throw new Refusal('mailbox-unsafe');
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    if (waited >= waitMs) throw new Refusal('mailbox-busy');
    if (!(await removedStale(lock))) await setTimeout(retryMs);
  }
}

async function removedStale(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await lstat(lock);
    if (Date.now() - mtimeMs <= staleMs) return false;
    await unlink(lock);
    return true;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** Another's lock file may lie there when ours was taken for a stale one: that is not ours to take. */
async function takeAway(lock: string, own: bigint): Promise<void> {
  try {
    const { ino } = await lstat(lock, { bigint: true });
    if (ino === own) await unlink(lock);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function openPlain(path: string): Promise<FileHandle | undefined> {
  try {
    const handle = await open(path, constants.O_RDWR | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    return undefined;
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ELOOP') || hasCode(error, 'ENXIO')) return undefined;
    throw error;
  }
}

/**
 * Programs that can put such a lock on descriptor 3: flock of util-linux from 2.41 on, and Perl, which
 * Debian always has. F_OFD_SETLK is 37 on every Linux; `s s x4 q q i x4` is its struct flock.
 */
const helpers: readonly (readonly [program: string, ...words: string[]])[] = [
  ['flock', '--fcntl', '--exclusive', '--nonblock', '--conflict-exit-code', '75', '3'],
  [
    'perl',
    '-e',
    'open(my $f, "+<&=", 3) or exit 1; my $l = pack("s s x4 q q i x4", 1, 0, 0, 0, 0);' +
      ' exit(fcntl($f, 37, $l) ? 0 : $!{EAGAIN} || $!{EACCES} ? 75 : 1);',
  ],
];
/** What a helper ends with when somebody else holds the lock. */
const heldByOther = 75;

/** The helper that worked last; undefined before the first try, `none` when there is none. */
let helper: (typeof helpers)[number] | 'none' | undefined;

async function lockRange(handle: FileHandle, waitMs: number): Promise<void> {
  for (let waited = 0; helper !== 'none'; waited += retryMs) {
    const code = await tryLock(handle);
    if (code === 0 || helper === undefined) return;
    if (code !== heldByOther) return;
    if (waited >= waitMs) throw new Refusal('mailbox-busy');
    await setTimeout(retryMs);
  }
}

async function tryLock(handle: FileHandle): Promise<number> {
  if (helper !== undefined && helper !== 'none') return await run(helper, handle);
  for (const candidate of helpers) {
    const code = await run(candidate, handle);
    if (code !== 0 && code !== heldByOther) continue;
    helper = candidate;
    return code;
  }
  helper = 'none';
  return 1;
}

async function run([program, ...words]: (typeof helpers)[number], handle: FileHandle) {
  return await new Promise<number>((resolve) => {
    const stdio = ['ignore', 'ignore', 'ignore', handle.fd] as const;
    const child = spawn(program, words, { stdio: [...stdio], timeout: waitMsUsual });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
