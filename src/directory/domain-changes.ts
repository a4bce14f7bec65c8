// Changes of domains and of their other names.

import type { SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { isDomainName } from './address.ts';
import type { DomainFacts, NewDomain } from './directory.ts';
import { lower } from './fields.ts';
import type { AliasDomainTable } from './layout.ts';
import { countAccounts, countAliases } from './counts.ts';
import { dropTable, withNewTable } from './domain-tables.ts';
import { inDomainOrNone, isNone, type LookupOptions } from './lookup.ts';
import { mailboxPath } from './mailbox-path.ts';
import { removeSides, splitValues, writeSide } from './sides.ts';
import type { Tables } from './tables.ts';
import { changing, insertOnce, lockDomain, valuesOf } from './write.ts';

export async function addDomain(of: LookupOptions, wanted: NewDomain): Promise<void> {
  const name = wanted.name.toLowerCase();
  const { domain } = of.tables.layout;
  if (!isDomainName(name) || isNone(of.tables, name)) {
    throw new Refusal('bad-address', { address: name });
  }
  if (domain.path !== undefined) {
    // Refused here rather than at the first login: a probe name stands for any account.
    mailboxPath({ path: wanted.path, mboxName: 'probe/' }, of.baseDir);
  }
  const facts = splitValues(domain.sides ?? [], valuesOf(domain.fields, wanted.facts ?? {}));
  const values = {
    ...domain.inserted({ name, nowMs: Date.now() }),
    [domain.name]: name,
    ...(domain.unixUser === undefined ? {} : { [domain.unixUser]: wanted.unixUser }),
    ...(domain.password === undefined ? {} : { [domain.password]: wanted.passwordHash }),
    ...(domain.path === undefined ? {} : { [domain.path]: wanted.path }),
    ...facts.own,
  };
  await refuseTaken(of.database, of.tables, name);
  await withNewTable(of, name, () =>
    changing(of, async (runner) => {
      await insertOnce(runner, of.tables, { table: domain.table, values, address: name });
      const parts = { localPart: '', domain: name };
      await removeSides(runner, of.tables, { sides: domain.sides ?? [], parts });
      for (const [side, written] of facts.beside) {
        await writeSide(runner, of.tables, { side, parts, values: written });
      }
    }),
  );
}

export async function setDomainPassword(
  of: LookupOptions,
  name: string,
  passwordHash: string,
): Promise<void> {
  const { domain } = of.tables.layout;
  if (domain.password === undefined) throw new Refusal('not-held', { what: 'domainPassword' });
  await updateDomain(of, name, { [domain.password]: passwordHash });
}

export async function changeDomain(
  of: LookupOptions,
  name: string,
  change: Partial<DomainFacts>,
): Promise<void> {
  await updateDomain(of, name, valuesOf(of.tables.layout.domain.fields, change));
}

/** Nothing cascades: a domain that still holds something is not removed at all. */
export async function removeDomain(of: LookupOptions, name: string): Promise<void> {
  const { tables } = of;
  const { domain, aliasDomain } = tables.layout;
  // A table that two domains share is refused here already.
  const own = await inDomainOrNone(of, name);
  await changing(of, async (runner) => {
    await lockDomain(runner, tables, name);
    const counted = own === undefined ? undefined : await countAccounts(runner, own.tables, [name]);
    const accounts = counted?.get(name) ?? 0;
    const aliases = (await countAliases(runner, tables, [name])).get(name) ?? 0;
    const others =
      aliasDomain === undefined ? [] : await aliasesOf(runner, tables, { aliasDomain, name });
    if (accounts + aliases + others.length > 0)
      throw new Refusal('domain-in-use', { domain: name });
    await runner.run(
      `delete from ${tables.table(domain.table)} where ${tables.column(domain.table, domain.name)} = ?`,
      [name],
    );
    const parts = { localPart: '', domain: name };
    await removeSides(runner, tables, { sides: domain.sides ?? [], parts });
  });
  if (own !== undefined) await dropTable(own, name);
}

export async function addAliasDomain(
  of: LookupOptions,
  alias: string,
  domain: string,
): Promise<void> {
  if (!isDomainName(alias)) throw new Refusal('bad-address', { address: alias });
  const aliasDomain = aliasDomainTable(of.tables);
  await changing(of, async (runner) => {
    await lockDomain(runner, of.tables, domain);
    await refuseTaken(runner, of.tables, alias);
    await insertOnce(runner, of.tables, {
      table: aliasDomain.table,
      values: {
        ...aliasDomain.inserted({ nowMs: Date.now() }),
        [aliasDomain.alias]: alias,
        [aliasDomain.domain]: domain,
      },
      address: alias,
    });
  });
}

export async function removeAliasDomain(
  of: LookupOptions,
  alias: string,
  domain: string,
): Promise<void> {
  const { tables } = of;
  const aliasDomain = aliasDomainTable(tables);
  await changing(of, async (runner) => {
    const found = await aliasesOf(runner, tables, { aliasDomain, name: domain, only: alias });
    if (!found.includes(alias)) throw new Refusal('not-found');
    const column = (name: string) => tables.column(aliasDomain.table, name);
    await runner.run(
      `delete from ${tables.table(aliasDomain.table)}
       where ${column(aliasDomain.alias)} = ? and ${column(aliasDomain.domain)} = ?`,
      [alias, domain],
    );
  });
}

async function updateDomain(
  of: LookupOptions,
  name: string,
  values: Parameters<Tables['assignments']>[1],
): Promise<void> {
  const { tables } = of;
  const { domain } = tables.layout;
  const { own, beside } = splitValues(domain.sides ?? [], values);
  await changing(of, async (runner) => {
    await lockDomain(runner, tables, name);
    for (const [side, written] of beside) {
      const parts = { localPart: '', domain: name };
      await writeSide(runner, tables, { side, parts, values: written });
    }
    const set = tables.assignments(domain.table, own);
    if (set.sql === '') return;
    await runner.run(
      `update ${tables.table(domain.table)} set ${set.sql}
       where ${tables.column(domain.table, domain.name)} = ?`,
      [...set.values, name],
    );
  });
}

/** LIMIT of rows read to see whether a domain has another name. */
const lookMax = 10;

async function aliasesOf(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly aliasDomain: AliasDomainTable; readonly name: string; readonly only?: string },
): Promise<readonly string[]> {
  const { table, alias, domain } = of.aliasDomain;
  const column = tables.column(table, alias);
  const isOnly = of.only === undefined ? '' : ` and ${column} = ?`;
  const rows = await runner.all(
    `select ${column} as alias from ${tables.table(table)}
     where ${tables.column(table, domain)} = ?${isOnly} limit ${lookMax}`,
    of.only === undefined ? [of.name] : [of.name, of.only],
  );
  return rows.map((row) => lower(row['alias']));
}

/** One name is a domain or an alias of one; a mail could otherwise go either way. */
async function refuseTaken(runner: SqlRunner, tables: Tables, name: string): Promise<void> {
  const { domain, aliasDomain } = tables.layout;
  const taken = [tables.column(domain.table, domain.name), tables.table(domain.table)] as const;
  const places =
    aliasDomain === undefined
      ? [taken]
      : [
          taken,
          [
            tables.column(aliasDomain.table, aliasDomain.alias),
            tables.table(aliasDomain.table),
          ] as const,
        ];
  for (const [column, table] of places) {
    const rows = await runner.all(`select ${column} as name from ${table} where ${column} = ?`, [
      name,
    ]);
    if (rows.length > 0) throw new Refusal('already-exists', { address: name });
  }
}

function aliasDomainTable({ layout }: Tables): AliasDomainTable {
  if (layout.aliasDomain === undefined) throw new Refusal('not-held', { what: 'aliasDomains' });
  return layout.aliasDomain;
}
