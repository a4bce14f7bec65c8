// Sorting out on the whole application, with the scheduler's work beside it as its process has it.

import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import type { Database } from '../../../src/database/database.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { openDueWork } from '../../../src/due-work.ts';
import { silentLog } from '../../../src/kit/log.ts';
import type { Config } from '../../../src/server/config.ts';
import { loadConfig } from '../../../src/server/load-config.ts';
import { SortRuleTable } from '../../../src/state/sort-rule-table.ts';
import { headerOf, type RequestOptions } from '../../web/app-request.ts';
import { until } from '../../real/until.ts';
import { bob, type MailApp, mei, openMailApp } from '../mail-app.ts';

type Form = NonNullable<RequestOptions['form']>;

interface Ground {
  readonly app: MailApp;
  readonly cookie: string;
  readonly post: (path: string, form: Form) => Promise<string>;
  readonly put: (head: string, receivedMs?: number) => Promise<string>;
}

async function open(t: TestContext): Promise<Ground> {
  const app = await openMailApp();
  t.after(() => app.close());
  const cookie = await app.cookie(mei);
  const post = async (path: string, form: Form): Promise<string> => {
    const answer = await app.send('POST', path, { cookie, form });
    assert.equal(answer.status, 303, `${path} answered ${answer.status}`);
    return headerOf(answer, 'location') ?? '';
  };
  const put = (head: string, receivedMs?: number): Promise<string> =>
    app.deliver(mei, `${head}\r\n\r\nHello.\r\n`, receivedMs === undefined ? {} : { receivedMs });
  return { app, cookie, post, put };
}

/** The scheduler, in this process. */
async function schedule(
  t: TestContext,
  app: MailApp,
  mail: Partial<Config['mail']> = {},
): Promise<void> {
  const usual = loadConfig(undefined, {}, '/');
  const config: Config = {
    ...usual,
    directory: { ...usual.directory, url: databaseOf(app) },
    mail: { ...usual.mail, baseDir: app.baseDir, ...mail },
  };
  const work = await openDueWork({ config, log: silentLog, name: 'test' });
  t.after(() => work.close());
}

const has = (app: MailApp, folder: string, id: string): true | undefined =>
  app.files(mei, folder).some((file) => file.startsWith(id)) || undefined;

test('snoozed mail leaves the inbox, is listed, and comes back unread and on top', async (t) => {
  const { app, cookie, post, put } = await open(t);
  const old = await put('From: a@b.test\r\nSubject: Later please', Date.now() - 9_000_000);
  await put('From: a@b.test\r\nSubject: Newer');
  assert.match(await post('/mail/INBOX/snooze', { id: old, when: 'tomorrow' }), /done=snoozed/);
  await until('a message', () => has(app, '.Snoozed', old));
  assert.match(await app.text('/snoozed', { cookie }), /Later please[\s\S]*Comes back/);

  // Another time, a moment from now.
  const soon = Date.now() + 62_000;
  const at = new Date(soon - new Date(soon).getTimezoneOffset() * 60_000).toISOString();
  await post('/mail/Snoozed/snooze', { id: old, at: at.slice(0, 16), snoozed: '1' });
  await makeDue(app);
  await schedule(t, app);
  await until('its return', () => app.files(mei, '.Snoozed').length === 0 || undefined);
  const list = await app.text('/mail/INBOX', { cookie });
  const first = list.indexOf('Later please');
  assert.ok(first > 0 && first < list.indexOf('Newer'));
  assert.match(list, /class="row new"[\s\S]*Later please/);
  assert.match(await app.text('/snoozed', { cookie }), /Nothing is snoozed/);
});

test('a page asks for another time, refuses one that is over, and takes back what waits', async (t) => {
  const { app, cookie, post, put } = await open(t);
  const id = await put('From: a@b.test\r\nSubject: Some day');
  const asked = await app.send('POST', '/mail/INBOX/snooze', { cookie, form: { id, when: '' } });
  assert.equal(asked.status, 200);
  const over = { id, at: '2020-01-01T00:00' };
  const refused = await app.send('POST', '/mail/INBOX/snooze', { cookie, form: over });
  assert.equal(refused.status, 400);
  await post('/mail/INBOX/snooze', { id, when: 'week' });
  await post('/mail/Snoozed/taken-back', { id, snoozed: '1' });
  await until('a message', () => has(app, '', id));
  assert.match(await app.text('/snoozed', { cookie }), /Nothing is snoozed/);
});

test('mail of a blocked sender goes to Junk by itself, and what is put back stays', async (t) => {
  const { app, cookie, post, put } = await open(t);
  const first = await put('From: Pest <pest@spam.test>\r\nSubject: Buy');
  await schedule(t, app);
  assert.match(await post('/mail/INBOX/block', { id: first }), /done=blocked|\/tasks\//);
  await until('a message', () => has(app, '.Junk', first));
  assert.match(await app.text('/settings/sorting', { cookie }), /pest@spam\.test/);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const second = await put('From: PEST@spam.test\r\nSubject: Buy more');
  const other = await put('From: friend@b.test\r\nSubject: Hello');
  await until('the second in Junk', () => has(app, '.Junk', second));
  await until('a message', () => has(app, '', other));
  await post('/mail/Junk/move', { id: second, target: 'INBOX' });
  await put('From: friend@b.test\r\nSubject: Again');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await until('a message', () => has(app, '', second));
  await post('/settings/sorting/unblocked', { sender: 'pest@spam.test' });
  assert.match(await app.text('/settings/sorting', { cookie }), /Nobody is blocked/);
  await post('/settings/sorting/blocked', { sender: '@spam.test' });
  const third = await put('From: new@spam.test\r\nSubject: Third');
  await until('the third in Junk', () => has(app, '.Junk', third));
  const bad = { cookie, form: { sender: 'nobody' } };
  assert.equal((await app.send('POST', '/settings/sorting/blocked', bad)).status, 400);
});

test('answers in a muted conversation pass the inbox by', async (t) => {
  const { app, post, put } = await open(t);
  const first = await put('From: a@b.test\r\nMessage-ID: <one@b.test>\r\nSubject: Long talk');
  await schedule(t, app);
  await post('/mail/INBOX/mute', { id: first });
  await until('a message', () => has(app, '.Archive', first));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const answer = await put(
    'From: c@d.test\r\nMessage-ID: <two@d.test>\r\nIn-Reply-To: <one@b.test>\r\nSubject: Re: Long talk',
  );
  const other = await put('From: c@d.test\r\nMessage-ID: <x@d.test>\r\nSubject: Long talk');
  await until('the answer in the archive', () => has(app, '.Archive', answer));
  await until('a message', () => has(app, '', other));
  assert.match(app.files(mei, '.Archive').find((file) => file.startsWith(answer)) ?? '', /:2,.*S/);
});

test('spam is moved and the program that learns gets the message, without a shell', async (t) => {
  const place = `${process.env['TMPDIR'] ?? '/tmp'}/dispatch-learn-${process.pid}`;
  const program = `${place}.sh`;
  writeFileSync(program, `#!/bin/sh\nprintf '%s ' "$@" > ${place}.words\ncat > ${place}.mail\n`);
  chmodSync(program, 0o755);
  const { app, post, put } = await open(t);
  const id = await put('From: pest@spam.test\r\nSubject: Learn me');
  assert.match(await post('/mail/INBOX/spam', { id }), /done=spam|\/tasks\//);
  await until('a message', () => has(app, '.Junk', id));
  await makeDue(app);
  await schedule(t, app, { learnSpam: [program, 'learn spam', '$(id)'] });
  const mail = await until('the program', () => read(`${place}.mail`) || undefined);
  assert.match(mail, /Subject: Learn me/);
  assert.equal(read(`${place}.words`), 'learn spam $(id) ');
  assert.match(await post('/mail/Junk/ham', { id }), /done=ham|\/tasks\//);
  await until('a message', () => has(app, '', id));
});

test('pinned mail stands on top of its folder and nowhere twice', async (t) => {
  const { app, cookie, post, put } = await open(t);
  const old = await put('From: a@b.test\r\nSubject: Keep in sight', Date.now() - 90_000_000);
  await put('From: a@b.test\r\nSubject: Of today');
  await post('/mail/INBOX/pin', { id: old });
  const list = await app.text('/mail/INBOX', { cookie });
  assert.ok(list.indexOf('Keep in sight</a>') < list.indexOf('Of today</a>'));
  assert.equal(list.match(/Keep in sight<\/a>/g)?.length, 1);
  assert.match(list, />Pinned</);
  await post('/mail/INBOX/unpin', { id: old });
  assert.doesNotMatch(await app.text('/mail/INBOX', { cookie }), />Pinned</);
});

test('the archive has a folder for each year, by choice', async (t) => {
  const { app, post, put } = await open(t);
  const [one, two] = [await put('Subject: 1'), await put('Subject: 2', Date.UTC(2019, 5, 5))];
  assert.match(await post('/mail/INBOX/archive', { id: one }), /done=archived|\/tasks\//);
  await until('a message', () => has(app, '.Archive', one));
  await post('/settings/sorting', { by_year: '1' });
  await post('/mail/INBOX/archive', { id: two });
  await until('a message', () => has(app, '.Archive.2019', two));
});

test('whoever gets no answer is reminded by the message on top of the inbox, once', async (t) => {
  const { app, cookie, post } = await open(t);
  const head = (name: string): string =>
    `From: ${mei}\r\nTo: ann@b.test\r\nMessage-ID: <${name}@one.test>\r\nSubject: ${name}`;
  const sent = [];
  for (const name of ['answered', 'waiting']) {
    const id = await app.deliver(mei, `${head(name)}\r\n\r\nWell?\r\n`, { flags: 'S' });
    await post('/folders', { name: 'Sent' }).catch(() => '');
    await post('/mail/INBOX/move', { id, target: 'Sent' });
    await post('/mail/Sent/remind', { id, when: '2' });
    sent.push(id);
  }
  await app.deliver(
    mei,
    'From: ann@b.test\r\nMessage-ID: <re@b.test>\r\nIn-Reply-To: <answered@one.test>\r\nSubject: Re: answered\r\n\r\nYes.\r\n',
  );
  // The conversation is known when the index has it.
  await app.text('/search?q=answered', { cookie });
  await makeDue(app);
  await schedule(t, app);
  await until(
    'the reminder',
    () => app.files(mei).some((file) => file.includes('.reminder')) || undefined,
  );
  await until('the end of both', async () => (await waiting(app)) === 0 || undefined);
  const copies = app.files(mei).filter((file) => file.includes('.reminder'));
  assert.equal(copies.length, 1);
  assert.match(copies[0] ?? '', /:2,.*F/);
  const list = await app.text('/mail/INBOX', { cookie });
  assert.match(list, /waiting/);
});

function databaseOf(app: MailApp): string {
  return `sqlite:${join(dirname(app.baseDir), 'directory.db')}`;
}

function openAgain(app: MailApp): Promise<Database> {
  return openDatabase({ url: databaseOf(app), password: undefined, log: silentLog });
}

test('a message that leaves may ask to be remembered, and one that does not is not', async (t) => {
  const { app, post } = await open(t);
  const letter = { to: bob, subject: 'An offer', body: 'Well?', action: 'send' };
  await post('/compose', letter);
  assert.equal(await waiting(app), 0);
  await post('/compose', { ...letter, subject: 'Another', remind: '4' });
  const database = await openAgain(app);
  const [row] = await database.all(
    `select subject, facts, due_ms from dispatch_due where kind = 'remind'`,
  );
  await database.close();
  await until('a message', () => has(app, '.Sent', String(row?.['subject'])));
  assert.equal(row?.['facts'], '{"folder":"Sent"}');
  const days = (Number(row?.['due_ms']) - Date.now()) / 86_400_000;
  assert.ok(days > 3.9 && days <= 4);
});

test('a whole folder, very many messages and endless rules are refused', async (t) => {
  const { app, cookie, put } = await open(t);
  const id = await put('From: a@b.test\r\nSubject: One of many');
  const refused = async (path: string, form: Form): Promise<number> =>
    (await app.send('POST', path, { cookie, form })).status;
  const many = Array.from({ length: 201 }, (_, at) => `${at}.many`);
  assert.equal(await refused('/mail/INBOX/snooze', { id: many, when: 'week' }), 409);
  assert.equal(await refused('/mail/INBOX/snooze', { scope: 'folder', when: 'week' }), 409);
  const database = await openAgain(app);
  await new SortRuleTable(database).add(
    mei,
    'blocked',
    Array.from({ length: 2_000 }, (_, at) => `n${at}@spam.test`),
    1,
  );
  await database.close();
  assert.equal(await refused('/mail/INBOX/block', { id }), 409);
  assert.equal(await refused('/settings/sorting/blocked', { sender: 'one@more.test' }), 409);
});

/** What waits is due now. */
async function makeDue(app: MailApp): Promise<void> {
  const database = await openAgain(app);
  await database.run("update dispatch_due set due_ms = ? where kind <> 'watch'", [Date.now() - 1]);
  await database.close();
}

async function waiting(app: MailApp): Promise<number> {
  const database = await openAgain(app);
  const [row] = await database.all(
    "select count(*) as number from dispatch_due where kind <> 'watch'",
  );
  await database.close();
  return Number(row?.['number']);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
