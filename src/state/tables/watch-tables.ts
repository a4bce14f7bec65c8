// What is counted of the days: figures, and logins by the hour (see state/figure-table.ts and
// state/login-hour-table.ts), as one migration's statements.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

const loginIndexes = [
  ['address', 'last_ms'],
  ['outcome', 'last_ms'],
  ['outcome', 'domain_name', 'last_ms'],
  ['last_ms'],
] as const;

export function watchStatements(dialect: Database['dialect']): readonly string[] {
  const isMysql = dialect === 'mysql';
  const inside = loginIndexes.map((columns) => `, index (${columns.join(', ')})`).join('');
  const beside = loginIndexes.map(
    (columns) => `create index if not exists dispatch_login_hour_by_${columns.join('_')}
                  on dispatch_login_hour (${columns.join(', ')})`,
  );
  return [
    `create table if not exists dispatch_figure (
       scope varchar(255) not null,
       period char(1) not null,
       at int not null,
       name varchar(32) not null,
       value bigint not null,
       primary key (scope, period, at, name)${isMysql ? ', index (period, at)' : ''}
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_login_hour (
       address varchar(255) not null,
       remote varchar(64) not null,
       outcome varchar(16) not null,
       hour bigint not null,
       domain_name varchar(255) not null,
       times bigint not null,
       last_ms bigint not null,
       primary key (address, remote, outcome, hour)${isMysql ? inside : ''}
     )${binaryTable(dialect)}`,
    ...(isMysql
      ? []
      : [
          ...beside,
          `create index if not exists dispatch_figure_by_period_at on dispatch_figure (period, at)`,
        ]),
  ];
}
