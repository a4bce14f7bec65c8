// What is kept of accounts that one person has linked.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function companionStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_companion (
       owner varchar(255) not null,
       other varchar(255) not null,
       credential char(64) not null,
       is_factored int not null,
       made_ms bigint not null,
       primary key (owner, other)
     )${binaryTable(dialect)}`,
  ];
}
