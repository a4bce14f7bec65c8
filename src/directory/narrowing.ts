// Which rows of a long list can be left out by the database already. The condition is a constant of
// the layout; a fact that is spelt over several columns, or in another table, is looked at later.

import type { NarrowedBy } from './directory.ts';
import type { Field } from './layout.ts';
import type { Tables } from './tables.ts';

/** More of a condition over the accounts, called `a`; empty where nothing can be said at once. */
export function narrowing(tables: Tables, narrowed: NarrowedBy | undefined): string {
  if (narrowed === undefined) return '';
  const { table, fields } = tables.layout.account;
  const field: Field<never> | undefined = fields[narrowed.fact] as Field<never> | undefined;
  const [column, ...others] = field?.columns ?? [];
  const condition = field?.narrow?.[narrowed.to];
  if (condition === undefined || column === undefined) return '';
  if (others.length > 0 || column.includes('.')) return '';
  return ` and ${condition.replaceAll('@', `a.${tables.column(table, column)}`)}`;
}
