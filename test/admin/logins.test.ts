import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';

async function open(t: TestContext) {
  const app = await openSignedApp(adminRoutes);
  t.after(() => app.close());
  return app;
}

const path = '/admin/logins';

async function page(app: SignedApp, cookie: string, query = ''): Promise<string> {
  const answer = await app.send('GET', `${path}${query}`, { cookie });
  assert.equal(answer.status, 200);
  return await bodyOf(answer);
}

async function guess(app: SignedApp, address: string, secret = 'no', from = '198.51.100.9') {
  const attempt = { address, password: secret, remoteAddress: from, userAgent: 'test' };
  return await app.accounts.login(attempt).then(
    () => 'in',
    (error: unknown) => (error as { code: string }).code,
  );
}

test('logins are counted by day, account and network address, each for who may know', async (t) => {
  const app = await open(t);
  const root = await app.cookie('root@one.test');
  const mei = await app.cookie('mei@one.test');
  await guess(app, 'bob@one.test');
  await guess(app, 'bob@one.test');
  await guess(app, 'ana@two.test');
  await guess(app, 'my own password');
  await app.database.run("update popbox set active = 0 where local_part = 'ana'");
  assert.equal(await guess(app, 'ana@two.test', password), 'account-closed');

  const all = await page(app, root);
  // Of all days together, for midnight may come in between.
  const sums = [0, 0, 0, 0];
  for (const [, row = ''] of all.matchAll(/<tr>([^]*?)<\/tr>/g)) {
    const numbers = Array.from(row.matchAll(/>(\d+)<\/td>/g), ([, number]) => Number(number));
    for (const [at, number] of numbers.entries()) sums[at] = (sums[at] ?? 0) + number;
  }
  assert.deepEqual(sums, [2, 4, 0, 1]);
  assert.match(all, /bob@one\.test<\/b><small[^>]*>2 times/);
  assert.match(all, /198\.51\.100\.9<\/b><small[^>]*>5 times/);
  assert.doesNotMatch(all, /my own password/);

  const own = await page(app, mei);
  assert.match(own, /bob@one\.test/);
  assert.doesNotMatch(own, /two\.test/);
  assert.match(await page(app, mei, '?account=bob@one.test'), /198\.51\.100\.9[^]*Wrong password/);
  const other = await app.send('GET', `${path}?account=ana@two.test`, { cookie: mei });
  assert.equal(other.status, 403);
  assert.deepEqual(app.bugs, []);
});

test('who is held back is shown, and let go by who looks after the account', async (t) => {
  const app = await open(t);
  const mei = await app.cookie('mei@one.test');
  const ends = [];
  for (let time = 0; time < 6; time += 1) ends.push(await guess(app, 'bob@one.test'));
  assert.equal(ends.at(-1), 'login-throttled');
  const before = await page(app, mei);
  assert.match(before, /Held back at the moment[^]*bob@one\.test[^]*From 198\.51\.100\.9, until/);
  const form = { address: 'bob@one.test', remote: '198.51.100.9' };
  const answer = await app.send('POST', `${path}/release`, { cookie: mei, form });
  assert.equal(headerOf(answer, 'location'), '/mail-host/admin/logins?done=login-released');
  assert.equal(await guess(app, 'bob@one.test', password), 'in');
  assert.match(await page(app, mei), /Nobody has to wait/);
});

test('a network that tried many accounts is let go by a super administrator alone', async (t) => {
  const app = await open(t);
  const [root, mei] = [await app.cookie('root@one.test'), await app.cookie('mei@one.test')];
  for (let time = 0; time < 41; time += 1) await guess(app, `nobody${time}@two.test`);
  assert.equal(await guess(app, 'bob@one.test', password), 'login-throttled');
  const form = { address: 'bob@one.test', remote: '198.51.100.9' };
  await app.send('POST', `${path}/release`, { cookie: mei, form });
  assert.equal(await guess(app, 'bob@one.test', password), 'login-throttled');
  const nameless = { address: '', remote: '198.51.100.9' };
  const refused = await app.send('POST', `${path}/release`, { cookie: mei, form: nameless });
  assert.equal(refused.status, 403);
  await app.send('POST', `${path}/release`, { cookie: root, form });
  assert.equal(await guess(app, 'bob@one.test', password), 'in');
});
