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
import type { Begun, Entered, LoginAttempt } from './account.ts';
import type { Entrance } from './entrance.ts';
import type { SecondStep } from './factors/second-step.ts';
import { Places } from './places.ts';
import { type LoginDomains, wholeAddress } from './login-names.ts';
import type { NewPasswords } from './new-passwords.ts';
import type { KnownOwner, Owner, Owners } from './owners.ts';
import type { PasswordSettings } from './password-settings.ts';
import type { Sessions } from './sessions.ts';
import { storedAnew } from './stored-anew.ts';
import type { LoginThrottle, Taken } from './throttle.ts';

/** Nobody's: bcrypt of the cost that new passwords get. */
const dummyHash = '$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';
/** LIMIT of a typed name: a local part, the sign and a domain (RFC 5321 4.5.3.1). */
const nameCharsMax = 320;

export interface LoginOptions {
  readonly directory: Directory;
  readonly owners: Owners;
  readonly sessions: Sessions;
  readonly entrance: Entrance;
  readonly secondStep: SecondStep;
  readonly throttle: LoginThrottle;
  readonly hashPool: HashPool;
  /** A failed login is answered no sooner. */
  readonly failureFloorMs: number;
  readonly passwords: NewPasswords;
  readonly settings: PasswordSettings;
  readonly domains: LoginDomains;
  readonly log: Log;
}

/**
 * LIMIT of logins that one process is at: what waits for a hash, and a few that ask who it is. With
 * twice as many, a rush at a busy machine kept the database from pages for longer than they wait.
 */
const loginsMax = 80;

/** Of who comes by a host of a domain's own, a local part is one of that domain. */
type AttemptHere = LoginAttempt & { readonly atDomain?: string };

export class Login {
  readonly #of: LoginOptions;
  readonly #places = new Places(loginsMax);

  constructor(options: LoginOptions) {
    this.#of = options;
  }

  /** The password alone; refuses `second-factor-required` to who has more to show. */
  async login(attempt: AttemptHere): Promise<Entered> {
    const begun = await this.begin(attempt);
    if (begun.kind === 'in') return begun;
    await this.#of.secondStep.forget(begun.half);
    throw new Refusal('second-factor-required');
  }

  /** The password, and what comes behind it where there is a second factor. */
  async begin(attempt: AttemptHere): Promise<Begun> {
    const owner = await this.#proven(attempt);
    if (await this.#of.secondStep.isNeeded(owner)) {
      return { kind: 'half', half: await this.#of.secondStep.open(owner) };
    }
    return { kind: 'in', ...(await this.#of.entrance.enter(owner, attempt, 'password')) };
  }

  async #proven(attempt: AttemptHere): Promise<KnownOwner> {
    const { password, remoteAddress } = attempt;
    const typed = attempt.address.trim();
    const { atDomain: defaultDomain } = attempt;
    const domains =
      defaultDomain === undefined ? this.#of.domains : { defaultDomain, loginHosts: {} };
    const whole = wholeAddress(typed, attempt.host ?? '', domains);
    const name = whole.toLowerCase();
    // Before any look-up: what is refused here depends on nothing but the attempt itself.
    if (!isPossible(password) || name.length > nameCharsMax) throw new Refusal('login-failed');
    // A command that asks this waits for it: a timer that held no process would end it unanswered.
    const answerAt = sleep(this.#of.failureFloorMs);
    const { owner, taken, known } = await this.#places.hold(async () => {
      const found = await this.#known(typed, whole);
      const one = { name: found[0]?.address ?? name, remoteAddress };
      const tokens = await this.#of.throttle.take(one);
      const whose = await this.#whose(found, { name, password, taken: tokens });
      return { owner: whose, taken: tokens, known: found };
    });
    if (owner === undefined) {
      this.#of.log.warn({ name, remoteAddress }, 'a login failed');
      await this.#of.throttle.failed(taken);
      for (const one of known) await this.#of.entrance.noteFailure(one, attempt, 'password');
      await answerAt;
      throw new Refusal('login-failed');
    }
    await this.#of.throttle.succeeded(taken, owner.isOpen);
    if (!owner.isOpen) {
      this.#of.log.warn({ name: owner.address, remoteAddress }, 'a closed account tried to log in');
      throw new Refusal('account-closed');
    }
    return storedAnew(this.#of, owner, password);
  }

  /** A name without a domain may be an administrator's, a domain's, or the local part of an account. */
  async #known(typed: string, whole: string): Promise<readonly KnownOwner[]> {
    const named = await this.#of.owners.named(typed);
    return typed === whole ? named : [...named, ...(await this.#of.owners.named(whole))];
  }

  /** Whose password it is: mostly there is one candidate, or none. */
  async #whose(
    known: readonly KnownOwner[],
    {
      name,
      password,
      taken,
    }: { readonly name: string; readonly password: string; readonly taken: Taken },
  ): Promise<KnownOwner | undefined> {
    const { hashPool, log, settings } = this.#of;
    const checker = { hashPool, log, defaultScheme: settings.defaultScheme, turn: name };
    try {
      if (known.length === 0) await isOwnersPassword(checker, undefined, password);
      for (const owner of known) {
        if (await isOwnersPassword(checker, owner, password)) return owner;
      }
      return undefined;
    } catch (error) {
      await this.#of.throttle.cancelled(taken);
      throw error;
    }
  }
}

interface Checker {
  readonly hashPool: HashPool;
  readonly log: Log;
  /** Of stored strings without a prefix. */
  readonly defaultScheme?: string;
  /** Whose guess it is where nobody has the name. */
  readonly turn?: string;
}

/** Costs about the same for a wrong password as for nobody (undefined). */
export async function isOwnersPassword(
  { hashPool: pool, log, defaultScheme, turn: name }: Checker,
  owner: Owner | undefined,
  password: string,
): Promise<boolean> {
  const stored = readStored(owner?.passwordHash ?? '', defaultScheme);
  if (owner !== undefined && stored.kind === 'unusable') {
    log.error({ name: owner.address, reason: stored.reason }, 'a stored password is unusable');
  }
  const user = owner?.address ?? '';
  // Nobody waits in a line as everybody does, or the wait would tell who exists.
  const turn = owner?.address ?? name ?? '';
  if (await verifyStored(stored, password, { pool, user, turn })) return owner !== undefined;
  const isUsualCost =
    stored.kind === 'usable' && stored.family === 'crypt' && stored.crypt === 'bcrypt';
  if (!isUsualCost) await verifyStored(readStored(dummyHash), password, { pool, turn });
  return false;
}
