// Looks at an index as it lies there, and changes nothing: whether it is whole, whose it is, and how
// much it holds.

import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { factsFrom, treeRowFrom } from './row.ts';
import { schemaVersion } from './tables/schema.ts';

export interface IndexReport {
  /** `stale`: of another version or another account, which is made anew when it is opened. */
  readonly state: 'absent' | 'sound' | 'stale' | 'damaged';
  /** Of all its files. */
  readonly bytes: number;
  readonly version: number | undefined;
  /** Rows for lists, and messages that a search finds. */
  readonly messages: number;
  readonly documents: number;
  /** What is wrong, in SQLite's words or ours. */
  readonly problems: readonly string[];
}

/** LIMIT of problems that are told. */
const problemsMax = 20;

/** `isThorough` reads every page and every row; otherwise the counts alone. */
export function inspectIndex(path: string, owner: string, isThorough: boolean): IndexReport {
  const bytes = bytesOf(path);
  const nothing = { bytes, version: undefined, messages: 0, documents: 0 };
  if (bytes === 0) return { ...nothing, state: 'absent', problems: [] };
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    return { ...inspect(database, owner, isThorough), bytes };
  } catch (error) {
    const problems = [error instanceof Error ? error.message : String(error)];
    return { ...nothing, state: 'damaged', problems };
  } finally {
    database?.close();
  }
}

function inspect(database: DatabaseSync, owner: string, isThorough: boolean) {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  const none = { version, messages: 0, documents: 0 };
  if (version !== schemaVersion) {
    return {
      ...none,
      state: 'stale',
      problems: [`version ${version}, not ${schemaVersion}`],
    } as const;
  }
  const name = database.prepare('SELECT name FROM owner').get()?.['name'];
  if (name !== owner) {
    return { ...none, state: 'stale', problems: ['it belongs to another mailbox'] } as const;
  }
  const problems = isThorough ? [...brokenPages(database), ...brokenRows(database)] : [];
  const count = (table: string): number => {
    return Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']);
  };
  return {
    state: problems.length === 0 ? 'sound' : 'damaged',
    version,
    messages: count('message'),
    documents: count('document'),
    problems: problems.slice(0, problemsMax),
  } as const;
}

function brokenPages(database: DatabaseSync): readonly string[] {
  const rows = database.prepare(`PRAGMA integrity_check(${problemsMax})`).all();
  return rows.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok');
}

/** Rows whose content does not fit their sum: SQLite does not notice flipped bits in them. */
function brokenRows(database: DatabaseSync): readonly string[] {
  let broken = 0;
  for (const row of database.prepare('SELECT * FROM message').iterate()) {
    const isWhole = row['tree'] === null ? factsFrom(row) : treeRowFrom(row);
    if (!isWhole) broken += 1;
  }
  return broken === 0 ? [] : [`${broken} rows do not fit their checksum`];
}

function bytesOf(path: string): number {
  const sizes = ['', '-wal', '-shm'].map((end) => {
    return statSync(path + end, { throwIfNoEntry: false })?.size ?? 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
