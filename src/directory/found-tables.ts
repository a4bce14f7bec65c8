// Which columns the tables of a database really have, how wide they are and how they compare, and
// whether their engine knows transactions.

import type { Database, SqlRow } from '../database/database.ts';

export interface FoundColumn {
  readonly charsMax: number;
  /** Empty for numbers and dates, and in SQLite, which tells none. */
  readonly collation: string;
  /** Whether it can keep this text: `latin1` knows no Chinese, MySQL's old `utf8` no emoji. */
  readonly takes: (text: string) => boolean;
}

export interface FoundTable {
  /** As the database writes it. */
  readonly name: string;
  /** By the real name, in lower case. */
  readonly columns: ReadonlyMap<string, FoundColumn>;
  readonly hasTransactions: boolean;
}

/** By the real name of the table, in lower case. */
export type FoundTables = ReadonlyMap<string, FoundTable>;

/** Of these tables alone, for a server may hold thousands of others; of all where none are named. */
export async function foundTables(
  database: Pick<Database, 'all' | 'dialect'>,
  tables?: readonly string[],
): Promise<FoundTables> {
  const among = (column: string): string =>
    tables === undefined ? '' : ` and ${column} in (${tables.map(() => '?').join(', ')})`;
  const rows = await database.all(
    database.dialect === 'mysql'
      ? `select c.table_name as tab, c.column_name as col, c.character_maximum_length as chars,
           c.character_set_name as chars_of, c.collation_name as coll, t.engine as engine
         from information_schema.columns c
         join information_schema.tables t
           on t.table_schema = c.table_schema and t.table_name = c.table_name
         where c.table_schema = database()${among('c.table_name')}`
      : `select tables.name as tab, columns.name as col, columns.type as type
         from sqlite_master as tables, pragma_table_info(tables.name) as columns
         where tables.type in ('table', 'view')${among('tables.name collate nocase')}`,
    tables,
  );
  const found = new Map<string, FoundTable & { readonly columns: Map<string, FoundColumn> }>();
  for (const row of rows) {
    const table = String(row['tab']).toLowerCase();
    const known = found.get(table) ?? {
      name: String(row['tab']),
      columns: new Map<string, FoundColumn>(),
      hasTransactions: !/^(?:myisam|aria|memory|csv)$/i.test(String(row['engine'] ?? '')),
    };
    const unknown = unknownTo[String(row['chars_of'] ?? '')];
    known.columns.set(String(row['col']).toLowerCase(), {
      charsMax: charsOf(row),
      collation: String(row['coll'] ?? ''),
      takes: (text) => unknown?.test(text) !== true,
    });
    found.set(table, known);
  }
  return found;
}

/**
 * What a character set has no place for. A server that is not strict would put question marks, and
 * one that is would refuse the statement. MySQL's latin1 is Windows-1252.
 */
const unknownTo: Readonly<Record<string, RegExp | undefined>> = {
  ascii: /[^\0-\x7F]/,
  latin1: /[^\0-\xFF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/,
  utf8: /[\u{10000}-\u{10FFFF}]/u,
  utf8mb3: /[\u{10000}-\u{10FFFF}]/u,
};

/** SQLite keeps the declared width without holding to it; it counts all the same. */
function charsOf(row: SqlRow): number {
  const declared = row['chars'] ?? /char\((\d+)\)/i.exec(String(row['type'] ?? ''))?.[1];
  const chars = Number(declared ?? 0);
  return chars > 0 ? chars : Number.POSITIVE_INFINITY;
}
