// The monitor of the panel: for super administrators alone, and only where there is a master.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { adminRoutes } from '../../../src/admin/routes.ts';
import { bodyOf } from '../../web/app-request.ts';
import { pageFaults } from '../page-faults.ts';
import { openSignedApp, type SignedApp } from '../signed-app.ts';
import { statusOfAnHour } from './an-hour.ts';

let app: SignedApp;

before(async () => {
  app = await openSignedApp(adminRoutes, async () => statusOfAnHour());
});

after(() => app.close());

test('a super administrator sees six graphs, the table of them, and every worker', async () => {
  const cookie = await app.cookie('root@one.test');
  const answer = await app.send('GET', '/admin/monitor', { cookie });
  assert.equal(answer.status, 200);
  const body = await bodyOf(answer);
  assert.deepEqual(pageFaults(body), []);
  assert.equal(body.match(/<svg viewBox="0 0 (?:360|60) 100"/g)?.length, 6);
  assert.equal(body.match(/<path class="line" d="M/g)?.length, 6);
  assert.match(body, /Requests per second of the last hour: now [\d.]+, at most 5[\d.]+\./);
  assert.match(body, /Busy workers of the last hour: now busy 0, all 2, at most 3\./);
  assert.equal(body.match(/<th scope="row" data-label="Minutes ago">/g)?.length, 12);
  assert.match(body, /1,200 of 50,000 messages of [^<]*&lt;bob&gt;, 2 more mailboxes wait/);
  assert.match(body, /runs for 1 mailbox; 1,234 done, 1 attempt failed/);
  assert.match(body, /2 with 150 MB; 1 start after a failure/);
  for (const pid of [4001, 4002, 4003, 4004]) assert.ok(body.includes(`>${pid}</th>`), `${pid}`);
  assert.match(body, /GET \/mail\/Work\/&lt;img src=x&gt;/);
});

test('the graphs of a young master go back no further than a few minutes', async (t) => {
  const { lastHour, ...status } = statusOfAnHour();
  const steps = { ...lastHour };
  for (const [name, series] of Object.entries(lastHour)) {
    if (typeof series === 'object') Object.assign(steps, { [name]: series.slice(-7) });
  }
  const young = await openSignedApp(adminRoutes, async () => ({ ...status, lastHour: steps }));
  t.after(() => young.close());
  const cookie = await young.cookie('root@one.test');
  const body = await bodyOf(await young.send('GET', '/admin/monitor', { cookie }));
  assert.equal(body.match(/<svg viewBox="0 0 30 100"/g)?.length, 5);
  assert.equal(body.match(/<svg viewBox="0 0 5 100"/g)?.length, 1);
  assert.match(body, /Memory of the last 5 minutes:/);
  assert.equal(body.match(/>5 minutes ago</g)?.length, 6);
});

test('it holds no style and no script of its own, which the policy would refuse', async () => {
  const cookie = await app.cookie('root@one.test');
  const body = await bodyOf(await app.send('GET', '/admin/monitor', { cookie }));
  assert.doesNotMatch(body, /<style|\sstyle=|\son\w+=|<script(?! type="module" src=)/);
});

test('it reloads only when that was asked for, and offers to stop', async () => {
  const cookie = await app.cookie('root@one.test');
  const still = await app.send('GET', '/admin/monitor', { cookie });
  assert.equal(refresh(still), undefined);
  assert.match(await bodyOf(still), /href="\/mail-host\/admin\/monitor\?live"/);
  const live = await app.send('GET', '/admin/monitor?live', { cookie });
  assert.equal(refresh(live), '10');
  assert.match(await bodyOf(live), /href="\/mail-host\/admin\/monitor"/);
});

test('nobody else sees it, nor the way to it', async () => {
  for (const address of ['mei@one.test', 'ana@two.test', 'one.test']) {
    const cookie = await app.cookie(address);
    assert.equal((await app.send('GET', '/admin/monitor', { cookie })).status, 403, address);
  }
  assert.equal((await app.send('GET', '/admin/monitor')).status, 303);
});

test('where no master can be asked there is no such page and no link to it', async (t) => {
  const alone = await openSignedApp(adminRoutes);
  t.after(() => alone.close());
  const cookie = await alone.cookie('root@one.test');
  assert.equal((await alone.send('GET', '/admin/monitor', { cookie })).status, 404);
  assert.doesNotMatch(await bodyOf(await alone.send('GET', '/admin', { cookie })), /monitor/);
  const linked = await bodyOf(
    await app.send('GET', '/admin', { cookie: await app.cookie('root@one.test') }),
  );
  assert.match(linked, /href="\/mail-host\/admin\/monitor"/);
});

function refresh({ headers }: { readonly headers: readonly (readonly [string, string])[] }) {
  return headers.find(([name]) => name === 'refresh')?.[1];
}
