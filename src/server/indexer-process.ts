// A process that fills indexes and nothing else: no socket, no page, the lowest claim on the
// machine. It may be killed at any moment; what it has done is kept batch by batch, and the master
// tells its successor what was wished for.

import { constants, getPriority, setPriority } from 'node:os';
import type { Log } from '../kit/log.ts';
import type { Config } from './config.ts';
import type { FromIndexer, IndexerFacts, ToIndexer } from './indexer-messages.ts';
import { openLog, type ProcessLog } from './process-log.ts';
import { Title } from './title.ts';

/** What does the work. */
export interface IndexWork {
  ask(maildir: string): void;
  readonly state: IndexerFacts;
  close(): Promise<void>;
}

export interface IndexWorkParts {
  readonly config: Config;
  readonly log: Log;
  /** An index is complete, or it is given up. */
  readonly onDone: (maildir: string) => void;
}

const beatMs = 500;
/** Added to the priority that the other processes have. */
const niceMore = 10;

/** Runs this process as the indexer; what works is made when the master says so. */
export function runIndexer(create: (parts: IndexWorkParts) => IndexWork): void {
  let log: ProcessLog | undefined;
  let work: IndexWork | undefined;
  const end = async (): Promise<void> => {
    // It has nothing that must be finished, but a batch that is kept is not done again.
    await work?.close();
    log?.flush();
    process.exit(0);
  };
  process.on('message', (message: ToIndexer) => {
    if (message.kind === 'reopen') return log?.reopen();
    if (message.kind === 'index') return work?.ask(message.maildir);
    const own = openLog(message.config.log, 'indexer');
    log = own;
    const onDone = (maildir: string): void => tell({ kind: 'done', maildir });
    work = create({ config: message.config, log: own, onDone });
    setInterval(() => work && tell({ kind: 'beat', facts: work.state }), beatMs);
  });
  process.on('disconnect', () => void end());
  process.on('SIGTERM', () => void end());
  process.on('SIGUSR1', () => log?.reopen());
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const) {
    process.on(signal, () => {});
  }
  process.on('uncaughtException', (error) => {
    log?.error({ err: error }, 'the indexer ends because of a bug');
    process.exit(1);
  });
  giveWay();
  new Title().show('indexer');
  // A master that was killed while this process was loading is not told of any more.
  if (!process.connected) process.exit(0);
}

function giveWay(): void {
  setPriority(0, Math.min(getPriority(0) + niceMore, constants.priority.PRIORITY_LOW));
}

function tell(message: FromIndexer): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
