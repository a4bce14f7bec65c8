// MySQL and MariaDB through a bounded mysql2 pool for each host of the address. Statements run by
// the binary protocol (COM_STMT_EXECUTE), so that values travel apart from the text and no quoting
// rule of a character set or sql_mode can be played against us.
//
// The first host that answers is used until it does not; then the next one is. What may have been
// done by a host that went silent is never done again elsewhere: a read is asked again, a change
// only where its connection was never there or the host itself said that it takes none.

import { createPool } from 'mysql2/promise';
import type { Pool, PoolConnection, PoolOptions } from 'mysql2/promise';
import { readFileSync } from 'node:fs';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { Database, SqlRow, SqlRunner, SqlValue } from './database.ts';
import type { MysqlAddress, MysqlPlace } from './open.ts';
import { runnerOver, withDeadline } from './mysql-statement.ts';
import {
  isAway,
  isDeadlock,
  isRefusedUndone,
  isSilence,
  isStaleConnection,
  markUndone,
} from './sql-error.ts';
import { untangled } from './untangled.ts';

/** LIMIT of connections of one process, and of callers that wait for one. */
const connectionsMax = 8;
const idleMax = 2;
const waitersMax = 256;
const connectTimeoutMs = 3_000;
/**
 * As strict as the server is, and nothing else of its mode. NO_ZERO_DATE would refuse the
 * `0000-00-00` that ExtMail's tables say "never" with; ANSI_QUOTES, PIPES_AS_CONCAT and
 * PAD_CHAR_TO_FULL_LENGTH would change what our statements mean.
 */
const sessionMode =
  "set session sql_mode = if(@@sql_mode like '%STRICT%', 'STRICT_TRANS_TABLES', '')";
/** How long the next host is used before the preferred one is tried again. */
const preferAgainMs = 30_000;
/** A look-up without an answer by then gets none: a page has other things to show, or says so. */
const lookUpDeadlineMs = 1_500;
/** One change by itself, such as a login makes: who waits for it is told within two seconds. */
const singleChangeDeadlineMs = 1_600;
/** For so long nobody else waits for a server that let somebody wait in vain. */
const leaveAloneMs = 200;

export interface MysqlOptions {
  readonly address: MysqlAddress;
  readonly password: string | undefined;
  readonly log: Log;
  readonly deadlineMs: number;
}

export function openMysql(options: MysqlOptions): Database {
  return new MysqlDatabase(options);
}

interface Asking {
  /** It may be asked again. */
  readonly isRead: boolean;
  /** For a connection and for each statement on it. */
  readonly deadlineMs: number;
}

class MysqlDatabase implements Database {
  readonly dialect = 'mysql';
  readonly #pools: readonly Pool[];
  readonly #log: Log;
  readonly #deadlineMs: number;
  /** Connections whose mode is set. */
  readonly #ready = new WeakSet<object>();
  /** Of the pools; another than the first only until `#preferAgainAt`. */
  #current = 0;
  #preferAgainAt = 0;
  /** Until then every question is refused at once; 0 while the server answers. */
  #silentUntil = 0;
  /** In vain one after the other. */
  #silences = 0;

  constructor(options: MysqlOptions) {
    this.#log = options.log;
    this.#deadlineMs = options.deadlineMs;
    const ca = readAuthority(options.address);
    this.#pools = options.address.hosts.map((at) => createPool(poolOptions(options, at, ca)));
  }

  async all(sql: string, values: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    const isRead = /^\s*select\b/i.test(sql);
    const asked = async (runner: SqlRunner): Promise<readonly SqlRow[]> => runner.all(sql, values);
    const deadlineMs = isRead ? Math.min(lookUpDeadlineMs, this.#deadlineMs) : this.#deadlineMs;
    return this.#guard(async () => {
      for (let staleOnes = 0; ; staleOnes += 1) {
        try {
          return await this.#onSomeHost(asked, { isRead, deadlineMs });
        } catch (error) {
          // The server closed idle connections (wait_timeout, restart) and the pool did not know.
          // A read may simply be asked again, past all of them; a write might have been done.
          if (!isRead || !isStaleConnection(error) || staleOnes > idleMax) throw error;
        }
      }
    });
  }

  get #change(): Asking {
    return { isRead: false, deadlineMs: this.#deadlineMs };
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    const isOfRows = /^\s*(?:insert|update|delete|replace)\b/i.test(sql);
    const most = isOfRows ? singleChangeDeadlineMs : this.#deadlineMs;
    const asking = { isRead: false, deadlineMs: Math.min(most, this.#deadlineMs) };
    return untangled(() =>
      this.#guard(() => this.#onSomeHost((runner) => runner.run(sql, values), asking)),
    );
  }

  async transaction<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result> {
    return untangled(() =>
      this.#guard(() => this.#onSomeHost((runner) => commit(runner, work), this.#change)),
    );
  }

  async ping(): Promise<void> {
    await this.all('select 1');
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }

  /** Each host is asked once, beginning with the one that answered last. */
  async #onSomeHost<Result>(
    work: (runner: SqlRunner) => Promise<Result>,
    { isRead, deadlineMs }: Asking,
  ): Promise<Result> {
    if (this.#current !== 0 && Date.now() >= this.#preferAgainAt) this.#current = 0;
    for (let tries = 1; ; tries += 1) {
      const host = this.#current;
      try {
        return await this.#withConnection(host, { work, deadlineMs });
      } catch (error) {
        const mayGoOn = isAway(error) && (isRead || isRefusedUndone(error));
        if (!mayGoOn || isStaleConnection(error) || tries >= this.#pools.length) throw error;
        this.#leave(host, error);
      }
    }
  }

  /** Unless another caller has left it already. */
  #leave(host: number, cause: unknown): void {
    if (this.#current !== host) return;
    this.#current = (host + 1) % this.#pools.length;
    this.#preferAgainAt = Date.now() + preferAgainMs;
    this.#log.warn(
      { host: this.#current, cause: String(cause) },
      'went on to another database host',
    );
  }

  async #withConnection<Result>(
    host: number,
    { work, deadlineMs }: { work: (runner: SqlRunner) => Promise<Result>; deadlineMs: number },
  ): Promise<Result> {
    const endMs = performance.now() + deadlineMs;
    const connection = await this.#connection(host, deadlineMs);
    try {
      await this.#prepare(connection, endMs - performance.now());
      const result = await work(runnerOver(connection, endMs - performance.now()));
      connection.release();
      return result;
    } catch (error) {
      // After a deadline or a broken rollback its state is unknown; nobody may get it again.
      if (isAway(error) || isDeadlock(error)) connection.destroy();
      else connection.release();
      throw error;
    }
  }

  #heard(): void {
    this.#silences = 0;
    this.#silentUntil = 0;
  }

  /** One statement may be slow on a server that is not. */
  #unheard(): void {
    this.#silences += 1;
    if (this.#silences > 1) this.#silentUntil = performance.now() + leaveAloneMs;
  }

  async #prepare(pooled: PoolConnection, deadlineMs: number): Promise<void> {
    // The pool wraps the same connection anew each time.
    const { connection } = pooled;
    if (this.#ready.has(connection)) return;
    try {
      await withDeadline(pooled.query(sessionMode), deadlineMs);
    } catch (error) {
      markUndone(error);
      throw error;
    }
    this.#ready.add(connection);
  }

  async #connection(host: number, deadlineMs: number): Promise<PoolConnection> {
    const waiting = this.#pools[host]?.getConnection() ?? Promise.reject(new Error('no such host'));
    try {
      return await withDeadline(waiting, deadlineMs);
    } catch (error) {
      markUndone(error);
      // It may still come after the deadline, and would be lost to the pool for good.
      waiting.then(
        (late) => late.release(),
        () => undefined,
      );
      throw error;
    }
  }

  /**
   * Where somebody waited in vain, everybody would: a page asks several things, and each of them
   * would wait as long. So one goes ahead and looks, and the others are refused at once.
   */
  async #guard<Result>(work: () => Promise<Result>): Promise<Result> {
    if (performance.now() < this.#silentUntil) throw new Refusal('directory-away');
    if (this.#silentUntil > 0) this.#silentUntil = performance.now() + leaveAloneMs;
    try {
      const result = await work();
      this.#heard();
      return result;
    } catch (error) {
      if (isSilence(error)) this.#unheard();
      else this.#heard();
      if (!isAway(error) && !isQueueFull(error)) throw error;
      this.#log.error({ cause: String(error) }, 'the database server is away');
      throw new Refusal('directory-away');
    }
  }
}

/** Read while root may still read it; a path that is wrong is told at the start. */
function readAuthority({ tls }: MysqlAddress): Buffer | undefined {
  return tls === undefined || tls.ca === '' ? undefined : readFileSync(tls.ca);
}

function poolOptions(
  { address, password, log }: MysqlOptions,
  at: MysqlPlace,
  ca: Buffer | undefined,
): PoolOptions {
  const place = at.kind === 'unix' ? { socketPath: at.path } : { host: at.host, port: at.port };
  log.debug({ user: address.user, database: address.database, ...place }, 'opening the database');
  return {
    ...place,
    user: address.user,
    ...(password === undefined ? {} : { password }),
    database: address.database,
    ...(address.tls === undefined
      ? {}
      : { ssl: { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) } }),
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

function isQueueFull(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Queue limit reached');
}
