// A real Postfix with a configuration of conf/, moved into directories and onto ports of its own.
// Debian's package cannot be installed beside Exim's, so where there is no Postfix its packages are
// unpacked into a directory of their own and it runs from there; the system keeps its Exim.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ensureUnpacked } from './install.ts';
import { systemUser } from './run-as.ts';
import { Service } from './service.ts';
import { temporaryDirectory } from './temporary.ts';
import { accepts } from './until.ts';

export interface Postfix {
  readonly port: number;
  /** Where Dispatch hands in. */
  readonly webmailPort: number;
  /** What one of the maps has for a key; empty for nothing. Runs the real postmap. */
  query(map: string, key: string): string;
  /** What `postconf` and `postfix check` warn of. */
  warnings(): string;
  tail(): string;
  stop(): Promise<void>;
}

export interface PostfixOptions {
  /** Directory with main.cf, master.cf and the maps as they were printed. */
  readonly files: string;
  /** Directory of Dovecot's sockets. */
  readonly sockets: string;
  readonly databasePassword: string;
}

/** Who owns its queue and its sockets. */
export const postfixUser = 'postfix';

const unpacked = join(tmpdir(), 'dispatch-postfix');

/** The server, or the reason why there is none (to skip with). */
export async function startPostfix(options: PostfixOptions): Promise<Postfix | string> {
  if (process.getuid?.() !== 0) return 'Postfix wants root';
  const root = existsSync('/usr/lib/postfix/sbin/master') ? '' : unpacked;
  const missing = ensureUnpacked(`${root}/usr/lib/postfix/postfix-mysql.so`, {
    packages: ['postfix', 'postfix-mysql'],
    into: unpacked,
  });
  if (missing !== undefined) return missing;
  const home = temporaryDirectory('postfix');
  const [port, submissionPort, webmailPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const etc = join(home.path, 'etc');
  makeFolders(home.path);
  moveFiles(options, { root, home: home.path, ports: [port, submissionPort, webmailPort] });
  const env = {
    PATH: '/usr/bin:/bin',
    MAIL_CONFIG: etc,
    LD_LIBRARY_PATH: `${root}/usr/lib/postfix`,
  };
  const run = (program: string, words: readonly string[]) =>
    spawnSync(`${root}/usr/sbin/${program}`, ['-c', etc, ...words], { env, encoding: 'utf8' });
  const service = await Service.start({
    name: 'postfix',
    program: `${root}/usr/lib/postfix/sbin/master`,
    words: ['-d', '-c', etc],
    env,
    logs: [join(home.path, 'maillog')],
    ready: () => accepts(port),
  });
  return {
    port,
    webmailPort,
    query(map, key) {
      const ran = run('postmap', ['-q', key, `mysql:${etc}/${map}.cf`]);
      if (ran.stderr !== '') throw new Error(ran.stderr);
      return ran.stdout.trim();
    },
    warnings: () => {
      const check = run('postfix', ['check']);
      const ended = check.status === 0 ? '' : `postfix check ended with ${check.status}\n`;
      return run('postconf', []).stderr + check.stderr + check.stdout + ended;
    },
    tail: () => service.tail(),
    async stop() {
      await service.stop();
      home.remove();
    },
  };
}

/** What `postfix set-permissions` would make. */
function makeFolders(home: string): void {
  const owner = systemUser(postfixUser);
  const drop = systemUser('postdrop');
  const of = (path: string, mode: number, uid: number, gid: number) => {
    mkdirSync(join(home, path), { recursive: true });
    chmodSync(join(home, path), mode);
    chownSync(join(home, path), uid, gid);
  };
  of('etc', 0o755, 0, 0);
  of('data', 0o700, owner.uid, owner.gid);
  of('queue', 0o755, 0, 0);
  of('queue/pid', 0o755, 0, 0);
  of('queue/maildrop', 0o730, owner.uid, drop.gid);
  of('queue/public', 0o710, owner.uid, drop.gid);
  const own = ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming'];
  for (const name of [...own, 'private', 'saved', 'trace']) {
    of(`queue/${name}`, 0o700, owner.uid, owner.gid);
  }
}

interface MovedTo {
  readonly root: string;
  readonly home: string;
  readonly ports: readonly number[];
}

function moveFiles({ files, sockets, databasePassword }: PostfixOptions, to: MovedTo): void {
  const [port = 0, submissionPort = 0, webmailPort = 0] = to.ports;
  const etc = join(to.home, 'etc');
  const read = (name: string) =>
    readFileSync(join(files, name), 'utf8')
      .replaceAll('/etc/postfix/dispatch/', `${etc}/`)
      .replaceAll('unix:private/', `unix:${sockets}/`)
      .replaceAll('smtpd_sasl_path = private/', `smtpd_sasl_path = ${sockets}/`);
  writeFileSync(join(etc, 'main.cf'), read('main.cf') + placed(to));
  const master = read('master.cf')
    .replace(/^smtp +inet/m, `127.0.0.1:${port} inet`)
    .replace(/^submission inet/m, `127.0.0.1:${submissionPort} inet`)
    .replace('127.0.0.1:10587 inet', `127.0.0.1:${webmailPort} inet`);
  writeFileSync(join(etc, 'master.cf'), master);
  for (const map of maps) {
    const text = read(`${map}.cf`).replace(/^password =$/m, `password = ${databasePassword}`);
    writeFileSync(join(etc, `${map}.cf`), text);
  }
  // What `postfix check` goes by.
  for (const list of ['postfix-files', 'postfix-files.d']) {
    symlinkSync(join(`${to.root}/etc/postfix`, list), join(etc, list));
  }
  const library = `${to.root}/usr/lib/postfix/postfix-mysql.so`;
  writeFileSync(join(etc, 'dynamicmaps.cf'), `mysql\t${library}\tdict_mysql_open\n`);
}

export const maps = [
  'domains',
  'alias-domains',
  'forwarders',
  'alias-domain-addresses',
  'catch-all',
  'mailboxes',
  'senders',
] as const;

function placed({ root, home }: MovedTo): string {
  return `
config_directory = ${home}/etc
meta_directory = ${home}/etc
queue_directory = ${home}/queue
data_directory = ${home}/data
command_directory = ${root}/usr/sbin
daemon_directory = ${root}/usr/lib/postfix/sbin
sendmail_path = ${root}/usr/sbin/sendmail
mailq_path = ${root}/usr/bin/mailq
newaliases_path = ${root}/usr/bin/newaliases
manpage_directory = ${root}/usr/share/man
readme_directory = no
html_directory = no
shlib_directory = ${root}/usr/lib/postfix
import_environment = MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ LD_LIBRARY_PATH=${root}/usr/lib/postfix
mail_owner = ${postfixUser}
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
maillog_file = ${home}/maillog
maillog_file_prefixes = ${tmpdir()}
`;
}
