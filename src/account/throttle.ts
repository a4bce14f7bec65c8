// How many guesses there are. Three leaky buckets in the database, so that all workers count
// together, each taken from before a hash is computed: were it counted after, a thousand guesses
// at once would all pass. What a right password took is given back.
//
//     pair      account from one network: 5 at once, then one a minute
//     remote    one network, any account: 40 at once, then one in 15 s
//     account   from anywhere: 60 at once, then one in 30 s
//
// Who has guessed the password goes on to guess a code: 5 at once from one network, then one a
// minute, and those of an app from anywhere 20 at once, then one in 5 minutes, of a million.
//
// A full account bucket never locks its owner out: it only shrinks every pair of that account to
// a single guess, so the right password from another network still gets in at the first try. A
// pair that has logged in lately does not suffer from its network's bucket, so that one guesser
// in an office does not close the mail for all of it.

import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { hasCode, Refusal } from '../kit/failure.ts';
import type { LoginOutcome } from '../state/login-hour-table.ts';
import type { Bucket, ThrottleTable } from '../state/throttle-table.ts';

const knownForMs = 30 * 24 * 3_600_000;

export interface Attempt {
  /** The account or domain as looked up, or as typed when there is none. */
  readonly name: string;
  readonly remoteAddress: string;
}

/** What a guess took, to give it back to somebody who was right. */
export interface Taken {
  readonly attempt: Attempt;
  readonly pair: Bucket;
  readonly others: readonly Bucket[];
  readonly knownSubject: string;
}

/** Hears how attempts end; `right` is whose account is open. */
export type HearLogin = (attempt: Attempt, outcome: LoginOutcome) => Promise<void>;

export class LoginThrottle {
  readonly #table: ThrottleTable;
  readonly #now: () => number;
  #hear: HearLogin = async () => {};
  #sweepMs = 0;

  constructor(table: ThrottleTable, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  /** From now on this one is told how attempts end. */
  tellOf(hear: HearLogin): void {
    this.#hear = hear;
  }

  /** Refuses `login-throttled` with the seconds to wait. */
  async take(attempt: Attempt): Promise<Taken> {
    try {
      return await this.#take(attempt);
    } catch (error) {
      if (hasCode(error, 'login-throttled')) await this.#hear(attempt, 'throttled');
      throw error;
    }
  }

  async #take(attempt: Attempt): Promise<Taken> {
    const { name, remoteAddress } = attempt;
    await this.#sweep();
    const network = networkOf(remoteAddress);
    const knownSubject = subject('known', name, network);
    const account = { subject: subject('account', name), burst: 60, intervalMs: 30_000 };
    const remote = { subject: subject('remote', network), burst: 40, intervalMs: 15_000 };
    const isKnown = (await this.#table.fullMs(knownSubject)) > this.#now();
    if (!isKnown) await this.#takeOrRefuse(remote);
    const accountIsFull = (await this.#table.fullMs(account.subject)) > this.#roomMs(account);
    const pair = {
      subject: subject('pair', name, network),
      burst: accountIsFull ? 1 : 5,
      intervalMs: 60_000,
    };
    await this.#takeOrRefuse(pair);
    // Last, so that guesses which were refused do not fill it.
    const isTaken = (await this.#table.take(account, this.#now())) === 0;
    const others = [...(isKnown ? [] : [remote]), ...(isTaken ? [account] : [])];
    return { attempt, pair, others, knownSubject };
  }

  /** The password was right. */
  async succeeded({ attempt, pair, others, knownSubject }: Taken, isOpen: boolean): Promise<void> {
    await this.#table.empty(pair.subject);
    for (const bucket of others) await this.#table.giveBack(bucket);
    await this.#table.mark(knownSubject, this.#now() + knownForMs);
    await this.#hear(attempt, isOpen ? 'done' : 'closed');
  }

  async failed({ attempt }: Taken): Promise<void> {
    await this.#hear(attempt, 'wrong');
  }

  /** When nothing holds these two back any more; in the past where nothing does. */
  async freeMs({ name, remoteAddress }: Attempt): Promise<number> {
    const network = networkOf(remoteAddress);
    const pairMs = await this.#table.fullMs(subject('pair', name, network));
    const remoteMs = await this.#table.fullMs(subject('remote', network));
    const isKnown = (await this.#table.fullMs(subject('known', name, network))) > this.#now();
    const freeOf = (fullMs: number, burst: number, intervalMs: number): number =>
      fullMs - (burst - 1) * intervalMs;
    const accountMs = await this.#table.fullMs(subject('account', name));
    const isAccountFull = accountMs > this.#now() + 59 * 30_000;
    return Math.max(
      freeOf(pairMs, isAccountFull ? 1 : 5, 60_000),
      isKnown ? 0 : freeOf(remoteMs, 40, 15_000),
    );
  }

  /** Forgets the guesses at an account from a network, and with `remoteToo` those at all others. */
  async release(
    { name, remoteAddress }: Attempt,
    { remoteToo }: { readonly remoteToo: boolean },
  ): Promise<void> {
    const network = networkOf(remoteAddress);
    await this.#table.empty(subject('pair', name, network));
    await this.#table.empty(subject('account', name));
    if (remoteToo) await this.#table.empty(subject('remote', network));
  }

  /** Nothing was tried after all. */
  async cancelled({ pair, others }: Taken): Promise<void> {
    for (const bucket of [pair, ...others]) await this.#table.giveBack(bucket);
  }

  /** Guesses at the current password from inside of a session. */
  async takeChange(name: string): Promise<Bucket> {
    const bucket = { subject: subject('change', name), burst: 10, intervalMs: 60_000 };
    await this.#takeOrRefuse(bucket);
    return bucket;
  }

  /** Guesses at a code by who knows the password; those of an app are short and count together. */
  async takeCode(name: string, remoteAddress: string, isShort: boolean): Promise<Bucket[]> {
    const network = networkOf(remoteAddress);
    const pair = { subject: subject('code', name, network), burst: 5, intervalMs: 60_000 };
    await this.#takeOrRefuse(pair);
    if (!isShort) return [pair];
    const all = { subject: subject('code', name), burst: 20, intervalMs: 300_000 };
    await this.#takeOrRefuse(all);
    return [pair, all];
  }

  /** What is asked before anything is proven, and leaves a row behind. */
  async takeAsked(remoteAddress: string): Promise<void> {
    const network = networkOf(remoteAddress);
    await this.#takeOrRefuse({
      subject: subject('asked', network),
      burst: 60,
      intervalMs: 5_000,
    });
  }

  async changed(bucket: Bucket): Promise<void> {
    await this.#table.giveBack(bucket);
  }

  /** Above it there is no room for another take. */
  #roomMs({ burst, intervalMs }: Bucket): number {
    return this.#now() + (burst - 1) * intervalMs;
  }

  async #takeOrRefuse(bucket: Bucket): Promise<void> {
    const waitMs = await this.#table.take(bucket, this.#now());
    if (waitMs > 0) throw new Refusal('login-throttled', { seconds: Math.ceil(waitMs / 1_000) });
  }

  /** Names that nobody has are counted as well, so their rows must go again. */
  async #sweep(): Promise<void> {
    const nowMs = this.#now();
    if (nowMs < this.#sweepMs) return;
    this.#sweepMs = nowMs + 10 * 60_000;
    await this.#table.removeEmpty(nowMs);
  }
}

/** An IPv6 customer has a /64 to guess from; that is one network. IPv4 counts by address. */
export function networkOf(remoteAddress: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(remoteAddress)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(remoteAddress)) return remoteAddress;
  const [head = '', tail] = remoteAddress.toLowerCase().split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Hashed, so that a row is of one length whatever was typed, and the table holds no addresses. */
function subject(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
