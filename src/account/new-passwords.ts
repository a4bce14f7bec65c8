// Changing passwords: the current one checked (a bounded number of times), the new one judged and
// hashed.

import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import { hashPassword } from '../passwords/hash.ts';
import type { HashPool } from '../passwords/hash-pool.ts';
import { isOwnersPassword } from './login.ts';
import type { Owner } from './owners.ts';
import { lengthMax, lengthMin, weaknessOf } from './password-policy.ts';
import type { LoginThrottle } from './throttle.ts';

export class NewPasswords {
  readonly #of: {
    readonly hashPool: HashPool;
    readonly throttle: LoginThrottle;
    readonly log: Log;
  };

  constructor(options: {
    readonly hashPool: HashPool;
    readonly throttle: LoginThrottle;
    readonly log: Log;
  }) {
    this.#of = options;
  }

  async hash(password: string): Promise<string> {
    return hashPassword(password, 'crypt-bcrypt', { pool: this.#of.hashPool });
  }

  /** Asked by an operator, who needs not be kept from trying. */
  async isRight(owner: Owner, password: string): Promise<boolean> {
    return isOwnersPassword(this.#of, owner, password);
  }

  /**
   * Refuses `password-wrong`, and `login-throttled` after too many: a stolen session must not
   * become a stolen password by trying.
   */
  async refuseWrong(owner: Owner, current: string): Promise<void> {
    const bucket = await this.#of.throttle.takeChange(owner.address);
    if (!(await isOwnersPassword(this.#of, owner, current))) throw new Refusal('password-wrong');
    await this.#of.throttle.changed(bucket);
  }
}

/** Refuses `password-weak` with the reason: `short`, `long`, `name`, `common`, … */
export function refuseWeak(password: string, address: string): void {
  const reason = weaknessOf(password, address);
  if (reason === undefined) return;
  throw new Refusal('password-weak', { reason, lengthMin, lengthMax });
}
