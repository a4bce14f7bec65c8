// From a configuration to a running master, in the order that root needs: bind, open, give up
// root, spawn.

import { chownSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { ControlSocket } from './control.ts';
import { IndexerHandle } from './indexer-handle.ts';
import { Master } from './master.ts';
import { PidFile } from './pid-file.ts';
import { chooseIdentity, dropPrivileges, groupId, type Identity, userId } from './privileges.ts';
import { openLog, type ProcessLog } from './process-log.ts';
import { SchedulerHandle } from './scheduler-handle.ts';
import { serviceManager } from './service-manager.ts';
import { adoptedSockets, bindListeners, giveAway, type HeldSocket } from './sockets.ts';
import { StartError } from './start-error.ts';

export interface StartOptions {
  readonly config: Config;
  readonly readConfig: () => Config;
  readonly workerEntry: string;
  /** Module of the process that fills indexes; undefined leaves that to the workers. */
  readonly indexerEntry?: string | undefined;
  /** Module of the process that does what has a time. */
  readonly schedulerEntry?: string | undefined;
  /** Makes what the application needs and only root can make; `owner` undefined is the caller. */
  readonly prepare?: ((config: Config, owner: Identity | undefined) => void) | undefined;
  readonly onReady: () => void;
}

/** What a master holds until its end. */
interface Held {
  readonly sockets: readonly HeldSocket[];
  pidFile?: PidFile;
  control?: ControlSocket;
}

/** Runs a master until it ends. Throws StartError when it cannot start. */
export async function startMaster(options: StartOptions): Promise<void> {
  const { config } = options;
  const { server } = config;
  process.umask(server.umask);
  beNice(server.nice);
  const identity = chooseIdentity(server.uid, server.gid);
  const adopted = adoptedSockets(process.env, process.pid);
  const held: Held = {
    sockets: adopted.length > 0 ? adopted : await bindListeners(server.listeners),
  };
  try {
    const log = openLog(config.log, 'master');
    if (server.pidFile !== '') held.pidFile = new PidFile(server.pidFile);
    if (server.control !== '') held.control = await ControlSocket.bind(server.control);
    options.prepare?.(config, identity);
    if (adopted.length === 0) giveAwaySockets(config, identity);
    if (identity !== undefined) becomeOther(identity, config, held);
    await runMaster(options, held, log);
  } finally {
    held.pidFile?.remove();
    held.control?.close();
    for (const socket of held.sockets) socket.close();
  }
}

async function runMaster(options: StartOptions, held: Held, log: ProcessLog): Promise<void> {
  const { indexer, scheduler } = background(options, log);
  const all = [indexer, scheduler].filter((one) => one !== undefined);
  const master = new Master({
    ...options,
    readConfig: () => {
      const renewed = options.readConfig();
      for (const { background: one } of all) one.renew(renewed);
      return renewed;
    },
    onIndexWanted: (maildir) => indexer?.ask(maildir),
    background: () => ({ indexer: indexer?.status(), scheduler: scheduler?.status() }),
    version: ownVersion(),
    sockets: held.sockets,
    log,
    service: serviceManager(process.env, log),
  });
  held.control?.answer(() => master.status(), log);
  process.on('SIGUSR1', () => {
    for (const { background: one } of all) one.reopen();
  });
  for (const { background: one } of all) one.start();
  const { failure } = await master.run();
  await Promise.all(all.map(({ background: one }) => one.stop()));
  if (failure !== undefined) throw new StartError(failure);
}

/** The processes beside the workers, where there are any. */
function background({ indexerEntry, schedulerEntry, config }: StartOptions, log: ProcessLog) {
  return {
    indexer: indexerEntry ? new IndexerHandle({ entry: indexerEntry, config, log }) : undefined,
    scheduler: schedulerEntry
      ? new SchedulerHandle({ entry: schedulerEntry, config, log })
      : undefined,
  };
}

/** The user that the master becomes must own a path to remove it, if its directory is sticky. */
function giveAwaySockets({ server }: Config, identity: Identity | undefined): void {
  const unchanged = -1;
  const { socketOwner, socketGroup, listeners } = server;
  const uid = socketOwner === '' ? (identity?.uid ?? unchanged) : userId(socketOwner);
  const gid = socketGroup === '' ? (identity?.gid ?? unchanged) : groupId(socketGroup);
  if (uid === unchanged && gid === unchanged) return;
  for (const listener of listeners) {
    try {
      giveAway(listener, { uid, gid });
    } catch (error) {
      throw new StartError(`cannot give the socket to its owner: ${messageOf(error)}`);
    }
  }
}

function becomeOther(identity: Identity, config: Config, { pidFile, control }: Held): void {
  if (config.log.file !== '') chownSync(config.log.file, identity.uid, identity.gid);
  pidFile?.giveAway(identity);
  control?.giveAway(identity);
  dropPrivileges(identity);
}

function beNice(nice: number): void {
  if (nice === 0) return;
  try {
    setPriority(0, Math.min(nice, constants.priority.PRIORITY_LOW));
  } catch (error) {
    throw new StartError(`cannot set the priority ${nice}: ${messageOf(error)}`);
  }
}

function ownVersion(): string {
  const path = join(import.meta.dirname, '../../package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
