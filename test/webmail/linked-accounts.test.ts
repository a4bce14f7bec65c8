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
