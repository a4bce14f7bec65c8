// Statements that are asked for again and again: to prepare one costs more than most of them take.

import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** They end with their database; their texts are constants of this program, so there are few. */
const kept = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** Not for a statement that is walked through while others run: its next caller would end the walk. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  let statements = kept.get(database);
  if (!statements) {
    statements = new Map();
    kept.set(database, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}
