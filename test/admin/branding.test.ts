// How a domain looks at the host of its own, and whose a bare name is there.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { loginRoutes } from '../../src/webmail/login/login.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';

describe('the look of a domain', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp((parts) => [
      ...adminRoutes(parts),
      ...loginRoutes({ ...parts, folders: async () => [] }),
    ]);
    cookie = await app.cookie('root@one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const path = '/admin/two.test/look';
  const post = (form: Record<string, string>, at = path, as = cookie) =>
    app.send('POST', at, { cookie: as, form });
  const brand = {
    name: 'Two & Sons',
    welcome: 'Ask Ana.\r\nShe knows <everything>.',
    hue: '7',
    login_host: ' Mail.Example.test ',
  };

  it('is kept, and shown again', async () => {
    assert.match(await bodyOf(await app.send('GET', '/login')), /Dispatch<\/h1>/);
    const answer = await post(brand);
    assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=look-changed`);
    const body = await bodyOf(await app.send('GET', path, { cookie }));
    assert.match(body, /value="Two &amp; Sons"/);
    assert.match(body, /She knows &lt;everything&gt;\./);
    assert.match(body, /value="7" checked/);
    assert.match(body, /value="mail\.example\.test"/);
  });

  it('is what its host shows, and a bare name there is one of its own', async () => {
    const { branding } = app.accounts;
    assert.equal((await branding.atHost('mail.example.test:8443'))?.name, 'Two & Sons');
    const page = await bodyOf(await app.send('GET', '/login'));
    assert.match(page, /hue-7" aria-hidden="true">TS<\/span>Two &amp; Sons<\/h1>/);
    assert.match(page, /Ask Ana\.\nShe knows &lt;everything&gt;\./);
    assert.equal(await branding.atHost('mail.one.test'), undefined);
    assert.equal(await branding.atHost('not a host'), undefined);
    const attempt = { address: 'ana', password, remoteAddress: '192.0.2.7', userAgent: '' };
    const { session } = await app.accounts.login({ ...attempt, host: 'MAIL.example.test' });
    assert.equal(session.address, 'ana@two.test');
    await assert.rejects(app.accounts.login({ ...attempt, host: 'mail.one.test' }), {
      code: 'login-failed',
    });
  });

  it('is refused beside the field, and then nothing is changed', async () => {
    const rows = await app.rows();
    for (const [form, field, at] of [
      [{ login_host: 'https://x' }, 'login_host', path],
      [{ login_host: 'mail.example.test' }, 'login_host', '/admin/one.test/look'],
      [{ name: 'x'.repeat(81) }, 'name', path],
      [{ welcome: 'x'.repeat(401) }, 'welcome', path],
    ] as const) {
      const answer = await post(form, at);
      assert.match(await bodyOf(answer), new RegExp(`id="${field}-error"`), field);
    }
    for (const odd of [{ hue: '12' }, { hue: 'xx' }, { name: 'a\u0007b' }]) {
      assert.equal((await post(odd)).status, 400);
    }
    assert.equal(await app.rows(), rows);
  });

  it('leaves the host to super administrators', async () => {
    const mei = await app.cookie('mei@one.test');
    const own = '/admin/one.test/look';
    assert.doesNotMatch(await bodyOf(await app.send('GET', own, { cookie: mei })), /login_host/);
    assert.equal((await post({ login_host: 'mail.one.test' }, own, mei)).status, 403);
    assert.equal((await post({ name: 'One' }, own, mei)).status, 303);
  });

  it('does not pass to the next domain of the name', async () => {
    const session = (await app.accounts.session(cookie.split('=')[1] ?? '')) ?? assert.fail();
    const { administration, branding } = app.accounts;
    const wanted = { name: 'new.test', password: '', accountsMax: undefined };
    await administration.addDomain(session, wanted);
    await branding.change(session, 'new.test', { name: 'Old', loginHost: 'mail.new.test' });
    await administration.removeDomain(session, 'new.test');
    await administration.addDomain(session, wanted);
    assert.equal((await branding.find(session, 'new.test')).name, '');
  });
});
