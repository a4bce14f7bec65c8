// A folder's list as somebody looks at it: filtered, in order, by message or by conversation. Its
// pages, what stands beside a message in it, and all that is in it come from the same order.

import { entryOf, type FolderSnapshot, type MailEntry, newestFirst } from '../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { arranged } from './arranged.ts';
import type { Arrangement, ListOptions } from './arrangement.ts';
import { withConversations } from './conversation-rows.ts';
import { type Groups, groupsOf } from './groups.ts';
import { cutPage } from './list-page.ts';
import type { Around, MessageRow, Page } from './mailbox.ts';
import { pinsFirst, withPins } from './pins.ts';
import { rowsOf } from './rows.ts';

type Entries = readonly MailEntry[];

export interface OpenedFolder {
  readonly name: string;
  readonly path: string;
  readonly snapshot: FolderSnapshot;
}

export class FolderList {
  readonly #tools: StoreTools;
  readonly #account: AccountPlace;
  readonly #folder: OpenedFolder;

  constructor(tools: StoreTools, account: AccountPlace, folder: OpenedFolder) {
    [this.#tools, this.#account, this.#folder] = [tools, account, folder];
  }

  async page(options: ListOptions): Promise<Page<MessageRow>> {
    const { name, path, snapshot } = this.#folder;
    const { all, pinned, groups } = await this.#order(options);
    const cut = cutPage(all, options);
    const { page, pages } = cut;
    const about = options.about && this.#about(options.about, all, groups);
    const entries = about ?? cut.entries;
    const plain = await rowsOf(this.#tools, this.#account, { name, path, entries });
    const grouped = groups && { path, snapshot, groups };
    const rows = grouped
      ? await withConversations(this.#tools, this.#account, grouped, plain)
      : plain;
    return {
      rows: withPins(rows, pinned),
      page,
      pages,
      from: about?.[0] ? all.indexOf(about[0]) : cut.from,
      total: all.length,
      messages: countOf(all, options, groups, snapshot),
    };
  }

  /** What stands beside a message, or where it stood before it fell out of a filter. */
  async around(id: string, { only, ...order }: Arrangement): Promise<Around> {
    const { all, groups } = await this.#order(order);
    const head = groups ? groups.headOf(id)?.base : id;
    const at = head === undefined ? -1 : all.findIndex(({ base }) => base === head);
    if (at < 0 || head === undefined) return nowhere;
    const shown = only === undefined ? undefined : (await this.#order({ ...order, only })).all;
    const passes = shown && new Set(shown.map(({ base }) => base));
    const next = (step: 1 | -1): string | undefined => {
      for (let place = at + step; ; place += step) {
        const entry = all[place];
        if (!entry || !passes || passes.has(entry.base)) return entry && readIn(groups, entry);
      }
    };
    return { rowId: head, beforeId: next(-1), afterId: next(1) };
  }

  /** Every message of it, whatever its rows are. */
  async messages(arrangement: Arrangement): Promise<readonly MailEntry[]> {
    const { all, groups } = await this.#order(arrangement);
    return groups ? all.flatMap((entry) => groups.whole(entry)) : all;
  }

  /** These messages, each with those of its conversation that are here and came no later. */
  async together(ids: readonly string[]): Promise<readonly string[]> {
    const { snapshot } = this.#folder;
    const groups = await groupsOf(this.#tools, this.#account, snapshot);
    const all = new Set(ids);
    for (const id of ids) {
      const shown = entryOf(snapshot, id);
      // What came behind it was not seen by whoever chose the row.
      const older = shown && groups.whole(shown).filter((each) => newestFirst(each, shown) > 0);
      for (const { base } of older ?? []) all.add(base);
    }
    return [...all];
  }

  /** Each row once; what the list leaves out has none. */
  #about(ids: readonly string[], all: Entries, groups: Groups | undefined): Entries {
    const heads = ids.map((id) => groups?.headOf(id) ?? entryOf(this.#folder.snapshot, id));
    return [...new Set(heads)].flatMap((head) => (head && all.includes(head) ? [head] : []));
  }

  async #order(arrangement: Arrangement) {
    const { path, snapshot } = this.#folder;
    const groups = arrangement.isGrouped
      ? await groupsOf(this.#tools, this.#account, snapshot)
      : undefined;
    const order = await arranged(this.#tools, this.#account, { snapshot, groups }, arrangement);
    return { ...(await pinsFirst(path, order, arrangement, groups)), groups };
  }
}

const nowhere: Around = { rowId: undefined, beforeId: undefined, afterId: undefined };

/** Of a conversation the oldest message that was not read. */
function readIn(groups: Groups | undefined, entry: MailEntry): string {
  const unread = groups?.whole(entry).findLast(({ flags }) => !flags.includes('S'));
  return (unread ?? entry).base;
}

function countOf(
  all: readonly MailEntry[],
  { only }: Arrangement,
  groups: Groups | undefined,
  snapshot: FolderSnapshot,
): number {
  if (!groups) return all.length;
  if (only === undefined) return snapshot.entries.length;
  return all.reduce((sum, entry) => sum + groups.whole(entry).length, 0);
}
