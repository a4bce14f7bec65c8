// Fills the index in the background, newest messages first: rows for lists and reading, words for
// search. It works in turns of some milliseconds between the requests of its process, what it has
// done is kept batch by batch, and of several processes one at a time fills an account's index.
//
// A worker leaves what is long to the process that only indexes, if there is one (delegate.ts), and
// looks on; that process uses the same code, an account at a time for some seconds (index-queue.ts).

import { headwayOf, rowCounts } from '../../index/documents.ts';
import type { IndexPool } from '../../index/index-pool.ts';
import { lockIndex } from '../../index/index-lock.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import { isUnsettled as isUnsettledIndex } from '../../index/settle-all.ts';
import { BoundedMap } from '../../kit/bounded-map.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../kit/log.ts';
import type { FolderLists } from '../../maildir/folders.ts';
import type { SnapshotCache } from '../../maildir/snapshot-cache.ts';
import type { AccountPlace } from '../account.ts';
import { Pace } from '../pace.ts';
import { type AccountSnapshots, isSame, takeSnapshots, totalOf } from './account-snapshots.ts';
import { Delegate, ownMessagesMax } from './delegate.ts';
import { fillIndex } from './fill-index.ts';
import { pruneIndex } from './prune.ts';
import type { Pending } from './read-document.ts';
import { pendingSince } from './unseen.ts';

/** How far the index of an account is. */
export interface IndexState {
  /** Messages that can be found. */
  readonly indexed: number;
  /** Messages that there are. */
  readonly total: number;
}

/** What was complete when it was last looked at. */
interface Seen {
  readonly snapshots: AccountSnapshots;
  readonly instance: string | undefined;
}

interface Run {
  state: IndexState | undefined;
  /** Whether the index holds all that there is. */
  isComplete: boolean;
  /** Ends it early, with what is done kept. */
  readonly isOver: () => boolean;
  readonly done: Promise<void>;
}

const never = (): boolean => false;

/** Turns between requests; one message may take longer, and is then alone in its turn. */
const turnMs = 8;
/** Its work is looked at this often, and this long for each wish. */
const lookMs = 50;
const looksMax = 20;
/** LIMIT of accounts whose state is remembered, and that wait for their turn. */
const accountsMax = 200;

export interface IndexerParts {
  readonly indexes: IndexPool;
  readonly folderLists: FolderLists;
  readonly snapshots: SnapshotCache;
  readonly log: Log;
  /** Time from the wish to index to its beginning; several wishes are one. */
  readonly restMs: number;
  readonly now: () => number;
  /** Asks the process that only indexes; undefined where there is none. */
  readonly askOther?: ((maildir: string) => void) | undefined;
  /** This is that process: what others need of the machine comes first. */
  readonly isPolite?: boolean;
}

export class TextIndexer {
  readonly #parts: IndexerParts;
  readonly #seen = new BoundedMap<string, Seen>(accountsMax);
  readonly #runs = new Map<string, Run>();
  readonly #waiting = new Map<string, AccountPlace>();
  /** Of the accounts whose index is behind, as it was when they were last looked at. */
  readonly #behind = new BoundedMap<string, IndexState>(accountsMax);
  readonly #delegate: Delegate;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
    this.#delegate = new Delegate(parts.askOther, parts.now);
  }

  /** How far an index is that was behind when it was last looked at; else undefined. */
  progress(account: AccountPlace): IndexState | undefined {
    const last = this.#behind.get(account.maildir);
    if (!last) return undefined;
    const { documents } = rowCounts(this.#index(account));
    return { indexed: Math.min(last.total, documents), total: last.total };
  }

  /** The same where it is worth telling: a few new messages are taken in at once. */
  backlog(account: AccountPlace): IndexState | undefined {
    const state = this.progress(account);
    return state && remainingOf(state) > ownMessagesMax ? state : undefined;
  }

  /** Whether only what came since is missing. */
  wasComplete({ maildir }: AccountPlace): boolean {
    return this.#seen.get(maildir) !== undefined;
  }

  headway(account: AccountPlace): number {
    return headwayOf(this.#index(account));
  }

  /** Works on one account until it is complete, or until `isOver`; tells which. */
  async slice(account: AccountPlace, isOver: () => boolean): Promise<boolean> {
    const run = this.#run(account, isOver);
    await run.done;
    return run.isComplete;
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
    const complete = underWay ? undefined : await this.#stateIfComplete(account);
    if (complete) return complete;
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

  /** Where nothing came, went or was renamed since all of it was taken in; every list asks. */
  async #stateIfComplete(account: AccountPlace): Promise<IndexState | undefined> {
    const seen = this.#seen.get(account.maildir);
    if (seen === undefined || seen.instance !== this.#index(account).instance) return undefined;
    const snapshots = await this.#snapshots(account);
    const total = totalOf(snapshots);
    return isSame(seen.snapshots, snapshots) ? { indexed: total, total } : undefined;
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
  #run(account: AccountPlace, isOver = never): Run {
    const running = this.#runs.get(account.maildir);
    if (running) return running;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const run: Run = { state: undefined, isComplete: false, isOver, done };
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
    const { maildir } = account;
    const pace = new Pace(turnMs, { isPolite: this.#parts.isPolite ?? false });
    const { instance } = this.#index(account);
    const snapshots = await this.#snapshots(account);
    const last = this.#seen.get(maildir);
    // An index that was made anew knows nothing of what its predecessor knew.
    const seen = last?.instance === instance ? last?.snapshots : undefined;
    const total = totalOf(snapshots);
    run.state = { indexed: total, total };
    if (seen && isSame(seen, snapshots)) return this.#complete(account, run);
    // Where most of it was complete before, what is missing is told sooner than counted.
    if (!seen && (await this.#isHelped(account, run, total))) return;
    const { added, pending } = await pendingSince(this.#index(account), snapshots, seen, pace);
    run.state = { indexed: total - pending.length, total };
    if (pending.length > 0) this.#behind.set(maildir, run.state);
    const isUnsettled = isUnsettledIndex(this.#index(account));
    if ((pending.length > ownMessagesMax || isUnsettled) && instance !== undefined) {
      const headway = headwayOf(this.#index(account));
      if (this.#delegate.ask(maildir, headway)) return this.#watch(account, run, total);
    }
    const isBehind = pending.length > 0 || isUnsettled;
    if (isBehind && !(await this.#work(account, pending, run, pace))) return;
    const isAnyGone = !seen || totalOf(seen) + added > total;
    if (isAnyGone) await pruneIndex(this.#index(account), snapshots, pace);
    if (instance !== undefined) this.#seen.set(maildir, { snapshots, instance });
    this.#complete(account, run);
  }

  #complete(account: AccountPlace, run: Run): void {
    run.isComplete = true;
    this.#behind.delete(account.maildir);
    this.#delegate.done(account.maildir);
  }

  /** Whether the backlog is left to the other process; what it does meanwhile is looked at. */
  async #isHelped(account: AccountPlace, run: Run, total: number): Promise<boolean> {
    const index = this.#index(account);
    if (rowCounts(index).documents >= total) return false;
    if (!this.#delegate.isAt(account.maildir, headwayOf(index))) return false;
    await this.#watch(account, run, total);
    return true;
  }

  async #watch(account: AccountPlace, run: Run, total: number): Promise<void> {
    for (let looks = 0; looks < looksMax && !this.#isStopped; looks++) {
      const indexed = Math.min(total, rowCounts(this.#index(account)).documents);
      run.state = { indexed, total };
      this.#behind.set(account.maildir, run.state);
      const isWhole = indexed === total && !isUnsettledIndex(this.#index(account));
      if (isWhole) return this.#behind.delete(account.maildir);
      await sleep(lookMs, undefined, { ref: false });
    }
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
    try {
      return await fillIndex(pending, {
        index: this.#index(account),
        log: this.#parts.log,
        pace,
        isOver: () => this.#isStopped || run.isOver(),
        onDocument: () => {
          if (run.state) run.state = { ...run.state, indexed: run.state.indexed + 1 };
        },
      });
    } finally {
      lock.release();
    }
  }

  async #countOnly(account: AccountPlace): Promise<IndexState> {
    const total = totalOf(await this.#snapshots(account));
    return { indexed: Math.min(total, rowCounts(this.#index(account)).documents), total };
  }

  #snapshots({ maildir }: AccountPlace): Promise<AccountSnapshots> {
    return takeSnapshots(this.#parts.folderLists.folders(maildir), this.#parts.snapshots);
  }

  #index(account: AccountPlace): MessageIndex {
    return this.#parts.indexes.index(account.indexPath, account.maildir);
  }
}

function remainingOf({ indexed, total }: IndexState): number {
  return total - indexed;
}
