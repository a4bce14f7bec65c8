// Rows that want to lead out of the base directory.

import assert from 'node:assert/strict';
import test from 'node:test';
import { mailboxPath } from '../../src/directory/mailbox-path.ts';

const base = '/var/spool/vmail';

test('a path is put together as the MTA does it', () => {
  const at = (path: string, mboxName: string) => mailboxPath({ path, mboxName }, base);
  assert.deepEqual(at('/var/spool/vmail/example.org', 'bob/'), {
    path: '/var/spool/vmail/example.org/bob',
    format: 'maildir',
  });
  assert.deepEqual(at('/var/spool/vmail/example.org/', 'bob'), {
    path: '/var/spool/vmail/example.org/bob',
    format: 'mbox',
  });
  assert.deepEqual(at('/var/spool/vmail', 'x/y/Maildir/'), {
    path: '/var/spool/vmail/x/y/Maildir',
    format: 'maildir',
  });
});

test('a base directory may be spelled with a slash at its end, or be the root', () => {
  const row = { path: '/srv/mail/x', mboxName: 'bob/' };
  assert.equal(mailboxPath(row, '/srv/mail/').path, '/srv/mail/x/bob');
  assert.equal(mailboxPath(row, '/').path, '/srv/mail/x/bob');
});

const hostile: readonly (readonly [string | null, string | null])[] = [
  [null, 'bob/'],
  ['/var/spool/vmail/x', null],
  [null, null],
  ['', 'bob/'],
  ['/var/spool/vmail/x', ''],
  ['/var/spool/vmail/x', '/'],
  ['/var/spool/vmail/x', '//'],
  ['/var/spool/vmail/x', '/etc'],
  ['/var/spool/vmail/x', '/etc/'],
  ['/etc', 'passwd'],
  ['/', 'etc/'],
  ['/var/spool/vmail/x', '../../'],
  ['/var/spool/vmail/x', '../../../../etc/passwd'],
  ['/var/spool/vmail/x', '../y/bob/'],
  ['/var/spool/vmail/x', 'bob/../../y/'],
  ['/var/spool/vmail/x/..', 'bob/'],
  ['/var/spool/vmail/../../../etc', 'x/'],
  ['/var/spool/vmail/x', '..'],
  ['/var/spool/vmail/x', '.'],
  ['/var/spool/vmail/x', './'],
  ['/var/spool/vmail/x', '~root'],
  ['/var/spool/vmail/x', '~root/'],
  ['~root', 'bob/'],
  ['~', 'bob/'],
  ['var/spool/vmail/x', 'bob/'],
  ['/var/spool/vmail-other/x', 'bob/'],
  ['/var/spool/vmailx', 'bob/'],
  ['/var/spool', 'vmail/'],
  ['/var/spool/vmail/x', 'bob\0/'],
  ['/var/spool/vmail/x\0', 'bob/'],
];

test('what does not stay inside is refused', () => {
  for (const [path, mboxName] of hostile) {
    assert.throws(
      () => mailboxPath({ path, mboxName }, base),
      { code: 'mailbox-unsafe' },
      JSON.stringify([path, mboxName]),
    );
  }
});
