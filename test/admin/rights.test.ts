import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const pages = [
  '',
  '/forwarders',
  '/password',
  '/settings',
  '/mailboxes/ana',
  '/mailboxes/nobody',
  '/forwarders/sales',
  '/forwarders/_default_',
];

const strong = 'seven green bottles';
const forms: readonly (readonly [string, Record<string, string>])[] = [
  ['/mailboxes', { local_part: 'intruder', password: strong }],
  ['/mailboxes', { local_part: '', password: '' }],
  ['/mailboxes/ana/password', { password: strong }],
  ['/mailboxes/ana/password', { password: 'weak' }],
  ['/mailboxes/ana/removal', { confirm: 'yes' }],
  ['/mailboxes/ana/removal', {}],
  ['/forwarders', { local_part: 'intruder', target: 'mei@one.test' }],
  ['/forwarders', { local_part: '_default_', target: 'mei@one.test' }],
  ['/forwarders/sales', { target: 'mei@one.test' }],
  ['/forwarders/sales', { target: '' }],
  ['/forwarders/sales/removal', {}],
  ['/settings', { accounts_max: '99' }],
  ['/settings/names', { alias: 'other.test' }],
  ['/settings/names', { alias: '' }],
  ['/settings/names/removal', { alias: 'other.test' }],
  ['/settings/removal', { confirm: 'yes' }],
  ['/settings/removal', {}],
  ['/password', { current: 'corner lamp window', next: strong }],
];

describe('who may do what in the panel', () => {
  let app: SignedApp;
  const cookies: Record<string, string> = {};
  before(async () => {
    app = await openSignedApp(adminRoutes);
    for (const address of ['mei@one.test', 'ana@two.test', 'root@one.test', 'one.test']) {
      cookies[address] = await app.cookie(address);
    }
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const cookieOf = (address: string) => cookies[address] ?? assert.fail(address);

  for (const person of ['mei@one.test', 'one.test']) {
    for (const domain of ['two.test', 'TWO.test', 'missing.test']) {
      it(`${person} sees nothing of ${domain}, not even whether it exists`, async () => {
        for (const path of pages) {
          const answer = await app.send('GET', `/admin/${domain}${path}`, {
            cookie: cookieOf(person),
          });
          assert.equal(answer.status, 403, path);
          assert.doesNotMatch(await bodyOf(answer), /ana|sales/);
        }
      });

      it(`${person} changes no row of ${domain}`, async () => {
        const rows = await app.rows();
        for (const [path, form] of forms) {
          const options = { cookie: cookieOf(person), form };
          const answer = await app.send('POST', `/admin/${domain}${path}`, options);
          assert.equal(answer.status, 403, path);
        }
        assert.equal(await app.rows(), rows);
      });
    }
  }

  it('somebody with a mailbox alone has no panel, not even of the own domain', async () => {
    const cookie = cookieOf('ana@two.test');
    const rows = await app.rows();
    assert.equal((await app.send('GET', '/admin', { cookie })).status, 403);
    for (const path of pages) {
      assert.equal((await app.send('GET', `/admin/two.test${path}`, { cookie })).status, 403);
    }
    for (const [path, form] of forms) {
      const answer = await app.send('POST', `/admin/two.test${path}`, { cookie, form });
      assert.equal(answer.status, 403, path);
    }
    assert.equal(await app.rows(), rows);
  });

  it('an administrator of a domain cannot take over a super administrator in it', async () => {
    const cookie = cookieOf('mei@one.test');
    const rows = await app.rows();
    for (const [path, form] of [
      ['password', { password: strong }],
      ['removal', { confirm: 'yes' }],
    ] as const) {
      const target = `/admin/one.test/mailboxes/root/${path}`;
      assert.equal((await app.send('POST', target, { cookie, form })).status, 403);
    }
    assert.equal(await app.rows(), rows);
  });

  it('only a super administrator decides about domains, not even one of that domain', async () => {
    const rows = await app.rows();
    const form = { name: 'new.test', password: '' };
    for (const person of ['mei@one.test', 'one.test', 'ana@two.test']) {
      const cookie = cookieOf(person);
      for (const one of [form, {}]) {
        assert.equal((await app.send('POST', '/admin', { cookie, form: one })).status, 403);
      }
      const settings = await app.send('GET', '/admin/one.test/settings', { cookie });
      assert.doesNotMatch(await bodyOf(settings), /accounts_max|\/removal/);
      for (const [path, fields] of forms) {
        // A form with nothing in it asks no verb.
        if (!path.startsWith('/settings') || Object.values(fields).join('') === '') continue;
        const target = `/admin/one.test${path}`;
        assert.equal((await app.send('POST', target, { cookie, form: fields })).status, 403, path);
      }
    }
    assert.equal(await app.rows(), rows);
  });

  it('nobody without a session sees or changes anything', async () => {
    const rows = await app.rows();
    const page = await app.send('GET', '/admin/one.test');
    assert.equal(headerOf(page, 'location'), '/mail-host/login?next=%2Fadmin%2Fone.test');
    for (const [path, form] of forms) {
      assert.equal((await app.send('POST', `/admin/two.test${path}`, { form })).status, 401);
    }
    assert.equal(await app.rows(), rows);
  });

  it('a form sent from a foreign page changes nothing', async () => {
    const cookie = cookieOf('root@one.test');
    const rows = await app.rows();
    for (const [path, form] of forms) {
      const headers = { 'sec-fetch-site': 'cross-site' };
      const options = { cookie, form, headers };
      assert.equal((await app.send('POST', `/admin/two.test${path}`, options)).status, 403, path);
    }
    assert.equal(await app.rows(), rows);
  });

  it('D05: fields that no form of ours has are passed by', async () => {
    const cookie = cookieOf('mei@one.test');
    const form = { local_part: 'extra', password: strong, domain: 'two.test', unix_user: 'root' };
    const options = { cookie, form };
    assert.equal((await app.send('POST', '/admin/one.test/mailboxes', options)).status, 303);
    const rows = await app.database.all(
      "select domain_name, mbox_name from popbox where local_part = 'extra'",
    );
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [{ domain_name: 'one.test', mbox_name: 'extra/' }],
    );
  });

  it('a super administrator sees every domain', async () => {
    const cookie = cookieOf('root@one.test');
    const body = await bodyOf(await app.send('GET', '/admin', { cookie }));
    assert.match(body, /href="\/mail-host\/admin\/one\.test"/);
    assert.match(body, /href="\/mail-host\/admin\/two\.test"/);
    assert.match(body, /4 of 4.*<meter class="nearly-full"[^>]* min="0" max="4" value="4">/);
    assert.match(body, /data-label="Mailboxes"><span class="usage number">1</);
    assert.equal((await app.send('GET', '/admin/two.test', { cookie })).status, 200);
    assert.equal((await app.send('GET', '/admin/missing.test', { cookie })).status, 404);
  });

  it('with a single domain there is no list to choose from', async () => {
    for (const person of ['mei@one.test', 'one.test']) {
      const answer = await app.send('GET', '/admin', { cookie: cookieOf(person) });
      assert.equal(answer.status, 303);
      assert.equal(headerOf(answer, 'location'), '/mail-host/admin/one.test');
    }
  });
});
