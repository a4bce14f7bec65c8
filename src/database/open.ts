// Opens the one database of an installation from its address:
//
//     sqlite:PATH                          a file, made with its directory when missing
//     mysql://user@host:port/name          TCP; the port may be left out (3306)
//     mysql://user@host,host:port/name     the same data on several hosts, the preferred one first
//     mysql://user@/name?socket=PATH       unix socket
//     mysql://user@host/name?tls=required  encrypted, with a certificate that is checked;
//                                          &ca=PATH names the authority, else the system's count
//
// The password never stands in the address: addresses are logged and shown by tools.

import type { Log } from '../kit/log.ts';
import type { Database } from './database.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabaseOptions {
  readonly url: string;
  readonly password: string | undefined;
  readonly log: Log;
  /** How long one statement may take, waiting for a connection or a lock included. */
  readonly deadlineMs?: number;
}

export interface MysqlAddress {
  readonly user: string;
  readonly database: string;
  /** At least one, the preferred one first. */
  readonly hosts: readonly MysqlPlace[];
  /** `ca` is the path of a file, or empty for the authorities that the system trusts. */
  readonly tls: { readonly ca: string } | undefined;
}

export type MysqlPlace =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string };

const deadlineMsDefault = 5_000;
/** LIMIT of hosts in one address. */
const hostsMax = 16;

/** Throws on an address it can't read; a server that is away refuses at the first statement. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, log } = options;
  const deadlineMs = options.deadlineMs ?? deadlineMsDefault;
  if (url.startsWith('sqlite:')) {
    return openSqlite({ path: url.slice('sqlite:'.length), log, deadlineMs });
  }
  const address = mysqlAddress(url);
  // Loaded on demand: who stays with SQLite does not pay memory and start-up time for the driver.
  const { openMysql } = await import('./mysql.ts');
  return openMysql({ address, password: options.password, log, deadlineMs });
}

/**
 * Read by hand, because the WHATWG URL parser rejects `user@` with an empty host, which is how
 * an address with a socket is written.
 */
export function mysqlAddress(url: string): MysqlAddress {
  const match = /^(?:mysql|mariadb):\/\/(?:([^@/?]*)@)?([^@/?]*)\/([^/?]+)(?:\?(.*))?$/.exec(url);
  if (match === null) throw new Error('the database address is not sqlite:PATH or mysql://…');
  const [, user = '', place = '', name = '', query = ''] = match;
  if (user.includes(':')) throw new Error('the database password may not stand in the address');
  const options = new URLSearchParams(query);
  const socket = options.get('socket');
  const hosts: readonly MysqlPlace[] =
    socket === null ? place.split(',', hostsMax).map(tcpAddress) : [{ kind: 'unix', path: socket }];
  const database = decodeURIComponent(name);
  return { user: decodeURIComponent(user), database, hosts, tls: tlsOf(options) };
}

function tlsOf(options: URLSearchParams): MysqlAddress['tls'] {
  const tls = options.get('tls') ?? 'off';
  if (tls === 'required') return { ca: options.get('ca') ?? '' };
  if (tls !== 'off') throw new Error(`the database address has tls=${tls}, not off or required`);
  if (options.has('ca')) throw new Error('the database address has ca= but not tls=required');
  return undefined;
}

function tcpAddress(place: string): MysqlPlace {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]*)(?::(\d{1,5}))?$/.exec(place);
  const port = Number(match?.[2] ?? 3306);
  if (match === null || port < 1 || port > 65_535) {
    throw new Error('the database address has no usable host and port');
  }
  const host = (match[1] ?? '').replace(/^\[|\]$/g, '');
  return { kind: 'tcp', host: host === '' ? '127.0.0.1' : host, port };
}
