// The tables of address books (see state/contact-table.ts), as one migration's statements.

import type { Database } from '../../database/database.ts';
import { binaryTable, countingKey } from '../../database/dialect.ts';

/** MySQL makes indexes inside of a table, SQLite beside it. */
export function contactStatements(dialect: Database['dialect']): readonly string[] {
  const isMysql = dialect === 'mysql';
  const index = (columns: string): string =>
    isMysql ? `, index by_${columns.replaceAll(', ', '_')} (${columns})` : '';
  const ownIndex = (table: string, columns: string): readonly string[] =>
    isMysql
      ? []
      : [
          `create index if not exists ${table}_by_${columns.replaceAll(', ', '_')}
           on ${table} (${columns})`,
        ];
  const long = isMysql ? 'mediumtext' : 'text';
  return [
    `create table if not exists dispatch_book (
       id ${countingKey(dialect)},
       owner varchar(255) not null unique,
       version bigint not null,
       forgotten bigint not null
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_contact (
       book_id bigint not null,
       uid varchar(190) not null,
       kind varchar(16) not null,
       etag char(40) not null,
       version bigint not null,
       letter varchar(8) not null,
       sort_key varchar(250) not null,
       name varchar(500) not null,
       address varchar(500) not null,
       organization varchar(500) not null,
       has_photo int not null,
       search_text text not null,
       card ${long} not null,
       primary key (book_id, uid)${index('book_id, kind, sort_key, uid')}
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_contact_address (
       book_id bigint not null,
       address varchar(255) not null,
       uid varchar(190) not null,
       primary key (book_id, address, uid)${index('book_id, uid')}
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_contact_change (
       id ${countingKey(dialect)},
       book_id bigint not null,
       version bigint not null,
       uid varchar(190) not null,
       time_ms bigint not null,
       before_card ${long}${index('book_id, version')}
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_contact_import (
       book_id bigint not null primary key,
       name varchar(255) not null,
       time_ms bigint not null,
       cards ${isMysql ? 'longtext' : 'text'} not null
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_correspondent (
       owner varchar(255) not null,
       address varchar(255) not null,
       name varchar(255) not null,
       uses bigint not null,
       used_ms bigint not null,
       primary key (owner, address)
     )${binaryTable(dialect)}`,
    ...ownIndex('dispatch_contact', 'book_id, kind, sort_key, uid'),
    ...ownIndex('dispatch_contact_address', 'book_id, uid'),
    ...ownIndex('dispatch_contact_change', 'book_id, version'),
  ];
}
