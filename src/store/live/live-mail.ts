// The accounts whose mail pages have open. One account is watched once, however many pages it has;
// what the kernel does not watch is looked at in turns, so that a thousand open accounts cost a
// process no more than a few thousand stats a second.

import type { Log } from '../../kit/log.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import { LiveAccount, type LiveChange, type TellChange, type WatchBudget } from './live-account.ts';

/** What a page holds while it is open. */
export interface OpenPage {
  /** See LiveAccount.since. */
  since(state: string | undefined): Promise<LiveChange>;
  close(): void;
}

/** LIMIT of folders that the kernel watches for one process. */
const watchedFoldersMax = 4_096;
const tickMs = 250;
/** LIMIT of folders that are looked at in one tick. */
const foldersPerTick = 250;
/** How often an account is looked at when there is time, and every folder of it. */
const glanceEveryMs = 1_000;
const wholeEveryMs = 30_000;

/** Of who looks once. */
const noBudget: WatchBudget = { take: () => false, giveBack() {} };

interface Kept {
  readonly account: LiveAccount;
  glancedMs: number;
  wholeMs: number;
}

export class LiveMail {
  readonly #tools: StoreTools;
  readonly #log: Log;
  /** By the place of the Maildir, the one that waits longest for a look first. */
  readonly #accounts = new Map<string, Kept>();
  #watched = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(tools: StoreTools, log: Log) {
    this.#tools = tools;
    this.#log = log;
  }

  /** Tells of changes until it is closed. */
  open(place: AccountPlace, tell: TellChange): OpenPage {
    const { account } = this.#keep(place);
    account.add(tell);
    return {
      since: (state) => account.since(state),
      close: () => {
        account.remove(tell);
        if (account.pageCount === 0) this.#forget(place, account);
      },
    };
  }

  /** The same for a page that only asks now and then. */
  async since(place: AccountPlace, state: string | undefined): Promise<LiveChange> {
    const known = this.#accounts.get(place.maildir)?.account;
    return await (known ?? new LiveAccount(place, this.#tools, noBudget)).since(state);
  }

  close(): void {
    for (const { account } of this.#accounts.values()) account.close();
    this.#accounts.clear();
    clearInterval(this.#timer);
  }

  #keep(place: AccountPlace): Kept {
    const known = this.#accounts.get(place.maildir);
    if (known) return known;
    const nowMs = performance.now();
    const account = new LiveAccount(place, this.#tools, this.#budget);
    const kept = { account, glancedMs: nowMs, wholeMs: nowMs };
    this.#accounts.set(place.maildir, kept);
    this.#timer ??= setInterval(() => this.#glance(), tickMs).unref();
    return kept;
  }

  #forget(place: AccountPlace, account: LiveAccount): void {
    if (this.#accounts.get(place.maildir)?.account !== account) return;
    account.close();
    this.#accounts.delete(place.maildir);
    if (this.#accounts.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #glance(): void {
    const nowMs = performance.now();
    let left = foldersPerTick;
    for (const [maildir, kept] of this.#accounts) {
      if (left <= 0 || nowMs - kept.glancedMs < glanceEveryMs) return;
      const isWhole = nowMs - kept.wholeMs >= wholeEveryMs;
      left -= 1 + kept.account.folderCount;
      kept.glancedMs = nowMs;
      if (isWhole) kept.wholeMs = nowMs;
      this.#accounts.delete(maildir);
      this.#accounts.set(maildir, kept);
      try {
        kept.account.glance(isWhole);
      } catch (error) {
        this.#log.warn({ err: error, maildir }, 'an open mailbox cannot be looked at');
      }
    }
  }

  readonly #budget = {
    take: (): boolean => {
      if (this.#watched >= watchedFoldersMax) return false;
      this.#watched += 1;
      return true;
    },
    giveBack: (): void => {
      this.#watched -= 1;
    },
  };
}
