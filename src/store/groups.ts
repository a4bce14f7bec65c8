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

interface Kept {
  readonly known: ConversationKeys;
  readonly turn: number;
  readonly groups: Groups;
}

const turnMs = 10;
const kept = new WeakMap<FolderSnapshot, Kept>();

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
  const last = kept.get(snapshot);
  if (last?.known === known && last.turn === turn) return last.groups;
  const groups = await grouped(snapshot, known);
  kept.set(snapshot, { known, turn, groups });
  return groups;
}

async function grouped(snapshot: FolderSnapshot, { keys }: ConversationKeys): Promise<Groups> {
  const heads: MailEntry[] = [];
  const members = new Map<number, MailEntry[]>();
  await eachInTurns(snapshot.entries, (entry) => {
    const key = keys.get(entry.base);
    const others = key === undefined ? undefined : members.get(key);
    if (others) {
      others.push(entry);
      return;
    }
    heads.push(entry);
    if (key !== undefined) members.set(key, [entry]);
  });
  const membersOf = (base: string) => members.get(keys.get(base) ?? 0);
  return {
    heads,
    whole: (entry) => membersOf(entry.base) ?? [entry],
    headOf: (base) => membersOf(base)?.[0] ?? entryOf(snapshot, base),
    keyOf: (base) => keys.get(base),
  };
}
