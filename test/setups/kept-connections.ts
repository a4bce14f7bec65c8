// Counts the connections that a listening socket of this machine has accepted and that still stand,
// as the kernel shows them in /proc/net (man 5 proc).

import { readFileSync } from 'node:fs';

/** `at` is a TCP port of the loopback (IPv4) or the path of a unix socket. */
export function keptConnections(at: number | string): number {
  const table = typeof at === 'number' ? 'tcp' : 'unix';
  const rows = readFileSync(`/proc/net/${table}`, 'latin1').split('\n').slice(1);
  const fields = rows.map((row) => row.trim().split(/\s+/));
  return fields.filter((row) => (typeof at === 'number' ? isTcp(row, at) : isUnix(row, at))).length;
}

/** sl local_address rem_address st …, where 01 is ESTABLISHED. */
function isTcp([, local = '', , state]: readonly string[], port: number): boolean {
  return state === '01' && Number.parseInt(local.split(':')[1] ?? '', 16) === port;
}

/** Num RefCount Protocol Flags Type St Inode Path, where 03 is connected. */
function isUnix(row: readonly string[], path: string): boolean {
  return row[5] === '03' && row[7] === path;
}
