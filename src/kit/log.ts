// The one shape of log that every room may be handed. The process floor gives a pino logger.

/** Structured log: facts first, then one short sentence. Facts never hold a secret or mail text. */
export interface Log {
  debug(facts: object, sentence: string): void;
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

/** A log that keeps nothing, for tests and tools. */
export const silentLog: Log = {
  debug() {},
  info() {},
  warn() {},
  error() {},
};
