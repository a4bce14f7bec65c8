// Who comes in: an address or a domain name, with its password. An unknown name, a name nobody
// can have, a row that can't be used and a wrong password are told apart by nothing: one refusal,
// the same work (a hash of the usual cost is computed for nobody), and an answer no sooner than
// a fixed time, since stored schemes differ in cost a thousandfold.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { HashPool } from '../passwords/hash-pool.ts';
import { readStored } from '../passwords/stored.ts';
import { isPossible, verifyStored } from '../passwords/verify.ts';
import type { LoginAttempt, Session } from './account.ts';
import type { KnownOwner, Owner, Owners } from './owners.ts';
import type { Sessions } from './sessions.ts';
import type { LoginThrottle, Taken } from './throttle.ts';

/** Nobody's: bcrypt of the cost that new passwords get. */
const dummyHash = '$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';
/** LIMIT of a typed name: a local part, the sign and a domain (RFC 5321 4.5.3.1). */
const nameCharsMax = 320;

export interface LoginOptions {
  readonly directory: Directory;
  readonly owners: Owners;
  readonly sessions: Sessions;
  readonly throttle: LoginThrottle;
  readonly hashPool: HashPool;
  readonly now: () => number;
  /** A failed login is answered no sooner. */
  readonly failureFloorMs: number;
  readonly log: Log;
}

export class Login {
  readonly #of: LoginOptions;

  constructor(options: LoginOptions) {
    this.#of = options;
  }

  async login(attempt: LoginAttempt): Promise<{ token: string; session: Session }> {
    const { password, remoteAddress, userAgent } = attempt;
    const name = attempt.address.trim().toLowerCase();
    // Before any look-up: what is refused here depends on nothing but the attempt itself.
    if (!isPossible(password) || name.length > nameCharsMax) throw new Refusal('login-failed');
    const answerAt = sleep(this.#of.failureFloorMs, undefined, { ref: false });
    const known = await this.#of.owners.named(attempt.address.trim());
    const taken = await this.#of.throttle.take({ name: known[0]?.address ?? name, remoteAddress });
    const owner = await this.#whose(known, { password, taken });
    if (owner === undefined) {
      this.#of.log.warn({ name, remoteAddress }, 'a login failed');
      await answerAt;
      throw new Refusal('login-failed');
    }
    await this.#of.throttle.succeeded(taken);
    if (!owner.isOpen) {
      this.#of.log.warn({ name: owner.address, remoteAddress }, 'a closed account tried to log in');
      throw new Refusal('account-closed');
    }
    this.#of.log.info({ name: owner.address, remoteAddress }, 'logged in');
    const opened = await this.#of.sessions.open({ ...owner, remoteAddress, userAgent });
    if (owner.kind === 'account') await this.#note(owner.address);
    return opened;
  }

  /** Whose password it is: mostly there is one candidate, or none. */
  async #whose(
    known: readonly KnownOwner[],
    { password, taken }: { readonly password: string; readonly taken: Taken },
  ): Promise<KnownOwner | undefined> {
    try {
      if (known.length === 0) await isOwnersPassword(this.#of, undefined, password);
      for (const owner of known) {
        if (await isOwnersPassword(this.#of, owner, password)) return owner;
      }
      return undefined;
    } catch (error) {
      await this.#of.throttle.cancelled(taken);
      throw error;
    }
  }

  /** A column that can't be written keeps nobody out. */
  async #note(address: string): Promise<void> {
    try {
      await this.#of.directory.noteLogin(address, this.#of.now());
    } catch (error) {
      this.#of.log.warn({ address, cause: String(error) }, 'the time of a login was not kept');
    }
  }
}

/** Costs about the same for a wrong password as for nobody (undefined). */
export async function isOwnersPassword(
  { hashPool, log }: { readonly hashPool: HashPool; readonly log: Log },
  owner: Owner | undefined,
  password: string,
): Promise<boolean> {
  const stored = readStored(owner?.passwordHash ?? '');
  if (owner !== undefined && stored.kind === 'unusable') {
    log.error({ name: owner.address, reason: stored.reason }, 'a stored password is unusable');
  }
  const user = owner?.address ?? '';
  if (await verifyStored(stored, password, { pool: hashPool, user })) return owner !== undefined;
  const isUsualCost =
    stored.kind === 'usable' && stored.family === 'crypt' && stored.crypt === 'bcrypt';
  if (!isUsualCost) await verifyStored(readStored(dummyHash), password, { pool: hashPool });
  return false;
}
