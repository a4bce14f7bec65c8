// The tables of how mail is sorted by itself (see state/sort-rule-table.ts), as one migration.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function sortStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_sort_rule (
       owner varchar(255) not null,
       kind varchar(16) not null,
       subject varchar(190) not null,
       created_ms bigint not null,
       primary key (owner, kind, subject)
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_sort_mark (
       owner varchar(255) not null primary key,
       mark_ms bigint not null
     )${binaryTable(dialect)}`,
  ];
}
