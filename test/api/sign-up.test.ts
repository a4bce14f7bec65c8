// What programs do with invitations and requests.

import assert from 'node:assert/strict';
import test from 'node:test';
import { openApiApp } from './api-app.ts';

const kim = {
  localPart: 'kim',
  displayName: 'Kim',
  password: 'river copper lantern',
  recovery: 'kim@far.test',
};

test('a program opens a domain, invites, and answers who asks', async (t) => {
  const app = await openApiApp();
  t.after(() => app.close());
  const token = await app.token('mei@one.test');
  const ask = (method: string, path: string, body?: unknown) =>
    app.ask(token, method, `/domains/one.test${path}`, { body });

  assert.deepEqual((await ask('GET', '/sign-up')).json, { mode: 'off', waiting: 0 });
  assert.equal((await ask('POST', '/invitations', {})).status, 404);
  assert.equal((await ask('PUT', '/sign-up', { mode: 'anybody' })).status, 400);
  assert.equal((await ask('PUT', '/sign-up', { mode: 'open' })).json['mode'], 'open');
  const made = await ask('POST', '/invitations', { uses: 2, days: 30 });
  assert.equal(made.status, 201);
  assert.match(String(made.json['path']), /^\/join\/[\w-]{43}$/);
  const listed = await ask('GET', '/invitations');
  assert.doesNotMatch(JSON.stringify(listed.json), /path|\/join/);
  assert.equal((await ask('DELETE', `/invitations/${String(made.json['id'])}`)).status, 204);
  assert.equal((await ask('DELETE', `/invitations/${String(made.json['id'])}`)).status, 404);

  const { requests } = app.accounts.signUp;
  const from = { remote: '192.0.2.9', language: 'en' };
  const asked = await requests.ask('one.test', kim, from);
  await requests.confirm(asked.token, from.remote);
  const waiting = (await ask('GET', '/requests')).json as unknown as readonly { id: string }[];
  assert.equal(waiting.length, 1);
  assert.doesNotMatch(JSON.stringify(waiting), /hash|password/i);
  const path = `/requests/${waiting[0]?.id ?? ''}`;
  const stranger = await app.token('root@one.test', { domains: ['two.test'] });
  const refused = await app.ask(stranger, 'POST', `/domains/one.test${path}/approval`);
  assert.equal(refused.status, 403);
  const approved = await ask('POST', `${path}/approval`);
  assert.deepEqual([approved.status, approved.json['address']], [201, 'kim@one.test']);
  assert.equal((await ask('POST', `${path}/decline`, { reason: 'late' })).status, 404);
});
