// The directory of a schema by its name.

import { extmail } from './layouts/extmail.ts';
import { postfixadmin } from './layouts/postfixadmin.ts';
import { vmailSql } from './layouts/vmail-sql.ts';
import type { Directory } from './directory.ts';
import type { Layout } from './layout.ts';
import { SqlDirectory, type SqlDirectoryOptions } from './sql-directory.ts';

export type SchemaName = 'vmail-sql' | 'extmail' | 'postfixadmin';

const layouts: Readonly<Record<SchemaName, Layout>> = {
  'vmail-sql': vmailSql,
  extmail,
  postfixadmin,
};

export function openDirectory(
  options: Omit<SqlDirectoryOptions, 'layout'> & { readonly schema: SchemaName },
): Directory {
  return new SqlDirectory({ ...options, layout: layouts[options.schema] });
}
