// The tables that accounts lie in: one, or one for each domain. For checks of whole tables, which
// ask the database itself.

import type { FoundTables } from '../../directory/found-tables.ts';
import { layoutOf } from '../../directory/open.ts';
import type { PatientWithDirectory } from './finding.ts';
import { eachDomain } from './sample.ts';

/** LIMIT of tables of domains that are looked at. */
const tablesMax = 2_000;

export interface AccountsIn {
  /** As the database writes it. */
  readonly name: string;
  /** Whose accounts all of these are; undefined where each row says it. */
  readonly domain: string | undefined;
  /** The column's name here, by its name in the layout; undefined where there is none. */
  readonly column: (name: string) => string | undefined;
}

/** Those of them that are there. */
export async function accountTables(
  { config, directory }: PatientWithDirectory,
  found: FoundTables,
): Promise<readonly AccountsIn[]> {
  const { schema, names } = config.directory;
  const { table, perDomain } = layoutOf(schema).account;
  const at = (real: string, domain: string | undefined): readonly AccountsIn[] => {
    const there = found.get(real.toLowerCase());
    if (there === undefined) return [];
    const column = (name: string): string | undefined => {
      const mapped = names[`${table}.${name}`] ?? name;
      return there.columns.has(mapped.toLowerCase()) ? mapped : undefined;
    };
    return [{ name: there.name, domain, column }];
  };
  if (perDomain === undefined) return at(names[table] ?? table, undefined);
  const all = new Map<string, AccountsIn>();
  for await (const { name } of eachDomain(directory)) {
    const real = perDomain.tableOf(name);
    // Where two domains come to the same table it is looked at once.
    for (const one of all.has(real) ? [] : at(real, name)) all.set(real, one);
    if (all.size >= tablesMax) break;
  }
  return [...all.values()];
}
