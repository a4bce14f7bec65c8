// The table of kept searches (see state/search-table.ts), as one migration.

import type { Database } from '../../database/database.ts';
import { binaryTable } from '../../database/dialect.ts';

/** By a digest of the query: MySQL's index holds no key as long as a query may be. */
export function searchStatements(dialect: Database['dialect']): readonly string[] {
  return [
    `create table if not exists dispatch_search (
       owner varchar(255) not null,
       digest char(64) not null,
       query text not null,
       name varchar(100) not null,
       used_ms bigint not null,
       primary key (owner, digest)
     )${binaryTable(dialect)}`,
  ];
}
