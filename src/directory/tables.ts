// The tables of a layout as they are in this database: under the names that the configuration maps
// them to, with the columns that are really there. What a newer or older release of a schema has
// not got is not asked for; what no release can lack is an error that names it.
//
// Names go into statements in back ticks, which MySQL and SQLite both read, and only after their
// form was checked. Values are always bound.

import type { Database, SqlRow, SqlRunner, SqlValue } from '../database/database.ts';
import type { Field, Fields, Layout, Values } from './layout.ts';

/** `mailbox` → `users`, `mailbox.username` → `email`: the layout's name to the database's. */
export type MappedNames = Readonly<Record<string, string>>;

/** Form of a table's or a column's name; anything else is refused before it meets a statement. */
const identifier = /^[A-Za-z_][A-Za-z0-9_$]{0,63}$/;

export class Tables {
  readonly layout: Layout;
  readonly dialect: Database['dialect'];
  readonly #names: MappedNames;
  /** Real table → real column → most characters; both in lower case. */
  readonly #found: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(
    layout: Layout,
    of: {
      readonly dialect: Database['dialect'];
      readonly names: MappedNames;
      readonly found: ReadonlyMap<string, ReadonlyMap<string, number>>;
    },
  ) {
    this.dialect = of.dialect;
    this.#names = of.names;
    this.#found = of.found;
    this.layout = this.#present(layout);
  }

  /** Quoted, as it stands in a statement. */
  table(table: string): string {
    return quoted(this.#realTable(table));
  }

  column(table: string, column: string): string {
    return quoted(this.#realColumn(table, column));
  }

  has(table: string, column: string): boolean {
    return this.#columnsOf(table)?.has(this.#realColumn(table, column).toLowerCase()) ?? false;
  }

  /** LIMIT of a text: the width of its column, where the database tells it. */
  charsMax(table: string, column: string): number {
    return (
      this.#columnsOf(table)?.get(this.#realColumn(table, column).toLowerCase()) ??
      Number.POSITIVE_INFINITY
    );
  }

  /** A list for `select`: each column by its real name, given back by the layout's. */
  select(
    table: string,
    columns: readonly string[],
    { alias, prefix = '' }: { readonly alias: string; readonly prefix?: string },
  ): string {
    return [...new Set(columns)]
      .map((column) => `${alias}.${this.column(table, column)} as ${quoted(prefix + column)}`)
      .join(', ');
  }

  /** Inserts one row; columns that this database lacks are left out. */
  async insert(runner: SqlRunner, table: string, values: Values): Promise<void> {
    const present = this.#presentValues(table, values);
    const columns = present.map(([column]) => this.column(table, column)).join(', ');
    await runner.run(
      `insert into ${this.table(table)} (${columns}) values (${marks(present)})`,
      present.map(([, value]) => value),
    );
  }

  /** `col = ?, …` of the columns that are there, with the values bound in it. */
  assignments(table: string, values: Values): { sql: string; values: readonly SqlValue[] } {
    const present = this.#presentValues(table, values);
    return {
      sql: present.map(([column]) => `${this.column(table, column)} = ?`).join(', '),
      values: present.map(([, value]) => value),
    };
  }

  #presentValues(table: string, values: Values): readonly (readonly [string, SqlValue])[] {
    return Object.entries(values).filter(([column]) => this.has(table, column));
  }

  #realTable(table: string): string {
    return this.#names[table] ?? table;
  }

  #realColumn(table: string, column: string): string {
    return this.#names[`${table}.${column}`] ?? column;
  }

  #columnsOf(table: string): ReadonlyMap<string, number> | undefined {
    return this.#found.get(this.#realTable(table).toLowerCase());
  }

  /** The layout without the tables and fields that are not in this database. */
  #present(layout: Layout): Layout {
    const { account, domain, alias, aliasDomain, administrator, ...rest } = layout;
    this.#require(account.table, [...keyColumns(account.key), account.password]);
    this.#require(domain.table, [domain.name]);
    const isThere = (table: string) => this.#columnsOf(table) !== undefined;
    return {
      ...rest,
      account: { ...account, fields: this.#presentFields(account.table, account.fields) },
      domain: { ...domain, fields: this.#presentFields(domain.table, domain.fields) },
      ...(alias === undefined || !isThere(alias.table)
        ? {}
        : { alias: { ...alias, fields: this.#presentFields(alias.table, alias.fields) } }),
      ...(aliasDomain === undefined || !isThere(aliasDomain.table)
        ? {}
        : {
            aliasDomain: {
              ...aliasDomain,
              fields: this.#presentFields(aliasDomain.table, aliasDomain.fields),
            },
          }),
      ...(administrator === undefined || !isThere(administrator.table)
        ? {}
        : {
            administrator: {
              ...administrator,
              fields: this.#presentFields(administrator.table, administrator.fields),
            },
          }),
    };
  }

  #presentFields<Facts>(table: string, fields: Fields<Facts>): Fields<Facts> {
    const present = fieldEntries(fields).filter(([, { columns }]) =>
      columns.every((column) => this.has(table, column)),
    );
    return Object.fromEntries(present) as unknown as Fields<Facts>;
  }

  #require(table: string, columns: readonly string[]): void {
    const real = this.#realTable(table);
    if (this.#columnsOf(table) === undefined) {
      throw new Error(`the database has no table ${real}: is directory.schema the right one?`);
    }
    const missing = columns.find((column) => !this.has(table, column));
    if (missing === undefined) return;
    throw new Error(`table ${real} has no column ${this.#realColumn(table, missing)}`);
  }
}

/** Reads which columns there are. Throws what the database throws while it is away. */
export async function readTables(
  database: Database,
  layout: Layout,
  names: MappedNames,
): Promise<Tables> {
  for (const [name, real] of Object.entries(names)) {
    if (!identifier.test(real)) throw new Error(`${name} can't be called '${real}' in a database`);
  }
  const found = await foundColumns(database);
  return new Tables(layout, { dialect: database.dialect, names, found });
}

async function foundColumns(
  database: Database,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const rows = await database.all(
    database.dialect === 'mysql'
      ? `select table_name as tab, column_name as col, character_maximum_length as chars
         from information_schema.columns where table_schema = database()`
      : `select tables.name as tab, columns.name as col, columns.type as type
         from sqlite_master as tables, pragma_table_info(tables.name) as columns
         where tables.type in ('table', 'view')`,
  );
  const found = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const table = String(row['tab']).toLowerCase();
    const columns = found.get(table) ?? new Map<string, number>();
    columns.set(String(row['col']).toLowerCase(), charsOf(row));
    found.set(table, columns);
  }
  return found;
}

/** SQLite keeps the declared width without holding to it; it counts all the same. */
function charsOf(row: SqlRow): number {
  const declared = row['chars'] ?? /char\((\d+)\)/i.exec(String(row['type'] ?? ''))?.[1];
  const chars = Number(declared ?? 0);
  return chars > 0 ? chars : Number.POSITIVE_INFINITY;
}

export function keyColumns(key: Layout['account']['key']): readonly string[] {
  return key.kind === 'address' ? [key.address, key.domain] : [key.localPart, key.domain];
}

/** The facts that a table has fields for, by name. */
export function fieldEntries<Facts>(
  fields: Fields<Facts>,
): readonly (readonly [string, Field<unknown>])[] {
  const byName = fields as Readonly<Record<string, Field<unknown> | undefined>>;
  return Object.entries(byName).flatMap(([name, field]) =>
    field === undefined ? [] : [[name, field] as const],
  );
}

export const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

const quoted = (name: string) => `\`${name}\``;
