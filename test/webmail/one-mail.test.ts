import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openDatabase } from '../../src/database/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { OutboxTable } from '../../src/state/outbox-table.ts';
import { politeExcept, startScripted, startSink } from '../mta/sink.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

const letter = { to: 'ann@far.test', cc: '', bcc: '', subject: 'Once', body: 'Hi', action: 'send' };

/** The key that a fresh form carries. */
async function freshKey(app: MailApp, cookie: string, target = '/compose'): Promise<string> {
  const page = await app.text(target, { cookie });
  return /name="key" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no key in the form');
}

describe('one mail per click', () => {
  it('C08: sends a form that comes twice, one after the other or at once, one time', async () => {
    await using sink = await startSink();
    const app = await openMailApp({ host: '127.0.0.1', port: sink.port });
    const cookie = await app.cookie(mei);
    const form = { ...letter, key: await freshKey(app, cookie) };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => app.send('POST', '/compose', { cookie, form })),
    );
    answers.push(await app.send('POST', '/compose', { cookie, form }));
    for (const answer of answers)
      assert.equal(headerOf(answer, 'location'), '/mail/INBOX?done=sent');
    assert.equal(sink.received.length, 1);
    assert.equal(app.files(mei, '.Sent').length, 1);
    assert.equal(app.files(mei, '.Drafts').length, 0);
    await app.send('POST', '/compose', { cookie, form: { ...form, body: 'Hi, changed' } });
    assert.equal(sink.received.length, 2, 'what was written anew is another mail');
    await app.send('POST', '/compose', { cookie, form: letter });
    await app.send('POST', '/compose', { cookie, form: letter });
    assert.equal(sink.received.length, 4, 'forms without a key are each a mail');
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  it('C08: answers a repeated form about a draft that has gone meanwhile', async () => {
    await using sink = await startSink();
    const app = await openMailApp({ host: '127.0.0.1', port: sink.port });
    const cookie = await app.cookie(mei);
    await app.send('POST', '/compose', { cookie, form: { ...letter, action: 'keep' } });
    const [file = ''] = app.files(mei, '.Drafts');
    const id = file.split(':')[0] ?? '';
    const link = `/compose?${new URLSearchParams({ mode: 'draft', folder: 'Drafts', id }).toString()}`;
    const form = { ...letter, draft: id, key: await freshKey(app, cookie, link) };
    for (const _ of [1, 2]) {
      const answer = await app.send('POST', '/compose', { cookie, form });
      assert.equal(headerOf(answer, 'location'), '/mail/INBOX?done=sent');
    }
    assert.equal(sink.received.length, 1);
    assert.deepEqual([app.files(mei, '.Drafts').length, app.files(mei, '.Sent').length], [0, 1]);
    await app.close();
  });

  it('C08: says a refusal again without asking the mail server again', async () => {
    let asked = 0;
    await using server = await startScripted((line) => {
      if (line.startsWith('MAIL')) asked++;
      return politeExcept('RCPT', '550 5.7.1 Not from you')(line);
    });
    const app = await openMailApp({ host: '127.0.0.1', port: server.port });
    const cookie = await app.cookie(mei);
    const form = { ...letter, key: await freshKey(app, cookie) };
    for (const _ of [1, 2]) {
      const answer = await app.send('POST', '/compose', { cookie, form });
      assert.equal(answer.status, 422);
      assert.match(await bodyOf(answer), /550 5\.7\.1 Not from you/);
    }
    assert.equal(asked, 1);
    assert.equal(app.files(mei, '.Drafts').length, 1);
    await app.close();
  });

  it('C08: moves the copy to Sent on next use when its worker died before', async () => {
    const { app, cookie, journal, key } = await diedWhile('accepted');
    await app.text('/compose', { cookie });
    assert.deepEqual([app.files(mei, '.Drafts').length, app.files(mei, '.Sent').length], [0, 1]);
    assert.equal((await journal.find(key))?.status, 'sent');
    const [name = ''] = app.files(mei, '.Sent');
    assert.match(name, /:2,S$/);
    assert.match(
      readFileSync(join(app.maildir(mei), '.Sent/cur', name), 'utf8'),
      /^Subject: Once/m,
    );
    await app.text('/compose', { cookie });
    assert.equal(app.files(mei, '.Sent').length, 1);
    await app.close();
  });

  it('C08: says that it cannot know when its worker died while sending', async () => {
    const { app, cookie, journal, key, copyId } = await diedWhile('submitting');
    await app.text('/compose', { cookie });
    assert.equal((await journal.find(key))?.status, 'unknown');
    const link = new URLSearchParams({ mode: 'draft', folder: 'Drafts', id: copyId });
    const page = await app.text(`/compose?${link.toString()}`, { cookie });
    assert.match(page, /it is not certain that the message went out/);
    assert.match(page, /value="Once"/);
    await app.close();
  });
});

/** A mail as a worker leaves it that was killed in the middle, a while ago. */
async function diedWhile(status: 'submitting' | 'accepted') {
  const app = await openMailApp();
  const cookie = await app.cookie(mei);
  await app.send('POST', '/compose', { cookie, form: { ...letter, action: 'keep' } });
  const copyId = app.files(mei, '.Drafts')[0]?.split(':')[0] ?? '';
  const url = `sqlite:${join(app.baseDir, '../directory.db')}`;
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  const journal = new OutboxTable(database);
  const key = 'a'.repeat(64);
  const longAgo = Date.now() - 60_000;
  assert.ok(await journal.begin({ key, address: mei, messageId: '<x@one.test>' }, longAgo));
  await journal.hold(key, copyId, longAgo);
  await journal.settle(key, { status, rejected: [], answer: '' });
  const closeBoth = async (): Promise<void> => {
    await database.close();
    await app.close();
  };
  return { app: { ...app, close: closeBoth }, cookie, journal, key, copyId };
}
