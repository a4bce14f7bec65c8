// A real Dovecot with a configuration of conf/, moved into a directory and onto ports of its own.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { ensureInstalled } from './install.ts';
import { systemUser } from './run-as.ts';
import { Service } from './service.ts';
import { temporaryDirectory } from './temporary.ts';
import { accepts } from './until.ts';

export interface Dovecot {
  readonly imapPort: number;
  readonly pop3Port: number;
  /** Where its sockets for Postfix lie. */
  readonly sockets: string;
  /** Runs `doveconf` or `doveadm` on its configuration. */
  run(program: 'doveconf' | 'doveadm', words: readonly string[]): SpawnSyncReturns<string>;
  tail(): string;
  stop(): Promise<void>;
}

export interface DovecotOptions {
  /** Directory with dovecot.conf and dovecot-sql.conf.ext as they were printed. */
  readonly files: string;
  readonly databasePassword: string;
}

/** The server, or the reason why there is none (to skip with). */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot | string> {
  const missing =
    ensureInstalled('/usr/sbin/dovecot', ['dovecot-core', 'dovecot-imapd']) ??
    ensureInstalled('/usr/lib/dovecot/lmtp', ['dovecot-lmtpd']) ??
    ensureInstalled('/usr/lib/dovecot/pop3', ['dovecot-pop3d']) ??
    ensureInstalled('/usr/lib/dovecot/modules/auth/libdriver_mysql.so', ['dovecot-mysql']);
  if (missing !== undefined) return missing;
  if (process.getuid?.() !== 0) return 'Dovecot of more than one user wants root';
  // Its sockets are Postfix's, whether there is one or not.
  systemUser('postfix');
  const home = temporaryDirectory('dovecot');
  const sockets = join(home.path, 'sockets');
  mkdirSync(sockets);
  chmodSync(sockets, 0o755);
  const [imapPort, pop3Port] = [await freePort(), await freePort()];
  const moved = (name: string) =>
    readFileSync(join(options.files, name), 'utf8')
      .replaceAll('/etc/dovecot/', `${home.path}/`)
      .replaceAll('/var/spool/postfix/private/', `${sockets}/`);
  const configuration = join(home.path, 'dovecot.conf');
  writeFileSync(configuration, moved('dovecot.conf') + place(home.path, imapPort, pop3Port));
  writeFileSync(join(home.path, 'dovecot-sql.conf.ext'), moved('dovecot-sql.conf.ext'));
  const secret = join(home.path, 'dispatch-password.cnf');
  writeFileSync(secret, `[client]\npassword = "${options.databasePassword}"\n`, { mode: 0o640 });
  chownSync(secret, 0, systemUser('dovecot').gid);
  const service = await Service.start({
    name: 'dovecot',
    program: '/usr/sbin/dovecot',
    words: ['-F', '-c', configuration],
    logs: [join(home.path, 'log')],
    ready: () => accepts(imapPort),
  });
  return {
    imapPort,
    pop3Port,
    sockets,
    run: (program, words) =>
      spawnSync(program, ['-c', configuration, ...words], { encoding: 'utf8' }),
    tail: () => service.tail(),
    async stop() {
      await service.stop();
      home.remove();
    },
  };
}

function place(home: string, imapPort: number, pop3Port: number): string {
  const listener = (service: string, port: number) => `
service ${service}-login {
  inet_listener ${service} {
    address = 127.0.0.1
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
