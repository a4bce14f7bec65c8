// A folder's messages by their conversations: what a list shows as one row. A message that the index
// does not know yet stands alone.

import { type ConversationKeys, conversationKeys } from '../index/conversations.ts';
import { eachInTurns } from '../maildir/in-turns.ts';
import { entryOf, type FolderSnapshot, type MailEntry } from '../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { Pace } from './pace.ts';

export interface Groups {
  /** The newest message of each conversation that has one here, in the folder's order. */
  readonly heads: readonly MailEntry[];
  /** All messages here of this one's conversation, newest first. */
  whole(entry: MailEntry): readonly MailEntry[];
  /** The message whose row stands for this one's conversation; it may lie in another folder. */
  headOf(base: string): MailEntry | undefined;
  /** What the index calls its conversation; undefined for one that stands alone. */
  keyOf(base: string): number | undefined;
}

/** Positions in the snapshot, which stay while only flags change. */
interface Places {
  readonly heads: readonly number[];
  /** By the key of their conversation. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

interface Kept {
  readonly known: ConversationKeys;
  readonly turn: number;
  readonly places: Places;
  readonly snapshot: FolderSnapshot;
  readonly groups: Groups;
}

const turnMs = 10;
/** By the order of a snapshot. */
const kept = new WeakMap<object, Kept>();

export async function groupsOf(
  tools: StoreTools,
  account: AccountPlace,
  snapshot: FolderSnapshot,
): Promise<Groups> {
  // Where it was complete before, what came since is taken in at once: an answer joins its row.
  if (tools.indexer.wasComplete(account)) {
    await tools.indexer.catchUp(account, tools.waitMs.conversation);
  }
  const index = tools.indexes.index(account.indexPath, account.maildir);
  const pace = new Pace(turnMs);
  const known = await conversationKeys(index, () => pace.turn());
  const { turn } = known;
  const last = kept.get(snapshot.order);
  const isKnown = last?.known === known && last.turn === turn;
  if (isKnown && last.snapshot === snapshot) return last.groups;
  const places = isKnown ? last.places : await placesOf(snapshot, known);
  const groups = groupsAt(snapshot, known, places);
  kept.set(snapshot.order, { known, turn, places, snapshot, groups });
  return groups;
}

async function placesOf(snapshot: FolderSnapshot, { keys }: ConversationKeys): Promise<Places> {
  const heads: number[] = [];
  const members = new Map<number, number[]>();
  let place = 0;
  await eachInTurns(snapshot.entries, ({ base }) => {
    const key = keys.get(base);
    const others = key === undefined ? undefined : members.get(key);
    if (others) others.push(place);
    else {
      heads.push(place);
      if (key !== undefined) members.set(key, [place]);
    }
    place += 1;
  });
  return { heads, members };
}

function groupsAt(
  snapshot: FolderSnapshot,
  { keys }: ConversationKeys,
  { heads, members }: Places,
): Groups {
  const { entries } = snapshot;
  const entriesAt = (places: readonly number[]) => places.flatMap((place) => entries[place] ?? []);
  const membersOf = (base: string) => members.get(keys.get(base) ?? 0);
  return {
    heads: entriesAt(heads),
    whole: (entry) => {
      const places = membersOf(entry.base);
      return places ? entriesAt(places) : [entry];
    },
    headOf: (base) => {
      const [first] = membersOf(base) ?? [];
      return first === undefined ? entryOf(snapshot, base) : entries[first];
    },
    keyOf: (base) => keys.get(base),
  };
}
