// Every change of the dispatch_* tables there ever was, in order. Forward only: a line that was
// released is never edited, the next change is a new entry. Each statement must bear being run
// twice, since MySQL commits every DDL statement by itself and may lose power between two.

import type { Database } from '../../database/database.ts';
import { binaryTable, countingKey } from '../../database/dialect.ts';
import {
  domainSettingStatements,
  grantStatements,
  removedDomainStatements,
  taskStatements,
} from './administration-tables.ts';
import { announcementStatements } from './announcement-tables.ts';
import { apiStatements } from './api-tables.ts';
import { auditColumns, auditIndexes } from './audit-tables.ts';
import { companionStatements } from './companion-tables.ts';
import { dkimStatements } from './dkim-tables.ts';
import { contactStatements } from './contact-tables.ts';
import { dueStatements } from './due-tables.ts';
import { factorStatements } from './factor-tables.ts';
import { searchStatements } from './search-tables.ts';
import { linkStatements } from './link-tables.ts';
import { logoStatements } from './logo-tables.ts';
import { signUpStatements } from './sign-up-tables.ts';
import { sortStatements } from './sort-tables.ts';
import { watchStatements } from './watch-tables.ts';
import { usageStatements } from './usage-tables.ts';
import { webhookStatements } from './webhook-tables.ts';

export interface Migration {
  readonly version: number;
  statements(dialect: Database['dialect']): readonly string[];
  /** Of tables that were there before; each is made where it is missing. */
  readonly columns?: readonly TableColumn[];
  readonly indexes?: readonly TableIndex[];
}

export interface TableColumn {
  readonly table: string;
  readonly column: string;
  /** As both dialects take it, with what rows have that were there before. */
  readonly type: string;
}

export interface TableIndex {
  readonly table: string;
  readonly column: string;
}

const sessionIndexes = ['address', 'seen_ms'];
const throttleIndexes = ['full_ms'];
const outboxIndexes = ['address'];
const removedIndexes = ['address', 'removed_ms'];

export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: (dialect) => [
      `create table if not exists dispatch_session (
         token_hash char(64) not null primary key,
         address varchar(255) not null,
         kind varchar(16) not null,
         credential char(64) not null,
         remote varchar(64) not null,
         agent varchar(255) not null,
         created_ms bigint not null,
         seen_ms bigint not null${inlineIndexes(dialect, sessionIndexes)}
       )${binaryTable(dialect)}`,
      `create table if not exists dispatch_throttle (
         subject char(64) not null primary key,
         full_ms bigint not null${inlineIndexes(dialect, throttleIndexes)}
       )${binaryTable(dialect)}`,
      `create table if not exists dispatch_admin (
         address varchar(255) not null,
         domain_name varchar(255) not null,
         primary key (address, domain_name)
       )${binaryTable(dialect)}`,
      `create table if not exists dispatch_setting (
         address varchar(255) not null,
         name varchar(64) not null,
         value text not null,
         primary key (address, name)
       )${binaryTable(dialect)}`,
      `create table if not exists dispatch_audit (
         id ${countingKey(dialect)},
         time_ms bigint not null,
         actor varchar(255) not null,
         remote varchar(64) not null,
         verb varchar(64) not null,
         object varchar(255) not null,
         before_value text,
         after_value text
       )${binaryTable(dialect)}`,
      ...ownIndexes(dialect, 'dispatch_session', sessionIndexes),
      ...ownIndexes(dialect, 'dispatch_throttle', throttleIndexes),
    ],
  },
  {
    version: 2,
    statements: (dialect) => [
      `create table if not exists dispatch_image_consent (
         address varchar(255) not null,
         kind varchar(16) not null,
         subject varchar(255) not null,
         created_ms bigint not null,
         primary key (address, kind, subject)
       )${binaryTable(dialect)}`,
      `create table if not exists dispatch_secret (
         name varchar(64) not null primary key,
         value varchar(255) not null,
         created_ms bigint not null
       )${binaryTable(dialect)}`,
    ],
  },
  {
    version: 3,
    statements: (dialect) => [
      `create table if not exists dispatch_outbox (
         key_hash char(64) not null primary key,
         address varchar(255) not null,
         status varchar(16) not null,
         message_id varchar(255) not null,
         copy_id varchar(255) not null,
         rejected text not null,
         answer text not null,
         beat_ms bigint not null,
         created_ms bigint not null${inlineIndexes(dialect, outboxIndexes)}
       )${binaryTable(dialect)}`,
      ...ownIndexes(dialect, 'dispatch_outbox', outboxIndexes),
    ],
  },
  {
    version: 4,
    statements: (dialect) => [
      `create table if not exists dispatch_removed_account (
         id ${countingKey(dialect)},
         address varchar(255) not null,
         removed_ms bigint not null,
         record text not null${inlineIndexes(dialect, removedIndexes)}
       )${binaryTable(dialect)}`,
      ...ownIndexes(dialect, 'dispatch_removed_account', removedIndexes),
    ],
  },
  { version: 5, statements: contactStatements },
  { version: 6, statements: dueStatements },
  { version: 7, statements: grantStatements },
  { version: 8, statements: removedDomainStatements },
  {
    version: 9,
    statements: () => [],
    indexes: [
      { table: 'dispatch_session', column: 'created_ms' },
      { table: 'dispatch_admin', column: 'domain_name' },
      { table: 'dispatch_proof', column: 'time_ms' },
      { table: 'dispatch_due', column: 'holder' },
    ],
  },
  {
    version: 10,
    statements: taskStatements,
    indexes: [{ table: 'dispatch_task', column: 'beat_ms' }],
  },
  { version: 11, statements: sortStatements },
  {
    version: 12,
    statements: apiStatements,
    indexes: [
      { table: 'dispatch_api_token', column: 'address' },
      { table: 'dispatch_api_answer', column: 'created_ms' },
    ],
  },
  {
    version: 13,
    statements: domainSettingStatements,
    indexes: [{ table: 'dispatch_domain_setting', column: 'value' }],
  },
  { version: 14, statements: searchStatements },
  { version: 15, statements: () => [], columns: auditColumns, indexes: auditIndexes },
  {
    version: 16,
    statements: factorStatements,
    indexes: [
      { table: 'dispatch_factor', column: 'address' },
      { table: 'dispatch_challenge', column: 'created_ms' },
      { table: 'dispatch_login', column: 'address' },
      { table: 'dispatch_login', column: 'time_ms' },
      { table: 'dispatch_app_password', column: 'address' },
    ],
  },
  { version: 17, statements: watchStatements },
  {
    version: 18,
    statements: dkimStatements,
    indexes: [{ table: 'dispatch_dkim_key', column: 'changed_ms' }],
  },
  {
    version: 19,
    statements: linkStatements,
    indexes: [
      { table: 'dispatch_link', column: 'address' },
      { table: 'dispatch_link', column: 'ends_ms' },
    ],
  },
  {
    version: 20,
    statements: companionStatements,
    indexes: [{ table: 'dispatch_companion', column: 'other' }],
  },
  {
    version: 21,
    statements: webhookStatements,
    indexes: [{ table: 'dispatch_webhook', column: 'address' }],
  },
  {
    version: 22,
    statements: announcementStatements,
    indexes: [{ table: 'dispatch_announcement', column: 'created_ms' }],
  },
  { version: 23, statements: usageStatements },
  {
    version: 24,
    statements: signUpStatements,
    indexes: [
      { table: 'dispatch_invitation', column: 'domain_name' },
      { table: 'dispatch_invitation', column: 'ends_ms' },
      { table: 'dispatch_sign_up', column: 'domain_name' },
      { table: 'dispatch_sign_up', column: 'ends_ms' },
    ],
  },
  {
    version: 25,
    statements: logoStatements,
    indexes: [{ table: 'dispatch_logo', column: 'hash' }],
  },
];

/** MySQL can't make an index only if it is missing, but knows indexes inside of a table. */
function inlineIndexes(dialect: Database['dialect'], columns: readonly string[]): string {
  if (dialect !== 'mysql') return '';
  return columns.map((column) => `, index by_${column} (${column})`).join('');
}

/** SQLite the other way round. */
function ownIndexes(
  dialect: Database['dialect'],
  table: string,
  columns: readonly string[],
): readonly string[] {
  if (dialect === 'mysql') return [];
  return columns.map(
    (column) => `create index if not exists ${table}_by_${column} on ${table} (${column})`,
  );
}
