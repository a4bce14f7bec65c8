// Administrators in tables of the schema's own: ExtMail's managers, PostfixAdmin's admins. They
// log in by a name of theirs and need not have a mailbox.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import type { Administrator, AdministratorChange, ListRange } from './directory.ts';
import { lower, text } from './fields.ts';
import type { AdministratorTable, Values } from './layout.ts';
import type { LookupOptions } from './lookup.ts';
import { columnsOf } from './rows.ts';
import type { Tables } from './tables.ts';
import { insertOnce, valuesOf } from './write.ts';

/** LIMIT of rows of one page, of domains of one administrator, and of characters of a name. */
const pageRowsMax = 500;
const domainsMax = 10_000;
const nameCharsMax = 255;

export async function findAdministrator(
  { database, tables }: LookupOptions,
  name: string,
): Promise<Administrator | undefined> {
  const { administrator } = tables.layout;
  if (administrator === undefined || name.length > nameCharsMax) return undefined;
  const row = await administratorRow(database, tables, { administrator, name });
  return row === undefined ? undefined : withDomains(database, tables, { administrator, row });
}

export async function listAdministrators(
  { database, tables }: LookupOptions,
  { after = '', limit }: ListRange,
): Promise<readonly Administrator[]> {
  const { administrator } = tables.layout;
  if (administrator === undefined) return [];
  const column = tables.column(administrator.table, administrator.name);
  const rows = await database.all(
    `select ${selected(tables, administrator)} from ${tables.table(administrator.table)} m
     where m.${column} > ? order by m.${column} limit ?`,
    [after, Math.min(limit, pageRowsMax)],
  );
  const found: Administrator[] = [];
  for (const row of rows) found.push(await withDomains(database, tables, { administrator, row }));
  return found;
}

export async function addAdministrator(
  { database, tables }: LookupOptions,
  wanted: Pick<Administrator, 'name' | 'passwordHash' | 'isSuper' | 'domains'>,
): Promise<void> {
  const administrator = tableOrRefusal(tables);
  const name = wanted.name.toLowerCase();
  const { isSuper } = administrator.fields;
  await database.transaction(async (runner) => {
    await insertOnce(runner, tables, {
      table: administrator.table,
      values: {
        ...administrator.inserted({ name, nowMs: Date.now() }),
        [administrator.name]: name,
        [administrator.password]: wanted.passwordHash,
        ...isSuper?.write(wanted.isSuper, {}),
      },
      address: name,
    });
    await setDomains(runner, tables, { administrator, ...wanted, name });
  });
}

export async function changeAdministrator(
  { database, tables }: LookupOptions,
  name: string,
  change: AdministratorChange,
): Promise<void> {
  const administrator = tableOrRefusal(tables);
  const { passwordHash, domains, ...facts } = change;
  const values: Values = {
    ...valuesOf(administrator.fields, facts),
    ...(passwordHash === undefined ? {} : { [administrator.password]: passwordHash }),
  };
  await database.transaction(async (runner) => {
    const row = await administratorRow(runner, tables, { administrator, name });
    if (row === undefined) throw new Refusal('not-found');
    const before = await withDomains(runner, tables, { administrator, row });
    const set = tables.assignments(administrator.table, values);
    if (set.sql !== '') {
      await runner.run(
        `update ${tables.table(administrator.table)} set ${set.sql}
         where ${tables.column(administrator.table, administrator.name)} = ?`,
        [...set.values, text(row[administrator.name])],
      );
    }
    if (domains === undefined && change.isSuper === undefined) return;
    const { isSuper } = { ...before, ...change };
    await setDomains(runner, tables, {
      administrator,
      name: before.name,
      isSuper,
      domains: domains ?? before.domains,
    });
  });
}

export async function removeAdministrator(
  { database, tables }: LookupOptions,
  name: string,
): Promise<void> {
  const administrator = tableOrRefusal(tables);
  await database.transaction(async (runner) => {
    const row = await administratorRow(runner, tables, { administrator, name });
    if (row === undefined) throw new Refusal('not-found');
    await setDomains(runner, tables, { administrator, name, isSuper: false, domains: [] });
    await runner.run(
      `delete from ${tables.table(administrator.table)}
       where ${tables.column(administrator.table, administrator.name)} = ?`,
      [text(row[administrator.name])],
    );
  });
}

function selected(tables: Tables, administrator: AdministratorTable): string {
  const { table, name, password, fields } = administrator;
  return tables.select(table, [name, password, ...columnsOf(fields)], { alias: 'm' });
}

async function administratorRow(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly administrator: AdministratorTable; readonly name: string },
): Promise<SqlRow | undefined> {
  const { administrator } = of;
  if (!tables.takes(administrator.table, administrator.name, of.name)) return undefined;
  const rows = await runner.all(
    `select ${selected(tables, administrator)} from ${tables.table(administrator.table)} m
     where m.${tables.column(administrator.table, administrator.name)} = ?`,
    [of.name.toLowerCase()],
  );
  return rows.find((row) => lower(row[administrator.name]) === of.name.toLowerCase());
}

async function withDomains(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly administrator: AdministratorTable; readonly row: SqlRow },
): Promise<Administrator> {
  const { fields, name, password, domains } = of.administrator;
  const column = (one: string) => tables.column(domains.table, one);
  const rows = await runner.all(
    `select ${column(domains.domain)} as domain from ${tables.table(domains.table)}
     where ${column(domains.name)} = ? order by ${column(domains.domain)} limit ?`,
    [text(of.row[name]), domainsMax],
  );
  const names = rows.map((row) => text(row['domain']));
  const isEvery = (domain: string) => domain === domains.everyDomain;
  return {
    name: lower(of.row[name]),
    passwordHash: text(of.row[password]),
    isSuper: (fields.isSuper?.read(of.row) ?? false) || names.some(isEvery),
    domains: names.filter((domain) => !isEvery(domain)).map((domain) => domain.toLowerCase()),
    isActive: fields.isActive?.read(of.row) ?? true,
    expiresMs: fields.expiresMs?.read(of.row),
  };
}

/** All the domains at once: what was there before goes. */
async function setDomains(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly administrator: AdministratorTable } & Pick<
    Administrator,
    'name' | 'isSuper' | 'domains'
  >,
): Promise<void> {
  const { domains } = of.administrator;
  await runner.run(
    `delete from ${tables.table(domains.table)} where ${tables.column(domains.table, domains.name)} = ?`,
    [of.name],
  );
  const every = of.isSuper && domains.everyDomain !== undefined ? [domains.everyDomain] : [];
  for (const domain of [...every, ...of.domains]) {
    await tables.insert(runner, domains.table, {
      ...domains.inserted({ nowMs: Date.now() }),
      [domains.name]: of.name,
      [domains.domain]: domain,
    });
  }
}

function tableOrRefusal({ layout }: Tables): AdministratorTable {
  if (layout.administrator === undefined) {
    throw new Refusal('not-held', { what: 'administrators' });
  }
  return layout.administrator;
}
