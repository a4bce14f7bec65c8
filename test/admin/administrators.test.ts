// The pages about administrators, as a super administrator uses them.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

describe('the administrators in the panel', () => {
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

  const page = async (path: string) => bodyOf(await app.send('GET', path, { cookie }));
  const post = (path: string, form: Record<string, string>) =>
    app.send('POST', path, { cookie, form });

  it('stand in a list with what they may do', async () => {
    const body = await page('/admin/administrators');
    assert.match(body, /mei@one\.test/);
    assert.match(body, /one\.test · everything there/);
    assert.match(body, /aria-current="page"><svg[^>]*>.*?<\/svg>Administrators/);
  });

  it('are made from an account, with some rights and limits', async () => {
    assert.match(await page('/admin/new-administrator'), /name="domains" value="two.test"/);
    const answer = await post('/admin/administrators', {
      name: 'Bob@one.test',
      reach: 'some',
      domains: 'one.test, two.test',
      may: 'aliases',
      accounts_max: '20',
      quota_max: '2 GB',
    });
    assert.equal(answer.status, 303);
    const target = '/mail-host/admin/administrators/bob%40one.test?done=administrator-added';
    assert.equal(headerOf(answer, 'location'), target);
    const body = await page('/admin/administrators/bob%40one.test');
    assert.match(body, /value="2 GB"/);
    assert.match(body, /value="aliases" checked/);
    assert.doesNotMatch(body, /value="accounts" checked/);
    assert.match(await page('/admin/administrators'), /one\.test and 1 more · Forwarders/);
  });

  it('are told beside the field what was wrong, and nothing typed is lost', async () => {
    for (const [form, field] of [
      [{ name: 'nobody@one.test', reach: 'every' }, 'name'],
      [{ name: 'bob@one.test', reach: 'every' }, 'name'],
      [{ name: 'ana@two.test', reach: 'some', domains: '' }, 'domains'],
      [{ name: 'ana@two.test', reach: 'some', domains: 'three.test' }, 'domains'],
      [{ name: 'ana@two.test', reach: 'every', accounts_max: 'many' }, 'accounts_max'],
      [{ name: 'ana@two.test', reach: 'every', quota_max: 'much' }, 'quota_max'],
      [{ name: '', reach: 'every' }, 'name'],
    ] as const) {
      const body = await bodyOf(await post('/admin/administrators', form));
      assert.match(body, new RegExp(`id="${field}-error"`), JSON.stringify(form));
      if (form.name !== '') assert.match(body, new RegExp(`value="${form.name}"`));
    }
  });

  it('get other rights, and lose them', async () => {
    const path = '/admin/administrators/bob%40one.test';
    assert.equal((await post(path, { reach: 'some', domains: 'two.test' })).status, 303);
    assert.match(await page('/admin/administrators'), /two\.test · looks only/);
    assert.equal((await post(`${path}/removal`, {})).status, 422);
    assert.equal((await post(`${path}/removal`, { confirm: 'yes' })).status, 303);
    assert.equal((await app.send('GET', path, { cookie })).status, 404);
    assert.deepEqual(
      await app.database.all("select * from dispatch_grant where name = 'bob@one.test'"),
      [],
    );
  });

  it('do not change their own rights', async () => {
    await app.database.run("insert into dispatch_admin values ('root@one.test', '*')");
    const path = '/admin/administrators/root%40one.test';
    assert.match(await page(path), /This is you/);
    for (const [below, form] of [
      ['', { reach: 'some', domains: 'one.test' }],
      ['/removal', { confirm: 'yes' }],
    ] as const) {
      assert.equal((await post(path + below, form)).status, 403);
    }
  });
});
