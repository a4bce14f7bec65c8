// Fills the index in the background, newest messages first: rows for lists and reading, words for
// search. It works in turns of some milliseconds between the requests of its process, what it has
// done is kept batch by batch, and of several processes one at a time fills an account's index.

import { type DocumentRow, putDocuments, rowCounts } from '../../index/documents.ts';
import type { IndexPool } from '../../index/index-pool.ts';
import { lockIndex } from '../../index/index-lock.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import type { IndexRow } from '../../index/row.ts';
import { BoundedMap } from '../../kit/bounded-map.ts';
import type { Log } from '../../kit/log.ts';
import type { FolderLists } from '../../maildir/folders.ts';
import { sortedInTurns } from '../../maildir/in-turns.ts';
import { type FolderSnapshot, type MailEntry, newestFirst } from '../../maildir/snapshot.ts';
import type { SnapshotCache } from '../../maildir/snapshot-cache.ts';
import type { AccountPlace } from '../account.ts';
import { Pace } from '../pace.ts';
import { pruneIndex } from './prune.ts';
import { type IndexedMessage, readForIndex } from './read-document.ts';
import { addedSince, unindexed } from './unseen.ts';

/** How far the index of an account is. */
export interface IndexState {
  /** Messages that can be found. */
  readonly indexed: number;
  /** Messages that there are. */
  readonly total: number;
}

interface Pending {
  readonly path: string;
  readonly entry: MailEntry;
}

/** What was complete when it was last looked at. */
interface Seen {
  readonly snapshots: ReadonlyMap<string, FolderSnapshot>;
  readonly instance: string | undefined;
}

interface Run {
  state: IndexState | undefined;
  readonly done: Promise<void>;
}

/** Turns between requests; one message may take longer, and is then alone in its turn. */
const turnMs = 8;
/** Characters and messages that go into the index in one transaction. */
const batchLengthMax = 96 * 1024;
const batchMessagesMax = 32;
/** Files read ahead. */
const readsAhead = 4;
/** LIMIT of messages in an index that cannot be kept on the disk. */
const memoryMessagesMax = 2_000;
/** LIMIT of accounts whose state is remembered, and that wait for their turn. */
const accountsMax = 200;

export interface IndexerParts {
  readonly indexes: IndexPool;
  readonly folderLists: FolderLists;
  readonly snapshots: SnapshotCache;
  readonly log: Log;
  /** Time from the wish to index to its beginning; several wishes are one. */
  readonly restMs: number;
}

export class TextIndexer {
  readonly #parts: IndexerParts;
  readonly #seen = new BoundedMap<string, Seen>(accountsMax);
  readonly #runs = new Map<string, Run>();
  readonly #waiting = new Map<string, AccountPlace>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  /** Brings an account's index up to date soon, if it is behind. */
  wake(account: AccountPlace): void {
    if (this.#isStopped || this.#waiting.size >= accountsMax) return;
    this.#waiting.set(account.maildir, account);
    this.#timer ??= setTimeout(() => void this.#workOff(), this.#parts.restMs).unref();
  }

  /** The same now; resolves when it is done or after this time, with the state then. */
  async catchUp(account: AccountPlace, waitMs: number): Promise<IndexState> {
    const underWay = this.#runs.get(account.maildir);
    // A message takes a millisecond and more: what cannot be done in time is not waited for.
    if (underWay?.state && remainingOf(underWay.state) > waitMs) return underWay.state;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve();
    }, waitMs);
    // What is under way may have begun before the newest message came.
    await Promise.race([underWay?.done, late]);
    const run = this.#run(account);
    if (!isLate) await Promise.race([run.done, late]);
    clearTimeout(timer);
    return run.state ?? (await this.#countOnly(account));
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await Promise.all(Array.from(this.#runs.values(), ({ done }) => done));
  }

  async #workOff(): Promise<void> {
    for (const [maildir, account] of this.#waiting) {
      this.#waiting.delete(maildir);
      await this.#run(account).done;
    }
    this.#timer = undefined;
  }

  /** One run an account; who comes later looks on. */
  #run(account: AccountPlace): Run {
    const running = this.#runs.get(account.maildir);
    if (running) return running;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const run: Run = { state: undefined, done };
    this.#runs.set(account.maildir, run);
    void this.#fillSafely(account, run).finally(() => {
      this.#runs.delete(account.maildir);
      resolve();
    });
    return run;
  }

  async #fillSafely(account: AccountPlace, run: Run): Promise<void> {
    try {
      await this.#fill(account, run);
    } catch (error) {
      // Nobody waits for the index: a page says how far it is and goes on without.
      this.#parts.log.error({ maildir: account.maildir, err: error }, 'indexing failed');
    }
  }

  async #fill(account: AccountPlace, run: Run): Promise<void> {
    const pace = new Pace(turnMs);
    const { instance } = this.#index(account);
    const snapshots = await this.#snapshots(account);
    const last = this.#seen.get(account.maildir);
    // An index that was made anew knows nothing of what its predecessor knew.
    const seen = last?.instance === instance ? last?.snapshots : undefined;
    const total = totalOf(snapshots);
    run.state = { indexed: total, total };
    if (seen && isSame(seen, snapshots)) return;
    const { added, pending } = await this.#pending(account, snapshots, seen, pace);
    run.state = { indexed: total - pending.length, total };
    if (pending.length > 0 && !(await this.#work(account, pending, run, pace))) return;
    const isAnyGone = !seen || totalOf(seen) + added > total;
    if (isAnyGone) await pruneIndex(this.#index(account), snapshots, pace);
    if (instance !== undefined) this.#seen.set(account.maildir, { snapshots, instance });
  }

  /** Whether all of it was done. */
  async #work(
    account: AccountPlace,
    pending: readonly Pending[],
    run: Run,
    pace: Pace,
  ): Promise<boolean> {
    const lock = lockIndex(account.indexPath);
    if (!lock) return false;
    const batch = new Batch(this.#index(account));
    try {
      for await (const message of this.#read(pending)) {
        if (this.#isStopped) return false;
        if (message) batch.add(message.row, message.document);
        if (batch.isFull && !batch.flush()) return false;
        if (run.state) run.state = { ...run.state, indexed: run.state.indexed + 1 };
        await pace.turn();
      }
      return batch.flush();
    } finally {
      lock.release();
    }
  }

  /** Messages in order, some files read while the words of others go into the index. */
  async *#read(pending: readonly Pending[]) {
    const ahead: Promise<IndexedMessage | undefined>[] = [];
    for (const { path, entry } of pending) {
      ahead.push(this.#readOne(path, entry));
      if (ahead.length >= readsAhead) yield await ahead.shift();
    }
    while (ahead.length > 0) yield await ahead.shift();
  }

  /** Never rejects: one unreadable file is one message that is not found. */
  async #readOne(path: string, entry: MailEntry): Promise<IndexedMessage | undefined> {
    try {
      return await readForIndex(path, entry);
    } catch (error) {
      this.#parts.log.warn({ message: entry.base, error: String(error) }, 'message not indexed');
      return undefined;
    }
  }

  /** What has no document yet, newest first over all folders. */
  async #pending(
    account: AccountPlace,
    snapshots: ReadonlyMap<string, FolderSnapshot>,
    seen: ReadonlyMap<string, FolderSnapshot> | undefined,
    pace: Pace,
  ): Promise<{ added: number; pending: readonly Pending[] }> {
    const index = this.#index(account);
    const unordered: Pending[] = [];
    let added = 0;
    for (const [path, snapshot] of snapshots) {
      const before = seen?.get(path);
      if (before === snapshot) continue;
      const entries = addedSince(before, snapshot);
      added += entries.length;
      for (const entry of await unindexed(index, entries, pace)) unordered.push({ path, entry });
    }
    const pending = await sortedInTurns(unordered, (a, b) => newestFirst(a.entry, b.entry));
    const isLasting = index.instance !== undefined;
    return { added, pending: isLasting ? pending : pending.slice(0, memoryMessagesMax) };
  }

  async #countOnly(account: AccountPlace): Promise<IndexState> {
    const total = totalOf(await this.#snapshots(account));
    return { indexed: Math.min(total, rowCounts(this.#index(account)).documents), total };
  }

  async #snapshots(account: AccountPlace): Promise<ReadonlyMap<string, FolderSnapshot>> {
    const found = new Map<string, FolderSnapshot>();
    for (const path of this.#parts.folderLists.folders(account.maildir).values()) {
      const snapshot = await this.#parts.snapshots.snapshot(path);
      if (snapshot) found.set(path, snapshot);
    }
    return found;
  }

  #index(account: AccountPlace): MessageIndex {
    return this.#parts.indexes.index(account.indexPath, account.maildir);
  }
}

/** Gathers what goes into the index together: each transaction has its price. */
class Batch {
  readonly #index: MessageIndex;
  #rows: IndexRow[] = [];
  #documents: DocumentRow[] = [];
  #length = 0;

  constructor(index: MessageIndex) {
    this.#index = index;
  }

  get isFull(): boolean {
    return this.#rows.length >= batchMessagesMax || this.#length >= batchLengthMax;
  }

  add(row: IndexRow, document: DocumentRow): void {
    this.#rows.push(row);
    this.#documents.push(document);
    this.#length += document.words.body.length;
  }

  flush(): boolean {
    const isDone = this.#rows.length === 0 || putDocuments(this.#index, this.#documents);
    if (isDone) this.#index.put(this.#rows);
    this.#rows = [];
    this.#documents = [];
    this.#length = 0;
    return isDone;
  }
}

function isSame(
  seen: ReadonlyMap<string, FolderSnapshot>,
  now: ReadonlyMap<string, FolderSnapshot>,
): boolean {
  return seen.size === now.size && now.entries().every(([path, each]) => seen.get(path) === each);
}

function remainingOf({ indexed, total }: IndexState): number {
  return total - indexed;
}

function totalOf(snapshots: ReadonlyMap<string, FolderSnapshot>): number {
  return snapshots.values().reduce((sum, { entries }) => sum + entries.length, 0);
}
