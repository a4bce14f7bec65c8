// A folder's messages as they were asked for: some of them, in some order. Flags stand in the names
// of the files; everything else is asked of the index, and what it does not know yet comes last.
// An order is kept for as long as the folder is the same.

import { sortKeysOf, type SortKeys } from '../index/sort-keys.ts';
import { eachInTurns, sortedInTurns } from '../maildir/in-turns.ts';
import type { FolderSnapshot, MailEntry } from '../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import type { Arrangement, ListFilter, ListSort } from './arrangement.ts';
import type { Groups } from './groups.ts';
import { Pace } from './pace.ts';

type Entries = readonly MailEntry[];

/** Messages whose keys are asked for at once: some milliseconds of work. */
const keysAtOnce = 1_000;
const turnMs = 10;
const kept = new WeakMap<FolderSnapshot | Groups, Map<string, Entries>>();

export interface Arranged {
  readonly snapshot: FolderSnapshot;
  /** Its conversations, where these are asked for. */
  readonly groups: Groups | undefined;
}

export async function arranged(
  tools: StoreTools,
  account: AccountPlace,
  { snapshot, groups }: Arranged,
  { only, sort = 'date', isReversed = false }: Arrangement,
): Promise<Entries> {
  const all = groups?.heads ?? snapshot.entries;
  if (only === undefined && sort === 'date' && !isReversed) return all;
  const orders = kept.get(groups ?? snapshot) ?? new Map<string, Entries>();
  kept.set(groups ?? snapshot, orders);
  const name = [only, sort, isReversed].join(' ');
  const known = orders.get(name);
  if (known) return known;
  const needsIndex = only === 'attachment' || sort !== 'date';
  if (needsIndex) await tools.indexer.catchUp(account, tools.waitMs.search);
  const keys = needsIndex ? await keysFor(tools, account, snapshot.entries) : noKeys;
  const chosen = only === undefined ? all : await filtered(all, only, { keys, groups });
  const ordered = sort === 'date' ? chosen : await sortedInTurns(chosen, comparer(sort, keys));
  const entries = isReversed ? ordered.toReversed() : ordered;
  // What the index learns later would change the order.
  if (!needsIndex || keys.size === snapshot.entries.length) orders.set(name, entries);
  return entries;
}

type Keys = ReadonlyMap<string, SortKeys>;

const noKeys: Keys = new Map();

async function keysFor(tools: StoreTools, account: AccountPlace, entries: Entries): Promise<Keys> {
  const index = tools.indexes.index(account.indexPath, account.maildir);
  const pace = new Pace(turnMs);
  const keys = new Map<string, SortKeys>();
  for (let at = 0; at < entries.length; at += keysAtOnce) {
    const bases = entries.slice(at, at + keysAtOnce).map(({ base }) => base);
    for (const [base, found] of sortKeysOf(index, bases)) keys.set(base, found);
    await pace.turn();
  }
  return keys;
}

async function filtered(
  entries: Entries,
  only: ListFilter,
  { keys, groups }: { readonly keys: Keys; readonly groups: Groups | undefined },
): Promise<Entries> {
  const passes: Readonly<Record<ListFilter, (entry: MailEntry) => boolean>> = {
    unread: ({ flags }) => !flags.includes('S'),
    flagged: ({ flags }) => flags.includes('F'),
    attachment: ({ base }) => keys.get(base)?.hasAttachment === true,
  };
  const passing: MailEntry[] = [];
  await eachInTurns(entries, (entry) => {
    const isPassing = groups ? groups.whole(entry).some(passes[only]) : passes[only](entry);
    if (isPassing) passing.push(entry);
  });
  return passing;
}

/** Sorting is stable, so that what is alike stays in the order of delivery. */
function comparer(sort: Exclude<ListSort, 'date'>, keys: Keys) {
  if (sort === 'size') {
    return (a: MailEntry, b: MailEntry) => sizeOf(keys, b) - sizeOf(keys, a);
  }
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const words = new Map([...keys].map(([base, found]) => [base, wordsOf(found[sort])]));
  return (a: MailEntry, b: MailEntry): number => {
    const [one, other] = [words.get(a.base), words.get(b.base)];
    if (!one || !other) return Number(!one) - Number(!other);
    return collator.compare(one, other);
  };
}

function sizeOf(keys: Keys, { base }: MailEntry): number {
  return keys.get(base)?.size ?? 0;
}

/** LIMIT characters of a subject or a name that its place depends on. */
const wordsCharsMax = 100;

/** Without what answering and passing on put before a subject. */
function wordsOf(text: string): string {
  const bare = text.slice(0, wordsCharsMax).replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+/i, '');
  return bare.trim();
}
