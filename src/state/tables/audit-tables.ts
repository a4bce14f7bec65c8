// What dispatch_audit was given later: whose it is to know, whether it was done, and ways to find it.

import type { TableColumn, TableIndex } from './migrations.ts';

const table = 'dispatch_audit';

export const auditColumns: readonly TableColumn[] = [
  { table, column: 'domain_name', type: `varchar(255) not null default ''` },
  { table, column: 'outcome', type: `varchar(16) not null default 'done'` },
];

export const auditIndexes: readonly TableIndex[] = [
  'time_ms',
  'actor',
  'verb',
  'object',
  'remote',
  'domain_name',
  'outcome',
].map((column) => ({ table, column }));
