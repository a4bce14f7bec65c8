// What is kept of the pictures that stand for domains.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function logoStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_logo (
       domain_name varchar(255) not null,
       shade varchar(8) not null,
       hash char(32) not null,
       type varchar(32) not null,
       picture ${dialect === 'mysql' ? 'mediumblob' : 'blob'} not null,
       primary key (domain_name, shade)
     )${binaryTable(dialect)}`,
  ];
}
