// The mailbox as JMAP asks for it (RFC 8620 5, RFC 8621 4): states, changes since a state, queries
// by position or anchor, and changes of many messages with a result for each. An Email's id is its
// base name, which flags and moves leave as it is; a copy is another Email. One that lies in two
// folders, as Dovecot leaves it for the moment of a move, is one Email in two mailboxes.

import { changesSince, currentState, noteListing } from '../../index/change-log.ts';
import { sortedInTurns } from '../../maildir/in-turns.ts';
import { type MailEntry, newestFirst } from '../../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import type { Flags, Mailbox } from '../mailbox.ts';
import { openFolders } from '../open-folders.ts';
import { Pace } from '../pace.ts';
import { searchEverything } from '../search.ts';
import { windowOf, type Window } from './window.ts';

export interface EmailChanges {
  readonly oldState: string;
  readonly newState: string;
  readonly hasMoreChanges: boolean;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly destroyed: readonly string[];
}

export interface EmailQuery extends Window {
  /** Of this folder; of all that a search finds with `text`. */
  readonly inMailbox?: string;
  readonly text?: string;
}

export type EmailQueryResult =
  | {
      readonly ids: readonly string[];
      readonly position: number;
      readonly total: number;
      readonly queryState: string;
    }
  | { readonly error: 'anchorNotFound' | 'invalidArguments' };

/** What is to be done to one Email; what is not named stays. */
export interface EmailPatch {
  readonly flags?: Partial<Flags>;
  /** Folder that it moves to. */
  readonly mailbox?: string;
}

export interface EmailSet {
  readonly ifInState?: string;
  readonly update?: ReadonlyMap<string, EmailPatch>;
  readonly destroy?: readonly string[];
}

export type SetError = 'notFound' | 'invalidProperties';

export type EmailSetResult =
  | { readonly error: 'stateMismatch' | 'requestTooLarge' }
  | {
      readonly oldState: string;
      readonly newState: string;
      readonly updated: readonly string[];
      readonly notUpdated: ReadonlyMap<string, SetError>;
      readonly destroyed: readonly string[];
      readonly notDestroyed: ReadonlyMap<string, SetError>;
    };

/** LIMIT of changes in one answer, and of Emails in one set. */
const changesMax = 10_000;
const setMax = 5_000;
const turnMs = 10;
/** Of an account whose index can be kept in memory only: every state of it is of the past. */
const noState = '0';

interface Found {
  readonly folder: string;
  readonly entry: MailEntry;
}

export class Emails {
  readonly #place: AccountPlace;
  readonly #tools: StoreTools;
  readonly #mailbox: Mailbox;

  constructor(place: AccountPlace, tools: StoreTools, mailbox: Mailbox) {
    this.#place = place;
    this.#tools = tools;
    this.#mailbox = mailbox;
  }

  /** The state of what is there now. */
  async state(): Promise<string> {
    const listing = new Map<string, string>();
    for (const [base, found] of await this.#all()) {
      const facts = found.map(({ folder, entry }) => `${folder}\t${entry.flags}`);
      listing.set(base, facts.toSorted().join('\n'));
    }
    const index = this.#index();
    const pace = new Pace(turnMs);
    await noteListing(index, listing, () => pace.turn());
    return (await currentState(index)) ?? noState;
  }

  /** Undefined is JMAP's `cannotCalculateChanges`: whoever asked lists everything anew. */
  async changes(since: string, max = changesMax): Promise<EmailChanges | undefined> {
    await this.state();
    const found = await changesSince(this.#index(), since, Math.min(Math.max(1, max), changesMax));
    if (!found) return undefined;
    const of = (kind: string): readonly string[] =>
      [...found.changes].filter(([, one]) => one === kind).map(([base]) => base);
    return {
      oldState: since,
      newState: found.newState,
      hasMoreChanges: found.hasMore,
      created: of('created'),
      updated: of('updated'),
      destroyed: of('destroyed'),
    };
  }

  /** Ids in the order of lists, the newest first. */
  async query(query: EmailQuery): Promise<EmailQueryResult> {
    const ids = await this.#idsOf(query);
    if (!ids) return { error: 'invalidArguments' };
    const cut = windowOf(ids, query);
    if (!cut) return { error: 'anchorNotFound' };
    return { ...cut, total: ids.length, queryState: await this.state() };
  }

  async set(asked: EmailSet): Promise<EmailSetResult> {
    const update = asked.update ?? new Map<string, EmailPatch>();
    const destroy = asked.destroy ?? [];
    if (update.size + destroy.length > setMax) return { error: 'requestTooLarge' };
    const oldState = await this.state();
    if (asked.ifInState !== undefined && asked.ifInState !== oldState) {
      return { error: 'stateMismatch' };
    }
    const all = await this.#all();
    const notUpdated = new Map<string, SetError>();
    for (const [id, patch] of update) {
      const failure = await this.#update(id, all.get(id), patch);
      if (failure !== undefined) notUpdated.set(id, failure);
    }
    const notDestroyed = new Map<string, SetError>();
    for (const id of destroy) {
      if (!(await this.#destroy(id, all.get(id)))) notDestroyed.set(id, 'notFound');
    }
    return {
      oldState,
      newState: await this.state(),
      updated: [...update.keys()].filter((id) => !notUpdated.has(id)),
      notUpdated,
      destroyed: destroy.filter((id) => !notDestroyed.has(id)),
      notDestroyed,
    };
  }

  async #update(
    id: string,
    found: readonly Found[] | undefined,
    { flags, mailbox }: EmailPatch,
  ): Promise<SetError | undefined> {
    const [first] = found ?? [];
    if (!first) return 'notFound';
    const folders = this.#tools.folderLists.folders(this.#place.maildir);
    if (mailbox !== undefined && !folders.has(mailbox)) return 'invalidProperties';
    for (const { folder } of flags ? (found ?? []) : []) {
      if ((await this.#mailbox.flag(folder, [id], flags ?? {})).done === 0) return 'notFound';
    }
    if (mailbox === undefined || mailbox === first.folder) return undefined;
    const moved = await this.#mailbox.move(first.folder, [id], mailbox);
    return moved.done === 0 ? 'notFound' : undefined;
  }

  async #destroy(id: string, found: readonly Found[] | undefined): Promise<boolean> {
    let isDone = false;
    for (const { folder } of found ?? []) {
      if ((await this.#mailbox.erase(folder, [id])).done > 0) isDone = true;
    }
    return isDone;
  }

  /** Undefined for a folder that is not there. */
  async #idsOf({ inMailbox, text }: EmailQuery): Promise<readonly string[] | undefined> {
    if (text !== undefined) {
      const found = await searchEverything(this.#tools, this.#place, text);
      const here = found.filter(({ folder }) => [undefined, folder.shape.name].includes(inMailbox));
      return here.map(({ entry }) => entry.base);
    }
    if (inMailbox === undefined) {
      const first = [...(await this.#all()).values()].flatMap(([found]) => found?.entry ?? []);
      return (await sortedInTurns(first, newestFirst)).map(({ base }) => base);
    }
    const path = this.#tools.folderLists.folders(this.#place.maildir).get(inMailbox);
    const snapshot = path === undefined ? undefined : await this.#tools.snapshots.snapshot(path);
    return snapshot?.entries.map(({ base }) => base);
  }

  async #all(): Promise<ReadonlyMap<string, readonly Found[]>> {
    const all = new Map<string, readonly Found[]>();
    const pace = new Pace(turnMs);
    for (const { shape, snapshot } of await openFolders(this.#tools, this.#place)) {
      for (const entry of snapshot.entries) {
        all.set(entry.base, [...(all.get(entry.base) ?? []), { folder: shape.name, entry }]);
        await pace.turn();
      }
    }
    return all;
  }

  #index() {
    return this.#tools.indexes.index(this.#place.indexPath, this.#place.maildir);
  }
}
