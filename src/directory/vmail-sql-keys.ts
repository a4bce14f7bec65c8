// The keys of vmail-sql's documented tables are prefix keys, `primary key (domain_name(16),
// local_part(32))`: only so many characters of a name count, so two long addresses collide though
// they differ, and the second is refused. Here they are found, with domains that are in each other's way,
// and made whole.

import type { Database } from '../database/database.ts';

const tables = ['forwarder', 'popbox'] as const;
type TableName = (typeof tables)[number];

export interface PrefixKey {
  readonly table: TableName;
  /** How many characters of each column count; undefined is all of them. */
  readonly domainChars: number | undefined;
  readonly localPartChars: number | undefined;
  readonly engine: string;
  /** Bytes of the whole key, and the most that this engine takes. */
  readonly wholeBytes: number;
  readonly bytesMax: number;
}

/** SQLite has no prefix keys. */
export async function prefixKeys(database: Database): Promise<readonly PrefixKey[]> {
  if (database.dialect !== 'mysql') return [];
  const rows = await database.all(
    `select lower(s.table_name) as tab, lower(s.column_name) as col, s.sub_part as part,
       c.character_octet_length as bytes, t.engine as engine, t.row_format as row_format
     from information_schema.statistics s
     join information_schema.columns c on c.table_schema = s.table_schema
       and c.table_name = s.table_name and c.column_name = s.column_name
     join information_schema.tables t on t.table_schema = s.table_schema
       and t.table_name = s.table_name
     where s.table_schema = database() and s.index_name = 'PRIMARY'
       and lower(s.table_name) in (?, ?)`,
    tables,
  );
  return tables.flatMap((table) => {
    const columns = rows.filter((row) => row['tab'] === table);
    if (columns.every((row) => row['part'] === null)) return [];
    const chars = (name: string): number | undefined => {
      const part = columns.find((row) => row['col'] === name)?.['part'] ?? null;
      return part === null ? undefined : Number(part);
    };
    const engine = String(columns[0]?.['engine'] ?? '');
    return {
      table,
      domainChars: chars('domain_name'),
      localPartChars: chars('local_part'),
      engine,
      wholeBytes: columns.reduce((sum, row) => sum + Number(row['bytes'] ?? 0), 0),
      bytesMax: keyBytesMax(engine, String(columns[0]?.['row_format'] ?? '')),
    };
  });
}

/** What the manuals of MySQL and MariaDB say of each engine. */
function keyBytesMax(engine: string, rowFormat: string): number {
  if (/^(?:myisam|aria)$/i.test(engine)) return /^aria$/i.test(engine) ? 2_000 : 1_000;
  return /^(?:compact|redundant)$/i.test(rowFormat) ? 767 : 3_072;
}

/**
 * Domains that are one and the same to such a key: whatever local part one of them has, the others
 * cannot have. Each list begins alike.
 */
export async function crowdedDomains(
  database: Database,
  { domainChars }: PrefixKey,
  limit: number,
): Promise<readonly string[]> {
  if (domainChars === undefined) return [];
  const rows = await database.all(
    `select min(domain_name) as one, max(domain_name) as other, count(*) as domains from domain
     group by left(domain_name, ?) having count(*) > 1 order by one limit ?`,
    [domainChars, limit],
  );
  return rows.map((row) => {
    const more = Number(row['domains']) - 2;
    return `${String(row['one'])} and ${String(row['other'])}${more > 0 ? ` and ${more} more` : ''}`;
  });
}

/** Whether the whole key fits into what the engine takes. */
export function mayBeWhole(key: PrefixKey): boolean {
  return key.wholeBytes <= key.bytesMax;
}

/** The table is written anew, and keeps everything else. */
export async function makeKeyWhole(database: Database, { table }: PrefixKey): Promise<void> {
  await database.run(
    `alter table ${table} drop primary key, add primary key (domain_name, local_part)`,
  );
}
