// How much each account holds, as it was measured last: see state/usage-table.ts.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

const values = ['bytes', 'share', 'expires_ms', 'login_ms'] as const;

export function usageStatements(dialect: Database['dialect']): readonly string[] {
  const isMysql = dialect === 'mysql';
  const indexes = [
    ...values.map((value) => [value, 'address']),
    ...values.map((value) => ['domain_name', value, 'address']),
    ['measured_ms'],
  ];
  const inside = indexes.map((columns) => `, index (${columns.join(', ')})`).join('');
  return [
    `create table if not exists dispatch_usage (
       address varchar(255) not null primary key,
       domain_name varchar(255) not null,
       bytes bigint not null,
       quota_bytes bigint not null,
       share int not null,
       expires_ms bigint not null,
       login_ms bigint not null,
       folders text not null,
       measured_ms bigint not null${isMysql ? inside : ''}
     )${binaryTable(dialect)}`,
    ...(isMysql
      ? []
      : indexes.map(
          (columns) => `create index if not exists dispatch_usage_by_${columns.join('_')}
                        on dispatch_usage (${columns.join(', ')})`,
        )),
  ];
}
