// What a load balancer is told while the disk or the database is away.

import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { test } from 'node:test';
import { startMariaDb } from '../real/mariadb.ts';
import { bodyOf } from '../web/app-request.ts';
import { openMailApp } from './mail-app.ts';

test('a worker is unhealthy while the mail directory is away, and well again after', async () => {
  const app = await openMailApp();
  try {
    const status = async () => (await app.send('GET', '/healthz')).status;
    assert.equal(await status(), 200);
    renameSync(app.baseDir, `${app.baseDir}.away`);
    const answer = await app.send('GET', '/healthz');
    assert.equal(answer.status, 503);
    assert.equal(await bodyOf(answer), 'unavailable\n');
    assert.equal(app.bugs.length, 1);
    renameSync(`${app.baseDir}.away`, app.baseDir);
    assert.equal(await status(), 200);
  } finally {
    await app.close();
  }
});

test('without its database a worker is unhealthy, and its pages say to come back', async (t) => {
  const server = await startMariaDb();
  if (typeof server === 'string') return t.skip(server);
  const app = await openMailApp({}, { directoryUrl: await server.makeDatabase('health') });
  try {
    assert.equal((await app.send('GET', '/healthz')).status, 200);
    await server.stop();
    assert.equal((await app.send('GET', '/healthz')).status, 503);
    const form = { address: 'mei@one.test', password: 'x' };
    const login = await app.send('POST', '/login', { form });
    assert.equal(login.status, 503);
    assert.match(await bodyOf(login), /user directory does not answer/);
  } finally {
    await app.close();
  }
});
