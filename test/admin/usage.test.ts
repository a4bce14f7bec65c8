import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { deliver, ensurePlaces } from '../../src/maildir/deliver.ts';
import { sweep } from '../../src/measure-usage.ts';
import { stateOver } from '../../src/state/open.ts';
import { bodyOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

async function open(t: TestContext) {
  const app = await openSignedApp(adminRoutes);
  t.after(() => app.close());
  const [row] = await app.database.all("select path from domain where domain_name = 'one.test'");
  const baseDir = join(String(row?.['path']), '..');
  const { database } = app;
  const directory = openDirectory({ schema: 'vmail-sql', database, baseDir, log: silentLog });
  const clock = { ms: Date.now() };
  const parts = { directory, state: stateOver(database), log: silentLog, now: () => clock.ms };
  const measure = (facts: unknown = null) => sweep(parts, facts, AbortSignal.timeout(5_000));
  return { app, baseDir, clock, measure };
}

async function put(baseDir: string, mailbox: string, size: number): Promise<void> {
  const path = join(baseDir, mailbox);
  await ensurePlaces(path);
  const bytes = Buffer.alloc(size, 'x');
  await deliver(path, { bytes, flags: '', receivedMs: Date.now(), hostname: 'x' });
}

async function page(app: SignedApp, cookie: string, path: string): Promise<string> {
  const answer = await app.send('GET', path, { cookie });
  assert.equal(answer.status, 200);
  return await bodyOf(answer);
}

test('a sweep measures every mailbox, and lists and graphs tell of it', async (t) => {
  const { app, baseDir, measure } = await open(t);
  await put(baseDir, 'one.test/bob', 3 * 2 ** 20);
  await put(baseDir, 'one.test/bob/.Work', 5 * 2 ** 20);
  await put(baseDir, 'two.test/ana', 2 ** 20);
  await app.database.run("update popbox set quota_bytes = ? where local_part = 'bob'", [
    8.5 * 2 ** 20,
  ]);
  const root = await app.cookie('root@one.test');
  const outcome = await measure();
  assert.equal(outcome.kind, 'later');
  const largest = await page(app, root, '/admin/usage/accounts');
  assert.match(
    largest,
    /bob@one\.test[^]*8 MB[^]*Work \(5 MB\)[^]*INBOX \(3 MB\)[^]*ana@two\.test/,
  );
  assert.match(await page(app, root, '/admin/usage/accounts?show=full'), /bob@one\.test/);
  const unused = await page(app, root, '/admin/usage/accounts?show=unused');
  const [rows = ''] = /<tbody>[^]*<\/tbody>/.exec(unused) ?? [];
  assert.match(rows, /ana@two\.test/);
  assert.doesNotMatch(rows, /root@one\.test/);
  const graphs = await page(app, root, '/admin/usage');
  assert.match(graphs, /Mailboxes: 4 now, at most 4\./);
  assert.match(graphs, /Storage: 9 MB now/);
  assert.match(graphs, /Domains: 2 now/);
  assert.match(await page(app, root, '/admin/usage?period=m'), /Logins: 1 now/);

  const mei = await app.cookie('mei@one.test');
  assert.doesNotMatch(await page(app, mei, '/admin/usage/accounts'), /two\.test/);
  const own = await page(app, mei, '/admin/usage');
  assert.match(own, /Mailboxes: 3 now/);
  assert.doesNotMatch(own, /Domains: /);
  assert.deepEqual(app.bugs, []);
});

test('what is gone is not listed after the next sweep, which goes on where it was left', async (t) => {
  const { app, baseDir, clock, measure } = await open(t);
  await put(baseDir, 'two.test/ana', 2 ** 20);
  const root = await app.cookie('root@one.test');
  await measure();
  await app.database.run("delete from popbox where local_part = 'ana'");
  clock.ms += 86_400_000;
  const all = { domains: 1, accounts: 3, bytes: 7 };
  const sums = { accounts: 0, bytes: 0, local: '', isInside: false };
  const outcome = await measure({ startMs: clock.ms, domain: 'one.test', ...sums, all });
  assert.ok(outcome.kind === 'later' && outcome.dueMs >= clock.ms + 86_400_000);
  assert.doesNotMatch(await page(app, root, '/admin/usage/accounts'), /ana@two\.test/);
  assert.match(await page(app, root, '/admin/usage'), /Domains: 2 now/);
});

test('pages of a list begin behind the last row of the one before', async (t) => {
  const { app } = await open(t);
  const row = (at: number) => [`u${at}@one.test`, 'one.test', 1_000 + at, 0, 0, 0, 0, '[]', 1];
  const rows = Array.from({ length: 120 }, (_, at) => row(at));
  await app.database.run(
    `insert into dispatch_usage values ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    rows.flat(),
  );
  const cookie = await app.cookie('mei@one.test');
  const seen: string[] = [];
  for (let path = '/admin/usage/accounts'; path !== '';) {
    const body = await page(app, cookie, path);
    seen.push(...Array.from(body.matchAll(/>(u\d+)@one\.test</g), ([, name = '']) => name));
    const [, next = ''] = /class="button onward" href="\/mail-host([^"]*)"/.exec(body) ?? [];
    path = next.replaceAll('&amp;', '&');
  }
  assert.deepEqual(
    seen,
    rows.map((_, at) => `u${119 - at}`),
  );
});
