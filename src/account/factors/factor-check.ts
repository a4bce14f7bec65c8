// Whether somebody has a second factor, and whether what was typed is its code: at the second step of
// a login, and before a dangerous act. Each code counts once, and guesses are counted before they are
// looked at.

import { Refusal } from '../../kit/failure.ts';
import type { FactorOwner, FactorRow, FactorTable } from '../../state/factor-table.ts';
import type { Bucket } from '../../state/throttle-table.ts';
import type { LoginThrottle } from '../throttle.ts';
import type { Keyring } from './keyring.ts';
import { recoveryPurpose, totpPurpose } from './purposes.ts';
import { plainCode } from './recovery-codes.ts';
import { isCode, stepOf } from './totp.ts';

export interface FactorCheckOptions {
  readonly table: FactorTable;
  readonly keyring: Keyring;
  readonly throttle: LoginThrottle;
  readonly now: () => number;
}

export class FactorCheck {
  readonly #of: FactorCheckOptions;

  constructor(options: FactorCheckOptions) {
    this.#of = options;
  }

  async of(owner: FactorOwner): Promise<readonly FactorRow[]> {
    return this.#of.table.of(owner);
  }

  /**
   * Takes a code of an app or one against loss, and says which it was. Refuses `code-wrong`, a code
   * that was used before alike, and `login-throttled`.
   */
  async take(owner: FactorOwner, typed: string, remote: string): Promise<'totp' | 'recovery'> {
    const { throttle } = this.#of;
    const code = typed.replaceAll(/\s/g, '');
    const isOfApp = isCode(code);
    const buckets = await throttle.takeCode(`${owner.kind} ${owner.address}`, remote, isOfApp);
    const isRight = isOfApp ? await this.#takeStep(owner, code) : await this.#takeCode(owner, code);
    if (!isRight) throw new Refusal('code-wrong');
    await this.#giveBack(buckets);
    return isOfApp ? 'totp' : 'recovery';
  }

  async #takeStep(owner: FactorOwner, code: string): Promise<boolean> {
    const { table, keyring, now } = this.#of;
    for (const row of await table.of(owner)) {
      if (row.method !== 'totp') continue;
      const secret = await keyring.open(row.sealed, owner, totpPurpose);
      if (secret === undefined) continue;
      const step = stepOf(Buffer.from(secret, 'base64url'), code, now());
      // RFC 6238 5.2: a code is not taken twice. The table decides who of two was first.
      if (step !== undefined && (await table.advance(row.id, step, now()))) return true;
    }
    return false;
  }

  async #takeCode(owner: FactorOwner, typed: string): Promise<boolean> {
    const code = plainCode(typed);
    if (code === undefined) return false;
    const { table, keyring } = this.#of;
    // What lets in without a factor is worth nothing where there is none.
    if ((await table.of(owner)).length === 0) return false;
    return table.takeCode(owner, await keyring.digest(code, owner, recoveryPurpose));
  }

  async #giveBack(buckets: readonly Bucket[]): Promise<void> {
    for (const bucket of buckets) await this.#of.throttle.changed(bucket);
  }
}
