// One SQL connection pool behind one small interface, so that a query is written once and runs on
// MySQL, MariaDB and SQLite. Values are always bound with `?`; text never goes into a statement.

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What runs statements: the pool itself or one transaction. */
export interface SqlRunner {
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Gives the number of rows that were changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
}

/** Refuses with `directory-away` (503) when the server does not answer in time. */
export interface Database extends SqlRunner {
  readonly dialect: 'mysql' | 'sqlite';
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  transaction<Result>(work: (runner: SqlRunner) => Promise<Result>): Promise<Result>;
  /** Resolves when the server answers a trivial query; for the health page. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
