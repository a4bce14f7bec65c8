// What a row says of a whole conversation: who wrote in it, how many messages it has over all folders,
// and whether one of those in this folder is unread or flagged. What was thrown away does not count.

import { basesOf } from '../index/conversations.ts';
import { entryOf, type FolderSnapshot, type MailEntry } from '../maildir/snapshot.ts';
import type { Address } from '../mime/part.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import type { Digest } from './digest.ts';
import { flagsOf } from './flag-letters.ts';
import type { Groups } from './groups.ts';
import type { MessageRow, RowConversation } from './mailbox.ts';
import { openFolders } from './open-folders.ts';
import { locate, type OpenFolder, usualFolders } from './query/scope.ts';

/** LIMIT of people who are named in one row. */
const peopleMax = 8;

export interface GroupedFolder {
  readonly path: string;
  readonly snapshot: FolderSnapshot;
  readonly groups: Groups;
}

/** The same rows, those of several messages with what they stand for. */
export async function withConversations(
  tools: StoreTools,
  account: AccountPlace,
  folder: GroupedFolder,
  rows: readonly MessageRow[],
): Promise<readonly MessageRow[]> {
  const { groups } = folder;
  const keys = rows.flatMap(({ id }) => groups.keyOf(id) ?? []);
  if (keys.length === 0) return rows;
  const index = tools.indexes.index(account.indexPath, account.maildir);
  const finder = new Finder(tools, account, folder);
  const found = new Map<number, readonly Found[]>();
  for (const [key, bases] of basesOf(index, keys)) found.set(key, await finder.find(bases));
  const digests = await digestsOf(tools, account, [...found.values()].flat());
  return rows.map((row) => {
    const messages = found.get(groups.keyOf(row.id) ?? 0) ?? [];
    const head = messages.find(({ entry }) => entry.base === row.id)?.entry;
    if (!head || messages.length < 2) return row;
    return { ...row, conversation: factsOf(messages, groups.whole(head), digests) };
  });
}

interface Found {
  readonly path: string;
  readonly entry: MailEntry;
}

class Finder {
  readonly #tools: StoreTools;
  readonly #account: AccountPlace;
  readonly #here: GroupedFolder;
  #others: Promise<readonly OpenFolder[]> | undefined;

  constructor(tools: StoreTools, account: AccountPlace, here: GroupedFolder) {
    [this.#tools, this.#account, this.#here] = [tools, account, here];
  }

  /** Those that are there, in the order of the names. */
  async find(bases: readonly string[]): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const base of bases) {
      const own = entryOf(this.#here.snapshot, base);
      if (own) {
        found.push({ path: this.#here.path, entry: own });
        continue;
      }
      this.#others ??= openFolders(this.#tools, this.#account);
      const other = locate(usualFolders(await this.#others), base);
      if (other) found.push({ path: other.folder.shape.path, entry: other.entry });
    }
    return found;
  }
}

async function digestsOf(
  tools: StoreTools,
  account: AccountPlace,
  found: readonly Found[],
): Promise<ReadonlyMap<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const [path, some] of Map.groupBy(found, (one) => one.path)) {
    const entries = some.map(({ entry }) => entry);
    for (const [base, digest] of await tools.sync.digests(account, path, entries)) {
      digests.set(base, digest);
    }
  }
  return digests;
}

function factsOf(
  messages: readonly Found[],
  here: readonly MailEntry[],
  digests: ReadonlyMap<string, Digest>,
): RowConversation {
  const known = messages.flatMap(({ entry }) => digests.get(entry.base) ?? []);
  const unread = here.filter(({ flags }) => !flags.includes('S'));
  return {
    count: messages.length,
    countHere: here.length,
    people: peopleOf(known.flatMap(({ envelope }) => envelope.from.slice(0, 1))),
    isUnread: unread.length > 0,
    isFlagged: here.some(({ flags }) => flagsOf(flags).flagged),
    hasAttachment: known.some(({ hasAttachment }) => hasAttachment),
    readId: (unread.at(-1) ?? here[0])?.base ?? '',
    oldestId: here.at(-1)?.base ?? '',
  };
}

/** Each once, in the order in which they first wrote; of many the first one and the last ones. */
function peopleOf(all: readonly Address[]): readonly Address[] {
  const people = new Map<string, Address>();
  for (const person of all) {
    const key = person.address.toLowerCase();
    if (!people.has(key)) people.set(key, person);
  }
  const each = [...people.values()];
  return each.length <= peopleMax ? each : [...each.slice(0, 1), ...each.slice(1 - peopleMax)];
}
