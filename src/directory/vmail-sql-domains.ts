// Changes of domains and of their other names in the tables of vmail-sql. Names come in lower case.

import type { Database, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { isDomainName } from './address.ts';
import type { NewDomain } from './directory.ts';
import { mailboxPath } from './mailbox-path.ts';
import { lower } from './vmail-sql-rows.ts';
import { insertOnce, lockDomain } from './vmail-sql-write.ts';

export async function addDomain(
  database: Database,
  baseDir: string,
  domain: NewDomain,
): Promise<void> {
  const name = domain.name.toLowerCase();
  if (!isDomainName(name)) throw new Refusal('bad-address', { address: name });
  // Refused here rather than at the first login: a probe name stands for any account.
  mailboxPath({ path: domain.path, mboxName: 'probe/' }, baseDir);
  await refuseTakenDomain(database, name);
  const { unixUser, passwordHash, path, accountsMax = null } = domain;
  await insertOnce(database, {
    sql: `insert into domain (domain_name, unix_user, password_hash, path, max_popbox)
     values (?, ?, ?, ?, ?)`,
    values: [name, unixUser, passwordHash, path, accountsMax],
    address: name,
  });
}

export async function setDomainLimit(
  database: Database,
  name: string,
  accountsMax: number | undefined,
): Promise<void> {
  await database.transaction(async (runner) => {
    await lockDomain(runner, database, name);
    await runner.run('update domain set max_popbox = ? where domain_name = ?', [
      accountsMax ?? null,
      name,
    ]);
  });
}

/** Nothing cascades: a domain that still holds something is not removed at all. */
export async function removeDomain(database: Database, name: string): Promise<void> {
  await database.transaction(async (runner) => {
    await lockDomain(runner, database, name);
    for (const table of ['popbox', 'forwarder', 'domain_alias'] as const) {
      const sql = `select domain_name from ${table} where domain_name = ? limit 1`;
      if ((await runner.all(sql, [name])).length > 0) {
        throw new Refusal('domain-in-use', { domain: name });
      }
    }
    await runner.run('delete from domain where domain_name = ?', [name]);
  });
}

export async function addAliasDomain(
  database: Database,
  alias: string,
  domain: string,
): Promise<void> {
  if (!isDomainName(alias)) throw new Refusal('bad-address', { address: alias });
  await database.transaction(async (runner) => {
    await lockDomain(runner, database, domain);
    await refuseTakenDomain(runner, alias);
    await insertOnce(runner, {
      sql: 'insert into domain_alias (domain_name, alias) values (?, ?)',
      values: [domain, alias],
      address: alias,
    });
  });
}

export async function removeAliasDomain(
  database: Database,
  alias: string,
  domain: string,
): Promise<void> {
  await database.transaction(async (runner) => {
    const rows = await runner.all(
      'select alias from domain_alias where domain_name = ? and alias = ?',
      [domain, alias],
    );
    if (!rows.some((row) => lower(row['alias']) === alias)) throw new Refusal('not-found');
    await runner.run('delete from domain_alias where domain_name = ? and alias = ?', [
      domain,
      alias,
    ]);
  });
}

/** One name is a domain or an alias of one; a mail could otherwise go either way. */
async function refuseTakenDomain(runner: SqlRunner, name: string): Promise<void> {
  const rows = await runner.all(
    `select domain_name as name from domain where domain_name = ?
     union all select alias as name from domain_alias where alias = ?`,
    [name, name],
  );
  if (rows.length > 0) throw new Refusal('already-exists', { address: name });
}
