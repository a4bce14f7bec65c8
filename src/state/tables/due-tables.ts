// The table of what is to be done at a time (see state/due-table.ts), as one migration's statements.

import type { Database } from '../../database/database.ts';
import { binaryTable, countingKey } from '../../database/dialect.ts';

export function dueStatements(dialect: Database['dialect']): readonly string[] {
  const isMysql = dialect === 'mysql';
  return [
    `create table if not exists dispatch_due (
       id ${countingKey(dialect)},
       owner varchar(255) not null,
       kind varchar(16) not null,
       subject varchar(190) not null,
       facts ${isMysql ? 'mediumtext' : 'text'} not null,
       due_ms bigint not null,
       tries int not null,
       lease_ms bigint not null,
       holder varchar(64) not null,
       failure varchar(255) not null,
       created_ms bigint not null,
       unique (owner, kind, subject)${isMysql ? ', index by_due_ms (due_ms)' : ''}
     )${binaryTable(dialect)}`,
    ...(isMysql
      ? []
      : [`create index if not exists dispatch_due_by_due_ms on dispatch_due (due_ms)`]),
  ];
}
