// To whom an announcement goes, and who has it.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function announcementStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_announcement (
       task_id char(32) not null,
       address varchar(255) not null,
       status varchar(8) not null,
       created_ms bigint not null,
       primary key (task_id, address)
     )${binaryTable(dialect)}`,
  ];
}
