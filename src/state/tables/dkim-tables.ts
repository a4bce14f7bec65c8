// Keys that mail is signed with. A table of its own, so that the database user of a mail server can
// be allowed to read it and nothing else of ours.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function dkimStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_dkim_key (
       domain_name varchar(255) not null,
       selector varchar(63) not null,
       algorithm varchar(16) not null,
       state varchar(8) not null,
       private_key text not null,
       public_key text not null,
       created_ms bigint not null,
       changed_ms bigint not null,
       primary key (domain_name, selector)
     )${binaryTable(dialect)}`,
  ];
}
