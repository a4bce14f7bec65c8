import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';

describe('domains', () => {
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

  const get = async (path: string) => bodyOf(await app.send('GET', path, { cookie }));
  const post = (path: string, form: Record<string, string>) =>
    app.send('POST', path, { cookie, form });
  const strong = 'seven green bottles';

  it('are added by the form, and have their own page then', async () => {
    const form = { name: ' Three.test ', password: strong, accounts_max: '2', path: '' };
    const answer = await post('/admin', form);
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), '/mail-host/admin/three.test?done=domain-added');
    assert.match(await get('/admin/three.test?done=domain-added'), /0 of 2 used/);
    const own = await app.cookie('three.test', strong);
    assert.equal((await app.send('GET', '/admin/three.test', { cookie: own })).status, 200);
  });

  const refusals = [
    ['no name', { name: ' ' }, 422, 'name', 'Please fill this in'],
    ['a name that is none', { name: 'a b' }, 400, 'name', '“a b” cannot be the name'],
    ['a taken name', { name: 'two.test' }, 409, 'name', 'two.test exists already'],
    ['a limit in words', { accounts_max: 'ten' }, 422, 'accounts_max', 'a number'],
    ['too high a limit', { accounts_max: '9999999' }, 409, 'accounts_max', '1,000,000'],
    ['a path outside', { path: '/etc' }, 403, 'path', 'inside the mail directory'],
    ['a path that climbs', { path: '/x/../etc' }, 403, 'path', 'inside the mail directory'],
    ['a long path', { path: `/${'x'.repeat(400)}` }, 422, 'path', '255 characters'],
    ['a weak password', { password: 'weak' }, 422, 'password', 'at least 8'],
  ] as const;

  for (const [what, change, status, field, words] of refusals) {
    it(`refuse ${what} beside the field, keep the rest, and change nothing`, async () => {
      const rows = await app.rows();
      const form = { name: 'four.test', accounts_max: '7', path: '', password: '', ...change };
      const answer = await post('/admin', form);
      const body = await bodyOf(answer);
      assert.equal(answer.status, status);
      const line = new RegExp(`<p class="wrong" id="${field}-error">.*`).exec(body)?.[0];
      assert.ok(line?.includes(words), line ?? body);
      assert.ok(body.includes(`value="${form.name.trim()}"`));
      assert.doesNotMatch(body, /value="weak"/);
      assert.equal(/<details[^>]* open/.test(body), field === 'path');
      assert.equal(await app.rows(), rows);
    });
  }

  it('get another limit, or none', async () => {
    const path = '/admin/one.test/settings';
    assert.match(await get(path), /name="accounts_max"[^>]* value="4"/);
    assert.equal((await post(path, { accounts_max: '' })).status, 303);
    assert.match(await get('/admin/one.test'), /3 mailboxes, no limit/);
    assert.equal((await post(path, { accounts_max: '3' })).status, 303);
    assert.match(await get('/admin/one.test'), /All mailboxes of this domain are in use/);
    const answer = await post(path, { accounts_max: '3.5' });
    assert.equal(answer.status, 422);
    assert.match(await bodyOf(answer), /value="3\.5"/);
    assert.equal((await post('/admin/gone.test/settings', { accounts_max: '3' })).status, 404);
  });

  it('keep their forwarders on this server where the box is not ticked', async () => {
    const path = '/admin/two.test/settings';
    assert.match(await get(path), /name="out" value="yes" checked/);
    assert.equal((await post(path, { has_out: 'yes' })).status, 303);
    assert.doesNotMatch(await get(path), /name="out" value="yes" checked/);
    const form = { local_part: 'away', target: 'a@elsewhere.test' };
    const refused = await post('/admin/two.test/forwarders', form);
    assert.equal(refused.status, 422);
    assert.match(await bodyOf(refused), /id="target-error">.*“a@elsewhere\.test” is on another/);
    await post(path, { has_out: 'yes', out: 'yes' });
    assert.equal((await post('/admin/two.test/forwarders', form)).status, 303);
  });

  it('get other names and lose them', async () => {
    const path = '/admin/one.test/settings';
    const answer = await post(`${path}/names`, { alias: ' Uno.test' });
    assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=domain-name-added`);
    assert.match(await get(path), /dir="auto">uno\.test</);
    const taken = await post(`${path}/names`, { alias: 'two.test' });
    assert.equal(taken.status, 409);
    assert.match(await bodyOf(taken), /id="alias-error">.*two\.test exists already/);
    assert.equal(
      (await post('/admin/two.test/settings/names/removal', { alias: 'uno.test' })).status,
      404,
    );
    assert.equal((await post(`${path}/names/removal`, { alias: 'uno.test' })).status, 303);
    assert.doesNotMatch(await get(path), /uno\.test/);
  });

  it('go at once when they are empty, and are closed first when they are not', async () => {
    const path = '/admin/three.test/settings';
    await post('/admin/three.test/forwarders', { local_part: 'info', target: 'ana@two.test' });
    const closed = await post(`${path}/removal`, { confirm: 'yes' });
    assert.equal(headerOf(closed, 'location'), `/mail-host${path}?done=domain-closed`);
    assert.match(await get(path), /This domain is closed/);
    assert.match(await get('/admin'), /<span class="mark bad">goes on/);
    assert.doesNotMatch(await get(path), /Yes, delete/);
    assert.equal((await post(`${path}/restoration`, {})).status, 303);
    assert.doesNotMatch(await get(path), /This domain is closed/);
    await post('/admin/three.test/forwarders/info/removal', {});
    assert.equal((await post(`${path}/removal`, {})).status, 422);
    const answer = await post(`${path}/removal`, { confirm: 'yes' });
    assert.equal(headerOf(answer, 'location'), '/mail-host/admin?done=domain-removed');
    assert.match(await get('/admin?done=domain-removed'), /The domain has been removed/);
    assert.equal((await app.send('GET', path, { cookie })).status, 404);
  });

  it('are narrowed to one’s own, for who sees every one', async () => {
    const mine = await get('/admin?show=mine');
    assert.match(mine, /\/admin\/one\.test"/);
    assert.doesNotMatch(mine, /\/admin\/two\.test"/);
    assert.match(await get('/admin'), /\/admin\/two\.test"/);
  });

  it('are listed in pages that keep what was sought', async () => {
    await app.database.transaction(async (runner) => {
      for (let n = 100; n < 220; n += 1) {
        const values = [`m${n}.test`, 'vmail', '', `/x/m${n}.test`, null];
        await runner.run(
          'insert into domain (domain_name, unix_user, password_hash, path, max_popbox) values (?, ?, ?, ?, ?)',
          values,
        );
      }
    });
    const first = await get('/admin?q=M1');
    assert.match(first, /m100\.test/);
    assert.doesNotMatch(first, /"auto">one\.test<|m150\.test|m200\.test/);
    const next = /class="button onward" href="\/mail-host([^"]+)"/.exec(first)?.[1] ?? '';
    assert.equal(next, '/admin?q=M1&amp;after=m149.test');
    const second = await get(next.replace('&amp;', '&'));
    assert.match(second, /m150\.test/);
    assert.doesNotMatch(second, /m149\.test<|m200\.test|class="button onward"/);
    assert.match(second, /href="\/mail-host\/admin\?q=M1"/);
    assert.match(await get('/admin?q=nothing'), /Nothing here begins with “nothing”/);
  });
});

describe('lists of one domain', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    cookie = await app.cookie('mei@one.test');
    await app.database.transaction(async (runner) => {
      for (let n = 100; n < 220; n += 1) {
        await runner.run(
          'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
          ['one.test', `p${n}`, password, `p${n}/`],
        );
        await runner.run('insert into forwarder values (?, ?, ?)', [
          'one.test',
          `f${n}`,
          'ana@two.test',
        ]);
      }
    });
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });
  const get = async (path: string) => bodyOf(await app.send('GET', path, { cookie }));

  for (const [path, one, other] of [
    ['/admin/one.test', 'p213', 'p113'],
    ['/admin/one.test/forwarders', 'f213', 'f113'],
  ] as const) {
    it(`${path} finds by the beginning of a name, or by a whole address`, async () => {
      assert.match(await get(path), /type="search"/);
      for (const sought of [one.slice(0, 3), one.toUpperCase(), `${one}@one.test`]) {
        const body = await get(`${path}?q=${encodeURIComponent(sought)}`);
        assert.ok(body.includes(`<b>${one}</b>`), sought);
        assert.ok(!body.includes(`<b>${other}</b>`), sought);
      }
      const none = await get(`${path}?q=%25`);
      assert.match(none, /Nothing here begins with “%”/);
      assert.match(none, /Show all/);
    });
  }

  it('mark a mailbox that cannot be opened, which has no password to set but can go', async () => {
    await app.database.run("update popbox set mbox_name = '../../etc/' where local_part = 'p100'");
    assert.match(await get('/admin/one.test?q=p100'), /class="mark bad">cannot be opened</);
    const page = await get('/admin/one.test/mailboxes/p100');
    assert.doesNotMatch(page, /type="password"/);
    assert.match(page, /leads out of the mail directory/);
    const form = { confirm: 'yes' };
    const answer = await app.send('POST', '/admin/one.test/mailboxes/p100/removal', {
      cookie,
      form,
    });
    assert.equal(answer.status, 303);
    assert.equal((await app.send('GET', '/admin/one.test/mailboxes/p100', { cookie })).status, 404);
  });
});
