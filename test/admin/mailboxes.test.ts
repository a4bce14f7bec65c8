import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';

describe('the mailboxes of a domain', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
  });
  beforeEach(async () => {
    cookie = await app.cookie('mei@one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const post = (path: string, form: Record<string, string>) =>
    app.send('POST', path, { cookie, form });

  it('are listed with how many are in use', async () => {
    const answer = await app.send('GET', '/admin/one.test', { cookie });
    const body = await bodyOf(answer);
    assert.equal(answer.status, 200);
    assert.match(body, /<h1 dir="auto">one\.test<\/h1>/);
    assert.match(body, /3 of 4 used/);
    for (const name of ['bob', 'mei', 'root']) {
      assert.match(body, new RegExp(`href="/mail-host/admin/one\\.test/mailboxes/${name}"`));
    }
  });

  it('say what is out of the ordinary: a quota, and that nobody may log in', async () => {
    const list = async () => bodyOf(await app.send('GET', '/admin/one.test', { cookie }));
    assert.doesNotMatch(await list(), /switched off|up to/);
    const set = (sql: string) =>
      app.database.run(`update popbox set ${sql} where local_part = 'bob'`);
    await set(`active = 0, quota_bytes = ${2 ** 30}`);
    const body = await list();
    assert.match(body, /<b>bob<\/b>.*switched off.*up to 1 GB/);
    assert.equal(body.match(/switched off/g)?.length, 1);
    await set('active = 1, quota_bytes = null');
  });

  it('get one more by the form, which can log in at once', async () => {
    const form = { local_part: ' Lena@One.Test ', password: 'seven green bottles' };
    const answer = await post('/admin/one.test/mailboxes', form);
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), '/mail-host/admin/one.test?done=mailbox-added');
    const list = await bodyOf(
      await app.send('GET', '/admin/one.test?done=mailbox-added', { cookie }),
    );
    assert.match(list, /role="status">.*The mailbox has been added\./);
    assert.match(list, /<b>lena<\/b>/);
    assert.ok(app.files('one.test/lena').includes('new'));
    await app.cookie('lena@one.test', 'seven green bottles');
  });

  it('are full at the limit: the form gives way to a word on it, and one more is refused', async () => {
    const list = await bodyOf(await app.send('GET', '/admin/one.test', { cookie }));
    assert.match(list, /All mailboxes of this domain are in use/);
    assert.doesNotMatch(list, /name="local_part"/);
    const form = { local_part: 'one-more', password: 'seven green bottles' };
    const answer = await post('/admin/one.test/mailboxes', form);
    assert.equal(answer.status, 409);
    assert.match(await bodyOf(answer), /id="local_part-error">.*All mailboxes/);
  });

  const refusals = [
    [
      'a name that is taken',
      { local_part: 'bob' },
      409,
      'local_part',
      'bob@one.test exists already',
    ],
    ['a name of a forwarder', { local_part: 'info' }, 409, 'local_part', 'info@one.test exists'],
    ['no name', { local_part: '' }, 422, 'local_part', 'Please fill this in'],
    ['a name with a path', { local_part: '../x' }, 400, 'local_part', '“../x” cannot be used'],
    ['the catch-all as a name', { local_part: '_default_' }, 400, 'local_part', 'cannot be used'],
    ['a name at another domain', { local_part: 'x@two.test' }, 400, 'local_part', 'cannot be used'],
    ['a short password', { password: '2Short!' }, 422, 'password', 'at least 8 characters'],
    ['the name as a password', { password: 'new.person' }, 422, 'password', 'the address itself'],
    ['a password of one letter', { password: 'aaaaaaaaaa' }, 422, 'password', 'again and again'],
    ['a common password', { password: 'password123' }, 422, 'password', 'best known'],
    [
      'a password too long for bcrypt',
      { password: 'ab c'.repeat(20) },
      422,
      'password',
      'too long',
    ],
  ] as const;

  for (const [what, change, status, field, words] of refusals) {
    it(`refuse ${what} beside the field, and nothing is changed`, async () => {
      await app.database.run("delete from popbox where local_part = 'lena'");
      const rows = await app.rows();
      const form = { local_part: 'new.person', password: 'seven green bottles', ...change };
      const answer = await post('/admin/one.test/mailboxes', form);
      const body = await bodyOf(answer);
      assert.equal(answer.status, status);
      const line = new RegExp(`<p class="wrong" id="${field}-error">.*`).exec(body)?.[0];
      assert.ok(line?.includes(words), line ?? body);
      const control = new RegExp(`<input[^>]* id="${field}"[^>]*>`).exec(body)?.[0] ?? '';
      assert.match(control, new RegExp(`aria-invalid="true" aria-describedby="${field}-error`));
      assert.match(control, / autofocus/);
      const typed = form.local_part.replaceAll('"', '&quot;');
      assert.ok(body.includes(`value="${typed}"`), 'the typed name is kept');
      assert.doesNotMatch(body, /seven green bottles|2Short!|aaaaaaaaaa|password123/);
      assert.equal(await app.rows(), rows);
    });
  }

  it('takes a password of exactly the 8 characters that the words ask for', async () => {
    await app.database.run("delete from popbox where local_part = 'lena'");
    const form = { local_part: 'eight', password: 'q7 zhx w' };
    assert.equal((await post('/admin/one.test/mailboxes', form)).status, 303);
    await app.accounts.administration.removeAccount(
      (await app.accounts.session(cookie.split('=')[1] ?? '')) ?? assert.fail('no session'),
      'eight@one.test',
    );
  });

  it('are pages of 50, each beginning after the one before', async () => {
    for (let at = 0; at < 70; at += 1) {
      await app.database.run(
        'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
        ['two.test', `p${String(at).padStart(2, '0')}`, '{plaintext}x', `p${at}/`],
      );
    }
    const root = { cookie: await app.cookie('root@one.test') };
    const first = await bodyOf(await app.send('GET', '/admin/two.test', root));
    const names = (page: string) => [...page.matchAll(/<b>(\w+)<\/b>/g)].map(([, name]) => name);
    assert.equal(names(first).length, 50);
    const next = /href="\/mail-host(\/admin\/two\.test\?after=[^"]+)"/.exec(first)?.[1] ?? '';
    const second = await bodyOf(await app.send('GET', next, root));
    assert.equal(names(second).length, 21);
    assert.equal(new Set([...names(first), ...names(second)]).size, 71);
    assert.doesNotMatch(second, /\?after=/);
    assert.match(second, /Back to the first page/);
    const beyond = await bodyOf(await app.send('GET', '/admin/two.test?after=zzz', root));
    assert.match(beyond, /Nothing more in this list/);
  });

  it('begin after a name of at most 255 characters, however long the asked one is', async () => {
    const answer = await app.send('GET', `/admin/one.test?after=${'a'.repeat(9000)}`, { cookie });
    assert.equal(answer.status, 200);
    assert.match(await bodyOf(answer), /mailboxes\/bob/);
  });

  describe('one of them', () => {
    const path = '/admin/one.test/mailboxes/bob';

    it('has a page of its own, and a name that is not there has none', async () => {
      const answer = await app.send('GET', path, { cookie });
      assert.equal(answer.status, 200);
      assert.match(await bodyOf(answer), /<h1 dir="auto">bob@one\.test<\/h1>/);
      const nobody = await app.send('GET', '/admin/one.test/mailboxes/nobody', { cookie });
      assert.equal(nobody.status, 404);
    });

    it('gets a new password, with which its owner logs in', async () => {
      const form = { password: 'nine blue bottles', password_again: 'nine blue bottles' };
      const answer = await post(`${path}/password`, form);
      assert.equal(answer.status, 303);
      assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=password-set`);
      await app.cookie('bob@one.test', 'nine blue bottles');
    });

    it('keeps its password when the new one is weak', async () => {
      const rows = await app.rows();
      const answer = await post(`${path}/password`, { password: 'bob' });
      assert.equal(answer.status, 422);
      assert.match(await bodyOf(answer), /id="password-error">/);
      assert.equal(await app.rows(), rows);
    });

    it('is not deleted before the box is ticked', async () => {
      const rows = await app.rows();
      const answer = await post(`${path}/removal`, {});
      assert.equal(answer.status, 422);
      assert.match(await bodyOf(answer), /id="confirm-error">.*Nothing has been deleted/);
      assert.equal(await app.rows(), rows);
    });

    it('is deleted, its login ends and its mail is kept aside', async () => {
      const own = await app.cookie('bob@one.test', 'nine blue bottles');
      const answer = await post(`${path}/removal`, { confirm: 'yes' });
      assert.equal(answer.status, 303);
      assert.equal(headerOf(answer, 'location'), '/mail-host/admin/one.test?done=mailbox-removed');
      assert.equal(await app.accounts.session(own.split('=')[1] ?? ''), undefined);
      const files = app.files('one.test');
      assert.ok(!files.includes('bob'));
      assert.ok(files.some((name) => name.startsWith('.removed-') && name.endsWith('-bob')));
    });
  });

  it('of a hostile database are shown as the text they are', async () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    await app.database.run(
      'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
      ['one.test', hostile, `{plaintext}${password}`, 'hostile/'],
    );
    const body = await bodyOf(await app.send('GET', '/admin/one.test', { cookie }));
    assert.ok(body.includes('<b>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</b>'));
    assert.ok(!body.includes('<img'));
    const page = await app.send('GET', `/admin/one.test/mailboxes/${encodeURIComponent(hostile)}`, {
      cookie,
    });
    assert.equal(page.status, 200);
    assert.ok(!(await bodyOf(page)).includes('<img'));
  });
});
