// What arrived with a request, shown to super administrators alone.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { adminRoutes } from '../../../src/admin/routes.ts';
import { bodyOf } from '../../web/app-request.ts';
import { pageFaults } from '../page-faults.ts';
import { openSignedApp, type SignedApp } from '../signed-app.ts';

let app: SignedApp;

before(async () => {
  app = await openSignedApp((parts) => adminRoutes(parts));
});

after(() => app.close());

test('a super administrator sees what was understood, on a whole page', async () => {
  const cookie = await app.cookie('root@one.test');
  const answer = await app.send('GET', '/admin/diagnostics?a=%3Cb%3E', { cookie });
  assert.equal(answer.status, 200);
  const body = await bodyOf(answer);
  assert.deepEqual(pageFaults(body), []);
  for (const value of ['/mail-host', '/admin/diagnostics', '192.0.2.7', 'mail.example.test']) {
    assert.ok(body.includes(`>${value}</td>`), value);
  }
});

test('nobody else does', async () => {
  for (const address of ['mei@one.test', 'ana@two.test', 'one.test']) {
    const cookie = await app.cookie(address);
    assert.equal((await app.send('GET', '/admin/diagnostics', { cookie })).status, 403, address);
  }
  assert.equal((await app.send('GET', '/admin/diagnostics')).status, 303);
});
