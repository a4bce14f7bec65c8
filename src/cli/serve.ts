// The command `dispatch.fcgi`: decides who serves (the background, a socket that was inherited,
// the foreground) and says in one line why it could not.

import { loadConfig } from '../server/load-config.ts';
import { isDaemon, startDaemon, tellParent } from '../server/daemon.ts';
import { inheritsListener, serveInherited } from '../server/serve-inherited.ts';
import type { CreateApplication } from '../server/serving.ts';
import { StartError } from '../server/start-error.ts';
import { startMaster, type StartOptions } from '../server/start-master.ts';
import { type Options, readOptions } from './options.ts';

/** The modules that a process is started with again. */
export interface Entries {
  /** This program, for the background. */
  readonly main: string;
  readonly worker: string;
  readonly indexer?: string;
  readonly scheduler?: string;
  /** Makes what the application needs and only root can make. */
  readonly prepare: StartOptions['prepare'];
  /** Imported only where this process serves requests itself. */
  readonly loadApplication: () => Promise<CreateApplication>;
}

/** Gives the exit code: 0 for a proper end, 1 for a failed start, 2 for a bad command line. */
export async function serve(args: readonly string[], entries: Entries): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'number') return options;
  try {
    await start(options, args, entries);
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (isDaemon()) tellParent(error.message);
    else console.error(`dispatch.fcgi: ${error.message}`);
    return 1;
  }
}

async function start(
  { configPath, flags, daemon }: Options,
  args: readonly string[],
  entries: Entries,
): Promise<void> {
  const directory = process.cwd();
  const readConfig = () => loadConfig(configPath, flags, directory);
  const config = readConfig();
  if (!daemon && inheritsListener()) {
    return serveInherited(config, await entries.loadApplication());
  }
  if (daemon && !isDaemon()) {
    const failure = await startDaemon(entries.main, args);
    if (failure !== undefined) throw new StartError(failure);
    return;
  }
  const onReady = (): void => {
    if (isDaemon()) tellParent('ok');
  };
  await startMaster({
    config,
    readConfig,
    workerEntry: entries.worker,
    indexerEntry: entries.indexer,
    schedulerEntry: entries.scheduler,
    prepare: entries.prepare,
    onReady,
  });
}
