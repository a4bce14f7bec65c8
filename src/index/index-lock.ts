// A lock that one process holds on an account's index while it fills it. It is a lock of the
// operating system, by way of SQLite, so that it ends with the process whatever happens to it.

import { DatabaseSync } from 'node:sqlite';

export interface IndexLock {
  release(): void;
}

/** The lock, or undefined when another process has it or no lock file can be made. */
export function lockIndex(indexPath: string): IndexLock | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(`${indexPath}-lock`, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return { release: () => held.close() };
  } catch {
    database?.close();
    return undefined;
  }
}
