// One Maildir that Dovecot and we work in by turns: folders, flags, keywords and subscriptions are the
// same to both.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { ensureInstalled } from '../real/install.ts';
import { mailUser } from '../real/run-as.ts';
import { temporaryDirectory } from '../real/temporary.ts';

const skip = ensureInstalled('/usr/bin/doveadm', ['dovecot-core']);
const home = temporaryDirectory('maildir-beside');
after(() => home.remove());
const user = mailUser();
const maildir = join(home.path, 'Maildir');

function config(): string {
  const file = join(home.path, 'dovecot.conf');
  mkdirSync(join(home.path, 'run'));
  const lines = [
    `base_dir = ${home.path}/run`,
    `mail_location = maildir:${maildir}`,
    'first_valid_uid = 1',
    'first_valid_gid = 1',
    'ssl = no',
    'namespace inbox {',
    '  inbox = yes',
    '  separator = /',
    '}',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** What either of them made belongs to the user whose mailbox it is. */
function own(): void {
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, home.path]);
}

function makeSay(): (...words: readonly string[]) => string {
  const file = config();
  return (...words) => {
    own();
    const ran = spawnSync('doveadm', ['-c', file, ...words], {
      encoding: 'utf8',
      uid: user.uid,
      gid: user.gid,
      env: { PATH: process.env['PATH'], HOME: home.path, USER: user.name },
    });
    assert.equal(ran.status, 0, `${words.join(' ')}: ${ran.stderr}`);
    return ran.stdout;
  };
}

function openMailbox(t: TestContext): Mailbox {
  for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(maildir, place), { recursive: true });
  const options = { log: silentLog, indexDir: '', hostname: 'h', now: Date.now };
  const store = openMailStore(options);
  t.after(() => store.close());
  return store.open(maildir);
}

const letter = (subject: string): Buffer => Buffer.from(`Subject: ${subject}\r\n\r\nText\r\n`);

test('folders, flags, keywords and subscriptions are the same to Dovecot', { skip }, async (t) => {
  const mailbox = openMailbox(t);
  const say = makeSay();
  const rowOf = async (folder: string, subject: string) => {
    const { rows } = await mailbox.list(folder, { page: 1 });
    const row = rows.find((one) => one.subject === subject);
    assert.ok(row, `${subject} in ${folder}`);
    return row;
  };
  const flagsThere = (folder: string, subject: string): readonly string[] =>
    say('-f', 'flow', 'fetch', 'flags', 'mailbox', folder, 'subject', subject)
      .trim()
      .replace('flags=', '')
      .split(' ')
      // Of whichever program sees a message first, and kept by none.
      .filter((flag) => flag !== '\\Recent')
      .toSorted();

  for (const subject of ['One', 'Two']) await mailbox.append('INBOX', letter(subject));
  say('flags', 'add', '\\Flagged Holidays', 'mailbox', 'INBOX', 'subject', 'One');
  const one = await rowOf('INBOX', 'One');
  assert.deepEqual([one.flags.flagged, one.labels], [true, ['Holidays']]);

  const two = await rowOf('INBOX', 'Two');
  await mailbox.label('INBOX', [two.id], { add: ['Holidays', 'Later'], remove: [] });
  await mailbox.flag('INBOX', [two.id], { answered: true });
  assert.deepEqual(flagsThere('INBOX', 'Two'), ['Holidays', 'Later', '\\Answered']);

  await mailbox.createFolder('Entwürfe & Mehr');
  say('mailbox', 'create', '-s', '项目/二〇二六');
  const folders = (await mailbox.folders()).map(({ name }) => name);
  assert.ok(folders.includes('项目.二〇二六'), folders.join(' '));
  assert.match(say('mailbox', 'list'), /^Entwürfe & Mehr$/m);
  await mailbox.move('INBOX', [two.id], 'Entwürfe & Mehr');
  assert.deepEqual(flagsThere('Entwürfe & Mehr', 'Two'), ['Holidays', 'Later', '\\Answered']);

  // Dovecot began the list; what we make is on it, and what we take off is off it there.
  await mailbox.createFolder('Listed');
  assert.match(say('mailbox', 'list', '-s'), /^Listed$/m);
  assert.ok((await mailbox.subscribed())?.has('项目.二〇二六'));
  say('mailbox', 'unsubscribe', 'Listed');
  assert.equal((await mailbox.subscribed())?.has('Listed'), false);
});
