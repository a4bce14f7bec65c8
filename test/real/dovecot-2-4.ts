// A real Dovecot 2.4 with a configuration of conf/. Debian has it since 13; elsewhere the packages of
// that release are unpacked, and it runs in them with the directory of temporary files put in.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dovecot, DovecotOptions } from './dovecot.ts';
import { freePort } from './free-port.ts';
import { ensureRelease } from './install.ts';
import { systemUser } from './run-as.ts';
import { Service } from './service.ts';
import { temporaryDirectory } from './temporary.ts';
import { accepts } from './until.ts';

const root = join(tmpdir(), 'dispatch-dovecot-2.4');
const packages = ['core', 'imapd', 'pop3d', 'lmtpd', 'mysql'].map((name) => `dovecot-${name}`);

/** The server, or the reason why there is none (to skip with). */
export async function startDovecot24(options: DovecotOptions): Promise<Dovecot | string> {
  if (process.getuid?.() !== 0) return 'Dovecot of another release wants root';
  const missing = ensureRelease(join(root, 'usr/lib/dovecot/modules/auth/libdriver_mysql.so'), {
    release: 'trixie',
    packages,
    into: root,
  });
  if (missing !== undefined) return missing;
  for (const name of ['postfix', 'dovecot', 'dovenull']) systemUser(name);
  for (const name of ['passwd', 'group']) copyFileSync(`/etc/${name}`, join(root, 'etc', name));
  for (const name of mounted) mkdirSync(join(root, name), { recursive: true });
  const home = temporaryDirectory('dovecot-2.4');
  const sockets = join(home.path, 'sockets');
  mkdirSync(sockets);
  chmodSync(sockets, 0o755);
  const [imapPort, pop3Port] = [await freePort(), await freePort()];
  const printed = readFileSync(join(options.files, 'dovecot.conf'), 'utf8')
    .replaceAll('/etc/dovecot/', `${home.path}/`)
    .replaceAll('/var/spool/postfix/private/', `${sockets}/`);
  const configuration = join(home.path, 'dovecot.conf');
  writeFileSync(configuration, printed + place(home.path, imapPort, pop3Port));
  const secret = join(home.path, 'dispatch-password.cnf');
  writeFileSync(secret, `[client]\npassword = "${options.databasePassword}"\n`, { mode: 0o640 });
  chownSync(secret, 0, systemUser('dovecot').gid);
  const service = await Service.start({
    name: 'dovecot-2.4',
    program: 'unshare',
    words: inside('/usr/sbin/dovecot', ['-F', '-c', configuration]),
    logs: [join(home.path, 'log')],
    ready: () => accepts(imapPort),
  });
  return {
    imapPort,
    pop3Port,
    sockets,
    run: (program, words) =>
      spawnSync('unshare', inside(`/usr/bin/${program}`, ['-c', configuration, ...words]), {
        encoding: 'utf8',
      }),
    tail: () => service.tail(),
    async stop() {
      await service.stop();
      home.remove();
    },
  };
}

const mounted = ['proc', 'dev', 'run', tmpdir()];

/** In a view of the files of its own, so that nothing stays mounted. */
function inside(program: string, words: readonly string[]): readonly string[] {
  const mounts = mounted.map((name) => `mount --rbind ${join('/', name)} ${join(root, name)}`);
  const script = `${mounts.join(' && ')} && exec chroot ${root} "$@"`;
  return ['-m', 'sh', '-c', script, 'sh', program, ...words];
}

function place(home: string, imapPort: number, pop3Port: number): string {
  const listener = (service: string, port: number) => `
service ${service}-login {
  inet_listener ${service} {
    listen = 127.0.0.1
    port = ${port}
  }
  inet_listener ${service}s {
    port = 0
  }
}
`;
  return `
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/log
auth_verbose = yes
# Wrong passwords are a matter of course here.
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
${listener('imap', imapPort)}${listener('pop3', pop3Port)}`;
}
