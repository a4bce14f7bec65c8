import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

async function open(t: TestContext) {
  const app = await openSignedApp(adminRoutes);
  t.after(() => app.close());
  return app;
}

const path = '/admin/audit';

async function page(app: SignedApp, cookie: string, query = ''): Promise<string> {
  const answer = await app.send('GET', `${path}${query}`, { cookie });
  assert.equal(answer.status, 200);
  return await bodyOf(answer);
}

async function changed(app: SignedApp): Promise<{ root: string; mei: string }> {
  const root = await app.cookie('root@one.test');
  const mei = await app.cookie('mei@one.test');
  const form = { display_name: 'Bob <b>', expires: '2099-12-31', quota: '2 GB' };
  await app.send('POST', '/admin/one.test/mailboxes/bob', { cookie: mei, form });
  const alias = { local_part: 'press', target: 'ana@two.test' };
  await app.send('POST', '/admin/two.test/forwarders', { cookie: root, form: alias });
  return { root, mei };
}

test('the log tells in plain words who changed what, each to whom it concerns', async (t) => {
  const app = await open(t);
  const { root, mei } = await changed(app);
  const all = await page(app, root);
  assert.match(all, /Mailbox changed/);
  assert.match(all, /Name: Bob &lt;b&gt;/);
  assert.match(all, /Expires: [^<]*2099/);
  assert.match(all, /Forwarder added[^]*press@two\.test/);
  assert.match(all, /192\.0\.2\.7/);
  const own = await page(app, mei);
  assert.match(own, /bob@one\.test/);
  assert.doesNotMatch(own, /two\.test/);
  const other = await app.send('GET', `${path}?domain=two.test`, { cookie: mei });
  assert.equal(other.status, 403);
  const stranger = await app.send('GET', path, { cookie: await app.cookie('bob@one.test') });
  assert.equal(stranger.status, 403);
  assert.deepEqual(app.bugs, []);
});

test('it is narrowed by who, act, address, outcome, network address and days', async (t) => {
  const app = await open(t);
  const { root } = await changed(app);
  const today = new Date().toISOString().slice(0, 10);
  const cases: readonly (readonly [string, boolean, boolean])[] = [
    ['?who=mei@one.test', true, false],
    ['?who=ROOT@one.test', false, true],
    ['?act=add-alias', false, true],
    ['?object=bob@one.test', true, false],
    ['?domain=two.test', false, true],
    ['?remote=192.0.2.7', true, true],
    ['?remote=192.0.2.8', false, false],
    ['?outcome=refused', false, false],
    [`?from=${today}&until=${today}`, true, true],
    ['?until=2001-01-01', false, false],
    ['?from=2099-01-01&until=2001-01-01', false, false],
    ['?from=not-a-day', true, true],
  ];
  for (const [query, hasBob, hasPress] of cases) {
    const body = await page(app, root, query);
    const rows = /<tbody>[^]*<\/tbody>/.exec(body)?.[0] ?? '';
    assert.deepEqual([/bob@one/.test(rows), /press@two/.test(rows)], [hasBob, hasPress], query);
  }
});

test('what was refused is in it once, with who tried', async (t) => {
  const app = await open(t);
  const mei = await app.cookie('mei@one.test');
  const form = { display_name: 'mine now' };
  for (let time = 0; time < 3; time += 1) {
    await app.send('POST', '/admin/two.test/mailboxes/ana', { cookie: mei, form });
  }
  const full = { local_part: 'third', password: 'seven green bottles' };
  await app.send('POST', '/admin/one.test/mailboxes', { cookie: mei, form: full });
  const more = { local_part: 'fourth', password: 'seven green bottles' };
  await app.send('POST', '/admin/one.test/mailboxes', { cookie: mei, form: more });
  const rows = await page(app, await app.cookie('root@one.test'), '?outcome=refused');
  assert.equal(rows.match(/ana@two\.test/g)?.length, 1);
  assert.match(rows, /fourth@one\.test/);
  assert.match(rows, /No more are allowed/);
  assert.match(rows, /Not allowed/);
});

test('pages begin before an entry, and a file has all of them', async (t) => {
  const app = await open(t);
  const root = await app.cookie('root@one.test');
  const entry = (at: number) => [
    at,
    'mei@one.test',
    '',
    'add-alias',
    `a${at}@one.test`,
    'one.test',
  ];
  for (let at = 0; at < 1_200; at += 100) {
    const rows = Array.from({ length: 100 }, (_, more) => entry(at + more));
    await app.database.run(
      `insert into dispatch_audit (time_ms, actor, remote, verb, object, domain_name)
       values ${rows.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
      rows.flat(),
    );
  }
  const first = await page(app, root, '?act=add-alias');
  assert.match(first, /a1199@one[^]*a1150@one/);
  assert.doesNotMatch(first, /a1149@one/);
  const [, older = ''] = /href="\/mail-host(\/admin\/audit\?[^"]*before=[^"]*)"/.exec(first) ?? [];
  const second = await app.send('GET', older.replaceAll('&amp;', '&'), { cookie: root });
  assert.match(await bodyOf(second), /a1149@one[^]*a1100@one/);

  const csv = await app.send('GET', `${path}/export?act=add-alias`, { cookie: root });
  assert.match(headerOf(csv, 'content-disposition') ?? '', /audit\.csv/);
  const lines = (await bodyOf(csv)).trim().split('\n');
  assert.equal(lines.length, 1_201);
  assert.equal(lines[0], 'time,actor,remote,act,outcome,object,domain,before,after');
  const json = await app.send('GET', `${path}/export?format=jsonl&who=mei@one.test`, {
    cookie: await app.cookie('mei@one.test'),
  });
  const objects = (await bodyOf(json))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  assert.equal(objects.length, 1_200);
  assert.deepEqual(Object.keys(objects[0] ?? {}).slice(0, 4), ['time', 'actor', 'remote', 'act']);
});

test('a cell of the file is no formula', async (t) => {
  const app = await open(t);
  await app.database.run(
    `insert into dispatch_audit (time_ms, actor, remote, verb, object, before_value)
     values (1, 'x', '', 'v', '=1+1', '@sum(a)')`,
  );
  const csv = await app.send('GET', `${path}/export`, {
    cookie: await app.cookie('root@one.test'),
  });
  assert.match(await bodyOf(csv), /,'=1\+1,[^\n]*'@sum/);
});
