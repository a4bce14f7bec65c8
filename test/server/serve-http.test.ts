// The HTTP server: the same requests, and whose word about a client counts.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { temporaryDirectory } from './dispatch-process.ts';
import { seen, testApplication } from './processes/application.ts';

const forwarded = {
  'x-forwarded-for': '203.0.113.9, 192.0.2.50, 127.0.0.1',
  'x-forwarded-proto': 'https',
};

test('X-Forwarded-* of a stranger counts nothing', async (t) => {
  const told = await describe(await serve(t, []), forwarded);
  assert.equal(told['scheme'], 'http');
  assert.equal(told['remoteAddress'], '127.0.0.1');
});

test('of a trusted proxy the last address counts that is not trusted itself', async (t) => {
  const told = await describe(await serve(t, ['127.0.0.0/8', '::1']), forwarded);
  assert.equal(told['scheme'], 'https');
  assert.equal(told['remoteAddress'], '192.0.2.50');
});

test('a body, a stream and a bug pass as over FastCGI', async (t) => {
  const base = await serve(t, []);
  const echo = await fetch(`${base}/echo`, { method: 'POST', body: 'hello' });
  assert.equal(await echo.text(), 'hello');
  const stream = await fetch(`${base}/stream?20`);
  assert.equal((await stream.arrayBuffer()).byteLength, 20 * 64 * 1024);
  for (const path of ['/throw', '/inject']) {
    assert.equal((await fetch(base + path)).status, 500);
  }
  const head = await fetch(`${base}/unread`, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), '12');
  await assert.rejects(fetch(`${base}/broken-stream`).then((answer) => answer.text()));
});

const wrong: readonly (readonly [name: string, bytes: string, status: number])[] = [
  ['no HTTP', '\x01\x01\0\x01\0\x08\0\0\r\n\r\n', 400],
  ['a length that is no number', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1x\r\n\r\n', 400],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
  ],
  [
    'a length beside chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
  ['a host that no URL could hold', 'GET / HTTP/1.1\r\nHost: a"onload=x\r\n\r\n', 400],
  ['a head over the limit', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ['a target outside the mount', 'GET /other HTTP/1.1\r\nHost: a\r\n\r\n', 404],
];

for (const [name, bytes, status] of wrong) {
  test(`what is no request for us is ${status}: ${name}`, async (t) => {
    const base = new URL(await serve(t, [], '/mail'));
    const answer = await spoken(Number(base.port), bytes);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
  });
}

test('a page that never answers is 504 and hears of it, and the connection lives', async (t) => {
  const base = await serve(t, [], '', { ...gatewayLimits, answerMs: 60 });
  const asking = new Agent({ keepAlive: true, maxSockets: 1 });
  t.after(() => asking.destroy());
  assert.equal(await statusBy(asking, `${base}/wait`), 504);
  assert.equal(seen.aborted, true);
  assert.equal(await statusBy(asking, `${base}/slow?60000`), 504);
  assert.equal(await statusBy(asking, `${base}/pid`), 200);
});

test('the time for an answer begins when the upload is whole', async (t) => {
  const base = new URL(await serve(t, [], '', { ...gatewayLimits, answerMs: 120 }));
  const socket = connect(Number(base.port), '127.0.0.1');
  t.after(() => socket.destroy());
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.write('POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nConnection: close\r\n\r\n');
  for (const digit of '0123456789') {
    await sleep(30);
    socket.write(digit);
  }
  await once(socket, 'close');
  assert.match(text, /^HTTP\/1\.1 200 .*\r\n\r\n0123456789$/s);
});

test('a header that came twice is joined, and Proxy is never seen', async (t) => {
  const base = new URL(await serve(t, []));
  const head = 'Host: a\r\nUser-Agent: b\r\nProxy: http://evil.example\r\nConnection: close';
  const answer = await spoken(Number(base.port), `GET / HTTP/1.1\r\n${head}\r\n\r\n`);
  assert.match(answer, /"agent":"b"/);
  assert.doesNotMatch(answer, /evil/);
  const facts = await spoken(
    Number(base.port),
    'GET /header?x-dup HTTP/1.1\r\nHost: a\r\nX-Dup: v1\r\nX-Dup: v2\r\nConnection: close\r\n\r\n',
  );
  assert.match(facts, /v1, v2$/);
});

test('an absolute target is the path in it, below the mount', async (t) => {
  const base = new URL(await serve(t, [], '/mail'));
  const line = 'GET http://www.example.org/mail/x?y HTTP/1.1';
  const answer = await spoken(Number(base.port), `${line}\r\nHost: a\r\nConnection: close\r\n\r\n`);
  assert.match(answer, /"path":"\/x","query":"y"/);
});

test('a proxy on a unix socket is believed: its mode says who may be one', async (t) => {
  const path = join(temporaryDirectory(t), 'http.sock');
  const gateway = await serveHttp({ path }, options([], ''));
  t.after(() => gateway.destroy());
  const head = 'X-Forwarded-For: 192.0.2.50\r\nX-Forwarded-Proto: https\r\nConnection: close';
  const answer = await spoken(path, `GET / HTTP/1.1\r\nHost: a\r\n${head}\r\n\r\n`);
  assert.match(answer, /"scheme":"https".*"remoteAddress":"192\.0\.2\.50"/);
});

/** Everything that a server says to some bytes. */
function spoken(where: number | string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = typeof where === 'number' ? connect(where, '127.0.0.1') : connect(where);
    let text = '';
    socket.setTimeout(5000, () => socket.destroy(new Error('no end')));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
    socket.end(Buffer.from(bytes, 'latin1'));
  });
}

/** The status alone, by an agent that keeps its connection. */
function statusBy(agent: Agent, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
    });
    asked.once('error', reject).end();
  });
}

async function serve(
  t: TestContext,
  trustedPeers: readonly string[],
  mount = '',
  limits = gatewayLimits,
): Promise<string> {
  const where = { host: '127.0.0.1', port: 0 };
  const gateway = await serveHttp(where, { ...options(trustedPeers, mount), limits });
  t.after(() => gateway.destroy());
  return `http://127.0.0.1:${gateway.port}`;
}

function options(trustedPeers: readonly string[], mount: string) {
  return {
    application: testApplication,
    log: silentLog,
    mount,
    load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
    limits: gatewayLimits,
    trustedPeers,
    webServers: undefined,
  };
}

async function describe(
  base: string,
  headers: Record<string, string>,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${base}/some/path`, { headers });
  return (await answer.json()) as Record<string, unknown>;
}
