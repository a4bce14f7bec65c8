// A webhook from its first day to its last, over a server that really answers, or does not.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { createJsonPoster } from '../../src/outside/post-json.ts';
import { DueTable } from '../../src/state/due-table.ts';
import { startWebhooks, webhookAct } from '../../src/webhook-work.ts';
import { until } from '../real/until.ts';
import { type ApiApp, openApiApp } from './api-app.ts';

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Ear {
  readonly url: string;
  readonly heard: Heard[];
  status: number;
}

async function listen(t: TestContext): Promise<Ear> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(ear.status, { location: '/elsewhere' }).end('thank\u0000 you');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const ear: Ear = { url: `http://127.0.0.1:${port}/hook`, heard, status: 200 };
  return ear;
}

async function workOf(app: ApiApp, clock: { ms: number }) {
  const networks = ['127.0.0.0/8'];
  const [row] = await app.database.all("select path from domain where domain_name = 'one.test'");
  const directory = openDirectory({
    schema: 'vmail-sql',
    database: app.database,
    baseDir: dirname(String(row?.['path'])),
    log: silentLog,
  });
  return {
    config: {
      web: { superAdministrators: ['root@one.test'], language: 'en' },
      webhooks: { networks },
    } as never,
    database: app.database,
    directory,
    log: silentLog,
    holder: 'test',
    now: () => clock.ms,
  };
}

async function inbox(app: ApiApp, place: string): Promise<readonly string[]> {
  const [row] = await app.database.all("select path from domain where domain_name = 'one.test'");
  const base = dirname(String(row?.['path']));
  return app.files(place).map((name) => readFileSync(join(base, place, name), 'utf8'));
}

async function open(t: TestContext) {
  const app = await openApiApp();
  t.after(() => app.close());
  const clock = { ms: Date.now() + 1_000 };
  const act = webhookAct(await workOf(app, clock));
  const table = new DueTable(app.database);
  /** Does what is due, once; gives when the next try of each is. */
  const turn = async (): Promise<readonly number[]> => {
    clock.ms = Math.max(clock.ms, Date.now() + 1_000);
    const pauses: number[] = [];
    for (const owner of await table.dueOwners(clock.ms, 100, 'webhooks')) {
      for (const row of await table.dueOf(owner, clock.ms, 100)) {
        const due = { ...row, kind: 'webhook', facts: null, failure: undefined } as const;
        const outcome = await act(due, AbortSignal.timeout(5_000));
        const lease = { holder: 'h', untilMs: clock.ms + 1 };
        await table.claim(row, lease, clock.ms);
        if (outcome.kind === 'later') {
          pauses.push(outcome.dueMs - clock.ms);
          await table.putOff(row.id, 'h', { dueMs: outcome.dueMs, facts: 'null' });
        } else await table.finish(row.id, 'h');
      }
    }
    return pauses;
  };
  return { app, clock, turn };
}

test('what is done is told, signed, once, to who may hear of it', async (t) => {
  const { app, turn } = await open(t);
  const ear = await listen(t);
  const token = await app.token('mei@one.test');
  const wanted = { name: 'shop', url: ear.url, events: ['alias.created', 'account.suspended'] };
  const { json: made, status } = await app.ask(token, 'POST', '/webhooks', { body: wanted });
  assert.equal(status, 201);
  const secret = String(made['secret']);
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const alias = { localPart: 'press', targets: ['bob@one.test'] };
  await app.ask(token, 'POST', '/domains/one.test/aliases', { body: alias });
  const root = await app.token('root@one.test');
  await app.ask(root, 'POST', '/domains/two.test/aliases', {
    body: { ...alias, targets: ['x@y.test'] },
  });
  await app.ask(token, 'PATCH', '/accounts/bob@one.test', { body: { displayName: 'Bob' } });
  await app.ask(token, 'PATCH', '/accounts/bob@one.test', { body: { active: false } });
  await turn();
  const told = ear.heard.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  assert.deepEqual(
    told.map(({ type, data }) => [type, data]),
    [
      ['alias.created', { address: 'press@one.test', domain: 'one.test', by: 'mei@one.test' }],
      ['account.suspended', { address: 'bob@one.test', domain: 'one.test', by: 'mei@one.test' }],
    ],
  );
  const [{ headers, body }] = ear.heard as [Heard];
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = headers;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = createHmac('sha256', key).update(`${String(id)}.${String(time)}.${body}`);
  assert.equal(signature, `v1,${signed.digest('base64')}`);
  assert.equal(headers['content-type'], 'application/json');
  const list = await app.ask(token, 'GET', `/webhooks/${String(made['id'])}/deliveries`);
  const [last] = list.json as unknown as Record<string, unknown>[];
  assert.deepEqual(
    [last?.['status'], last?.['answerStatus'], last?.['answer']],
    ['done', 200, 'thank you'],
  );
  assert.doesNotMatch(JSON.stringify(list.json), /whsec/);
});

test('what is not taken is tried for three days, later and later, and the address switched off', async (t) => {
  const { app, clock, turn } = await open(t);
  const ear = await listen(t);
  ear.status = 307;
  const token = await app.token('mei@one.test');
  const body = { name: 'shop', url: ear.url };
  const { json: made } = await app.ask(token, 'POST', '/webhooks', { body });
  const path = `/webhooks/${String(made['id'])}`;
  await app.ask(token, 'POST', '/domains/one.test/aliases', {
    body: { localPart: 'press', targets: ['bob@one.test'] },
  });
  const pauses: number[] = [];
  const begunMs = clock.ms;
  for (let pause = 0; pause !== undefined;) {
    clock.ms += pause;
    const next = await turn();
    pause = next[0] as number;
    if (next[0] !== undefined) pauses.push(next[0]);
  }
  assert.ok(
    pauses.length >= 8 && pauses.every((pause, at) => at === 0 || pause >= (pauses[at - 1] ?? 0)),
  );
  assert.ok(clock.ms - begunMs >= 72 * 3_600_000);
  // A redirect was not followed.
  assert.equal(ear.heard.length, pauses.length + 1);
  assert.equal(new Set(ear.heard.map(({ headers }) => headers['webhook-id'])).size, 1);
  const after = await app.ask(token, 'GET', path);
  assert.deepEqual([after.json['active'], after.json['disabled'] !== null], [false, true]);
  const log = await app.database.all("select * from dispatch_audit where verb = 'disable-webhook'");
  assert.equal(log.length, 1);
  const [told = '', ...others] = await inbox(app, 'one.test/mei/new');
  assert.match(told, /took no message of your webhook/);
  assert.deepEqual(others, []);

  ear.status = 204;
  await app.ask(token, 'PATCH', path, { body: { active: true } });
  const list = await app.ask(token, 'GET', `${path}/deliveries`);
  const [{ id }] = list.json as unknown as [{ id: string }];
  const again = await app.ask(token, 'POST', `${path}/deliveries/${id}/again`);
  assert.equal(again.status, 204);
  clock.ms += 1_000;
  await turn();
  assert.equal(ear.heard.at(-1)?.headers['webhook-id'], id);
  const done = await app.ask(token, 'GET', `${path}/deliveries`);
  assert.equal((done.json as unknown as [{ status: string }])[0].status, 'done');
});

test('for a day after a change of the secret both of them sign', async (t) => {
  const { app, clock, turn } = await open(t);
  const ear = await listen(t);
  const token = await app.token('mei@one.test');
  const { json } = await app.ask(token, 'POST', '/webhooks', { body: { name: 'x', url: ear.url } });
  const path = `/webhooks/${String(json['id'])}`;
  const rotated = await app.ask(token, 'POST', `${path}/secret`);
  assert.notEqual(rotated.json['secret'], json['secret']);
  await app.ask(token, 'POST', `${path}/ping`);
  await turn();
  clock.ms += 25 * 3_600_000;
  await app.ask(token, 'POST', `${path}/ping`);
  await turn();
  const counts = ear.heard.map(
    ({ headers }) => String(headers['webhook-signature']).split(' ').length,
  );
  assert.deepEqual(counts, [2, 1]);
});

test('who may not administer a domain any more hears nothing of it', async (t) => {
  const { app, turn } = await open(t);
  const ear = await listen(t);
  const token = await app.token('mei@one.test');
  const hook = { name: 'x', url: ear.url, domains: ['one.test'] };
  await app.ask(token, 'POST', '/webhooks', { body: hook });
  const other = await app.ask(token, 'POST', '/webhooks', {
    body: { ...hook, domains: ['two.test'] },
  });
  assert.equal(other.status, 403);
  const root = await app.token('root@one.test');
  const alias = { localPart: 'press', targets: ['bob@one.test'] };
  await app.ask(root, 'POST', '/domains/one.test/aliases', { body: alias });
  await app.database.run("delete from dispatch_admin where address = 'mei@one.test'");
  await turn();
  assert.deepEqual(ear.heard, []);
});

test('a blocked login is told once an hour', async (t) => {
  const { app, clock, turn } = await open(t);
  const ear = await listen(t);
  const token = await app.token('mei@one.test');
  await app.ask(token, 'POST', '/webhooks', {
    body: { name: 'x', url: ear.url, events: ['login.blocked'] },
  });
  const attempt = {
    address: 'bob@one.test',
    password: 'no',
    remoteAddress: '198.51.100.9',
    userAgent: '',
  };
  for (let time = 0; time < 8; time += 1) await app.accounts.login(attempt).catch(() => {});
  clock.ms += 60_000;
  await turn();
  assert.equal(ear.heard.length, 1);
  assert.match(ear.heard[0]?.body ?? '', /login\.blocked.*198\.51\.100\.9/);
});

test('only the public internet is told, by https, and what the configuration lets in', async (t) => {
  const ear = await listen(t);
  const secure = ear.url.replace('http:', 'https:');
  const message = { body: '{}', headers: {} };
  const named = async (): Promise<{ address: string; family: number }[]> => [
    { address: '127.0.0.1', family: 4 },
  ];
  for (const url of [
    ear.url,
    secure,
    'http://93.184.216.34/',
    'ftp://x.test/',
    'https://[::1]:1/',
  ]) {
    const answer = await createJsonPoster([])(url, message);
    assert.equal(answer.status, 0, url);
  }
  const { port } = new URL(ear.url);
  const rebound = await createJsonPoster([], named)(`https://public.test:${port}/`, message);
  assert.equal(rebound.words, 'not to be asked');
  assert.equal(ear.heard.length, 0);
  assert.equal((await createJsonPoster(['127.0.0.1'])(ear.url, message)).status, 200);
});

test('a lane of its own sends them by itself', async (t) => {
  const { app } = await open(t);
  const ear = await listen(t);
  const token = await app.token('root@one.test');
  const { json } = await app.ask(token, 'POST', '/webhooks', { body: { name: 'x', url: ear.url } });
  const runner = startWebhooks({ ...(await workOf(app, { ms: 0 })), now: Date.now });
  t.after(() => runner.stop());
  await app.ask(token, 'POST', `/webhooks/${String(json['id'])}/ping`);
  await until('the message', async () => ear.heard[0]);
});

test('the description names every event that is told', async (t) => {
  const { app } = await open(t);
  const { json } = await app.ask('', 'GET', '/openapi.json');
  const told = Object.keys(json['webhooks'] as object);
  assert.ok(told.includes('account.password_changed') && told.includes('login.blocked'));
});
