// Who is told by programs what was done, and what became of each message: see
// state/webhook-table.ts and state/delivery-table.ts.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

export function webhookStatements(dialect: Database['dialect']): readonly string[] {
  const isMysql = dialect === 'mysql';
  return [
    `create table if not exists dispatch_webhook (
       id char(16) not null primary key,
       kind varchar(16) not null,
       address varchar(255) not null,
       name varchar(100) not null,
       url varchar(1000) not null,
       events text not null,
       domains text not null,
       secret varchar(100) not null,
       old_secret varchar(100) not null,
       old_until_ms bigint not null,
       is_active int not null,
       created_ms bigint not null,
       failing_ms bigint,
       disabled_ms bigint
     )${binaryTable(dialect)}`,
    `create table if not exists dispatch_webhook_delivery (
       id char(32) not null primary key,
       webhook_id char(16) not null,
       event varchar(64) not null,
       object varchar(255) not null,
       domain_name varchar(255) not null,
       body text not null,
       status varchar(16) not null,
       tries int not null,
       answer_status int not null,
       answer varchar(500) not null,
       created_ms bigint not null,
       tried_ms bigint${isMysql ? ', index (webhook_id, created_ms, id)' : ''}
     )${binaryTable(dialect)}`,
    ...(isMysql
      ? []
      : [
          `create index if not exists dispatch_webhook_delivery_by_webhook
           on dispatch_webhook_delivery (webhook_id, created_ms, id)`,
        ]),
  ];
}
