// Serving the socket that a web server started us with (FastCGI 1.0, 2.2): it keeps the number of
// processes itself, so this one has no master and no workers.

import { readFileSync, readlinkSync } from 'node:fs';
import type { Config } from './config.ts';
import { chooseIdentity, dropPrivileges } from './privileges.ts';
import { openLog } from './process-log.ts';
import { type CreateApplication, loadServing } from './serving.ts';
import { Title } from './title.ts';

/** FCGI_LISTENSOCK_FILENO. */
const listenFd = 0;

/** Whether standard input is a listening socket. A terminal, a pipe or a connection is none. */
export function inheritsListener(): boolean {
  try {
    const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${listenFd}`))?.[1];
    return inode !== undefined && listeningInodes().includes(inode);
  } catch {
    return false;
  }
}

/** Inodes of listening sockets, from the tables of the kernel: there is no getsockopt here. */
function listeningInodes(): string[] {
  const accepts = '00010000';
  const unix = rows('unix')
    .filter((row) => row[3] === accepts)
    .map((row) => row[6] ?? '');
  const listens = '0A';
  const tcp = [...rows('tcp'), ...rows('tcp6')].filter((row) => row[3] === listens);
  return [...unix, ...tcp.map((row) => row[9] ?? '')];
}

function rows(table: string): string[][] {
  try {
    const lines = readFileSync(`/proc/self/net/${table}`, 'latin1').split('\n').slice(1);
    return lines.map((line) => line.trim().split(/\s+/));
  } catch {
    return [];
  }
}

/** Serves until TERM (after the running requests) or INT (at once). */
export async function serveInherited(config: Config, create: CreateApplication): Promise<void> {
  const identity = chooseIdentity(config.server.uid, config.server.gid);
  const log = openLog(config.log, 'worker');
  if (identity !== undefined) dropPrivileges(identity);
  const title = new Title();
  title.show('idle');
  const listener = {
    busy: () => title.show('busy'),
    idle: () => title.show('idle'),
    served() {},
  };
  const sockets = [{ protocol: 'fastcgi', name: 'standard input', fd: listenFd }] as const;
  const serving = await loadServing({ config, sockets, create, log, listener });
  await serving.open();
  process.on('SIGUSR1', () => log.reopen());
  process.on('SIGHUP', () => {});
  process.on('SIGINT', () => process.exit(0));
  await new Promise<void>((resolve) => process.once('SIGTERM', resolve));
  await serving.retire(0);
  log.flush();
}
