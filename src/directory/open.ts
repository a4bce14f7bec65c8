// The directory of a schema by its name.

import { extmail } from './layouts/extmail.ts';
import { postfixadmin } from './layouts/postfixadmin.ts';
import { vpopmail, vpopmailTables } from './layouts/vpopmail.ts';
import { vmailSql } from './layouts/vmail-sql.ts';
import type { Directory } from './directory.ts';
import type { Layout } from './layout.ts';
import { SqlDirectory, type SqlDirectoryOptions } from './sql-directory.ts';

export type SchemaName = 'vmail-sql' | 'extmail' | 'postfixadmin' | 'vpopmail' | 'vpopmail-tables';

const layouts: Readonly<Record<SchemaName, Layout>> = {
  'vmail-sql': vmailSql,
  extmail,
  postfixadmin,
  vpopmail,
  'vpopmail-tables': vpopmailTables,
};

export function openDirectory(
  options: Omit<SqlDirectoryOptions, 'layout'> & { readonly schema: SchemaName },
): Directory {
  return new SqlDirectory({ ...options, layout: layouts[options.schema] });
}

/** For who asks the tables themselves, as a check of the whole database does. */
export function layoutOf(schema: SchemaName): Layout {
  return layouts[schema];
}
