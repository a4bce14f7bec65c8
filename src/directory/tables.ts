// The tables of a layout as they are in this database: under the names that the configuration maps
// them to, with the columns that are really there. What a newer or older release of a schema has
// not got is not asked for; what no release can lack is an error that names it.
//
// Names go into statements in back ticks, which MySQL and SQLite both read, and only after their
// form was checked. Values are always bound.

import type { Database, SqlRunner, SqlValue } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import {
  type FoundColumn,
  type FoundTable,
  type FoundTables,
  foundTables,
} from './found-tables.ts';
import type { Field, Fields, Layout, SideTable, Values } from './layout.ts';

/** `mailbox` → `users`, `mailbox.username` → `email`: the layout's name to the database's. */
export type MappedNames = Readonly<Record<string, string>>;

/** Form of a table's or a column's name; anything else is refused before it meets a statement. */
const identifier = /^[A-Za-z_][A-Za-z0-9_$]{0,63}$/;

export class Tables {
  readonly layout: Layout;
  readonly dialect: Database['dialect'];
  readonly #names: MappedNames;
  readonly #found: FoundTables;
  /** Whether a transaction that is rolled back leaves nothing behind, and locks what it read. */
  readonly hasTransactions: boolean;

  constructor(
    layout: Layout,
    of: {
      readonly dialect: Database['dialect'];
      readonly names: MappedNames;
      readonly found: FoundTables;
    },
  ) {
    this.dialect = of.dialect;
    this.#names = of.names;
    this.#found = of.found;
    this.layout = this.#present(layout);
    this.hasTransactions = [...of.found.values()].every((table) => table.hasTransactions);
  }

  /** These tables with that of one domain in the place of the accounts'. */
  ofDomain(domain: string, { real, found }: { real: string; found: FoundTables }): Tables {
    const { account } = this.layout;
    if (account.key.kind !== 'own') return this;
    const key = { ...account.key, domainName: domain };
    return new Tables(
      { ...this.layout, account: { ...account, key } },
      {
        dialect: this.dialect,
        names: { ...this.#names, [account.table]: real },
        found: new Map([...this.#found, ...found]),
      },
    );
  }

  /** Quoted, as it stands in a statement. */
  table(table: string): string {
    return quoted(this.#realTable(table));
  }

  column(table: string, column: string): string {
    return quoted(this.#realColumn(table, column));
  }

  /** Whether a column is there, of the table or, as `table.column`, of a side table. */
  has(table: string, column: string): boolean {
    const [owner, name] = column.includes('.') ? column.split('.', 2) : [table, column];
    const real = this.#realColumn(owner ?? '', name ?? '').toLowerCase();
    return this.#columnsOf(owner ?? '')?.has(real) ?? false;
  }

  /** LIMIT of a text: the width of its column, where the database tells it. */
  charsMax(table: string, column: string): number {
    return this.#foundColumn(table, column)?.charsMax ?? Number.POSITIVE_INFINITY;
  }

  /** The columns that another table of the same layout has as well, quoted. */
  sharedColumns(other: Tables, table: string): readonly string[] {
    const own = [...(this.#columnsOf(table)?.keys() ?? [])];
    return own.filter((column) => other.#columnsOf(table)?.has(column)).map(quoted);
  }

  /** Whether the column has a place for these letters. */
  takes(table: string, column: string, value: string): boolean {
    return this.#foundColumn(table, column)?.takes(value) ?? true;
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
    await this.insertRows(runner, table, [values]);
  }

  /** Inserts rows that all name the same columns in the same order. */
  async insertRows(runner: SqlRunner, table: string, rows: readonly Values[]): Promise<void> {
    const present = rows.map((values) => this.#presentValues(table, values));
    const columns = (present[0] ?? []).map(([column]) => this.column(table, column)).join(', ');
    await runner.run(
      `insert into ${this.table(table)} (${columns})
       values ${present.map((values) => `(${marks(values)})`).join(', ')}`,
      present.flatMap((values) => values.map(([, value]) => value)),
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
    const present = Object.entries(values).filter(([column]) => this.has(table, column));
    for (const [column, value] of present) {
      if (typeof value === 'string') this.#refuseUnfit(table, column, value);
    }
    return present;
  }

  /**
   * Refuses `too-long` and, for letters that the column can't keep, `not-held`. A server that is not
   * strict would cut it off and say nothing: a password that nobody can type, a name that is
   * somebody else's.
   */
  #refuseUnfit(table: string, column: string, value: string): void {
    const charsMax = this.charsMax(table, column);
    if (value.length > charsMax) throw new Refusal('too-long', { charsMax });
    if (!this.takes(table, column, value)) {
      throw new Refusal('not-held', { what: column });
    }
  }

  #realTable(table: string): string {
    return this.#names[table] ?? table;
  }

  #realColumn(table: string, column: string): string {
    return this.#names[`${table}.${column}`] ?? column;
  }

  #foundColumn(table: string, column: string): FoundColumn | undefined {
    return this.#columnsOf(table)?.get(this.#realColumn(table, column).toLowerCase());
  }

  #columnsOf(table: string): FoundTable['columns'] | undefined {
    return this.#found.get(this.#realTable(table).toLowerCase())?.columns;
  }

  /** The layout without the tables and fields that are not in this database. */
  #present(layout: Layout): Layout {
    const { account, domain, alias, aliasDomain, administrator, ...rest } = layout;
    const isThere = (table: string) => this.#columnsOf(table) !== undefined;
    const isTemplate = account.key.kind === 'own' && account.key.domainName === '';
    if (!isTemplate) this.#require(account.table, [...keyColumns(account.key), account.password]);
    this.#require(domain.table, [domain.name]);
    return {
      ...rest,
      account: {
        ...account,
        ...this.#presentSides(account.sides),
        fields: isTemplate ? account.fields : this.#presentFields(account.table, account.fields),
      },
      domain: {
        ...domain,
        ...this.#presentSides(domain.sides),
        fields: this.#presentFields(domain.table, domain.fields),
      },
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

  #presentSides(sides: readonly SideTable[] = []): { readonly sides: readonly SideTable[] } {
    const names = ({ localPart, domain }: SideTable) =>
      localPart === undefined ? [domain] : [localPart, domain];
    return {
      sides: sides.filter((side) => names(side).every((name) => this.has(side.table, name))),
    };
  }

  #presentFields<Facts>(table: string, fields: Fields<Facts>): Fields<Facts> {
    const present = fieldEntries(fields).flatMap(([name, field]) => {
      // A side table that is not there forbids nothing; a fact that lies in one alone is not held.
      const own = field.columns.filter((column) => !column.includes('.'));
      const needed = own.length > 0 ? own : field.columns;
      if (!needed.every((column) => this.has(table, column))) return [];
      const columns = field.columns.filter((column) => this.has(table, column));
      return [[name, { ...field, columns }] as const];
    });
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
  const real = layoutTables(layout).map((table) => names[table] ?? table);
  const found = await foundTables(database, real);
  return new Tables(layout, { dialect: database.dialect, names, found });
}

/** Every table of a layout once; not those that each domain has for itself. */
export function layoutTables({
  account,
  domain,
  alias,
  aliasDomain,
  administrator,
}: Layout): string[] {
  const sides = [...(account.sides ?? []), ...(domain.sides ?? [])];
  const optional = [alias, aliasDomain, administrator, administrator?.domains, ...sides];
  const tables = [account, domain, ...optional].map((one) => one?.table);
  return [...new Set(tables.filter((table) => table !== undefined))];
}

export function keyColumns(key: Layout['account']['key']): readonly string[] {
  if (key.kind === 'own') return [key.localPart];
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
