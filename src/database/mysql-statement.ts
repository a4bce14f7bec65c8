// One statement on one connection of mysql2, with its deadline.

import type { PoolConnection } from 'mysql2/promise';
import type { SqlRow, SqlRunner, SqlValue } from './database.ts';

export function runnerOver(connection: PoolConnection, deadlineMs: number): SqlRunner {
  const execute = async (sql: string, values: readonly SqlValue[]): Promise<unknown> => {
    const [answer] = await withDeadline(connection.execute(sql, values.map(bound)), deadlineMs);
    return answer;
  };
  return {
    all: async (sql, values = []) => (await execute(sql, values)) as readonly SqlRow[],
    run: async (sql, values = []) =>
      ((await execute(sql, values)) as { affectedRows: number }).affectedRows,
  };
}

/** QUIRK: mysql2 binds a number as DOUBLE, which MySQL 8 does not take for LIMIT; text it does. */
function bound(value: SqlValue): string | null | Buffer {
  if (value === null) return null;
  return value instanceof Uint8Array ? Buffer.from(value) : String(value);
}

export async function withDeadline<Result>(
  work: Promise<Result>,
  deadlineMs: number,
): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    // Timers come before sockets: where the loop stood still, the answer may lie there unread.
    setImmediate(() => {
      reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
    });
  }, deadlineMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    // The loser's error has been told by the deadline already.
    work.catch(() => undefined);
  }
}
