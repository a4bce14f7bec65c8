// What becomes of second factors when whose they are goes, or goes on under another name: they must
// not pass to the next bearer of the name, who could not log in with them.

import type { AppPasswordTable } from '../../state/app-password-table.ts';
import type { FactorOwner, FactorRow, FactorTable } from '../../state/factor-table.ts';
import type { LoginTable } from '../../state/login-table.ts';
import type { Keyring } from './keyring.ts';
import { passkeyPurpose, totpPurpose } from './purposes.ts';

export class HeldFactors {
  readonly #of: {
    readonly table: FactorTable;
    readonly logins: LoginTable;
    readonly appPasswords: AppPasswordTable;
    readonly keyring: Keyring;
  };

  constructor(options: {
    readonly table: FactorTable;
    readonly logins: LoginTable;
    readonly appPasswords: AppPasswordTable;
    readonly keyring: Keyring;
  }) {
    this.#of = options;
  }

  async removeAll(owner: FactorOwner): Promise<void> {
    await this.#of.table.removeAll(owner);
    await this.#of.logins.removeAll(owner);
    if (owner.kind === 'account') await this.#of.appPasswords.removeAll(owner.address);
  }

  /**
   * They are sealed to a name. Recovery codes are known to nobody here, and are made anew; a program
   * that logs in under another name is told a new password as well.
   */
  async rename(from: string, to: string): Promise<void> {
    const [old, next] = [accountOf(from), accountOf(to)];
    await this.removeAll(next);
    const rows = await this.#of.table.of(old);
    await this.removeAll(old);
    for (const row of rows) await this.#carry(row, next);
  }

  async #carry(row: FactorRow, next: FactorOwner): Promise<void> {
    const { table, keyring } = this.#of;
    const purpose = row.method === 'totp' ? totpPurpose : passkeyPurpose;
    const text = await keyring.open(row.sealed, row, purpose);
    if (text === undefined) return;
    await table.add({ ...row, ...next, sealed: await keyring.seal(text, next, purpose) });
  }
}

function accountOf(address: string): FactorOwner {
  return { kind: 'account', address };
}
