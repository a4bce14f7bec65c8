// Messages that stand on top of their folder's list: a keyword that other mail programs keep, if they
// do not show it.

import type { MailEntry } from '../maildir/snapshot.ts';
import type { Arrangement } from './arrangement.ts';
import type { Groups } from './groups.ts';
import { labelsOf } from './labels.ts';
import type { MessageRow } from './mailbox.ts';

export const pinKeyword = '$Pinned';
/** LIMIT of messages that are taken out of their order. */
const pinsMax = 50;

export interface PinnedOrder {
  readonly all: readonly MailEntry[];
  /** Base names of those in front. */
  readonly pinned: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** In the order of days they come first; in any other order they are as all the others. */
export async function pinsFirst(
  path: string,
  entries: readonly MailEntry[],
  { sort = 'date', isReversed = false, isUnpinned = false }: Arrangement,
  groups?: Groups,
): Promise<PinnedOrder> {
  const plain = { all: entries, pinned: none };
  if (sort !== 'date' || isReversed || isUnpinned) return plain;
  const words = await labelsOf(path);
  const letter = [...words].find(([, word]) => word === pinKeyword)?.[0];
  if (letter === undefined) return plain;
  const known = kept.get(entries);
  if (known?.letter === letter && known.groups === groups) return known.order;
  const order = pinnedOrder(entries, letter, groups) ?? plain;
  kept.set(entries, { letter, groups, order });
  return order;
}

interface Kept {
  readonly letter: string;
  readonly groups: Groups | undefined;
  readonly order: PinnedOrder;
}

/** By the order that they are taken out of, which is the same one until its folder changes. */
const kept = new WeakMap<readonly MailEntry[], Kept>();

/** Undefined when nothing is pinned. */
function pinnedOrder(
  entries: readonly MailEntry[],
  letter: string,
  groups: Groups | undefined,
): PinnedOrder | undefined {
  const isPinned = ({ flags }: MailEntry): boolean => flags.includes(letter);
  const found = entries
    .filter((entry) => (groups ? groups.whole(entry).some(isPinned) : isPinned(entry)))
    .slice(0, pinsMax);
  if (found.length === 0) return undefined;
  const pinned = new Set(found.map(({ base }) => base));
  return { all: [...found, ...entries.filter(({ base }) => !pinned.has(base))], pinned };
}

export function withPins(
  rows: readonly MessageRow[],
  pinned: ReadonlySet<string>,
): readonly MessageRow[] {
  if (pinned.size === 0) return rows;
  return rows.map((row) => (pinned.has(row.id) ? { ...row, isPinned: true } : row));
}
