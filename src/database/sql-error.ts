// What an error of a driver means to the rooms above: the server is away, a row is there already,
// or two transactions stood in each other's way. Everything else is a bug in a statement.

interface DriverError extends Error {
  readonly code?: string;
  /** MySQL's number of the error. */
  readonly errno?: number;
  /** SQLite's extended result code. */
  readonly errcode?: number;
  /** mysql2: the connection can't be used any more. */
  readonly fatal?: boolean;
}

const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EACCES',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'POOL_CLOSED',
]);

/**
 * Server answers that mean "not now" or "not here": too many connections, access denied, unknown
 * database, a Galera node without quorum (1047), shutdown, read-only server, killed connection,
 * and a row lock that was not had in time.
 */
const awayNumbers = new Set([
  1040, 1044, 1045, 1047, 1049, 1053, 1129, 1205, 1226, 1290, 1792, 1836, 1927,
]);

/** SQLite primary codes: busy, locked, read-only, I/O error, full, can't open. */
const awaySqliteCodes = new Set([5, 6, 8, 10, 13, 14]);

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', errno, errcode, fatal } = error as DriverError;
  if (errcode !== undefined) return awaySqliteCodes.has(errcode & 0xff);
  if (fatal === true || code.startsWith('PROTOCOL_')) return true;
  return systemCodes.has(code) || (errno !== undefined && awayNumbers.has(errno));
}

/** Nobody answered at all, in the time that there is. */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && (error as DriverError).code === 'ETIMEDOUT';
}

/** The pooled connection had died before the statement reached the server. */
export function isStaleConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as DriverError;
  return code === 'PROTOCOL_CONNECTION_LOST' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** Marked where a connection was wanted and not had: nothing can have been done by it. */
const undone = new WeakSet<Error>();

export function markUndone(error: unknown): void {
  if (error instanceof Error) undone.add(error);
}

/** Answers to a statement that say it was not run: not ready (Galera), read-only, no more writes. */
const refusedNumbers = new Set([1040, 1047, 1290, 1792, 1836]);

/** Nothing was changed, so another host may be asked the same. */
export function isRefusedUndone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return undone.has(error) || refusedNumbers.has((error as DriverError).errno ?? 0);
}

/** A row with this key is there already; the caller decides what that means. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errno, errcode } = error as DriverError;
  const sqlitePrimaryKey = 1555;
  const sqliteUnique = 2067;
  return errcode === sqlitePrimaryKey || errcode === sqliteUnique || errno === 1062;
}

/** Another process holds SQLite's lock; worth another try until the deadline. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode } = error as DriverError;
  return errcode !== undefined && ((errcode & 0xff) === 5 || (errcode & 0xff) === 6);
}

/** MySQL ended this transaction so that another could go on; it may be run again from the start. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && (error as DriverError).errno === 1213;
}
