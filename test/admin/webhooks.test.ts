import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp } from './signed-app.ts';

async function open(t: TestContext) {
  const app = await openSignedApp(adminRoutes);
  t.after(() => app.close());
  return app;
}

const path = '/admin/webhooks';

test('a webhook is added, shown without its secret, tried, changed and removed', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie('mei@one.test');
  const form = { name: 'The <shop>', url: 'https://shop.test/hook', events: ['account.created'] };
  const made = await app.send('POST', path, { cookie, form });
  const [secret = ''] = /whsec_[A-Za-z0-9+/]{43}=/.exec(await bodyOf(made)) ?? [];
  assert.notEqual(secret, '');
  const list = await bodyOf(await app.send('GET', path, { cookie }));
  assert.match(list, /The &lt;shop&gt;/);
  const [, one = ''] = /href="\/mail-host(\/admin\/webhooks\/[0-9a-f]{16})"/.exec(list) ?? [];
  const ping = await app.send('POST', `${one}/ping`, { cookie });
  assert.equal(headerOf(ping, 'location'), `/mail-host${one}?done=webhook-sent`);
  const shown = await bodyOf(await app.send('GET', one, { cookie }));
  assert.match(shown, /not tried yet/);
  assert.doesNotMatch(shown + list, /whsec_/);
  const [, delivery = ''] = /name="delivery" value="([0-9a-f]{32})"/.exec(shown) ?? [];
  await app.send('POST', `${one}/again`, { cookie, form: { delivery } });
  const rotated = await bodyOf(await app.send('POST', `${one}/secret`, { cookie }));
  assert.match(rotated, /whsec_/);
  assert.ok(!rotated.includes(secret));
  const off = { name: 'Shop', url: 'https://shop.test/hook' };
  await app.send('POST', one, { cookie, form: off });
  assert.match(await bodyOf(await app.send('GET', path, { cookie })), /Switched off/);
  const other = await app.send('GET', one, { cookie: await app.cookie('one.test') });
  assert.equal(other.status, 404);
  await app.send('POST', `${one}/removal`, { cookie });
  assert.equal((await app.send('GET', one, { cookie })).status, 404);
  assert.deepEqual(app.bugs, []);
});

test('what is wrong with the form is told beside its field', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie('mei@one.test');
  const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ name: '', url: 'https://x.test' }, /aria-invalid/],
    [{ name: 'x', url: 'ftp://x.test' }, /no address of the web/],
    [{ name: 'x', url: 'https://user:word@x.test' }, /no address of the web/],
    [{ name: 'x', url: 'https://x.test', domains: 'two.test' }, /may not do this/],
    [{ name: 'a\u0007b', url: 'https://x.test' }, /special characters/],
  ];
  for (const [form, words] of cases) {
    const answer = await app.send('POST', path, { cookie, form });
    assert.ok(answer.status >= 400, JSON.stringify(form));
    assert.match(await bodyOf(answer), words);
  }
  const [row] = await app.database.all('select count(*) as number from dispatch_webhook');
  assert.equal(Number(row?.['number']), 0);
});

test('nobody has more than twenty', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie('mei@one.test');
  const form = (at: number) => ({ name: `hook ${at}`, url: 'https://x.test' });
  for (let at = 0; at < 20; at += 1) await app.send('POST', path, { cookie, form: form(at) });
  const over = await app.send('POST', path, { cookie, form: form(21) });
  assert.equal(over.status, 409);
});
