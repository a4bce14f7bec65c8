// Beside the programs that share an mbox: a real Dovecot, a real Exim, and a real holder of locks.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, it, type TestContext } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { appendToMbox, editMbox } from '../../src/mbox/edit.ts';
import { withLock } from '../../src/mbox/lock.ts';
import { readMbox } from '../../src/mbox/read.ts';
import { ensureInstalled } from '../real/install.ts';
import { mailUser } from '../real/run-as.ts';
import { temporaryDirectory } from '../real/temporary.ts';

const home = temporaryDirectory('mbox-beside');
after(() => home.remove());
const user = mailUser();
let boxes = 0;

function makeBox(text: string): string {
  const folder = join(home.path, `spool-${++boxes}`);
  mkdirSync(folder);
  chownSync(folder, user.uid, user.gid);
  const path = join(folder, 'ann');
  writeFileSync(path, text);
  chmodSync(path, 0o660);
  chownSync(path, user.uid, user.gid);
  return path;
}

const mail = (nth: number): string =>
  `From eve@far.test Sat Nov 21 09:0${nth}:00 2026\nFrom: eve@far.test\nSubject: Message ${nth}\n\nBody ${nth}\n\n`;

const named = async (path: string): Promise<readonly string[]> =>
  ((await readMbox(path)) ?? []).filter((each) => !each.isInternal).map(({ base }) => base);

interface Dovecot {
  say(...words: readonly string[]): string;
}

function dovecot(t: TestContext, path: string): Dovecot | undefined {
  const missing = ensureInstalled('/usr/bin/doveadm', ['dovecot-core']);
  if (missing !== undefined) {
    t.skip(missing);
    return undefined;
  }
  const folder = join(home.path, `dovecot-${boxes}`);
  mkdirSync(join(folder, 'mail'), { recursive: true });
  for (const each of [folder, join(folder, 'mail')]) chownSync(each, user.uid, user.gid);
  const file = join(folder, 'dovecot.conf');
  writeFileSync(
    file,
    `base_dir = ${folder}
mail_location = mbox:${folder}/mail:INBOX=${path}
mbox_write_locks = dotlock fcntl
first_valid_uid = 1
first_valid_gid = 1
ssl = no
`,
  );
  return {
    say(...words) {
      const ran = spawnSync('doveadm', ['-c', file, ...words], {
        encoding: 'utf8',
        uid: user.uid,
        gid: user.gid,
        env: { PATH: process.env['PATH'], HOME: folder, USER: user.name },
      });
      assert.equal(ran.status, 0, `${words.join(' ')}: ${ran.stderr}`);
      return ran.stdout;
    },
  };
}

it('reads what Dovecot wrote and writes what Dovecot reads, flag by flag', async (t) => {
  const path = makeBox(mail(1) + mail(2) + mail(3));
  const server = dovecot(t, path);
  if (!server) return;
  server.say('flags', 'add', '\\Seen \\Flagged', 'mailbox', 'INBOX', 'subject', 'Message 1');
  server.say('flags', 'add', 'Work', 'mailbox', 'INBOX', 'subject', 'Message 2');
  const before = (await readMbox(path)) ?? [];
  assert.deepEqual(
    before.map(({ flags }) => flags),
    ['FS', '', ''],
  );
  const [first = '', second = '', third = ''] = await named(path);
  await editMbox(
    path,
    new Map([
      [first, { add: 'R', remove: 'F' }],
      [second, { add: 'SD', remove: '' }],
    ]),
  );
  const fetch = ['-f', 'tab', 'fetch', 'uid flags', 'mailbox', 'INBOX'];
  const told = server
    .say(...fetch)
    .trim()
    .split('\n')
    .slice(1);
  assert.match(told[0] ?? '', /^1\t\\Answered \\Seen/);
  assert.match(told[1] ?? '', /^2\t\\Seen \\Draft Work/);
  await editMbox(path, new Map([[first, 'remove']]));
  assert.deepEqual(
    server
      .say(...fetch)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0]),
    ['2', '3'],
    'numbers stay although the message that kept them is gone',
  );
  server.say('expunge', 'mailbox', 'INBOX', 'subject', 'Message 2');
  assert.deepEqual(await named(path), [third]);
  await appendToMbox(path, {
    bytes: Buffer.from('Subject: Own\n\nx\n'),
    flags: 'F',
    receivedMs: Date.now(),
    sender: 'a@b.test',
  });
  const list = ['-f', 'tab', 'fetch', 'hdr.subject flags', 'mailbox', 'INBOX'];
  assert.match(server.say(...list), /Message 3\t[^\n]*\nOwn\t[^\n]*\\Flagged/);
});

it('loses nothing when Dovecot and Exim write at the same time', async (t) => {
  const path = makeBox(mail(1));
  const server = dovecot(t, path);
  if (!server) return;
  const exim = eximFor(t, path);
  if (!exim) return;
  const sent = 12;
  const deliveries = Array.from({ length: sent }, (_, nth) =>
    exim(`Subject: Sent ${nth}\n\nFrom the start\n`),
  );
  for (let round = 0; round < 10; round++) {
    const bases = await named(path);
    const seen = bases.map((base) => [base, { add: round % 2 ? 'S' : 'F', remove: '' }] as const);
    await editMbox(path, new Map(seen));
    server.say('flags', 'add', '\\Answered', 'mailbox', 'INBOX', 'all');
  }
  for (const delivery of deliveries) assert.equal(await delivery, 0);
  const left = (await named(path)).length;
  assert.equal(left, sent + 1);
  const count = server.say('search', 'mailbox', 'INBOX', 'subject', 'Sent');
  assert.equal(count.trim().split('\n').length, sent);
  assert.match(readFileSync(path, 'latin1'), /^>From the start$/m);
  assert.equal(existsSync(`${path}.lock`), false);
});

/** Delivers one message into this file as the transport of a spool does. */
function eximFor(t: TestContext, path: string): ((message: string) => Promise<number>) | undefined {
  const missing = ensureInstalled('/usr/sbin/exim4', ['exim4-daemon-heavy']);
  if (missing !== undefined) {
    t.skip(missing);
    return undefined;
  }
  const folder = join(home.path, `exim-${boxes}`);
  for (const each of ['', 'spool', 'log']) {
    mkdirSync(join(folder, each), { recursive: true });
    chownSync(join(folder, each), user.uid, user.gid);
  }
  const file = join(folder, 'exim.conf');
  writeFileSync(file, eximConfiguration(folder, path));
  return async (message) => {
    const words = ['-C', file, '-odf', '-oi', '-f', 'eve@far.test', 'ann@one.test'];
    const child = spawn('/usr/sbin/exim4', words, {
      uid: user.uid,
      gid: user.gid,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end(message);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  };
}

function eximConfiguration(folder: string, path: string): string {
  return `
exim_user = ${user.uid}
exim_group = ${user.gid}
deliver_drop_privilege = true
keep_environment =
trusted_users = ${user.name}
primary_hostname = mx.example.test
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
domainlist local = one.test
begin routers
box:
  driver = accept
  domains = +local
  transport = mbox
begin transports
mbox:
  driver = appendfile
  file = ${path}
  delivery_date_add
  envelope_to_add
  return_path_add
  mode = 0660
begin retry
*  *  F,1h,1m
`;
}

async function holder(path: string): Promise<ChildProcess> {
  const words =
    'open(my $f, "+<", $ARGV[0]) or die; my $l = pack("s s x4 q q i x4", 1, 0, 0, 0, 0); fcntl($f, 6, $l) or die; $| = 1; print "held\\n"; sleep 60;';
  const child = spawn('perl', ['-e', words, path], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}

it('waits for who holds the fcntl lock, and keeps such a one out', async () => {
  const path = makeBox(mail(1));
  const child = await holder(path);
  let isIn = false;
  const waiting = withLock(path, async () => {
    isIn = true;
    // The lock of the open file outlives the helper that asked for it.
    const words =
      'open(my $f, "+<", $ARGV[0]) or die; my $l = pack("s s x4 q q i x4", 1, 0, 0, 0, 0); exit(fcntl($f, 6, $l) ? 0 : 7);';
    assert.equal(spawnSync('perl', ['-e', words, path]).status, 7);
    await Promise.resolve();
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(isIn, false);
  child.kill();
  await waiting;
  assert.equal(isIn, true);
  assert.equal(existsSync(`${path}.lock`), false);
});

it('takes away a lock file that was left behind, and refuses for one that is held', async () => {
  const path = makeBox(mail(1));
  writeFileSync(`${path}.lock`, '1');
  utimesSync(`${path}.lock`, 0, 0);
  const [base = ''] = await named(path);
  assert.equal((await editMbox(path, new Map([[base, { add: 'S', remove: '' }]]))).size, 1);
  writeFileSync(`${path}.lock`, '1');
  await assert.rejects(
    withLock(path, () => Promise.resolve(), { waitMs: 200 }),
    (error) => error instanceof Refusal && error.code === 'mailbox-busy',
  );
  assert.equal(existsSync(`${path}.lock`), true, "another's lock file stays");
});

it('is whole after a death in the middle of a rewrite, and goes on', async () => {
  const path = makeBox(mail(1) + mail(2));
  const [first = '', second = ''] = await named(path);
  // What a process leaves that dies before the rename.
  writeFileSync(`${path}.dispatch-new`, mail(1).slice(0, 30));
  await editMbox(path, new Map([[first, 'remove']]));
  assert.deepEqual(await named(path), [second]);
  assert.equal(existsSync(`${path}.dispatch-new`), false);
});
