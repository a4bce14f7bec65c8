// What changed in an account since a state that somebody remembers (RFC 8620 5.2). Every message has
// a line with where it lies and how it is flagged; a new look at the folders is compared with these
// lines, and each difference becomes one numbered change. The number of the last one is the state.
//
//   listed   base → facts                what the last look found
//   change   seq, base, kind             1 came, 2 changed, 3 went
//
// Like everything of the index it may vanish: then another instance begins at nothing, and a state
// of the old one is answered with "cannot calculate changes".

import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import type { MessageIndex, OpenIndex } from './message-index.ts';
import { prepared } from './prepared.ts';

export type ChangeKind = 'created' | 'updated' | 'destroyed';

/** Facts by base name. */
export type Listing = ReadonlyMap<string, string>;

/** LIMIT of changes that are remembered. */
const changesMax = 100_000;
/** Rows of one turn: about 5 ms. */
const rowsPerTurn = 2_000;
const changesPerTurn = 500;
/** LIMIT of tries while another process writes: a change that is left out would be lost. */
const triesMax = 40;
const retryMs = 25;

const tables = `
CREATE TABLE IF NOT EXISTS listed (base TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, base TEXT NOT NULL, kind INTEGER NOT NULL
) STRICT;
`;

interface Difference {
  readonly base: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Takes over what a look at all folders found; `turn` lets others have theirs in between. */
export async function noteListing(
  index: MessageIndex,
  current: Listing,
  turn: () => Promise<void>,
): Promise<void> {
  await patiently(() => index.use(({ database }) => done(database.exec(tables))));
  const differences = await differencesTo(index, current, turn);
  for (let at = 0; at < differences.length; at += changesPerTurn) {
    const some = differences.slice(at, at + changesPerTurn);
    await patiently(() =>
      index.inTransaction((open) => {
        for (const difference of some) noteOne(open, difference);
        // Nobody remembers a state that long; whoever does begins anew.
        const forget = 'DELETE FROM change WHERE seq <= (SELECT max(seq) FROM change) - ?';
        return open.database.prepare(forget).run(changesMax);
      }),
    );
    await turn();
  }
}

/** The state now; undefined while there is no file to keep one in. */
export async function currentState(index: MessageIndex): Promise<string | undefined> {
  const last = await patiently(() =>
    index.use(({ database }) => {
      database.exec(tables);
      const kept = "SELECT seq FROM sqlite_sequence WHERE name = 'change'";
      return Number(database.prepare(kept).get()?.['seq'] ?? 0);
    }),
  );
  const instance = await instanceOf(index);
  return instance === undefined ? undefined : `${instance}-${last}`;
}

/** Undefined in memory alone, not when another process holds the file. */
async function instanceOf(index: MessageIndex): Promise<string | undefined> {
  const instance = await patiently(() =>
    index.use(({ database, inode }) => {
      if (inode === undefined) return '';
      return String(database.prepare('SELECT instance FROM owner').get()?.['instance']);
    }),
  );
  return instance === '' ? undefined : instance;
}

export interface LoggedChanges {
  /** Each message once, with what became of it all in all. */
  readonly changes: ReadonlyMap<string, ChangeKind>;
  readonly newState: string;
  readonly hasMore: boolean;
}

/** Changes behind a state, so many messages at most; undefined when they cannot be told. */
export async function changesSince(
  index: MessageIndex,
  since: string,
  messagesMax: number,
): Promise<LoggedChanges | undefined> {
  const [, instance, number] = /^([0-9A-F]{16})-(\d{1,15})$/.exec(since) ?? [];
  if (instance === undefined || instance !== (await instanceOf(index))) return undefined;
  const told = await patiently(() =>
    index.use(({ database }) => {
      database.exec(tables);
      const range = database
        .prepare('SELECT min(seq) AS first, max(seq) AS last FROM change')
        .get();
      const [first, last] = [Number(range?.['first'] ?? 1), Number(range?.['last'] ?? 0)];
      const from = Number(number);
      if (from < first - 1 || from > last) return 'unknown' as const;
      const rows = database.prepare(
        'SELECT seq, base, kind FROM change WHERE seq > ? ORDER BY seq',
      );
      const kinds = new Map<string, readonly [first: number, last: number]>();
      let to = from;
      for (const { seq, base, kind } of rows.iterate(from)) {
        const before = kinds.get(String(base));
        if (!before && kinds.size >= messagesMax) break;
        kinds.set(String(base), [before?.[0] ?? Number(kind), Number(kind)]);
        to = Number(seq);
      }
      return { changes: summed(kinds), newState: `${instance}-${to}`, hasMore: to < last };
    }),
  );
  return told === 'unknown' ? undefined : told;
}

/** What came and went again was never there for whoever asks. */
function summed(
  kinds: ReadonlyMap<string, readonly [number, number]>,
): ReadonlyMap<string, ChangeKind> {
  const changes = new Map<string, ChangeKind>();
  for (const [base, [first, last]] of kinds) {
    const wasThere = first !== 1;
    const isThere = last !== 3;
    if (wasThere && isThere) changes.set(base, 'updated');
    else if (wasThere) changes.set(base, 'destroyed');
    else if (isThere) changes.set(base, 'created');
  }
  return changes;
}

async function differencesTo(
  index: MessageIndex,
  current: Listing,
  turn: () => Promise<void>,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  const known = new Set<string>();
  let last = '';
  for (;;) {
    const rows = await patiently(() =>
      index.use(({ database }) => {
        const next = 'SELECT base, facts FROM listed WHERE base > ? ORDER BY base LIMIT ?';
        return database.prepare(next).all(last, rowsPerTurn);
      }),
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const [base, before] = [String(row['base']), String(row['facts'])];
      known.add(base);
      const after = current.get(base);
      if (after !== before) differences.push({ base, before, after });
      last = base;
    }
    await turn();
  }
  for (const [base, after] of current) {
    if (!known.has(base)) differences.push({ base, before: undefined, after });
  }
  return differences;
}

const sql = {
  facts: 'SELECT facts FROM listed WHERE base = ?',
  unlist: 'DELETE FROM listed WHERE base = ?',
  list: 'INSERT OR REPLACE INTO listed VALUES (?, ?)',
  change: 'INSERT INTO change (base, kind) VALUES (?, ?)',
} as const;

/** Unless another process has noted it meanwhile. */
function noteOne({ database }: OpenIndex, { base, before, after }: Difference): void {
  const now = prepared(database, sql.facts).get(base)?.['facts'];
  if (now !== before) return;
  if (after === undefined) prepared(database, sql.unlist).run(base);
  else prepared(database, sql.list).run(base, after);
  const kind = before === undefined ? 1 : after === undefined ? 3 : 2;
  prepared(database, sql.change).run(base, kind);
}

/** Again while another process holds the index; refuses `overloaded` when that does not end. */
async function patiently<T>(act: () => T | undefined): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = act();
    if (result !== undefined) return result;
    if (tries === triesMax) throw new Refusal('overloaded');
    await setTimeout(retryMs);
  }
}

/** An act without a result, told apart from one that could not be done. */
function done(_result: void): true {
  return true;
}
