// Sessions by token. The token is 32 random bytes; only its SHA-256 is kept, here and in the
// table. A page costs no query: a session that was read within the last few seconds is believed,
// which is also how long one that was ended by another worker can still be seen here.

import { createHash, hash as hashAtOnce } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BoundedMap } from '../kit/bounded-map.ts';
import { hasCode, Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { CompanionTable } from '../state/companion-table.ts';
import type { SessionRow, SessionTable } from '../state/session-table.ts';
import type { LoginKind, Session } from './account.ts';
import type { Owners } from './owners.ts';
import type { RightsReader } from './rights.ts';
import { SeenTimes } from './seen-times.ts';

/** How long a session that was read is believed. */
export const believedMs = 5_000;
/** How long it is while the database is away: people go on reading their mail. */
export const believedAwayMs = 60_000;
const touchEveryMs = 60_000;
/** At most so often all that were touched are written, when nobody waits for it. */
const touchRestMs = 200;
const sweepEveryMs = 10 * 60_000;
/** LIMIT of sessions kept in memory; one more forgets the one that was not asked for longest. */
const cacheEntriesMax = 2_000;
/** LIMIT of a browser's name for itself that is kept. */
export const agentCharsMax = 255;
/** LIMIT of an address that somebody comes from. */
export const remoteCharsMax = 64;

export interface SessionsOptions {
  readonly table: SessionTable;
  readonly companions: Pick<CompanionTable, 'replaceCredential'>;
  readonly owners: Owners;
  readonly rights: RightsReader;
  readonly idleMs: number;
  readonly lifeMs: number;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly log: Pick<Log, 'error'>;
  /** Whether their domain wants a second factor that they have not. */
  readonly isOwing: (owner: Pick<SessionRow, 'kind' | 'address'>) => Promise<boolean>;
}

/** A session as its owner sees it among others. */
export type ListedSession = Pick<SessionRow, 'remote' | 'agent' | 'createdMs' | 'seenMs'> &
  Pick<Session, 'id'>;

export interface Login {
  readonly address: string;
  readonly kind: LoginKind;
  readonly passwordHash: string;
  readonly remoteAddress: string;
  readonly userAgent: string;
}

interface Cached {
  readonly session: Session;
  readonly row: SessionRow;
  readonly readMs: number;
}

export class Sessions {
  readonly #of: SessionsOptions;
  readonly #cache = new BoundedMap<string, Cached>(cacheEntriesMax);
  readonly #seenTimes = new SeenTimes(
    (hashes, seenMs) => this.#of.table.touch(hashes, seenMs),
    () => sleep(touchRestMs, undefined, { ref: false }),
  );
  /** Changes whenever sessions are ended here; a read that began before is not kept. */
  #generation = 0;
  #sweepMs = 0;

  constructor(options: SessionsOptions) {
    this.#of = options;
  }

  async open(login: Login): Promise<{ token: string; session: Session }> {
    await this.#sweep();
    const token = Buffer.from(this.#of.randomBytes(32)).toString('base64url');
    const nowMs = this.#of.now();
    const row: SessionRow = {
      tokenHash: tokenHash(token),
      address: login.address,
      kind: login.kind,
      credential: credentialOf(login.address, login.passwordHash),
      remote: login.remoteAddress.slice(0, remoteCharsMax),
      agent: login.userAgent.slice(0, agentCharsMax),
      createdMs: nowMs,
      seenMs: nowMs,
    };
    await this.#of.table.add(row);
    return { token, session: await this.#toSession(row) };
  }

  async find(token: string): Promise<Session | undefined> {
    const found = await this.#live(token);
    if (found) await this.#touch(tokenHash(token), found, this.#of.now());
    return found?.session;
  }

  /** The same, but nobody has come: a page that is only open does not prolong its session. */
  async isAlive(token: string): Promise<boolean> {
    return (await this.#live(token)) !== undefined;
  }

  async #live(token: string): Promise<Cached | undefined> {
    if (!isToken(token)) return undefined;
    const hash = tokenHash(token);
    const nowMs = this.#of.now();
    const known = this.#cache.get(hash);
    const isFresh = known !== undefined && Math.abs(nowMs - known.readMs) < believedMs;
    const found = isFresh ? known : await this.#readOrBelieve(hash, known);
    if (found === undefined || this.#isExpired(found.row, nowMs)) {
      this.#cache.delete(hash);
      return undefined;
    }
    return found;
  }

  /** The id of the session that this token opens, whether it lives or not. */
  idOf(token: string): string {
    return idOfHash(tokenHash(token));
  }

  async end(token: string): Promise<void> {
    if (!isToken(token)) return;
    this.#forget();
    await this.#of.table.end(tokenHash(token));
    this.#forget();
  }

  /** Ends every session of an address but that of `keep`, which goes on with the new password. */
  async endAll(address: string, keep?: { token: string; passwordHash: string }): Promise<void> {
    const kept = keep === undefined || !isToken(keep.token) ? '' : tokenHash(keep.token);
    this.#forget();
    if (keep !== undefined && kept !== '') {
      await this.#of.table.setCredential(kept, credentialOf(address, keep.passwordHash));
    }
    await this.#of.table.endAll(address, kept);
    this.#forget();
  }

  /** The same password is stored in another way: what it has opened goes on. */
  async rebind(address: string, change: { readonly from: string; readonly to: string }) {
    const credentials = {
      from: credentialOf(address, change.from),
      to: credentialOf(address, change.to),
    };
    await this.#of.table.replaceCredential(address, credentials);
    await this.#of.companions.replaceCredential(address, credentials);
  }

  /** Those of the same owner that go on, the last seen first. */
  async list({ kind, address }: Session): Promise<readonly ListedSession[]> {
    const nowMs = this.#of.now();
    const rows = await this.#of.table.of(address);
    return rows
      .filter((row) => row.kind === kind && !this.#isExpired(row, nowMs))
      .map(({ tokenHash: hash, remote, agent, createdMs, seenMs }) => {
        return { id: idOfHash(hash), remote, agent, createdMs, seenMs };
      });
  }

  /** Ends one of the same owner. Refuses `not-found`. */
  async endOne({ kind, address }: Session, id: string): Promise<void> {
    const rows = await this.#of.table.of(address);
    const row = rows.find((one) => one.kind === kind && idOfHash(one.tokenHash) === id);
    if (row === undefined) throw new Refusal('not-found');
    await this.#of.table.end(row.tokenHash);
    this.#forget();
  }

  /** Ends all of the same owner but this one, and says how many. */
  async endOthers(session: Session): Promise<number> {
    const others = (await this.list(session)).filter(({ id }) => id !== session.id);
    for (const { id } of others) await this.endOne(session, id);
    return others.length;
  }

  async remoteOf(session: Session): Promise<string> {
    return this.#of.table.remoteOf(session.id);
  }

  async #readOrBelieve(hash: string, known: Cached | undefined): Promise<Cached | undefined> {
    const nowMs = this.#of.now();
    try {
      return await this.#read(hash, nowMs, known);
    } catch (error) {
      const isKnown = known !== undefined && Math.abs(nowMs - known.readMs) < believedAwayMs;
      if (isKnown && hasCode(error, 'directory-away')) return known;
      throw error;
    }
  }

  async #read(hash: string, nowMs: number, known: Cached | undefined): Promise<Cached | undefined> {
    const generation = this.#generation;
    const kept = await this.#of.table.find(hash);
    // The table may not have heard yet when this worker saw it last.
    const row = kept && { ...kept, seenMs: Math.max(kept.seenMs, known?.row.seenMs ?? 0) };
    if (row === undefined || this.#isExpired(row, nowMs)) return undefined;
    // Nothing of it needs another, and a database is asked sooner for all at once.
    const [owner, session] = await Promise.all([this.#of.owners.of(row), this.#toSession(row)]);
    // Whoever changed the password, switched the account off or removed it, the session ends.
    const isSame = credentialOf(row.address, owner?.passwordHash ?? '') === row.credential;
    if (!isSame || owner?.isOpen !== true) {
      await this.#of.table.end(hash);
      return undefined;
    }
    const found = { session, row, readMs: nowMs };
    if (generation === this.#generation) this.#cache.set(hash, found);
    return found;
  }

  async #toSession(row: SessionRow): Promise<Session> {
    const [rights, isOwing] = await Promise.all([
      this.#of.rights.of(row.address, row.kind),
      this.#of.isOwing(row),
    ]);
    return {
      id: idOfHash(row.tokenHash),
      address: row.address,
      kind: row.kind,
      rights,
      createdMs: row.createdMs,
      ...(isOwing ? { owes: 'second-factor' as const } : {}),
    };
  }

  /**
   * A row that is written waits for the disk, and a page needs nothing of it: it goes behind the
   * answer, unless another worker might take the session for expired meanwhile.
   */
  async #touch(hash: string, found: Cached, nowMs: number): Promise<void> {
    const quietMs = nowMs - found.row.seenMs;
    if (quietMs < touchEveryMs) return;
    if (this.#cache.get(hash) === found) {
      this.#cache.set(hash, { ...found, row: { ...found.row, seenMs: nowMs } });
    }
    const mustWait = quietMs > this.#of.idleMs / 4;
    const written = this.#seenTimes.note(hash, nowMs, mustWait).catch((error: unknown) => {
      // What only keeps time is left undone while nobody answers.
      if (hasCode(error, 'directory-away')) return;
      this.#of.log.error({ err: error }, 'the time of a session could not be kept');
    });
    if (mustWait) await written;
  }

  #isExpired(row: SessionRow, nowMs: number): boolean {
    return nowMs - row.seenMs >= this.#of.idleMs || nowMs - row.createdMs >= this.#of.lifeMs;
  }

  #forget(): void {
    this.#generation += 1;
    this.#cache.clear();
  }

  async #sweep(): Promise<void> {
    const nowMs = this.#of.now();
    if (nowMs < this.#sweepMs) return;
    this.#sweepMs = nowMs + sweepEveryMs;
    await this.#of.table.removeExpired({
      seenMs: nowMs - this.#of.idleMs,
      createdMs: nowMs - this.#of.lifeMs,
    });
  }
}

function isToken(token: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(token);
}

function idOfHash(hash: string): string {
  return hash.slice(0, 16);
}

function tokenHash(token: string): string {
  return hashAtOnce('sha256', token);
}

/** Of one address: two people may have the same stored string, and a row must not change hands. */
export function credentialOf(address: string, passwordHash: string): string {
  return createHash('sha256').update(`credential\0${address}\0${passwordHash}`).digest('hex');
}
