// Changing passwords: the current one checked (a bounded number of times), the new one judged and
// hashed.

import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import { hashPassword } from '../passwords/hash.ts';
import type { HashPool } from '../passwords/hash-pool.ts';
import { isOwnersPassword } from './login.ts';
import type { Owner } from './owners.ts';
import { charactersOf, lengthMax, lengthMin, weaknessOf } from './password-policy.ts';
import type { PasswordSettings } from './password-settings.ts';
import type { LoginThrottle } from './throttle.ts';

export class NewPasswords {
  readonly #of: {
    readonly hashPool: HashPool;
    readonly throttle: LoginThrottle;
    readonly settings: PasswordSettings;
    readonly log: Log;
  };

  constructor(options: {
    readonly hashPool: HashPool;
    readonly throttle: LoginThrottle;
    readonly settings: PasswordSettings;
    readonly log: Log;
  }) {
    this.#of = options;
  }

  /** Refuses `password-weak` for one that is shorter than this installation wants. */
  async hash(password: string): Promise<string> {
    const { lengthMin: wanted } = this.#of.settings;
    if (charactersOf(password) < wanted) {
      throw new Refusal('password-weak', { reason: 'short', lengthMin: wanted, lengthMax });
    }
    return this.hashAsItIs(password);
  }

  /** Of a password that is in use already, whatever it is worth. */
  async hashAsItIs(password: string, address?: string): Promise<string> {
    const { hashPool: pool, settings } = this.#of;
    const { scheme, prefix } = settings;
    const turn = address === undefined ? {} : { turn: address };
    return hashPassword(password, scheme, { pool, prefix, ...turn });
  }

  /** Without a bound on tries: for who knows it to be right, or may do anything anyhow. */
  async isRight(owner: Owner, password: string): Promise<boolean> {
    return this.#isOwners(owner, password);
  }

  /**
   * Refuses `password-wrong`, and `login-throttled` after too many: a stolen session must not
   * become a stolen password by trying.
   */
  async refuseWrong(owner: Owner, current: string): Promise<void> {
    const bucket = await this.#of.throttle.takeChange(owner.address);
    if (!(await this.#isOwners(owner, current))) throw new Refusal('password-wrong');
    await this.#of.throttle.changed(bucket);
  }

  async #isOwners(owner: Owner, password: string): Promise<boolean> {
    const { hashPool, log, settings } = this.#of;
    const { defaultScheme } = settings;
    return isOwnersPassword({ hashPool, log, defaultScheme }, owner, password);
  }
}

/** Refuses `password-weak` with the reason: `short`, `long`, `name`, `common`, … */
export function refuseWeak(password: string, address: string): void {
  const reason = weaknessOf(password, address);
  if (reason === undefined) return;
  throw new Refusal('password-weak', { reason, lengthMin, lengthMax });
}
