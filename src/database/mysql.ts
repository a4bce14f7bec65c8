// MySQL and MariaDB through a bounded mysql2 pool. Statements run by the binary protocol
// (COM_STMT_EXECUTE), so that values travel apart from the text and no quoting rule of a
// character set or sql_mode can be played against us.

import { createPool } from 'mysql2/promise';
import type { Pool, PoolConnection, PoolOptions } from 'mysql2/promise';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts';
import type { MysqlAddress } from './open.ts';
import { isAway, isDeadlock, isStaleConnection } from './sql-error.ts';

/** LIMIT of connections of one process, and of callers that wait for one. */
const connectionsMax = 8;
const idleMax = 2;
const waitersMax = 256;
const connectTimeoutMs = 3_000;
/** A transaction that was chosen as the victim of a deadlock is run again this many times. */
const deadlockRetriesMax = 4;

export interface MysqlOptions {
  readonly address: MysqlAddress;
  readonly password: string | undefined;
  readonly log: Log;
  readonly deadlineMs: number;
}

export function openMysql(options: MysqlOptions): Database {
  return new MysqlDatabase(options);
}

class MysqlDatabase implements Database {
  readonly dialect = 'mysql';
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #deadlineMs: number;

  constructor(options: MysqlOptions) {
    this.#log = options.log;
    this.#deadlineMs = options.deadlineMs;
    this.#pool = createPool(poolOptions(options));
  }

  async all(sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    const isRead = /^\s*select\b/i.test(sql);
    return this.#guard(async () => {
      for (let staleOnes = 0; ; staleOnes += 1) {
        try {
          return await this.#withConnection((runner) => runner.all(sql, values));
        } catch (error) {
          // The server closed idle connections (wait_timeout, restart) and the pool did not know.
          // A read may simply be asked again, past all of them; a write might have been done.
          if (!isRead || !isStaleConnection(error) || staleOnes > idleMax) throw error;
        }
      }
    });
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    return this.#guard(() => this.#withConnection((runner) => runner.run(sql, values)));
  }

  async transaction<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#guard(() => this.#withConnection((runner) => commit(runner, work)));
      } catch (error) {
        if (!isDeadlock(error) || attempt >= deadlockRetriesMax) throw error;
        await sleep(5 * (attempt + 1));
      }
    }
  }

  async ping(): Promise<void> {
    await this.all('select 1');
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #withConnection<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result> {
    const connection = await this.#connection();
    try {
      const result = await work(runnerOver(connection, this.#deadlineMs));
      connection.release();
      return result;
    } catch (error) {
      // After a deadline or a broken rollback its state is unknown; nobody may get it again.
      if (isAway(error) || isDeadlock(error)) connection.destroy();
      else connection.release();
      throw error;
    }
  }

  async #connection(): Promise<PoolConnection> {
    const waiting = this.#pool.getConnection();
    try {
      return await withDeadline(waiting, this.#deadlineMs);
    } catch (error) {
      // It may still come after the deadline, and would be lost to the pool for good.
      waiting.then(
        (late) => late.release(),
        () => undefined,
      );
      throw error;
    }
  }

  async #guard<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) && !isQueueFull(error)) throw error;
      this.#log.error({ cause: String(error) }, 'the database server is away');
      throw new Refusal('directory-away');
    }
  }
}

function poolOptions({ address, password, log }: MysqlOptions): PoolOptions {
  const at = address.at;
  const place = at.kind === 'unix' ? { socketPath: at.path } : { host: at.host, port: at.port };
  log.debug({ user: address.user, database: address.database, ...place }, 'opening the database');
  return {
    ...place,
    user: address.user,
    ...(password === undefined ? {} : { password }),
    database: address.database,
    charset: 'utf8mb4',
    connectionLimit: connectionsMax,
    maxIdle: idleMax,
    idleTimeout: 60_000,
    queueLimit: waitersMax,
    connectTimeout: connectTimeoutMs,
    multipleStatements: false,
    supportBigNumbers: true,
    dateStrings: true,
  };
}

async function commit<Result>(
  runner: SqlRunner,
  work: (runner: SqlRunner) => Promise<Result>,
): Promise<Result> {
  await runner.run('start transaction');
  try {
    const result = await work(runner);
    await runner.run('commit');
    return result;
  } catch (error) {
    if (!isAway(error)) await runner.run('rollback');
    throw error;
  }
}

function runnerOver(connection: PoolConnection, deadlineMs: number): SqlRunner {
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

function isQueueFull(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Queue limit reached');
}

async function withDeadline<Result>(work: Promise<Result>, deadlineMs: number): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
  }, deadlineMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    // The loser's error has been told by the deadline already.
    work.catch(() => undefined);
  }
}
