// The log of a process: JSON lines by pino, to a file or standard error.

import { openSync } from 'node:fs';
import { pino } from 'pino';
import type { Log } from '../kit/log.ts';
import type { Config } from './config.ts';
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
const secrets = ['password', 'passwordHash', 'token', 'secret', 'cookie', 'authorization'];
const redact = { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' };

/** Lines wait at most this long; a warning is written at once, with all before it. */
const flushMs = 250;

export function openLog(config: Config['log'], role: string): ProcessLog {
  const fd = config.file === '' ? 2 : openFile(config.file);
  const destination = pino.destination({
    ...(config.file === '' ? { fd } : { dest: config.file }),
    sync: true,
    minLength: 4096,
    periodicFlush: flushMs,
  });
  // A log that cannot be written must not end the process that wanted to write it.
  destination.on('error', () => {});
  const logger = pino(
    { level: config.level, redact, base: { role, pid: process.pid } },
    destination,
  );
  const flush = (): void => {
    try {
      destination.flushSync();
    } catch {
      // Standard error may be a closed pipe: nobody is left to tell.
    }
  };
  return {
    fd,
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
    reopen: () => {
      flush();
      if (config.file !== '') destination.reopen();
    },
    flush,
  };
}

function openFile(path: string): number {
  try {
    return openSync(path, 'a', 0o640);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`cannot write the log file: ${why}`);
  }
}
