// Which aliases of a domain lead to an address: looked for by the address in their targets, and then
// read again, since `bob@x` is part of `bob@x.test` too.

import type { Alias } from './directory.ts';
import { text } from './fields.ts';
import { aliasColumns, type LookupOptions, withLinesJoined } from './lookup.ts';
import { toAlias } from './rows.ts';

/** LIMIT of aliases that are given. */
const foundMax = 100;

export async function aliasesTo(
  { database, tables }: LookupOptions,
  wanted: { readonly domain: string; readonly address: string },
): Promise<readonly Alias[]> {
  const { alias } = tables.layout;
  if (alias === undefined || alias.key.kind === 'own') return [];
  const target = `t.${tables.column(alias.table, alias.target)}`;
  const domain = `t.${tables.column(alias.table, alias.key.domain)}`;
  const rows = await database.all(
    `select ${aliasColumns(tables, alias)} from ${tables.table(alias.table)} t
     where ${domain} = ? and ${target} like ? escape '!' limit ?`,
    [wanted.domain, `%${wanted.address.replaceAll(/[!%_]/g, '!$&')}%`, foundMax * 2],
  );
  const found = withLinesJoined(rows, alias).map((row) => toAlias(row, alias));
  const isTo = ({ target: stored, address }: Alias) =>
    address !== wanted.address && text(stored).toLowerCase().split(', ').includes(wanted.address);
  return found.filter(isTo).slice(0, foundMax);
}
