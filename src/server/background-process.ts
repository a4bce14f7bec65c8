// A process in the background, from inside: what the master's words and the signals mean for it.
// It may be killed at any moment; what it has done is kept, and the next one goes on.

import type { Log } from '../kit/log.ts';
import type { ToBackground } from './background-messages.ts';
import type { Config } from './config.ts';
import { openLog, type ProcessLog } from './process-log.ts';
import { type Role, Title } from './title.ts';

/** What does the work. */
export interface BackgroundWork<To, Facts> {
  hear(message: To): void;
  readonly state: Facts;
  close(): Promise<void>;
}

export interface BackgroundStart<From> {
  readonly config: Config;
  readonly log: Log;
  /** The same for each process of this task under one master, and for nobody else. */
  readonly name: string;
  readonly tell: (message: From) => void;
}

const beatMs = 500;

/** Runs this process as a task of the background; what works is made when the master says so. */
export function runBackground<To extends { readonly kind: string }, From, Facts>(
  role: Extract<Role, 'indexer' | 'scheduler'>,
  create: (
    start: BackgroundStart<From>,
  ) => BackgroundWork<To, Facts> | Promise<BackgroundWork<To, Facts>>,
): void {
  let log: ProcessLog | undefined;
  let work: Promise<BackgroundWork<To, Facts>> | undefined;
  const end = async (): Promise<void> => {
    await (await work)?.close();
    log?.flush();
    process.exit(0);
  };
  const fail = (error: unknown): void => {
    log?.error({ err: error }, `the ${role} ends because of a bug`);
    process.exit(1);
  };
  const start = async ({ config, name }: Extract<ToBackground, { kind: 'start' }>) => {
    const own = openLog(config.log, role);
    log = own;
    const made = await create({ config, log: own, name, tell });
    setInterval(() => tell({ kind: 'beat', facts: made.state }), beatMs);
    return made;
  };
  process.on('message', (message: To | ToBackground) => {
    if (isCommon(message)) {
      if (message.kind === 'reopen') return log?.reopen();
      work = start(message);
      work.catch(fail);
      return;
    }
    void work?.then((made) => made.hear(message));
  });
  process.on('disconnect', () => void end());
  process.on('SIGTERM', () => void end());
  process.on('SIGUSR1', () => log?.reopen());
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const) {
    process.on(signal, () => {});
  }
  process.on('uncaughtException', fail);
  new Title().show(role);
  // A master that was killed while this process was loading is not told of any more.
  if (!process.connected) process.exit(0);
}

function isCommon(message: { readonly kind: string }): message is ToBackground {
  return message.kind === 'start' || message.kind === 'reopen';
}

function tell(message: unknown): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
