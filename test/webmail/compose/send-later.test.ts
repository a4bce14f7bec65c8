// Mail that waits before it leaves: it can be taken back, leaves once whoever dies, and is never
// silently lost.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { type TestContext } from 'node:test';
import PostalMime from 'postal-mime';
import { openDueWork } from '../../../src/due-work.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { politeExcept, startScripted, startSink } from '../../mta/sink.ts';
import { until } from '../../real/until.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';

const letter = { to: 'ann@far.test', cc: '', bcc: 'quiet@far.test', subject: 'Once', body: 'Hi' };

interface Ground {
  readonly app: MailApp;
  readonly cookie: string;
  readonly database: DatabaseSync;
  /** Presses Send with a delay; gives the key that it waits under. */
  send(fields?: Readonly<Record<string, string>>): Promise<string>;
  /** Lets its time come. */
  ripen(): void;
  /** Begins a process that does what is due. */
  begin(name?: string): Promise<void>;
  post(path: string, form?: Readonly<Record<string, string>>): Promise<string>;
}

async function groundOf(t: TestContext, port: number): Promise<Ground> {
  const app = await openMailApp({ host: '127.0.0.1', port });
  t.after(() => app.close());
  const cookie = await app.cookie(mei);
  const database = new DatabaseSync(join(app.baseDir, '../directory.db'));
  database.exec('pragma busy_timeout = 5000');
  t.after(() => database.close());
  const post: Ground['post'] = async (path, form = {}) => {
    const answer = await app.send('POST', path, { cookie, form });
    return headerOf(answer, 'location') ?? `${answer.status} ${await bodyOf(answer)}`;
  };
  return {
    app,
    cookie,
    database,
    post,
    send: async (fields = {}) => {
      const page = await app.text('/compose', { cookie });
      const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const place = await post('/compose', {
        ...letter,
        key,
        undo: '30',
        action: 'send',
        ...fields,
      });
      return /sending=([0-9a-f]{64})/.exec(place)?.[1] ?? assert.fail(place);
    },
    ripen: () =>
      void database.prepare("update dispatch_due set due_ms = 1 where kind = 'send'").run(),
    begin: async (name = 'one') => {
      const work = await openDueWork({ config: app.config, log: silentLog, name });
      t.after(() => work.close());
    },
  };
}

const waitingRows = ({ database }: Ground): number =>
  Number(
    database.prepare("select count(*) as n from dispatch_due where kind = 'send'").get()?.['n'] ??
      -1,
  );
const quiet = (ground: Ground) =>
  until('nothing is due', async () => waitingRows(ground) === 0 || undefined);

test('C08: what waits leaves once, by one of two processes, and lies in Sent', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  const { app } = ground;
  await ground.send();
  assert.equal(sink.received.length, 0, 'not yet');
  assert.equal(app.files(mei, '.Drafts').length, 1);
  await Promise.all([ground.begin('one'), ground.begin('two')]);
  ground.ripen();
  await quiet(ground);
  assert.equal(sink.received.length, 1);
  assert.deepEqual(new Set(sink.received[0]?.to), new Set(['ann@far.test', 'quiet@far.test']));
  assert.doesNotMatch(sink.received[0]?.text ?? '', /quiet@far\.test|X-Dispatch/);
  assert.deepEqual([app.files(mei, '.Drafts').length, app.files(mei, '.Sent').length], [0, 1]);
  const [name = ''] = app.files(mei, '.Sent');
  assert.match(readFileSync(join(app.maildir(mei), '.Sent/cur', name), 'utf8'), /^Bcc: quiet@far/m);
  assert.deepEqual(app.bugs, []);
});

test('C08: taken back it is a draft again, however often one clicks, and never leaves', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  const key = await ground.send();
  const draft = /^\/compose\?mode=draft&folder=Drafts&id=/;
  for (const _ of [1, 2]) assert.match(await ground.post(`/outbox/${key}/undo`), draft);
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.equal(sink.received.length, 0);
  assert.equal(ground.app.files(mei, '.Drafts').length, 1);
  const bobs = await ground.app.cookie('bob@one.test');
  const other = await ground.send({ subject: 'Twice' });
  const foreign = await ground.app.send('POST', `/outbox/${other}/undo`, {
    cookie: bobs,
    form: {},
  });
  assert.equal(headerOf(foreign, 'location'), '/outbox?told=too-late', 'not by somebody else');
  ground.ripen();
  await quiet(ground);
  assert.equal(sink.received.length, 1);
  assert.equal(await ground.post(`/outbox/${other}/undo`), '/outbox?told=too-late');
});

test('C08: a form that comes twice waits once, and says so both times', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  const fields = { ...letter, key: 'one', undo: '30', action: 'send' };
  const first = await ground.post('/compose', fields);
  assert.equal(await ground.post('/compose', fields), first);
  assert.equal(waitingRows(ground), 1);
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.equal(sink.received.length, 1);
  assert.match(await ground.post('/compose', fields), /done=sent$/);
  assert.equal(sink.received.length, 1);
});

for (const [status, sent, left] of [
  ['accepted', 0, ['sent', 0, 1]],
  ['submitting', 0, ['unknown', 1, 0]],
] as const) {
  test(`C08: of a process that died while a message was ${status}, nothing is sent again`, async (t) => {
    await using sink = await startSink();
    const ground = await groundOf(t, sink.port);
    const { app, database } = ground;
    const key = await ground.send();
    database
      .prepare('update dispatch_outbox set status = ?, beat_ms = 1 where key_hash = ?')
      .run(status, key);
    ground.ripen();
    await ground.begin();
    await quiet(ground);
    assert.equal(sink.received.length, sent);
    const row = database.prepare('select status from dispatch_outbox').get();
    const drafts = app.files(mei, '.Drafts').length;
    assert.deepEqual([row?.['status'], drafts, app.files(mei, '.Sent').length], left);
    assert.equal(app.files(mei).length, status === 'submitting' ? 1 : 0, 'doubt is told');
  });
}

test('C10: what the mail server refuses is told by a mail, and is a draft', async (t) => {
  await using server = await startScripted(politeExcept('RCPT', '550 5.7.1 Not from you'));
  const ground = await groundOf(t, server.port);
  const { app } = ground;
  await ground.send();
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.equal(app.files(mei, '.Drafts').length, 1);
  const [name = ''] = app.files(mei);
  const told = await PostalMime.parse(readFileSync(join(app.maildir(mei), 'new', name)));
  assert.equal(told.subject, 'Not sent: Once');
  assert.match(told.text ?? '', /550 5\.7\.1 Not from you/);
});

test('C10: a mail server that is away is asked again later, and the message waits on', async (t) => {
  let isAway = true;
  await using server = await startScripted((line) => {
    const words = isAway ? '451 4.3.0 Later, please' : undefined;
    return politeExcept(isAway ? 'MAIL' : 'NONE', words)(line);
  });
  const ground = await groundOf(t, server.port);
  const { app, database } = ground;
  await ground.send();
  ground.ripen();
  await ground.begin();
  const facts = (): string =>
    String(database.prepare("select facts from dispatch_due where kind = 'send'").get()?.['facts']);
  await until('it is put off', async () => facts().includes('"tries":1') || undefined);
  assert.match(await app.text('/outbox', { cookie: ground.cookie }), /It is tried again/);
  isAway = false;
  ground.ripen();
  await quiet(ground);
  assert.deepEqual([app.files(mei, '.Drafts').length, app.files(mei, '.Sent').length], [0, 1]);
  assert.deepEqual(app.files(mei), []);
});

test('what somebody throws away in another program does not leave', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  const { app } = ground;
  await ground.send();
  const [name = ''] = app.files(mei, '.Drafts');
  rmSync(join(app.maildir(mei), '.Drafts/cur', name));
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.equal(sink.received.length, 0);
});

test('a planned message is listed, gets another time with its date, and leaves at it', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  const { app, cookie, database } = ground;
  const in2Days = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
  const key = await ground.send({ action: 'later', at: in2Days });
  const page = await app.text('/outbox', { cookie });
  assert.match(page, /Once/);
  assert.match(page, new RegExp(`/outbox/${key}/time`));
  const id = app.files(mei, '.Drafts')[0]?.split(':2,')[0] ?? '';
  const link = new URLSearchParams({ mode: 'draft', folder: 'Drafts', id });
  const opened = await app.send('GET', `/compose?${link.toString()}`, { cookie });
  assert.equal(headerOf(opened, 'location'), '/outbox', 'looking at it does not take it back');
  const in3Days = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
  assert.equal(await ground.post(`/outbox/${key}/time`, { at: in3Days }), '/outbox?told=moved');
  const due = Number(
    database.prepare("select due_ms from dispatch_due where kind = 'send'").get()?.['due_ms'],
  );
  assert.ok(due > Date.now() + 2.5 * 86_400_000);
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.equal(sink.received.length, 1);
  const date = /^Date: (.*)\r$/m.exec(sink.received[0]?.text ?? '')?.[1] ?? '';
  assert.equal(Math.round(Date.parse(date) / 1000), Math.round(due / 1000));
  assert.deepEqual([app.files(mei, '.Drafts').length, app.files(mei, '.Sent').length], [0, 1]);
});

test('no time in the past, and none that is no time, is taken for one', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  for (const at of ['', '2020-01-01T00:00', '2999-01-01T00:00', '2026-13-40T99:99', 'soon']) {
    const answer = await ground.post('/compose', { ...letter, action: 'later', at });
    assert.match(answer, /^422 /, at);
  }
  assert.equal(sink.received.length, 0);
  assert.equal(waitingRows(ground), 0);
});

test('who is switched off meanwhile sends nothing any more', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  await ground.send({ from: mei });
  ground.database.prepare(`delete from popbox where local_part = 'mei'`).run();
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.equal(sink.received.length, 0);
});

test('the answered message is marked and archived when the answer leaves, not before', async (t) => {
  await using sink = await startSink();
  const ground = await groundOf(t, sink.port);
  const { app } = ground;
  const id = await app.deliver(mei, 'From: ann@far.test\r\nSubject: Oak\r\n\r\nOak?\r\n');
  const origin = { origin_folder: 'INBOX', origin_id: id, relation: 'answered', archive: 'yes' };
  await ground.send(origin);
  assert.equal(app.files(mei).length, 1);
  ground.ripen();
  await ground.begin();
  await quiet(ground);
  assert.deepEqual(app.files(mei), []);
  assert.match(app.files(mei, '.Archive')[0] ?? '', /:2,.*R/);
});
