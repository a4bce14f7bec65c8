import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

describe('the forwarders of a domain', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    cookie = await app.cookie('mei@one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const get = async (path: string) => bodyOf(await app.send('GET', path, { cookie }));
  const post = (path: string, form: Record<string, string>) =>
    app.send('POST', path, { cookie, form });
  const targetOf = async (localPart: string) => {
    const rows = await app.database.all(
      "select remote_name from forwarder where domain_name = 'one.test' and local_part = ?",
      [localPart],
    );
    return rows[0]?.['remote_name'];
  };

  it('are listed with where each goes', async () => {
    const body = await get('/admin/one.test/forwarders');
    assert.match(body, /href="\/mail-host\/admin\/one\.test\/forwarders\/info"/);
    assert.match(body, />mei@one\.test, bob@one\.test</);
    assert.match(body, /1 forwarder</);
  });

  it('get one more by the form, its addresses as people type them', async () => {
    const target = ' Mei@One.test\r\nanna@elsewhere.example; ';
    const answer = await post('/admin/one.test/forwarders', { local_part: 'Team', target });
    assert.equal(answer.status, 303);
    const location = headerOf(answer, 'location');
    assert.equal(location, '/mail-host/admin/one.test/forwarders?done=forwarder-added');
    assert.equal(await targetOf('team'), 'mei@one.test, anna@elsewhere.example');
  });

  const whole = 'mei@one.test';
  const refusals = [
    ['a taken name', 'info', whole, 409, 'local_part', 'info@one.test exists already'],
    ['a name of a mailbox', 'bob', whole, 409, 'local_part', 'bob@one.test exists already'],
    ['no name', ' ', whole, 422, 'local_part', 'Please fill this in'],
    ['a name with a space', 'a b', whole, 400, 'local_part', '“a b” cannot be used'],
    ['no target', 'desk', '\r\n', 422, 'target', 'Please fill this in'],
    ['a target of commas alone', 'desk', ', ,', 400, 'target', 'cannot be used'],
    ['half an address', 'desk', 'mei', 400, 'target', '“mei” cannot be used'],
    ['half an address like its name', 'desk', 'desk', 400, 'target', '“desk” cannot be used'],
    ['a command', 'desk', '|/bin/sh', 400, 'target', '“|/bin/sh” cannot be used'],
    ['a file', 'desk', '/etc/passwd', 400, 'target', 'cannot be used'],
    ['itself', 'desk', 'desk@one.test', 409, 'target', 'would come back'],
    ['a loop of two', 'a', 'b@one.test', 409, 'target', 'would come back'],
    ['too many addresses', 'desk', `${'x'.repeat(60)}@a.test,`.repeat(30), 422, 'target', 'second'],
  ] as const;

  for (const [what, name, target, status, field, words] of refusals) {
    it(`refuse ${what} beside the field, keep what was typed, and change nothing`, async () => {
      if (name === 'a')
        await post('/admin/one.test/forwarders', { local_part: 'b', target: 'a@one.test' });
      const rows = await app.rows();
      const answer = await post('/admin/one.test/forwarders', { local_part: name, target });
      const body = await bodyOf(answer);
      assert.equal(answer.status, status);
      const line = new RegExp(`<p class="wrong" id="${field}-error">.*`).exec(body)?.[0];
      assert.ok(line?.includes(words), line ?? body);
      assert.ok(body.includes(`value="${name.trim()}"`), 'the name is kept');
      assert.ok(
        body.includes(`\n${target.replaceAll('\r', '&#13;')}</textarea>`),
        'the target is kept',
      );
      assert.equal(await app.rows(), rows);
    });
  }

  describe('one of them', () => {
    const path = '/admin/one.test/forwarders/info';

    it('shows its target in the form, and changes it', async () => {
      assert.match(await get(path), />\nmei@one\.test, bob@one\.test<\/textarea>/);
      const answer = await post(path, { target: 'anna@elsewhere.example' });
      assert.equal(answer.status, 303);
      assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=forwarder-changed`);
      assert.equal(await targetOf('info'), 'anna@elsewhere.example');
    });

    it('keeps its target when the new one is none, which is shown again', async () => {
      for (const [target, status] of [
        ['', 422],
        ['nowhere', 400],
        ['info@one.test', 409],
      ] as const) {
        const answer = await post(path, { target });
        assert.equal(answer.status, status);
        const body = await bodyOf(answer);
        assert.match(body, /id="target-error"/);
        assert.ok(body.includes(`>\n${target}</textarea>`));
      }
      assert.equal(await targetOf('info'), 'anna@elsewhere.example');
    });

    it('is deleted, and then it is not found', async () => {
      const answer = await post(`${path}/removal`, {});
      assert.equal(answer.status, 303);
      const location = headerOf(answer, 'location');
      assert.equal(location, '/mail-host/admin/one.test/forwarders?done=forwarder-removed');
      assert.equal(await targetOf('info'), undefined);
      assert.equal((await app.send('GET', path, { cookie })).status, 404);
      assert.equal((await post(path, { target: whole })).status, 404);
      assert.equal((await post(`${path}/removal`, {})).status, 404);
    });
  });

  describe('the catch-all among them', () => {
    const path = '/admin/one.test/forwarders/_default_';

    it('has a page before it exists, where a bad target is refused', async () => {
      const body = await get(path);
      assert.match(body, /action="\/mail-host\/admin\/one\.test\/forwarders"/);
      assert.match(body, /<input type="hidden" name="local_part" value="_default_">/);
      assert.doesNotMatch(body, /Turn the catch-all off/);
      const form = { local_part: '_default_', target: 'anybody@one.test' };
      const answer = await post('/admin/one.test/forwarders', form);
      assert.equal(answer.status, 409);
      assert.match(await bodyOf(answer), /<h1 dir="auto">Catch-all<\/h1>.*would come back/s);
    });

    it('is set up, named in the list by what it does, and turned off', async () => {
      const form = { local_part: '_default_', target: whole };
      assert.equal((await post('/admin/one.test/forwarders', form)).status, 303);
      assert.match(await get('/admin/one.test/forwarders'), /Every other address/);
      assert.match(await get(path), /Turn the catch-all off/);
      assert.equal((await post(path, { target: 'ana@two.test' })).status, 303);
      assert.equal(await targetOf('_default_'), 'ana@two.test');
      assert.equal((await post(`${path}/removal`, {})).status, 303);
      assert.equal(await targetOf('_default_'), undefined);
    });
  });

  it('of a hostile database are shown as the text they are', async () => {
    await app.database.run(
      'insert into forwarder (domain_name, local_part, remote_name) values (?, ?, ?)',
      ['one.test', '<b onclick=x>', '"><script>alert(1)</script>'],
    );
    const body = await get('/admin/one.test/forwarders');
    assert.ok(body.includes('<b>&lt;b onclick=x&gt;</b>'));
    assert.ok(!body.includes('<script>alert'));
    const one = await get(`/admin/one.test/forwarders/${encodeURIComponent('<b onclick=x>')}`);
    assert.ok(one.includes('&quot;&gt;&lt;script&gt;'));
  });
});
