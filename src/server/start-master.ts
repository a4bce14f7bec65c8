// From a configuration to a running master, in the order that root needs: bind, open, give up
// root, spawn.

import { chownSync } from 'node:fs';
import type { Config } from './config.ts';
import { Master } from './master.ts';
import { PidFile } from './pid-file.ts';
import { chooseIdentity, dropPrivileges, type Identity } from './privileges.ts';
import { openLog, type ProcessLog } from './process-log.ts';
import { adoptedSockets, bindListener, giveAway, type HeldSocket } from './sockets.ts';
import { StartError } from './start-error.ts';

export interface StartOptions {
  readonly config: Config;
  readonly readConfig: () => Config;
  readonly workerEntry: string;
  readonly onReady: () => void;
}

/** Runs a master until it ends. Throws StartError when it cannot start. */
export async function startMaster(options: StartOptions): Promise<void> {
  const { config } = options;
  const identity = chooseIdentity(config.server.uid, config.server.gid);
  const sockets = await holdSockets(config);
  let pidFile: PidFile | undefined;
  try {
    const log = openLog(config.log, 'master');
    pidFile = config.server.pidFile === '' ? undefined : new PidFile(config.server.pidFile);
    if (identity !== undefined) becomeOther(identity, config, pidFile);
    await runMaster(options, sockets, log);
  } finally {
    pidFile?.remove();
    for (const socket of sockets) socket.close();
  }
}

async function runMaster(
  { config, readConfig, workerEntry, onReady }: StartOptions,
  sockets: readonly HeldSocket[],
  log: ProcessLog,
): Promise<void> {
  const master = new Master({ config, readConfig, sockets, workerEntry, log, onReady });
  const { failure } = await master.run();
  if (failure !== undefined) throw new StartError(failure);
}

async function holdSockets(config: Config): Promise<HeldSocket[]> {
  const adopted = adoptedSockets(process.env, process.pid);
  if (adopted.length > 0) return adopted;
  const sockets: HeldSocket[] = [];
  try {
    for (const listener of config.server.listeners) sockets.push(await bindListener(listener));
    return sockets;
  } catch (error) {
    for (const socket of sockets) socket.close();
    throw error;
  }
}

function becomeOther(identity: Identity, config: Config, pidFile: PidFile | undefined): void {
  if (process.env['LISTEN_PID'] === undefined) {
    for (const listener of config.server.listeners) giveAway(listener, identity);
  }
  if (config.log.file !== '') chownSync(config.log.file, identity.uid, identity.gid);
  pidFile?.giveAway(identity);
  dropPrivileges(identity);
}
