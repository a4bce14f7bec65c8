// What somebody logs in with beside a password, and what became of it: second factors, codes for
// who lost them, logins that are half done, logins that were tried, passwords of mail programs.

import type { Database } from '../../database/database.ts';
import { binaryTable, countingKey } from '../../database/dialect.ts';

export function factorStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_factor (
       id char(64) not null primary key,
       kind varchar(16) not null,
       address varchar(255) not null,
       method varchar(16) not null,
       name varchar(100) not null,
       host varchar(255) not null,
       sealed text not null,
       counter bigint not null,
       created_ms bigint not null,
       used_ms bigint
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_recovery_code (
       kind varchar(16) not null,
       address varchar(255) not null,
       code_hash char(64) not null,
       primary key (kind, address, code_hash)
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_challenge (
       id char(64) not null primary key,
       purpose varchar(16) not null,
       facts text not null,
       created_ms bigint not null
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_login (
       id ${countingKey(dialect)},
       kind varchar(16) not null,
       address varchar(255) not null,
       time_ms bigint not null,
       method varchar(16) not null,
       is_failed int not null,
       remote varchar(64) not null,
       agent varchar(255) not null
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_app_password (
       id char(16) not null primary key,
       address varchar(255) not null,
       secret_hash char(64) not null,
       name varchar(100) not null,
       created_ms bigint not null
     )${binaryTable(dialect)}`,
  ];
}
