// Look-ups inside of a transaction: they see what it has changed so far, and on SQLite, where
// everybody else waits for its end, they would wait for themselves anywhere else.

import type { SqlRunner } from '../database/database.ts';
import type { LookupOptions } from './lookup.ts';

export function within(of: LookupOptions, runner: SqlRunner): LookupOptions {
  const { dialect } = of.database;
  return {
    ...of,
    database: {
      dialect,
      all: (sql, values) => runner.all(sql, values),
      run: (sql, values) => runner.run(sql, values),
      transaction: (work) => work(runner),
      ping: async () => {},
      close: async () => {},
    },
  };
}
