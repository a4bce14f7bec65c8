// Accounts that one person has linked: what a link opens, what it does not, and how it ends.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { openDatabase } from '../../src/database/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { headerOf } from '../web/app-request.ts';
import { bob, type MailApp, mei, openMailApp, password } from './mail-app.ts';

describe('linked accounts', () => {
  let app: MailApp;
  let cookie: string;
  let there: string;
  beforeEach(async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.now() });
    app = await openMailApp();
    cookie = await app.cookie(mei);
    there = `${cookie}; dispatch_account=${encodeURIComponent(bob)}`;
  });
  afterEach(async () => {
    mock.timers.reset();
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const link = async (form: Record<string, string> = {}) =>
    await app.send('POST', '/accounts', { cookie, form: { address: bob, password, ...form } });
  /** A worker believes for some seconds what it has read. */
  const wait = (): void => mock.timers.tick(6_000);
  const status = async (path: string, jar = there): Promise<number> =>
    (await app.send('GET', path, { cookie: jar })).status;

  it('are made by a password that is right, never for oneself, and tried no quicker than at login', async () => {
    assert.equal((await link({ password: 'wrong' })).status, 403);
    assert.equal((await link({ address: mei })).status, 400);
    assert.equal((await link({ address: '' })).status, 422);
    assert.equal(headerOf(await link(), 'location'), '/accounts?done=account-linked');
    for (let tries = 0; tries < 12; tries++) await link({ password: 'wrong' });
    assert.equal((await link({ password: 'wrong' })).status, 429);
  });

  it('lead by one press into the other mailbox, and back', async () => {
    await app.deliver(bob, 'From: a@x.test\r\nSubject: For Bob\r\n\r\nHello');
    await app.deliver(mei, 'From: a@x.test\r\nSubject: For Mei\r\n\r\nHello');
    await link();
    const own = await app.text('/mail/INBOX', { cookie });
    assert.match(own, /For Mei/);
    assert.match(own, /<button[^>]*value="bob@one\.test"[^]*?<b class="number">1<\/b>/);
    const into = await app.send('POST', '/accounts/switch', { cookie, form: { address: bob } });
    assert.match(
      headerOf(into, 'set-cookie') ?? '',
      /^dispatch_account=bob%40one\.test; .*HttpOnly/,
    );
    const other = await app.text('/mail/INBOX', { cookie: there });
    assert.match(other, /For Bob/);
    assert.doesNotMatch(other, /For Mei/);
    const back = await app.send('POST', '/accounts/switch', {
      cookie: there,
      form: { address: mei },
    });
    assert.match(headerOf(back, 'set-cookie') ?? '', /^dispatch_account=; Max-Age=0/);
  });

  it('show all inboxes as one, whose rows open where they lie', async () => {
    const id = await app.deliver(bob, 'From: a@x.test\r\nSubject: For Bob\r\n\r\nHello', {
      receivedMs: Date.now() - 60_000,
    });
    await app.deliver(mei, 'From: a@x.test\r\nSubject: For Mei\r\n\r\nHello');
    await link();
    const all = await app.text('/all', { cookie });
    assert.ok(all.indexOf('For Mei') < all.indexOf('For Bob'));
    assert.ok(all.includes(`name="open" value="${bob} ${id}"`));
    const opened = await app.send('POST', '/accounts/switch', {
      cookie,
      form: { open: `${bob} ${id}` },
    });
    assert.equal(headerOf(opened, 'location'), `/mail/INBOX/${encodeURIComponent(id)}`);
  });

  it('turn through all inboxes to the last message and back, each once', async () => {
    const atMs = Date.now() - 3_600_000;
    for (let n = 0; n < 130; n += 1) {
      // Of three messages in a row, two are Bob's.
      const owner = n % 3 === 0 ? mei : bob;
      const letter = `From: a@x.test\r\nSubject: Letter ${n}.\r\n\r\nHello`;
      await app.deliver(owner, letter, { receivedMs: atMs - n * 1_000, flags: 'S' });
    }
    await link();
    const numbersOn = (page: string): readonly number[] =>
      [...page.matchAll(/Letter (\d+)\.<\/button>/g)].map(([, n]) => Number(n));
    const linkOn = (page: string, label: string): string =>
      new RegExp(`href="([^"]*)" aria-label="${label}"`).exec(page)?.[1] ?? '';
    const first = await app.text('/all', { cookie });
    const second = await app.text(linkOn(first, 'Older'), { cookie });
    const third = await app.text(linkOn(second, 'Older'), { cookie });
    const all = [first, second, third].flatMap(numbersOn);
    assert.deepEqual(
      all,
      Array.from({ length: 130 }, (_, n) => n),
    );
    assert.equal(linkOn(third, 'Older'), '');
    const back = await app.text(linkOn(third, 'Newer'), { cookie });
    assert.deepEqual(numbersOn(back), numbersOn(second));
    const start = await app.text(linkOn(back, 'Newer'), { cookie });
    assert.deepEqual(numbersOn(start), numbersOn(first));
    assert.equal(linkOn(start, 'Newer'), '');
    // Of another number of accounts, or far behind the end.
    for (const query of ['from=3', 'from=x', 'to=0.0', 'from=9999999.9999999']) {
      assert.equal(await status(`/all?${query}`, cookie), 200, query);
    }
  });

  it('are acted on together in the list of all inboxes, and taken back together', async () => {
    const bobs = await app.deliver(bob, 'From: a@x.test\r\nSubject: For Bob\r\n\r\nHello');
    const own = await app.deliver(mei, 'From: a@x.test\r\nSubject: For Mei\r\n\r\nHello');
    await link();
    const send = async (verb: string, id: readonly string[]) =>
      await app.send('POST', `/all/${verb}`, { cookie, form: { id } });
    const both = [`${bob} ${bobs}`, `${mei} ${own}`];
    await send('seen', both);
    assert.doesNotMatch(await app.text('/all', { cookie }), /class="row new"/);
    const removed = await send('removal', [...both, 'stranger@one.test 1.M1P1.mx', 'x']);
    const path = headerOf(removed, 'location') ?? '';
    assert.match(path, /^\/all\?done=trashed&count=2&undo=/);
    assert.equal(app.files(bob).length + app.files(mei).length, 0);
    const page = await app.text(path, { cookie });
    const undos = [...page.matchAll(/name="undo" value="([^"]*)"/g)].map(([, one]) => one ?? '');
    assert.equal(undos.length, 2);
    const taken = await app.send('POST', '/all/undo', { cookie, form: { undo: undos } });
    assert.equal(headerOf(taken, 'location'), '/all?done=undone');
    assert.deepEqual([app.files(bob).length, app.files(mei).length], [1, 1]);
    const form = { undo: 'stranger@one.test 0123456789abcdef' };
    assert.equal((await app.send('POST', '/all/undo', { cookie, form })).status, 404);
  });

  it('L22: open mail and nothing else: no settings, no password, no panel', async () => {
    await link();
    assert.equal(await status('/mail/INBOX'), 200);
    assert.equal(await status('/contacts'), 200);
    for (const path of ['/settings', '/settings/security', '/settings/writing', '/admin']) {
      assert.equal(await status(path), 403, path);
    }
    const next = {
      current: password,
      next: 'another lamp window',
      next_again: 'another lamp window',
    };
    const change = await app.send('POST', '/settings/password', { cookie: there, form: next });
    assert.equal(change.status, 403);
    assert.doesNotMatch(await app.text('/mail/INBOX', { cookie: there }), /href="\/settings"/);
  });

  it('L22: lead nowhere without a link, and not from the other side', async () => {
    const answer = await app.send('GET', '/mail/INBOX', { cookie: there });
    assert.equal(headerOf(answer, 'location'), '/accounts');
    assert.match(headerOf(answer, 'set-cookie') ?? '', /^dispatch_account=; Max-Age=0/);
    await link();
    const bobs = await app.cookie(bob);
    const jar = `${bobs}; dispatch_account=${encodeURIComponent(mei)}`;
    assert.equal(await status('/mail/INBOX', jar), 303);
    const form = { address: mei };
    assert.equal((await app.send('POST', '/accounts/switch', { cookie: bobs, form })).status, 403);
    assert.match(
      await app.text('/accounts', { cookie: bobs }),
      /Accounts that have linked this one[^]*mei@one\.test/,
    );
  });

  it('L22: end when either side ends them, and a form left open in one is not done in the other', async () => {
    await link();
    const bobs = await app.cookie(bob);
    const ended = await app.send('POST', '/accounts/revoke', {
      cookie: bobs,
      form: { address: mei },
    });
    assert.equal(headerOf(ended, 'location'), '/accounts?done=account-unlinked');
    assert.equal(await status('/mail/INBOX'), 303);
    const posted = await app.send('POST', '/folders', { cookie: there, form: { name: 'Stray' } });
    assert.equal(posted.status, 403);
    assert.equal(await status('/mail/Stray', cookie), 404);
    await link();
    await app.send('POST', '/accounts/remove', { cookie, form: { address: bob } });
    assert.equal(await status('/mail/INBOX'), 303);
  });

  it('L22: are worth nothing once the password is another one', async () => {
    await link();
    assert.equal(await status('/mail/INBOX'), 200);
    const next = {
      current: password,
      next: 'another lamp window',
      next_again: 'another lamp window',
    };
    const bobs = await app.cookie(bob);
    await app.send('POST', '/settings/password', { cookie: bobs, form: next });
    wait();
    assert.equal(await status('/mail/INBOX'), 303);
    assert.match(await app.text('/accounts', { cookie }), /This link leads nowhere any more/);
  });

  it('are in the audit log, from the side that made and the side that ended them', async () => {
    await link();
    const bobs = await app.cookie(bob);
    await app.send('POST', '/accounts/revoke', { cookie: bobs, form: { address: mei } });
    const { url } = app.config.directory;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    const rows = await database.all(
      "select actor, verb, object from dispatch_audit where verb like '%link-account' order by time_ms, verb",
      [],
    );
    await database.close();
    assert.deepEqual(
      rows.map((row) => [row['verb'], row['actor'], row['object']].join(' ')),
      [`link-account ${mei} ${bob}`, `unlink-account ${bob} ${mei}`],
    );
  });
});
