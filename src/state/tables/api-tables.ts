// What programs that administer come with, and what they were answered: see src/api.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function apiStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_api_token (
       id char(16) not null primary key,
       secret_hash char(64) not null,
       kind varchar(16) not null,
       address varchar(255) not null,
       name varchar(100) not null,
       may varchar(255) not null,
       domains text not null,
       networks text not null,
       is_trusted int not null,
       created_ms bigint not null,
       expires_ms bigint,
       used_ms bigint
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_api_answer (
       token_id char(16) not null,
       key_hash char(64) not null,
       request_hash char(64) not null,
       status int not null,
       body text not null,
       created_ms bigint not null,
       primary key (token_id, key_hash)
     )${binaryTable(dialect)}`,
  ];
}
