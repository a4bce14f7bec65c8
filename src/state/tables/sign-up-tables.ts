// What is kept of links that lead to a mailbox, and of who asked for one.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function signUpStatements(dialect: Database['dialect']): readonly string[] {
  const table = binaryTable(dialect);
  return [
    `create table if not exists dispatch_invitation (
       token_hash char(64) not null primary key,
       domain_name varchar(255) not null,
       maker_kind varchar(16) not null,
       maker varchar(255) not null,
       local_part varchar(64) not null default '',
       sent_to varchar(255) not null default '',
       quota_bytes bigint null,
       uses_left int not null,
       created_ms bigint not null,
       ends_ms bigint not null
     )${table}`,
    `create table if not exists dispatch_sign_up (
       token_hash char(64) not null primary key,
       domain_name varchar(255) not null,
       local_part varchar(64) not null,
       display_name varchar(255) not null,
       password_hash varchar(255) not null,
       recovery varchar(255) not null,
       language varchar(35) not null,
       is_confirmed int not null,
       created_ms bigint not null,
       ends_ms bigint not null
     )${table}`,
  ];
}
