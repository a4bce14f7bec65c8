// The schemas and the tables that their own projects make.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/database/database.ts';
import type { SchemaName } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';

export const baseDir = '/srv/mail';

export interface Schema {
  readonly schema: SchemaName;
  readonly make: (database: Database) => Promise<unknown>;
  readonly aliasDomains: boolean;
  readonly administrators: boolean;
  readonly catchAll: boolean;
  /** Where the mail of bob@example.org lies. */
  readonly place: string;
}

/** What the tables of each schema can and cannot keep. */
export const schemas: readonly Schema[] = [
  {
    schema: 'vmail-sql',
    make: prepareVmailSql,
    aliasDomains: true,
    administrators: false,
    catchAll: true,
    place: '/srv/mail/example.org/bob',
  },
  {
    schema: 'extmail',
    make: fromFixture('extmail-tables.sql'),
    aliasDomains: false,
    administrators: true,
    catchAll: true,
    place: '/srv/mail/example.org/bob/Maildir',
  },
  {
    schema: 'postfixadmin',
    make: fromFixture('postfixadmin-tables.sql'),
    aliasDomains: true,
    administrators: true,
    catchAll: true,
    place: '/srv/mail/example.org/bob',
  },
  ...(['vpopmail', 'vpopmail-tables'] as const).map((schema) => ({
    schema,
    make: fromFixture('vpopmail-tables.sql'),
    aliasDomains: true,
    administrators: false,
    catchAll: false,
    place: '/srv/mail/example.org/bob/Maildir',
  })),
];

export function fromFixture(name: string): (database: Database) => Promise<void> {
  const sql = readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
  return async (database) => {
    for (const statement of sql.split(/;\s*$/m)) {
      if (statement.trim() !== '') await database.run(statement);
    }
  };
}
