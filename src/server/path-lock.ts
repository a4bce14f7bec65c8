// Who binds a path has to know whether the socket that lies there was left behind, and take it away.
// Two masters that look at the same moment would both find it left behind, and the second would take
// away what the first had just bound: bound, but not listening before the first worker does, it
// looks the same. So a path belongs to whoever holds the lock beside it, for as long as they live.
//
//   PATH.lock   empty; locked by fcntl(2), which the kernel undoes whatever its holder dies of
//
// The file stays, as lock files must: whoever took it away would take it from under somebody who
// waits for it. Node has no such lock by itself; SQLite has, for its own files.

import { DatabaseSync } from 'node:sqlite';

export interface PathLock {
  release(): void;
}

/** `taken` when somebody else has it; `undefined` where no file can be locked, nor a path bound. */
export function lockPath(path: string): PathLock | 'taken' | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(`${path}.lock`);
    // A new file's first page is only ever in memory, and so is what would undo it.
    file.exec('pragma journal_mode = memory; begin exclusive');
    const held = file;
    return { release: () => held.close() };
  } catch (error) {
    file?.close();
    return isBusy(error) ? 'taken' : undefined;
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
