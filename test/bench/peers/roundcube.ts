// Debian's Roundcube on Dovecot, php-fpm and nginx, each with a directory and ports of its own, over
// a Maildir that is there. Nothing of the system's own configuration is used or changed.

import { chownSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../../real/free-port.ts';
import { ensureInstalled } from '../../real/install.ts';
import { startNginx } from '../../real/nginx.ts';
import { Service } from '../../real/service.ts';
import { temporaryDirectory } from '../../real/temporary.ts';
import { accepts } from '../../real/until.ts';

const shared = '/usr/share/roundcube';
const documents = '/var/lib/roundcube/public_html';
const phpWorkers = 4;

export interface RoundcubeOptions {
  /** Its INBOX lies here; one person with any password of `password`. */
  readonly maildir: string;
  readonly password: string;
  readonly runAs: { readonly name: string; readonly uid: number; readonly gid: number };
  /** Lines of nginx's http block, the same as ours are measured with. */
  readonly http: string;
}

export interface Roundcube {
  readonly origin: string;
  readonly version: string;
}

/** All of it ends with the stack. */
export async function startRoundcube(
  stack: AsyncDisposableStack,
  options: RoundcubeOptions,
): Promise<Roundcube> {
  need(ensureInstalled(`${shared}/index.php`, packages));
  need(ensureInstalled('/usr/sbin/dovecot', ['dovecot-core', 'dovecot-imapd']));
  const home = temporaryDirectory('roundcube');
  stack.defer(home.remove);
  const imapPort = await startDovecot(stack, home.path, options);
  const config = writeConfig(home.path, imapPort, options);
  const socket = await startPhp(stack, home.path, { ...options, config });
  const nginx = await startNginx({
    upstream: socket,
    user: options.runAs.name,
    http: `${options.http}\n  include /etc/nginx/mime.types;\n  root ${documents};\n  index index.php;`,
    script: `${documents}/index.php`,
    files: ['/skins/', '/program/', '/plugins/'],
  });
  if (typeof nginx === 'string') throw new Error(nginx);
  stack.defer(() => nginx.stop());
  return { origin: nginx.origin, version: versionOf() };
}

const packages = ['roundcube-core', 'roundcube-sqlite3', 'php-fpm', 'php-sqlite3'];

function need(missing: string | undefined): void {
  if (missing !== undefined) throw new Error(missing);
}

function versionOf(): string {
  const text = readFileSync(`${shared}/program/include/iniset.php`, 'utf8');
  return /RCMAIL_VERSION', '([^']+)'/.exec(text)?.[1] ?? '';
}

async function startDovecot(
  stack: AsyncDisposableStack,
  home: string,
  { maildir, password, runAs }: RoundcubeOptions,
): Promise<number> {
  const port = await freePort();
  const configuration = join(home, 'dovecot.conf');
  writeFileSync(
    configuration,
    `
protocols = imap
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/dovecot.log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${maildir}:INDEX=${home}/indexes
first_valid_uid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${runAs.uid} gid=${runAs.gid} home=${home}/mail
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
namespace inbox {
  inbox = yes
}
`,
  );
  for (const name of ['indexes', 'mail']) ownDirectory(join(home, name), runAs);
  const service = await Service.start({
    name: 'dovecot',
    program: '/usr/sbin/dovecot',
    words: ['-F', '-c', configuration],
    logs: [join(home, 'dovecot.log')],
    ready: () => accepts(port),
  });
  stack.defer(() => service.stop());
  return port;
}

/** Gives the directory that ROUNDCUBE_CONFIG_DIR names. */
function writeConfig(home: string, imapPort: number, { runAs }: RoundcubeOptions): string {
  const config = join(home, 'config');
  mkdirSync(config);
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    symlinkSync(`/etc/roundcube/${name}`, join(config, name));
  }
  for (const name of ['temp', 'logs']) ownDirectory(join(home, name), runAs);
  const database = join(home, 'temp', 'roundcube.sqlite');
  const made = new DatabaseSync(database);
  made.exec(readFileSync(`${shared}/SQL/sqlite.initial.sql`, 'utf8'));
  made.close();
  chownSync(database, runAs.uid, runAs.gid);
  const settings = {
    db_dsnw: `sqlite:///${database}?mode=0640`,
    imap_host: `127.0.0.1:${imapPort}`,
    smtp_host: '',
    des_key: createHash('sha256').update(randomBytes(16)).digest('hex').slice(0, 24),
    skin: 'elastic',
    temp_dir: join(home, 'temp'),
    log_dir: join(home, 'logs'),
    enable_installer: false,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `$config['${name}'] = ${JSON.stringify(value).replaceAll('$', '\\$')};\n`,
  );
  writeFileSync(join(config, 'config.inc.php'), `<?php\n${lines.join('')}`);
  return config;
}

function ownDirectory(path: string, { uid, gid }: RoundcubeOptions['runAs']): void {
  mkdirSync(path);
  chownSync(path, uid, gid);
}

async function startPhp(
  stack: AsyncDisposableStack,
  home: string,
  { runAs, config }: RoundcubeOptions & { readonly config: string },
): Promise<string> {
  const program = globSync('/usr/sbin/php-fpm*')[0];
  if (program === undefined) throw new Error('there is no php-fpm');
  const socket = join(home, 'php.sock');
  const configuration = join(home, 'fpm.conf');
  writeFileSync(
    configuration,
    `[global]
error_log = ${home}/php.log
daemonize = no
[roundcube]
user = ${runAs.name}
group = ${runAs.gid}
listen = ${socket}
listen.mode = 0666
pm = static
pm.max_children = ${phpWorkers}
env[ROUNDCUBE_CONFIG_DIR] = ${config}
`,
  );
  const service = await Service.start({
    name: 'php-fpm',
    program,
    words: ['--nodaemonize', '--fpm-config', configuration],
    logs: [join(home, 'php.log')],
    ready: () => accepts(socket),
  });
  stack.defer(() => service.stop());
  return socket;
}
