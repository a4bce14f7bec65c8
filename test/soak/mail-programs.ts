// The other programs of a mailbox, as they are: Exim, maildrop and dovecot-lda deliver into it, and
// doveadm changes it. All of them run as the user that owns the mail.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { freePort } from '../real/free-port.ts';
import { ensureInstalled } from '../real/install.ts';
import type { RunAs } from '../real/run-as.ts';
import { Service } from '../real/service.ts';
import { accepts } from '../real/until.ts';

export interface MailPrograms {
  /** Each resolves when the program says that it has the message; Exim may still be at it. */
  readonly deliver: Readonly<Record<'exim' | 'maildrop' | 'lda', (mail: string) => Promise<void>>>;
  doveadm(words: readonly string[]): Promise<string>;
  /** Resolves when Exim has nothing left. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const wanted: readonly (readonly [program: string, packages: readonly string[]])[] = [
  ['/usr/sbin/exim4', ['exim4-daemon-heavy']],
  ['/usr/bin/maildrop', ['maildrop']],
  ['/usr/bin/doveadm', ['dovecot-core', 'dovecot-imapd']],
];

export async function startMailPrograms(
  home: string,
  maildir: string,
  runAs: RunAs,
): Promise<MailPrograms> {
  for (const [program, packages] of wanted) {
    const missing = ensureInstalled(program, packages);
    if (missing !== undefined) throw new Error(missing);
  }
  for (const folder of ['spool', 'log', 'dovecot', 'user']) {
    mkdirSync(join(home, folder));
    chownSync(join(home, folder), runAs.uid, runAs.gid);
  }
  const port = await freePort();
  const files = {
    exim: own(join(home, 'exim.conf'), eximText(home, maildir, runAs, port), runAs),
    maildrop: own(join(home, 'user', 'filter'), `to "${maildir}"\n`, runAs),
    dovecot: own(join(home, 'dovecot.conf'), dovecotText(home, maildir), runAs),
  };
  const exim = await Service.start({
    name: 'exim',
    program: '/usr/sbin/exim4',
    words: ['-C', files.exim, '-bdf', '-q5s'],
    logs: [join(home, 'log/mainlog'), join(home, 'log/paniclog')],
    ready: () => accepts(port),
  });
  const env = {
    HOME: join(home, 'user'),
    USER: runAs.name,
    LOGNAME: runAs.name,
    PATH: '/usr/bin:/bin',
  };
  const run = (program: string, words: readonly string[], input: string): Promise<string> =>
    ran(program, words, { input, env, cwd: join(home, 'user'), runAs });
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  return {
    deliver: {
      exim: async (mail) => {
        const envelope = { from: 'a@soak.test', to: 'b@soak.test' };
        await transport.sendMail({ envelope, raw: mail });
      },
      maildrop: async (mail) => void (await run('/usr/bin/maildrop', [files.maildrop], mail)),
      lda: async (mail) => {
        await run('/usr/lib/dovecot/dovecot-lda', ['-c', files.dovecot, '-e'], mail);
      },
    },
    doveadm: (words) => run('/usr/bin/doveadm', ['-c', files.dovecot, ...words], ''),
    settled: async () => {
      while (readdirSync(join(home, 'spool', 'input')).length > 0) await sleep(50);
    },
    stop: async () => {
      transport.close();
      await exim.stop();
    },
  };
}

function own(path: string, text: string, { uid, gid }: RunAs): string {
  writeFileSync(path, text, { mode: path.endsWith('filter') ? 0o600 : 0o644 });
  // Exim reads its configuration as root first, and trusts nobody else's.
  if (!path.endsWith('exim.conf')) chownSync(path, uid, gid);
  return path;
}

async function ran(
  program: string,
  words: readonly string[],
  how: { input: string; env: NodeJS.ProcessEnv; cwd: string; runAs: RunAs },
): Promise<string> {
  const { uid, gid } = how.runAs;
  const child = spawn(program, words, { env: how.env, cwd: how.cwd, uid, gid });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => {});
  child.stdin.end(how.input);
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${program} ${words.join(' ')}: ${err || out}`);
  return out;
}

function dovecotText(home: string, maildir: string): string {
  return `
protocols =
mail_location = maildir:${maildir}
base_dir = ${home}/dovecot
log_path = ${home}/dovecot/log
stats_writer_socket_path =
ssl = no
lock_method = fcntl
postmaster_address = postmaster@soak.test
hostname = soak.test
namespace inbox {
  inbox = yes
  separator = .
}
`;
}

function eximText(home: string, maildir: string, { uid, gid }: RunAs, port: number): string {
  return `
exim_user = ${uid}
exim_group = ${gid}
deliver_drop_privilege = true
keep_environment =
primary_hostname = soak.test
spool_directory = ${home}/spool
log_file_path = ${home}/log/%slog
pid_file_path = ${home}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
tls_advertise_hosts =
host_lookup =
rfc1413_query_timeout = 0s
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
smtp_accept_max_per_connection = 0
acl_smtp_rcpt = accept
acl_smtp_data = accept
begin routers
all:
  driver = accept
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = ${maildir}
  maildir_format
  maildir_tag = ,S=$message_size
  mode = 0600
begin retry
*  *  F,1h,2s
`;
}
