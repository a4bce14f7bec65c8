// The SQLite file of one account's index: opened, checked, thrown away when it is not as it should
// be. It is a cache that may be deleted, damaged or replaced at any moment, by us too, so whatever is
// wrong with it ends in a new file; where no file can be written, in one that lives in memory.

import { closeSync, constants, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schema, schemaVersion } from './tables/schema.ts';

/** Waiting blocks the event loop, and an index that is busy for longer is not worth it. */
const busyTimeoutMs = 100;
/**
 * What a file keeps in memory of what was read: a process has many open, SQLite would keep 2 MB of
 * each, and the kernel has all of them for everybody. What is being written may take those 2 MB, or
 * a long transaction would go to the disk more often.
 */
const cache = 'PRAGMA cache_size = -512; PRAGMA cache_spill = 500;';

/** Opens the index at this path for this owner; throws SQLite's or the file system's error. */
export function openIndexFile(path: string, owner: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite would make the file readable for everybody; -wal and -shm take over what they find.
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
  closeSync(openSync(path, flags, 0o600));
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${cache}`);
    fillIfNew(database, owner);
    if (!isOurs(database, owner)) throw new StaleIndexError('another version or owner');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An index of its own that no other process sees and that ends with this one. */
export function openMemoryIndex(owner: string): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  fillIfNew(database, owner);
  return database;
}

/** The file is sound but not what this program and this account can use. */
export class StaleIndexError extends Error {}

/** Deletes an index. Other processes that have it open notice by `inodeOf` and open the new one. */
export function deleteIndexFile(path: string): void {
  // The database first: one that is new beside an old -wal is what SQLite itself would refuse.
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Tells one file at a path from the next; undefined when there is none. */
export function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function fillIfNew(database: DatabaseSync, owner: string): void {
  if (versionOf(database) !== 0) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been first while this one waited for the lock.
    if (versionOf(database) === 0) {
      database.exec(schema);
      database.prepare('INSERT INTO owner (name) VALUES (?)').run(owner);
      database.exec(`PRAGMA user_version = ${schemaVersion}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function isOurs(database: DatabaseSync, owner: string): boolean {
  if (versionOf(database) !== schemaVersion) return false;
  return database.prepare('SELECT name FROM owner').get()?.['name'] === owner;
}

function versionOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.['user_version'];
}
