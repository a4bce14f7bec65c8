// A real Exim on the vmail-sql tables: it delivers into the Maildirs that the application reads.
// It runs as one ordinary user, so that no file of its own need be trusted by the system.

import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ensureInstalled } from './install.ts';
import type { RunAs } from './run-as.ts';
import { Service } from './service.ts';
import { temporaryDirectory } from './temporary.ts';
import { accepts } from './until.ts';

export interface EximOptions {
  /** Database with the vmail-sql tables, over TCP of the loopback. */
  readonly database: { readonly port: number; readonly name: string; readonly user: string };
  /** Whom the delivered files belong to. */
  readonly runAs: RunAs;
}

export interface Exim {
  readonly port: number;
  tail(): string;
  stop(): Promise<void>;
}

/** The server, or the reason why there is none (to skip with). */
export async function startExim(options: EximOptions): Promise<Exim | string> {
  return startEximWith(options.runAs, ({ home, port }) => configure(home, port, options));
}

export interface EximPlace {
  /** With the folders `spool` and `log`, which belong to the user. */
  readonly home: string;
  readonly port: number;
}

/** The same with a configuration that the caller gives for the place. */
export async function startEximWith(
  runAs: RunAs,
  configured: (place: EximPlace) => string,
): Promise<Exim | string> {
  const missing = ensureInstalled('/usr/sbin/exim4', ['exim4-daemon-heavy']);
  if (missing !== undefined) return missing;
  const home = temporaryDirectory('exim');
  for (const folder of ['spool', 'log']) {
    mkdirSync(join(home.path, folder));
    chownSync(join(home.path, folder), runAs.uid, runAs.gid);
  }
  const port = await freePort();
  const configuration = join(home.path, 'exim.conf');
  writeFileSync(configuration, configured({ home: home.path, port }), { mode: 0o644 });
  const service = await Service.start({
    name: 'exim',
    program: '/usr/sbin/exim4',
    words: ['-C', configuration, '-bdf'],
    logs: [join(home.path, 'log/mainlog'), join(home.path, 'log/paniclog')],
    ready: () => accepts(port),
  });
  return {
    port,
    tail: () => service.tail(),
    async stop() {
      await service.stop();
      home.remove();
    },
  };
}

function configure(home: string, port: number, { database, runAs }: EximOptions): string {
  return `
exim_user = ${runAs.uid}
exim_group = ${runAs.gid}
# Deliveries stay this user: without it, a configuration given by -C loses them ("lost privilege").
deliver_drop_privilege = true
keep_environment =
primary_hostname = mx.example.test
spool_directory = ${home}/spool
log_file_path = ${home}/log/%slog
pid_file_path = ${home}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
tls_advertise_hosts =
host_lookup =
rfc1413_query_timeout = 0s
message_size_limit = 64M
hide mysql_servers = <; 127.0.0.1:${database.port}/${database.name}/${database.user}/
domainlist virtual = \${lookup mysql{${domainQuery}}{$value}}
acl_smtp_rcpt = recipient
acl_smtp_data = data

begin acl
recipient:
  deny    !domains = +virtual
          message = relaying is not permitted
  require verify = recipient
  accept
data:
  accept

begin routers
alias_domain:
  driver = redirect
  data = \${lookup mysql{${aliasDomainQuery}}{\${quote_local_part:$local_part}@$value}}
  domains = +virtual
forwarder:
  driver = redirect
  data = \${lookup mysql{${forwarderQuery("'${quote_mysql:$local_part}'")}}{$value}}
  domains = +virtual
  forbid_file
  forbid_pipe
popbox:
  driver = accept
  domains = +virtual
  address_data = \${lookup mysql{${popboxQuery}}{$value}fail}
  transport = maildir
catch_all:
  driver = redirect
  data = \${lookup mysql{${forwarderQuery("'_default_'")}}{$value}}
  domains = +virtual
  forbid_file
  forbid_pipe

begin transports
maildir:
  driver = appendfile
  directory = $address_data
  maildir_format
  maildir_tag = ,S=$message_size
  create_directory
  directory_mode = 0700
  mode = 0600
  delivery_date_add
  envelope_to_add
  return_path_add

begin retry
*  *  F,1h,1m
`;
}

// Values go through quote_mysql, which also takes the taint off what a look-up gives back.
const domainQuery =
  "select domain_name from domain where domain_name = '${quote_mysql:$domain}' " +
  "union select alias from domain_alias where alias = '${quote_mysql:$domain}'";

const aliasDomainQuery =
  "select domain_name from domain_alias where alias = '${quote_mysql:$domain}'";

const forwarderQuery = (localPart: string) =>
  `select remote_name from forwarder where local_part = ${localPart} ` +
  "and domain_name = '${quote_mysql:$domain}'";

const popboxQuery =
  "select concat(trim(trailing '/' from domain.path), '/', popbox.mbox_name) from popbox " +
  'join domain on domain.domain_name = popbox.domain_name ' +
  "where popbox.local_part = '${quote_mysql:$local_part}' " +
  "and popbox.domain_name = '${quote_mysql:$domain}'";
