// The log of a process: JSON lines by pino, to a file or standard error.

import { pino, stdSerializers } from 'pino';
import type { Log } from '../kit/log.ts';
import type { Config } from './config.ts';
import { LogFile } from './log-file.ts';
import { inSourceLines } from './source-lines.ts';
import { StartError } from './start-error.ts';

export interface ProcessLog extends Log {
  /** Opens the file anew, after it was rotated away. */
  reopen(): void;
  /** Writes what is held back. */
  flush(): void;
  /** Makes room for another user to go on writing. */
  readonly fd: number;
}

/** Names whose values never reach a log, wherever they stand in the facts. */
const secrets = new Set(['password', 'passwordHash', 'token', 'secret', 'cookie', 'authorization']);

/** Lines wait a moment; a warning is written at once, with all before it. */
export function openLog(config: Config['log'], role: string): ProcessLog {
  const file = openFile(config.file);
  const logger = pino(
    {
      level: config.level,
      base: { role, pid: process.pid },
      formatters: { log: withoutSecrets },
      serializers: { err: shownError },
    },
    file,
  );
  const flush = (): void => file.flush();
  return {
    fd: file.fd,
    debug: (facts, sentence) => logger.debug(facts, sentence),
    info: (facts, sentence) => logger.info(facts, sentence),
    warn: (facts, sentence) => {
      logger.warn(facts, sentence);
      flush();
    },
    error: (facts, sentence) => {
      logger.error(facts, sentence);
      flush();
    },
    reopen: () => file.reopen(),
    flush,
  };
}

type Facts = Record<string, unknown>;

/**
 * Looks at the facts and one level into them. Pino's own `redact` costs more than the whole rest of
 * a line, and a line is written for each request; facts without a secret are not even copied.
 */
function withoutSecrets(facts: Facts, levels = 2): Facts {
  let clean = facts;
  for (const name of Object.keys(facts)) {
    const value = facts[name];
    const shown = secrets.has(name) ? '[secret]' : inner(value, levels - 1);
    if (shown === value) continue;
    if (clean === facts) clean = { ...facts };
    clean[name] = shown;
  }
  return clean;
}

function shownError(error: Error): Facts {
  const { stack, ...rest } = stdSerializers.err(error);
  return { ...withoutSecrets(rest), stack: inSourceLines(stack) };
}

/** An error is looked into when it is serialized. */
function inner(value: unknown, levels: number): unknown {
  const isObject = typeof value === 'object' && value !== null && !(value instanceof Error);
  return levels > 0 && isObject ? withoutSecrets(value as Facts, levels) : value;
}

function openFile(path: string): LogFile {
  try {
    return new LogFile(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`cannot write the log file: ${why}`);
  }
}
