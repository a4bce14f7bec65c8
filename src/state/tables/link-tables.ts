// What is kept of links that are sent by mail.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function linkStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_link (
       token_hash char(64) not null primary key,
       kind varchar(16) not null,
       address varchar(255) not null,
       credential char(64) not null,
       sent_to varchar(255) not null,
       ends_ms bigint not null
     )${binaryTable(dialect)}`,
  ];
}
