// bin/dispatch-demo: makes the demo when it is not there yet, then starts the same master and the
// same workers as the server does.

import { lstat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../kit/log.ts';
import { StartError } from '../server/start-error.ts';
import { startMaster } from '../server/start-master.ts';
import { adviceFor, originWords, startedWords } from './banner.ts';
import { demoConfiguration, readDemoConfig } from './configuration.ts';
import { checkReach, demoIdentity, handOver } from './hand-over.ts';
import { makeDemo } from './make.ts';
import { type DemoFlags, readFlags } from './options.ts';

export interface DemoEntries {
  /** The checkout. */
  readonly root: string;
  /** Module that a worker runs. */
  readonly worker: string;
  /** Module that fills indexes. */
  readonly indexer: string;
  /** Module that does what has a time. */
  readonly scheduler: string;
}

/** Gives the exit code: 0 for a proper end, 1 for a start that failed and said why. */
export async function runDemo(args: readonly string[], entries: DemoEntries): Promise<number> {
  try {
    await start(readFlags(args, entries.root), entries);
    say('Stopped.');
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`dispatch-demo: ${adviceFor(error.message)}\n`);
    return 1;
  }
}

async function start(flags: DemoFlags, { worker, indexer, scheduler }: DemoEntries): Promise<void> {
  const { dir } = flags;
  const identity = demoIdentity();
  const user = identity === undefined ? undefined : identity.name || String(identity.uid);
  const result = await makeDemo({
    dir,
    configuration: demoConfiguration(dir),
    nowMs: Date.now(),
    hostname: hostname(),
    log: silentLog,
  });
  if (identity !== undefined) {
    // Its owner changes last: a demo of root's was made, but not yet handed over.
    if ((await lstat(dir)).uid === 0) await handOver(dir, identity);
    checkReach([join(dir, 'dispatch.toml'), worker], identity);
  }
  say(originWords({ dir, result, user }));
  const readConfig = () => readDemoConfig(flags, user);
  const config = readConfig();
  const onReady = (): void => say(startedWords({ dir, config }));
  await startMaster({
    config,
    readConfig,
    workerEntry: worker,
    indexerEntry: indexer,
    schedulerEntry: scheduler,
    onReady,
  });
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
