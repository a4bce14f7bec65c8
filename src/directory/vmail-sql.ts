// The Directory over the tables of vmail-sql: look-ups from the room next door, and the changes.

import type { Database, SqlRunner, SqlValue } from '../database/database.ts';
import { forUpdate } from '../database/dialect.ts';
import { isDuplicate } from '../database/sql-error.ts';
import { Refusal } from '../kit/failure.ts';
import {
  type AddressParts,
  catchAll,
  isDomainName,
  isNewLocalPart,
  parseAddress,
} from './address.ts';
import type { Account, Directory } from './directory.ts';
import { mailboxPath } from './mailbox-path.ts';
import { VmailSqlLookup, type VmailSqlOptions, countAccounts } from './vmail-sql-lookup.ts';

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

  async addDomain(domain: {
    name: string;
    unixUser: string;
    path: string;
    passwordHash: string;
    accountsMax?: number;
  }): Promise<void> {
    const name = domain.name.toLowerCase();
    if (!isDomainName(name)) throw new Refusal('bad-address', { address: name });
    // Refused here rather than at the first login: a probe name stands for any account.
    mailboxPath({ path: domain.path, mboxName: 'probe/' }, this.#baseDir);
    await this.#refuseTakenDomain(name);
    const { unixUser, passwordHash, path, accountsMax = null } = domain;
    await insertOnce(this.#database, {
      sql: `insert into domain (domain_name, unix_user, password_hash, path, max_popbox)
       values (?, ?, ?, ?, ?)`,
      values: [name, unixUser, passwordHash, path, accountsMax],
      address: name,
    });
  }

  async setDomainPassword(name: string, passwordHash: string): Promise<void> {
    const changed = await this.#database.run(
      'update domain set password_hash = ? where domain_name = ?',
      [passwordHash, name.toLowerCase()],
    );
    if (changed === 0) throw new Refusal('not-found');
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
      // The lock on the domain's row makes creations in one domain wait for each other, so that
      // none of them counts before the one ahead has committed.
      const [row] = await runner.all(
        `select domain_name, max_popbox from domain where domain_name = ?${forUpdate(this.#database.dialect)}`,
        [domain],
      );
      if (row === undefined) throw new Refusal('not-found');
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
    if ((await this.domain(domain)) === undefined) throw new Refusal('not-found');
    await this.#database.transaction(async (runner) => {
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
    const name = alias.toLowerCase();
    if (!isDomainName(name)) throw new Refusal('bad-address', { address: name });
    if ((await this.domain(domain)) === undefined) throw new Refusal('not-found');
    await this.#refuseTakenDomain(name);
    await insertOnce(this.#database, {
      sql: 'insert into domain_alias (domain_name, alias) values (?, ?)',
      values: [domain.toLowerCase(), name],
      address: name,
    });
  }

  /** One name is a domain or an alias of one; a mail could otherwise go either way. */
  async #refuseTakenDomain(name: string): Promise<void> {
    const rows = await this.#database.all(
      `select domain_name as name from domain where domain_name = ?
       union all select alias as name from domain_alias where alias = ?`,
      [name, name],
    );
    if (rows.length > 0) throw new Refusal('already-exists', { address: name });
  }
}

type NameTable = 'popbox' | 'forwarder';

/**
 * An address is an account or an alias, not both: which one mail follows would depend on the
 * order of the MTA's routers.
 */
async function refuseTaken(
  runner: SqlRunner,
  table: NameTable,
  { localPart, domain }: AddressParts,
): Promise<void> {
  const rows = await runner.all(
    `select local_part from ${table} where domain_name = ? and local_part = ?`,
    [domain, localPart],
  );
  if (rows.length > 0) {
    throw new Refusal('already-exists', { address: `${localPart}@${domain}` });
  }
}

function refuseLong(target: string): void {
  if (target.length > targetCharsMax) throw new Refusal('too-long', { charsMax: targetCharsMax });
}

/** `address` is what exists already when the row does. */
async function insertOnce(
  runner: SqlRunner,
  { sql, values, address }: { sql: string; values: readonly SqlValue[]; address: string },
): Promise<void> {
  try {
    await runner.run(sql, values);
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('already-exists', { address });
    throw error;
  }
}

async function deleteRow(database: Database, table: NameTable, address: string): Promise<void> {
  await database.transaction(async (runner) => {
    const { domain, localPart } = await storedName(runner, table, address);
    await runner.run(`delete from ${table} where domain_name = ? and local_part = ?`, [
      domain,
      localPart,
    ]);
  });
}

/**
 * The name of exactly this row, or `not-found`: a collation that folds accents would let a change
 * of jose@ reach josé@.
 */
async function storedName(
  runner: SqlRunner,
  table: NameTable,
  address: string,
): Promise<AddressParts> {
  const { localPart, domain } = addressOrRefusal(address);
  const rows = await runner.all(
    `select domain_name, local_part from ${table} where domain_name = ? and local_part = ?`,
    [domain, localPart],
  );
  const row = rows.find((one) => String(one['local_part']).toLowerCase() === localPart);
  if (row === undefined) throw new Refusal('not-found');
  return { domain: String(row['domain_name']), localPart: String(row['local_part']) };
}

function addressOrRefusal(address: string): AddressParts {
  const parts = parseAddress(address);
  if (parts === undefined) throw new Refusal('bad-address', { address });
  return parts;
}
