// What the administration keeps beside every schema: how far the rights of an administrator reach,
// and when somebody last proved to be who the session says.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function grantStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_grant (
       kind varchar(16) not null,
       name varchar(255) not null,
       may varchar(255) not null,
       accounts_max bigint,
       quota_bytes_max bigint,
       primary key (kind, name)
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_proof (
       session_id char(16) not null primary key,
       time_ms bigint not null
     )${binaryTable(dialect)}`,
  ];
}

export function removedDomainStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_removed_domain (
       domain_name varchar(255) not null primary key,
       removed_ms bigint not null,
       was_active int not null
     )${binaryTable(dialect)}`,
  ];
}

export function taskStatements(dialect: Database['dialect']): readonly string[] {
  const long = dialect === 'mysql' ? 'longtext' : 'text';
  return [
    `create table if not exists dispatch_task (
       id char(32) not null primary key,
       owner varchar(255) not null,
       verb varchar(32) not null,
       subject varchar(255) not null,
       status varchar(16) not null,
       total bigint not null,
       position bigint not null,
       done bigint not null,
       told ${long} not null,
       work ${long} not null,
       beat_ms bigint not null
     )${binaryTable(dialect)}`,
  ];
}

/** A value is as long as every index can hold: a host is looked for by it. */
export function domainSettingStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_domain_setting (
       domain_name varchar(255) not null,
       name varchar(32) not null,
       value varchar(500) not null,
       primary key (domain_name, name)
     )${binaryTable(dialect)}`,
  ];
}
