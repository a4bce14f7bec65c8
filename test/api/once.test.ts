import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { headerOf } from '../web/app-request.ts';
import { openApiApp } from './api-app.ts';

const path = '/domains/one.test/aliases';
const body = { localPart: 'help', targets: ['far@far.test'] };
const withKey = (key: string, wanted: unknown = body) => ({
  body: wanted,
  headers: { 'idempotency-key': key },
});

async function open(t: TestContext) {
  const app = await openApiApp();
  t.after(() => app.close());
  return { app, token: await app.token('mei@one.test') };
}

test('a request that is sent again under its key is done once and answered alike', async (t) => {
  const { app, token } = await open(t);
  const first = await app.ask(token, 'POST', path, withKey('k1'));
  const again = await app.ask(token, 'POST', path, withKey('k1'));
  assert.deepEqual([again.status, again.json], [201, first.json]);
  assert.equal(headerOf(again.response, 'idempotency-replayed'), 'true');
  assert.equal((await app.ask(token, 'POST', path, { body })).status, 409);
  const rows = await app.database.all("select * from dispatch_audit where verb = 'add-alias'", []);
  assert.equal(rows.length, 1);
});

test('a refusal is an answer too, and is given again', async (t) => {
  const { app, token } = await open(t);
  const there = { localPart: 'info', targets: ['far@far.test'] };
  const first = await app.ask(token, 'POST', path, withKey('k1', there));
  const again = await app.ask(token, 'POST', path, withKey('k1', there));
  assert.deepEqual([first.status, again.status, again.json], [409, 409, first.json]);
});

test('one key with two requests is a mistake, and two tokens may have the same key', async (t) => {
  const { app, token } = await open(t);
  await app.ask(token, 'POST', path, withKey('k1'));
  const other = { localPart: 'more', targets: ['far@far.test'] };
  const wrong = await app.ask(token, 'POST', path, withKey('k1', other));
  assert.deepEqual([wrong.status, wrong.json['code']], [422, 'key-reused']);
  const second = await app.token('mei@one.test');
  assert.equal((await app.ask(second, 'POST', path, withKey('k1', other))).status, 201);
  for (const key of ['', 'ü', 'x'.repeat(256)]) {
    assert.equal((await app.ask(token, 'POST', path, withKey(key))).status, 400, key);
  }
});

test('many at once under one key are one', async (t) => {
  const { app, token } = await open(t);
  const all = await Promise.all(
    Array.from({ length: 8 }, () => app.ask(token, 'POST', path, withKey('k1'))),
  );
  const statuses = new Set(all.map(({ status, json }) => (status === 409 ? json['code'] : status)));
  assert.ok(statuses.has(201));
  assert.ok([...statuses].every((one) => one === 201 || one === 'still-at-work'));
  const rows = await app.database.all("select * from dispatch_audit where verb = 'add-alias'", []);
  assert.equal(rows.length, 1);
});

test('a first request that died leaves word that nobody knows what it did', async (t) => {
  const { app, token } = await open(t);
  await app.ask(token, 'POST', path, withKey('k1'));
  await app.database.run('update dispatch_api_answer set status = 0', []);
  const early = await app.ask(token, 'POST', path, withKey('k1'));
  assert.deepEqual([early.status, early.json['code']], [409, 'still-at-work']);
  app.clock.ms += 61_000;
  const late = await app.ask(token, 'POST', path, withKey('k1'));
  assert.deepEqual([late.status, late.json['code']], [409, 'outcome-unknown']);
  assert.equal((await app.ask(token, 'POST', path, withKey('k1'))).json['code'], 'already-exists');
});

test('after a day a key is free again, and no secret of a request is kept', async (t) => {
  const { app, token } = await open(t);
  const account = { localPart: 'kim', password: 'river copper lantern' };
  await app.ask(token, 'POST', '/domains/one.test/accounts', withKey('k2', account));
  const kept = JSON.stringify(await app.database.all('select * from dispatch_api_answer', []));
  assert.doesNotMatch(kept, /lantern/);
  app.clock.ms += 24 * 3_600_000 + 1;
  await app.ask(token, 'POST', path, withKey('k3'));
  assert.equal((await app.database.all('select * from dispatch_api_answer', [])).length, 1);
});
