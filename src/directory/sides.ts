// Rows of other tables that belong to a row, and may not be there yet: joined to what is read,
// made with the first thing that is written.

import type { SqlRunner, SqlValue } from '../database/database.ts';
import { isDuplicate } from '../database/sql-error.ts';
import type { AddressParts } from './address.ts';
import type { SideTable, Values } from './layout.ts';
import type { Condition } from './names.ts';
import { marks, type Tables } from './tables.ts';

/** LIMIT of names in one statement. */
const namesMax = 500;

/** The columns of these sides, by the names `table.column`. */
export function sideColumns(
  tables: Tables,
  sides: readonly SideTable[],
  columns: readonly string[],
): readonly string[] {
  return sides.flatMap(({ table }) => {
    const prefix = `${table}.`;
    const own = columns.filter((column) => column.startsWith(prefix));
    const names = own.map((column) => column.slice(prefix.length));
    return names.length === 0 ? [] : [tables.select(table, names, { alias: `s_${table}`, prefix })];
  });
}

/** ` left join …` for each side; `of` are the expressions that it is joined by. */
export function sideJoins(
  tables: Tables,
  sides: readonly SideTable[],
  of: { readonly localPart: string; readonly domain: Condition },
): Condition {
  const joins = sides.map(({ table, localPart, domain }) => {
    const column = (name: string) => `s_${table}.${tables.column(table, name)}`;
    const isSame = localPart === undefined ? '' : ` and ${column(localPart)} = ${of.localPart}`;
    return ` left join ${tables.table(table)} s_${table}
      on ${column(domain)} = ${of.domain.sql}${isSame}`;
  });
  return { sql: joins.join(''), values: sides.flatMap(() => of.domain.values) };
}

/** What is written to the row itself, and what to each of its sides. */
export function splitValues(
  sides: readonly SideTable[],
  values: Values,
): { readonly own: Values; readonly beside: readonly (readonly [SideTable, Values])[] } {
  const entries = Object.entries(values);
  const beside = sides.flatMap((side) => {
    const prefix = `${side.table}.`;
    const own = entries.filter(([column]) => column.startsWith(prefix));
    const named = own.map(([column, value]) => [column.slice(prefix.length), value] as const);
    return named.length === 0 ? [] : [[side, Object.fromEntries(named)] as const];
  });
  return { own: Object.fromEntries(entries.filter(([column]) => !column.includes('.'))), beside };
}

/** Sets columns of the side's row; makes it where there is none. */
export async function writeSide(
  runner: SqlRunner,
  tables: Tables,
  { side, parts, values }: { side: SideTable; parts: AddressParts; values: Values },
): Promise<void> {
  const named = isOf(tables, side, parts);
  const update = async (): Promise<void> => {
    const set = tables.assignments(side.table, { ...side.inserted, ...values });
    if (set.sql === '') return;
    await runner.run(`update ${tables.table(side.table)} set ${set.sql} where ${named.sql}`, [
      ...set.values,
      ...named.values,
    ]);
  };
  if (await isThere(runner, tables, { side, named })) return update();
  try {
    await tables.insert(runner, side.table, {
      ...side.inserted,
      ...values,
      ...nameOf(side, parts),
    });
  } catch (error) {
    // Somebody else made it meanwhile: a delivery, a login of another program.
    if (!isDuplicate(error)) throw error;
    await update();
  }
}

/** Gives the rows beside an account its new name. */
export async function renameSides(
  runner: SqlRunner,
  tables: Tables,
  { from, to }: { readonly from: AddressParts; readonly to: AddressParts },
): Promise<void> {
  await removeSides(runner, tables, { sides: accountSides(tables), parts: to });
  for (const side of accountSides(tables)) {
    const named = isOf(tables, side, from);
    const set = tables.assignments(side.table, nameOf(side, to));
    await runner.run(`update ${tables.table(side.table)} set ${set.sql} where ${named.sql}`, [
      ...set.values,
      ...named.values,
    ]);
  }
}

export async function removeSides(
  runner: SqlRunner,
  tables: Tables,
  { sides, parts }: { readonly sides: readonly SideTable[]; readonly parts: AddressParts },
): Promise<void> {
  for (const side of sides) {
    const named = isOf(tables, side, parts);
    await runner.run(`delete from ${tables.table(side.table)} where ${named.sql}`, named.values);
  }
}

/** Of many accounts of one domain. */
export async function removeSidesOfMany(
  runner: SqlRunner,
  tables: Tables,
  of: { readonly side: SideTable; readonly domain: string; readonly names: readonly string[] },
): Promise<void> {
  const { side, domain, names } = of;
  if (side.localPart === undefined) return;
  const [own, its] = [side.localPart, side.domain].map((name) => tables.column(side.table, name));
  for (let at = 0; at < names.length; at += namesMax) {
    const some = names.slice(at, at + namesMax);
    await runner.run(
      `delete from ${tables.table(side.table)} where ${its} = ? and ${own} in (${marks(some)})`,
      [domain, ...some],
    );
  }
}

/** Those that are an account's and not its domain's. */
export function accountSides({ layout }: Tables): readonly SideTable[] {
  return (layout.account.sides ?? []).filter(({ localPart }) => localPart !== undefined);
}

async function isThere(
  runner: SqlRunner,
  tables: Tables,
  { side, named }: { readonly side: SideTable; readonly named: Condition },
): Promise<boolean> {
  const column = tables.column(side.table, side.domain);
  const rows = await runner.all(
    `select ${column} as domain from ${tables.table(side.table)} where ${named.sql}`,
    named.values,
  );
  return rows.length > 0;
}

function isOf(tables: Tables, side: SideTable, parts: AddressParts): Condition {
  const names = Object.entries(nameOf(side, parts));
  return {
    sql: names.map(([name]) => `${tables.column(side.table, name)} = ?`).join(' and '),
    values: names.map(([, value]) => value),
  };
}

function nameOf(side: SideTable, { localPart, domain }: AddressParts): Record<string, SqlValue> {
  const own = side.localPart === undefined ? {} : { [side.localPart]: localPart };
  return { ...own, [side.domain]: domain };
}
