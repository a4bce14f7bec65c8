// The Directory over the tables of vmail-sql: look-ups from the room next door, and the changes.

import type { Database } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { catchAll, isNewLocalPart } from './address.ts';
import type { Account, Directory, NewDomain } from './directory.ts';
import {
  addAliasDomain,
  addDomain,
  removeAliasDomain,
  removeDomain,
  setDomainLimit,
} from './vmail-sql-domains.ts';
import { countAccounts } from './vmail-sql-lists.ts';
import { VmailSqlLookup, type VmailSqlOptions } from './vmail-sql-lookup.ts';
import {
  addressOrRefusal,
  deleteRow,
  insertOnce,
  lockDomain,
  refuseTaken,
  storedName,
} from './vmail-sql-write.ts';

/** LIMIT of a forwarder's target: the width of its column. */
const targetCharsMax = 255;

export function openVmailSql(options: VmailSqlOptions): Directory {
  return new VmailSqlDirectory(options);
}

class VmailSqlDirectory extends VmailSqlLookup implements Directory {
  readonly #database: Database;
  readonly #baseDir: string;

  constructor(options: VmailSqlOptions) {
    super(options);
    this.#database = options.database;
    this.#baseDir = options.baseDir;
  }

  async addDomain(domain: NewDomain): Promise<void> {
    await addDomain(this.#database, this.#baseDir, domain);
  }

  async setDomainPassword(name: string, passwordHash: string): Promise<void> {
    const changed = await this.#database.run(
      'update domain set password_hash = ? where domain_name = ?',
      [passwordHash, name.toLowerCase()],
    );
    if (changed === 0) throw new Refusal('not-found');
  }

  async setDomainLimit(name: string, accountsMax: number | undefined): Promise<void> {
    await setDomainLimit(this.#database, name.toLowerCase(), accountsMax);
  }

  async removeDomain(name: string): Promise<void> {
    await removeDomain(this.#database, name.toLowerCase());
  }

  async addAccount(account: {
    localPart: string;
    domain: string;
    passwordHash: string;
  }): Promise<Account> {
    const { localPart, passwordHash } = account;
    const domain = account.domain.toLowerCase();
    if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address: localPart });
    await this.#database.transaction(async (runner) => {
      const row = await lockDomain(runner, this.#database, domain);
      const limit = row['max_popbox'] ?? null;
      if (limit !== null && (await countAccounts(runner, domain)) >= Number(limit)) {
        throw new Refusal('limit-reached', { max: Number(limit) });
      }
      await refuseTaken(runner, 'forwarder', { localPart, domain });
      await insertOnce(runner, {
        sql: 'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
        values: [domain, localPart, passwordHash, `${localPart}/`],
        address: `${localPart}@${domain}`,
      });
    });
    const made = await this.account(`${localPart}@${domain}`);
    if (made === undefined) throw new Refusal('not-found');
    return made;
  }

  async setPassword(address: string, { from, to }: { from: string; to: string }): Promise<boolean> {
    const { localPart, domain } = addressOrRefusal(address);
    // Not compared by the column's collation, which ignores case; base64 and hashes do not.
    const exactly =
      this.#database.dialect === 'mysql' ? 'binary password_hash = ?' : 'password_hash = ?';
    const changed = await this.#database.run(
      `update popbox set password_hash = ?
       where domain_name = ? and local_part = ? and ${exactly}`,
      [to, domain, localPart, from],
    );
    return changed === 1;
  }

  async removeAccount(address: string): Promise<void> {
    await deleteRow(this.#database, 'popbox', address);
  }

  async addAlias(alias: { localPart: string; domain: string; target: string }): Promise<void> {
    const { localPart, target } = alias;
    const domain = alias.domain.toLowerCase();
    if (localPart !== catchAll && !isNewLocalPart(localPart)) {
      throw new Refusal('bad-address', { address: localPart });
    }
    refuseLong(target);
    await this.#database.transaction(async (runner) => {
      await lockDomain(runner, this.#database, domain);
      await refuseTaken(runner, 'popbox', { localPart, domain });
      await insertOnce(runner, {
        sql: 'insert into forwarder (domain_name, local_part, remote_name) values (?, ?, ?)',
        values: [domain, localPart, target],
        address: `${localPart}@${domain}`,
      });
    });
  }

  async setAlias(address: string, target: string): Promise<void> {
    refuseLong(target);
    await this.#database.transaction(async (runner) => {
      const { domain, localPart } = await storedName(runner, 'forwarder', address);
      await runner.run(
        'update forwarder set remote_name = ? where domain_name = ? and local_part = ?',
        [target, domain, localPart],
      );
    });
  }

  async removeAlias(address: string): Promise<void> {
    await deleteRow(this.#database, 'forwarder', address);
  }

  async addAliasDomain(alias: string, domain: string): Promise<void> {
    await addAliasDomain(this.#database, alias.toLowerCase(), domain.toLowerCase());
  }

  async removeAliasDomain(alias: string, domain: string): Promise<void> {
    await removeAliasDomain(this.#database, alias.toLowerCase(), domain.toLowerCase());
  }
}

function refuseLong(target: string): void {
  if (target.length > targetCharsMax) throw new Refusal('too-long', { charsMax: targetCharsMax });
}
