// Many mailboxes at once: looked at, added in the background, told about; and the list that goes out.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const hash = '$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';

describe('many mailboxes at once', () => {
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

  const path = '/admin/two.test/import';
  const post = (target: string, form: Record<string, string>, as = cookie) =>
    app.send('POST', target, { cookie: as, form });
  const hidden = (body: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? assert.fail(name);

  async function taken(list: string): Promise<string> {
    const body = await bodyOf(await post(path, { list }));
    const form = { id: hidden(body, 'id'), key: hidden(body, 'key') };
    const answer = await post(`${path}/begin`, form);
    const task = (headerOf(answer, 'location') ?? '').replace('/mail-host', '');
    for (;;) {
      const page = await app.send('GET', task, { cookie });
      if (headerOf(page, 'refresh') === undefined) return bodyOf(page);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('are looked at first: what would be added, what is there, what can not be used', async () => {
    const rows = await app.rows();
    const list = [
      'Address;Password;Name;Quota',
      'lena;seven green bottles;Lena Ortiz;2 GB',
      'ana@two.test;seven green bottles;Ana;',
      'kim@one.test;seven green bottles;Kim;',
      'a b;seven green bottles;;',
      'lena;seven green bottles;;',
      'max;;;',
      'eva;password123;;',
      'tom;seven green bottles;;lots',
    ].join('\r\n');
    const body = await bodyOf(await post(path, { list }));
    assert.match(body, /1 mailbox would be added/);
    assert.match(body, /<b>lena<\/b> <span class="soft">Lena Ortiz<\/span>.*2 GB/);
    assert.match(body, /1 name is taken already.*ana/s);
    assert.match(body, /6 lines cannot be used/);
    for (const [line, words] of [
      [4, 'belongs to another domain'],
      [5, 'is no address'],
      [6, 'stands in the list twice'],
      [7, 'has no password'],
      [8, 'too easy to guess'],
      [9, 'a quota that is no size'],
    ] as const) {
      assert.match(body, new RegExp(`Line ${line}</span>[^\\n]*${words}`));
    }
    assert.equal(await app.rows(), rows);
    const [kept] = await app.database.all('select work from dispatch_task');
    assert.doesNotMatch(String(kept?.['work']), /bottles|lena/);
  });

  it('are added with what their lines say, and can log in', async () => {
    const done = await taken('lena,seven green bottles,Lena Ortiz,2 GB\nkim,eight blue bottles');
    assert.match(done, /Done: 2 of 2/);
    await app.cookie('kim@two.test', 'eight blue bottles');
    const [row] = await app.database.all("select * from popbox where local_part = 'lena'");
    assert.equal(row?.['display_name'], 'Lena Ortiz');
    assert.equal(row?.['quota_bytes'], 2 ** 31);
    assert.ok(app.files('two.test/lena').includes('new'));
  });

  it('go on where a list stopped, and a thousand hashes take one turn after the other', async () => {
    const lines = Array.from({ length: 1_200 }, (_, at) => `m${at},${hash}`);
    const list = ['address,password_hash', 'lena,', ...lines]
      .join('\n')
      .replace('lena,', `lena,${hash}`);
    assert.match(await taken(list), /Done: 1,200 of 1,200/);
    const [row] = await app.database.all(
      "select count(*) as count from popbox where domain_name = 'two.test'",
    );
    assert.equal(row?.['count'], 1_203);
    const again = await bodyOf(await post(path, { list }));
    assert.match(again, /Nothing would be added/);
    const audited = await app.database.all(
      "select distinct actor, remote from dispatch_audit where verb = 'import-account'",
    );
    assert.deepEqual(
      audited.map((one) => ({ ...one })),
      [{ actor: 'root@one.test', remote: '192.0.2.7' }],
    );
  });

  it('are refused as a whole where they do not fit', async () => {
    await app.database.run("update domain set max_popbox = 1204 where domain_name = 'two.test'");
    const list = 'x1,seven green bottles\nx2,seven green bottles';
    const answer = await post(path, { list });
    assert.equal(answer.status, 409);
    assert.match(await bodyOf(answer), /id="list-error">.*1,204/);
  });

  it('bring a hash only from a super administrator', async () => {
    const mei = await app.cookie('mei@one.test');
    const form = { list: `address,password_hash\nx1,${hash}` };
    assert.equal((await post('/admin/one.test/import', form, mei)).status, 403);
  });

  it('are begun once, by whoever looked at them, in the domain they are for', async () => {
    const body = await bodyOf(
      await post('/admin/one.test/import', { list: 'zoe,five red bottles' }),
    );
    const form = { id: hidden(body, 'id'), key: hidden(body, 'key') };
    const mei = await app.cookie('mei@one.test');
    assert.equal((await post('/admin/one.test/import/begin', form, mei)).status, 404);
    assert.equal((await post(`${path}/begin`, form)).status, 404);
    const elsewhere = { ...form, key: 'A'.repeat(43) };
    assert.equal((await post('/admin/one.test/import/begin', elsewhere)).status, 404);
    assert.equal((await post('/admin/one.test/import/begin', form)).status, 404);
  });

  it('D07: are no list where there is nothing to read, or more than one may be', async () => {
    assert.equal((await post(path, { list: ' ' })).status, 422);
    const many = Array.from({ length: 20_001 }, (_, at) => `m${at},x`).join('\n');
    assert.equal((await post(path, { list: many })).status, 409);
  });

  it('D07: go out as a list without passwords and without formulas', async () => {
    await app.database.run(
      "update popbox set display_name = '=cmd()' where local_part = 'ana' and domain_name = 'two.test'",
    );
    const answer = await app.send('GET', '/admin/two.test/export', { cookie });
    assert.equal(headerOf(answer, 'content-disposition'), 'attachment; filename="two.test.csv"');
    const body = await bodyOf(answer);
    assert.match(body, /^address,name,quota,expires,services,active\nana@two\.test,'=cmd\(\),/);
    assert.match(body, /lena@two\.test,Lena Ortiz,2 GB,/);
    assert.equal(body.trim().split('\n').length, 1_204);
    assert.doesNotMatch(body, /\$2y|plaintext/);
  });
});
