// Administrators in tables of the schema's own: ExtMail's managers, PostfixAdmin's admins. They
// log in by a name of theirs and need not have a mailbox.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import type { Administrator, AdministratorChange, ListRange } from './directory.ts';
import { lower, text } from './fields.ts';
import type { AdministratorTable, Values } from './layout.ts';
import type { LookupOptions } from './lookup.ts';
import { columnsOf } from './rows.ts';
import { marks, type Tables } from './tables.ts';
import { insertOnce, valuesOf } from './write.ts';

/** LIMIT of rows of one page, of domains of all administrators in it, and of characters of a name. */
const pageRowsMax = 500;
const domainsMax = 100_000;
/** LIMIT of rows of one statement. */
const rowsAtOnce = 500;
const nameCharsMax = 255;

export async function findAdministrator(
  { database, tables }: LookupOptions,
  name: string,
): Promise<Administrator | undefined> {
  const { administrator } = tables.layout;
  if (administrator === undefined || name.length > nameCharsMax) return undefined;
  const row = await administratorRow(database, tables, { administrator, name });
  if (row === undefined) return undefined;
  return (await withDomains(database, tables, { administrator, rows: [row] })).at(0);
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
  return withDomains(database, tables, { administrator, rows });
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
    const [before] = await withDomains(runner, tables, { administrator, rows: [row] });
    const set = tables.assignments(administrator.table, values);
    if (set.sql !== '') {
      await runner.run(
        `update ${tables.table(administrator.table)} set ${set.sql}
         where ${tables.column(administrator.table, administrator.name)} = ?`,
        [...set.values, text(row[administrator.name])],
      );
    }
    if (domains === undefined && change.isSuper === undefined) return;
    await setDomains(runner, tables, {
      administrator,
      name: lower(row[administrator.name]),
      isSuper: change.isSuper ?? before?.isSuper ?? false,
      domains: domains ?? before?.domains ?? [],
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

/** One question for the domains of all of them. */
async function withDomains(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly administrator: AdministratorTable; readonly rows: readonly SqlRow[] },
): Promise<readonly Administrator[]> {
  const { fields, name, password, domains } = of.administrator;
  if (of.rows.length === 0) return [];
  const column = (one: string) => tables.column(domains.table, one);
  const found = await runner.all(
    `select ${column(domains.name)} as name, ${column(domains.domain)} as domain
     from ${tables.table(domains.table)} where ${column(domains.name)} in (${marks(of.rows)})
     order by ${column(domains.domain)} limit ?`,
    [...of.rows.map((row) => text(row[name])), domainsMax],
  );
  const byName = Map.groupBy(found, (row) => lower(row['name']));
  const isEvery = (domain: string) => domain === domains.everyDomain;
  return of.rows.map((row) => {
    const names = (byName.get(lower(row[name])) ?? []).map((one) => text(one['domain']));
    return {
      name: lower(row[name]),
      passwordHash: text(row[password]),
      isSuper: (fields.isSuper?.read(row) ?? false) || names.some(isEvery),
      domains: names.filter((domain) => !isEvery(domain)).map((domain) => domain.toLowerCase()),
      isActive: fields.isActive?.read(row) ?? true,
      expiresMs: fields.expiresMs?.read(row),
    };
  });
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
  const inserted = domains.inserted({ nowMs: Date.now() });
  const rows = [...every, ...of.domains].map((domain) => ({
    ...inserted,
    [domains.name]: of.name,
    [domains.domain]: domain,
  }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tables.insertRows(runner, domains.table, rows.slice(at, at + rowsAtOnce));
  }
}

function tableOrRefusal({ layout }: Tables): AdministratorTable {
  if (layout.administrator === undefined) {
    throw new Refusal('not-held', { what: 'administrators' });
  }
  return layout.administrator;
}
