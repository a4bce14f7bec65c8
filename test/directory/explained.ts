// Finds statements that read all of a table: each is recorded on its way to the database and then
// explained there.

import type { Database, SqlRow, SqlRunner, SqlValue } from '../../src/database/database.ts';

/** More than any statement has to look at here: several domains full. */
const rowsMost = 250;

export interface Asked {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Each statement once, with the values that it was asked with first. */
export function recording(database: Database, asked: Map<string, Asked>): Database {
  const over = (runner: SqlRunner): SqlRunner => ({
    all: (sql, values = []) => {
      asked.set(sql, asked.get(sql) ?? { sql, values });
      return runner.all(sql, values);
    },
    run: (sql, values = []) => {
      asked.set(sql, asked.get(sql) ?? { sql, values });
      return runner.run(sql, values);
    },
  });
  return {
    ...over(database),
    dialect: database.dialect,
    transaction: (work) => database.transaction((runner) => work(over(runner))),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}

/** Tables that some statement looks at all of; a domain's own is counted so, and is no longer. */
export async function walked(
  database: Database,
  asked: readonly Asked[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { sql, values } of asked) {
    if (!/^\s*(?:select|update|delete)\b/i.test(sql) || !/\bfrom\b|\bupdate\b/i.test(sql)) continue;
    if (/information_schema|sqlite_master|get_lock|release_lock/.test(sql)) continue;
    // It went with its domain, and all of it was what was asked for.
    if (sql.includes('`empty_org`')) continue;
    const explain = database.dialect === 'mysql' ? 'explain' : 'explain query plan';
    const plan = await database.all(`${explain} ${sql}`, values);
    for (const row of plan) {
      const table = database.dialect === 'mysql' ? wholeByMysql(row) : wholeBySqlite(row, sql);
      if (table === undefined) continue;
      const name = tableBehind(sql, table);
      if (!/^d\d+_org$/.test(name)) found.add(name);
    }
  }
  return [...found].toSorted();
}

function wholeByMysql(row: SqlRow): string | undefined {
  return Number(row['rows'] ?? 0) > rowsMost ? String(row['table']) : undefined;
}

/**
 * A scan reads all of a table or of an index; with a limit, an index in the order that is asked for
 * is read as far as needed. An index without the domain in front is read to the end for it.
 */
function wholeBySqlite(row: SqlRow, sql: string): string | undefined {
  const detail = String(row['detail']);
  const scanned = /^SCAN (\S+)/.exec(detail)?.[1];
  // A derived table is as long as a page.
  if (scanned !== undefined && /^(?:page|tables|columns)$/.test(scanned)) return undefined;
  if (scanned !== undefined) {
    return /\blimit\b/.test(sql) && !/domain`? = \?/.test(sql) ? undefined : scanned;
  }
  // Skips from name to name for the domain behind each.
  const skipped = /^SEARCH (\S+) USING .*ANY\(/.exec(detail)?.[1];
  if (skipped !== undefined) return skipped;
  const ranged = /^SEARCH (\S+) USING .*\((\w+)>\?( AND \w+<\?)?\)/.exec(detail);
  return ranged !== null && /\.`(?:pw_)?domain` = \?/.test(sql) ? ranged[1] : undefined;
}

function tableBehind(sql: string, name: string): string {
  const pattern = new RegExp(`(?:from|join|update)\\s+\`?(\\w+)\`?\\s+(?:as\\s+)?${name}\\b`, 'i');
  return pattern.exec(sql)?.[1] ?? name;
}

export async function analyze(database: Database): Promise<void> {
  if (database.dialect === 'sqlite') return void (await database.run('analyze'));
  const tables = await database.all(
    'select table_name as tab from information_schema.tables where table_schema = database()',
  );
  for (const row of tables) await database.all(`analyze table \`${String(row['tab'])}\``);
}

/** What is lost here in a power cut is no loss. */
export async function hurry(database: Database): Promise<void> {
  if (database.dialect === 'sqlite') await database.run('pragma synchronous = off');
}
