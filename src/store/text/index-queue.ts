// The accounts whose index has a backlog, one after the other and each for a few seconds, so that a
// mailbox of fifty thousand messages does not hold up one of fifty.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../kit/log.ts';
import type { AccountPlace } from '../account.ts';
import type { IndexState, TextIndexer } from './indexer.ts';

/** LIMIT of accounts that wait; who comes later asks again with the next page. */
const accountsMax = 10_000;
/** A turn of one account while others wait. */
const sliceMsDefault = 2_000;
/** LIMIT of turns without headway: another process has the index, or it cannot be written. */
const idleTurnsMax = 60;
const idleRestMs = 1_000;
const shortRestMs = 50;

export interface QueueState {
  /** Accounts that wait, with the one that is worked on. */
  readonly accounts: number;
  /** The one that is worked on. */
  readonly maildir: string | undefined;
  readonly indexed: number;
  readonly total: number;
}

export interface IndexQueueParts {
  readonly log: Log;
  /** An index is complete, or it is given up. */
  readonly onDone: (maildir: string) => void;
  /** A turn of one account while others wait. */
  readonly sliceMs?: number;
}

interface Waiting {
  readonly account: AccountPlace;
  idleTurns: number;
}

export class IndexQueue {
  readonly #indexer: TextIndexer;
  readonly #log: Log;
  readonly #onDone: (maildir: string) => void;
  readonly #sliceMs: number;
  readonly #waiting = new Map<string, Waiting>();
  #current: AccountPlace | undefined;
  #work: Promise<void> | undefined;
  #isStopped = false;

  constructor(indexer: TextIndexer, parts: IndexQueueParts) {
    this.#indexer = indexer;
    this.#log = parts.log;
    this.#onDone = parts.onDone;
    this.#sliceMs = parts.sliceMs ?? sliceMsDefault;
  }

  get state(): QueueState {
    const maildir = this.#current?.maildir;
    const known = this.#current && this.#indexer.progress(this.#current);
    const { indexed, total }: IndexState = known ?? { indexed: 0, total: 0 };
    return {
      accounts: this.#waiting.size + (maildir === undefined ? 0 : 1),
      maildir,
      indexed,
      total,
    };
  }

  ask(account: AccountPlace): void {
    const { maildir } = account;
    if (this.#isStopped || this.#waiting.has(maildir)) return;
    if (this.#waiting.size >= accountsMax) return;
    this.#waiting.set(maildir, { account, idleTurns: 0 });
    this.#work ??= this.#workOff().finally(() => {
      this.#work = undefined;
    });
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#indexer.stop();
    await this.#work;
  }

  async #workOff(): Promise<void> {
    for (let next = this.#next(); next && !this.#isStopped; next = this.#next()) {
      const { account } = next;
      this.#waiting.delete(account.maildir);
      this.#current = account;
      const before = this.#indexer.headway(account);
      const isDone = await this.#slice(account);
      const isIdle = this.#indexer.headway(account) <= before;
      this.#current = undefined;
      if (isDone) {
        this.#onDone(account.maildir);
        continue;
      }
      next.idleTurns = isIdle ? next.idleTurns + 1 : 0;
      await this.#again(next, isIdle);
    }
  }

  async #again(waiting: Waiting, isIdle: boolean): Promise<void> {
    const { maildir } = waiting.account;
    if (waiting.idleTurns >= idleTurnsMax) {
      this.#log.warn({ maildir }, 'an index that makes no headway is left alone');
      this.#onDone(maildir);
      return;
    }
    // Asked again meanwhile: one wish is enough.
    this.#waiting.set(maildir, waiting);
    // Another process fills it: without a rest this one would not even hear that it should end.
    if (isIdle) await sleep(this.#waiting.size === 1 ? idleRestMs : shortRestMs);
  }

  async #slice(account: AccountPlace): Promise<boolean> {
    const startMs = performance.now();
    const isOver = (): boolean =>
      this.#waiting.size > 0 && performance.now() - startMs > this.#sliceMs;
    return await this.#indexer.slice(account, isOver);
  }

  #next(): Waiting | undefined {
    return this.#waiting.values().next().value;
  }
}
