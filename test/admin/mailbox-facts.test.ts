// What a mailbox is, changed in the panel: its facts, its name, a password that is made; and the
// filters of the list.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

describe('a mailbox in the panel', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    cookie = await app.cookie('root@one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const path = '/admin/one.test/mailboxes/bob';
  const page = async (at = path) => bodyOf(await app.send('GET', at, { cookie }));
  const post = (below: string, form: Record<string, string | readonly string[]>) =>
    app.send('POST', path + below, { cookie, form });
  const names = (body: string) => [...body.matchAll(/<b>([^<]*)<\/b>/g)].map(([, name]) => name);

  it('shows what it is, and what leads to it', async () => {
    const body = await page();
    assert.match(body, /<dt>Last login<\/dt><dd>Never/);
    assert.match(body, /forwarders\/info" dir="auto">info@one\.test/);
    assert.match(body, /value="imap" checked/);
  });

  it('takes every fact at once, and a second save changes nothing', async () => {
    const facts = {
      display_name: 'Bob B.',
      quota: '1.5 GB',
      quota_messages: '2000',
      expires: '2031-12-31',
      has_services: 'yes',
      services: 'imap',
      has_active: 'yes',
      active: 'yes',
      has_own_password: 'yes',
    };
    const answer = await post('', facts);
    assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=mailbox-changed`);
    const [row] = await app.database.all("select * from popbox where local_part = 'bob'");
    assert.equal(row?.['quota_bytes'], 1.5 * 2 ** 30);
    assert.equal(row?.['quota_messages'], 2000);
    assert.equal(row?.['expires'], Date.UTC(2032, 0, 1) / 1000);
    assert.equal(row?.['allow_imap'], 1);
    assert.equal(row?.['allow_webmail'], 0);
    assert.equal(row?.['allow_password'], 0);
    const body = await page();
    assert.match(body, /value="1536 MB"/);
    assert.match(body, /value="2031-12-31"/);
    const rows = await app.rows();
    await post('', { ...facts, quota: '1536 MB' });
    assert.equal(await app.rows(), rows);
  });

  it('tells what was wrong beside the field, and keeps what was typed', async () => {
    const rows = await app.rows();
    for (const [form, field] of [
      [{ quota: 'lots' }, 'quota'],
      [{ quota: '1 GB', quota_messages: 'few' }, 'quota_messages'],
      [{ expires: '31.12.2031' }, 'expires'],
    ] as const) {
      const answer = await post('', form);
      assert.equal(answer.status, 422);
      const body = await bodyOf(answer);
      assert.match(body, new RegExp(`id="${field}-error"`));
      assert.match(body, /value="(?:lots|few|31\.12\.2031)"/);
    }
    assert.equal(await app.rows(), rows);
  });

  it('gets a password that is made, shown once and in force', async () => {
    const answer = await post('/password', { make: 'yes' });
    assert.equal(answer.status, 200);
    const made = /<code>([^<]+)<\/code>/.exec(await bodyOf(answer))?.[1] ?? assert.fail();
    await app.database.run("update popbox set allow_webmail = 1 where local_part = 'bob'");
    await app.cookie('bob@one.test', made);
    assert.doesNotMatch(await page(), /<code>/);
  });

  it('may want another password of its owner before anything else', async () => {
    const made = async (form: Record<string, string>) => {
      const answer = await app.send('POST', '/admin/two.test/mailboxes/ana/password', {
        cookie,
        form: { make: 'yes', ...form },
      });
      return /<code>([^<]+)<\/code>/.exec(await bodyOf(answer))?.[1] ?? assert.fail();
    };
    const first = await made({ must_change: 'yes' });
    const own = await app.cookie('ana@two.test', first);
    const led = await app.send('GET', '/admin', { cookie: own });
    assert.equal(headerOf(led, 'location'), '/mail-host/new-password');
    assert.equal((await app.send('POST', '/admin', { cookie: own, form: {} })).status, 403);
    const token = own.split('=')[1] ?? '';
    const session = (await app.accounts.session(token)) ?? assert.fail();
    await assert.rejects(app.accounts.changeSettings(session, { mustChangePassword: '' }), {
      code: 'bad-form',
    });
    const change = { current: first, next: 'nine orange bottles', token };
    await app.accounts.changePassword(session, change);
    // In another worker it may be believed for two seconds that they have not yet.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    assert.equal((await app.send('GET', '/admin', { cookie: own })).status, 403);
    const second = await app.cookie('ana@two.test', await made({}));
    assert.equal((await app.send('GET', '/admin', { cookie: second })).status, 403);
  });

  it('is added with a password that is made where none was typed', async () => {
    await app.database.run('update domain set max_popbox = null');
    const form = { local_part: 'lena', password: '', display_name: 'Lena' };
    const answer = await app.send('POST', '/admin/one.test/mailboxes', { cookie, form });
    const body = await bodyOf(answer);
    const made = /<code>([^<]+)<\/code>/.exec(body)?.[1] ?? assert.fail();
    assert.match(body, /<b>lena<\/b>.*Lena/);
    await app.cookie('lena@one.test', made);
  });

  it('moves to another domain with its mail, unless the name is taken', async () => {
    assert.equal((await post('/name', { new_name: 'ana', new_domain: 'two.test' })).status, 409);
    const answer = await post('/name', { new_name: 'bobby', new_domain: 'two.test' });
    const there = '/admin/two.test/mailboxes/bobby';
    assert.equal(headerOf(answer, 'location'), `/mail-host${there}?done=mailbox-renamed`);
    assert.match(await page(there), /<h1 dir="auto">bobby@two\.test/);
    assert.ok(app.files('two.test/bobby').includes('new'));
    assert.equal((await app.send('GET', path, { cookie })).status, 404);
  });

  it('is found by what is out of the ordinary', async () => {
    const list = '/admin/one.test?show=';
    await app.database.run(
      "update popbox set active = 0 where local_part = 'lena' and domain_name = 'one.test'",
    );
    assert.deepEqual(names(await page(`${list}off`)), ['lena']);
    assert.deepEqual(names(await page(`${list}ending`)), []);
    await app.database.run("update popbox set expires = 1000 where local_part = 'mei'");
    assert.deepEqual(names(await page(`${list}ending`)), ['mei']);
    assert.deepEqual(names(await page(`${list}never`)), ['mei']);
    const [row] = await app.database.all("select path from domain where domain_name = 'one.test'");
    const size = join(String(row?.['path']), 'mei', 'maildirsize');
    writeFileSync(size, '1000S\n950 3\n');
    assert.deepEqual(names(await page(`${list}full`)), []);
    await app.database.run("update popbox set quota_bytes = 1000 where local_part = 'mei'");
    assert.deepEqual(names(await page(`${list}full`)), ['mei']);
    assert.match(await page('/admin/one.test'), /class="nearly-full"/);
    assert.match(await page(`${list}nonsense`), /<b>root<\/b>/);
  });
});
