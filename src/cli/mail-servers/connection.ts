// The way to the database as each mail server writes it. Never the password: each file says where
// that stands.

import type { MysqlAddress, MysqlPlace } from '../../database/open.ts';
import { StartError } from '../../server/start-error.ts';

/** What stands in the files below conf/, as they are. */
export const exampleAddress: MysqlAddress = {
  user: 'vmail',
  database: 'virtualemail',
  hosts: [{ kind: 'unix', path: '/run/mysqld/mysqld.sock' }],
  tls: undefined,
};

/** Throws StartError for what would be read as something else in one of the files. */
export function checkAddress({ user, database, hosts, tls }: MysqlAddress): void {
  const places = hosts.map((at) => (at.kind === 'unix' ? at.path : at.host));
  const odd = [user, database, tls?.ca ?? '', ...places].find((text) => !/^[\w./:-]*$/.test(text));
  if (odd === undefined) return;
  throw new StartError(`"${odd}" of directory.url cannot stand in the file of a mail server`);
}

export function eximServers({ user, database, hosts }: MysqlAddress): string {
  const at = (place: MysqlPlace) =>
    place.kind === 'unix' ? `localhost(${place.path})` : `${place.host}:${place.port}`;
  return hosts.map((place) => `${at(place)}/${database}/${user}/DATABASE_PASSWORD`).join('; ');
}

export function postfixLines({ user, database, hosts, tls }: MysqlAddress): string {
  const at = (place: MysqlPlace) =>
    place.kind === 'unix' ? `unix:${place.path}` : `inet:${place.host}:${place.port}`;
  const encrypted =
    tls === undefined
      ? []
      : [`tls_CAfile = ${tls.ca || systemAuthorities}`, 'tls_verify_cert = yes'];
  return [
    `hosts = ${hosts.map(at).join(' ')}`,
    `user = ${user}`,
    'password =',
    `dbname = ${database}`,
    ...encrypted,
  ].join('\n');
}

export function dovecotConnect({ user, database, hosts, tls }: MysqlAddress): string {
  const at = (place: MysqlPlace) =>
    place.kind === 'unix' ? `host=${place.path}` : `host=${place.host} port=${place.port}`;
  const encrypted =
    tls === undefined ? '' : ` ssl_ca=${tls.ca || systemAuthorities} ssl_verify_server_cert=yes`;
  return `${hosts.map(at).join(' ')} dbname=${database} user=${user}${encrypted}`;
}

/** A block for each host; the name of one is its host or its socket. */
export function dovecot24Blocks({ user, database, hosts, tls }: MysqlAddress): string {
  const own = [
    `  dbname = ${database}`,
    `  user = ${user}`,
    '  option_file = /etc/dovecot/dispatch-password.cnf',
    '  option_group = client',
    ...(tls === undefined
      ? []
      : ['  ssl = yes', `  ssl_client_ca_file = ${tls.ca || systemAuthorities}`]),
  ];
  const block = (place: MysqlPlace): string => {
    const name = place.kind === 'unix' ? place.path : place.host;
    const port = place.kind === 'unix' ? [] : [`  port = ${place.port}`];
    return [`mysql ${name} {`, ...port, ...own, '}'].join('\n');
  };
  return hosts.map(block).join('\n');
}

/** It has a key for hosts, and no other; the port and the socket are those of its library. */
export function tpop3dHosts({ hosts }: MysqlAddress): string {
  return hosts.map((at) => (at.kind === 'unix' ? 'localhost' : at.host)).join(' ');
}

const systemAuthorities = '/etc/ssl/certs/ca-certificates.crt';
