// The SCGI server with a real socket: the same requests and answers as by FastCGI.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { type GatewayLimits, gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveScgi } from '../../src/server/serve-scgi.ts';
import { eventually, temporaryDirectory } from './dispatch-process.ts';
import { seen, testApplication } from './processes/application.ts';
import { ScgiClient, scgiRequestHead } from './scgi-client.ts';

test('a request is what the web server says of it', async (t) => {
  const client = await connectTo(t, { mount: '/mail' });
  client.send('/mail/a%2Fb?c=d', {
    HTTPS: 'on',
    HTTP_HOST: 'Mail.Example.org:8443',
    HTTP_PROXY: 'http://evil.example',
    HTTP_CONTENT_LENGTH: '99',
  });
  const answer = await client.answer;
  assert.match(answer, /^Status: 200 OK\r\n/);
  assert.deepEqual(JSON.parse(bodyOf(answer)), {
    method: 'GET',
    path: '/a%2Fb',
    query: 'c=d',
    scheme: 'https',
    host: 'mail.example.org:8443',
    remoteAddress: '192.0.2.7',
    contentLength: 0,
    agent: 'test',
  });
});

test('a request cut at every byte is answered alike', async (t) => {
  const path = await serve(t);
  const bytes = Buffer.concat([
    scgiRequestHead('/echo', { REQUEST_METHOD: 'POST' }, 'hello'),
    Buffer.from('hello'),
  ]);
  for (let at = 1; at < bytes.length; at += 1) {
    const client = new ScgiClient({ path });
    client.socket.write(bytes.subarray(0, at));
    // A turn of the event loop lets the server see the first part alone.
    await new Promise((resolve) => setImmediate(resolve));
    client.socket.write(bytes.subarray(at));
    assert.equal(bodyOf(await client.answer), 'hello', `cut at ${at}`);
  }
});

test('a body ends where its length says, and what follows is ignored', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { REQUEST_METHOD: 'POST', CONTENT_LENGTH: '4' }, 'body and more');
  assert.equal(bodyOf(await client.answer), 'body');
});

test('a body larger than every buffer passes with back-pressure', async (t) => {
  const client = await connectTo(t);
  const body = 'abcdefgh'.repeat(500_000);
  client.send('/echo', { REQUEST_METHOD: 'POST' }, body);
  assert.equal(bodyOf(await client.answer), body);
});

test('a body cut by the end of the connection fails, and nobody is answered', async (t) => {
  const client = await connectTo(t);
  delete seen.bodyError;
  client.send('/echo', { REQUEST_METHOD: 'POST', CONTENT_LENGTH: '100' }, 'short');
  client.socket.end();
  assert.equal(await client.answer.catch(() => ''), '');
  await eventually(() => assert.match(String(seen.bodyError), /connection ended/));
});

test('a half-closed connection still gets its answer', async (t) => {
  const client = await connectTo(t);
  client.send('/slow?30');
  client.socket.end();
  assert.match(bodyOf(await client.answer), /^slow/);
});

test('a connection that closes aborts its request', async (t) => {
  const client = await connectTo(t, {}, 'tcp');
  client.send('/wait');
  await eventually(() => assert.equal(seen.aborted, false));
  client.socket.resetAndDestroy();
  await eventually(() => assert.equal(seen.aborted, true));
});

const refused: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['no length', { CONTENT_LENGTH: '' }],
  ['a length that is no number', { CONTENT_LENGTH: '12x' }],
  ['a negative length', { CONTENT_LENGTH: '-1' }],
  ['a method in small letters', { REQUEST_METHOD: 'get' }],
  ['a host that no URL could hold', { HTTP_HOST: 'a"onload=x' }],
];

for (const [name, more] of refused) {
  test(`a bad request is 400: ${name}`, async (t) => {
    const client = await connectTo(t);
    assert.match(await client.send('/', more).answer, /^Status: 400 /);
  });
}

test('a head over the limit is 431, one that is no head is closed', async (t) => {
  const path = await serve(t);
  const large = new ScgiClient({ path }).send('/', { HTTP_COOKIE: 'c'.repeat(300_000) });
  assert.match(await large.answer, /^Status: 431 /);
  for (const bytes of ['0:,', 'GET / HTTP/1.1\r\n\r\n', '5:SCGI\0,']) {
    const hostile = new ScgiClient({ path });
    hostile.socket.write(bytes);
    assert.equal(await hostile.answer.catch(() => ''), '');
  }
  const next = new ScgiClient({ path }).send('/pid');
  assert.match(bodyOf(await next.answer), /^\d+$/);
});

test('a stream arrives whole, one that breaks resets the connection', async (t) => {
  const whole = await connectTo(t, {}, 'tcp');
  whole.send('/stream?50');
  assert.equal(bodyOf(await whole.answer).length, 50 * 64 * 1024);
  const broken = await connectTo(t, {}, 'tcp');
  await assert.rejects(broken.send('/broken-stream').answer);
});

test('HEAD and 204 have no body, a bug is a plain 500', async (t) => {
  const path = await serve(t);
  const head = await new ScgiClient({ path }).send('/unread', { REQUEST_METHOD: 'HEAD' }).answer;
  assert.match(head, /content-length: 12\r\n\r\n$/);
  assert.match(await new ScgiClient({ path }).send('/empty').answer, /^Status: 204 .*\r\n\r\n$/);
  for (const uri of ['/throw', '/inject']) {
    const answer = await new ScgiClient({ path }).send(uri).answer;
    assert.match(answer, /^Status: 500 /);
    assert.doesNotMatch(answer, /set-cookie/);
  }
});

test('an upload that nobody reads does not keep its answer away', async (t) => {
  const client = await connectTo(t);
  client.send('/unread', { REQUEST_METHOD: 'POST' }, 'x'.repeat(2_000_000));
  assert.equal(bodyOf(await client.answer), 'did not read');
});

test('a head that never ends and an upload that stops are closed', async (t) => {
  const limits = { ...gatewayLimits, headMs: 60, bodyMs: 60, sweepMs: 20 };
  const upload = scgiRequestHead('/echo', { CONTENT_LENGTH: '9' });
  for (const bytes of [Buffer.alloc(0), Buffer.from('12'), upload.subarray(0, 40), upload]) {
    const client = await connectTo(t, { limits });
    client.socket.write(bytes);
    assert.equal(await client.answer.catch(() => ''), '');
  }
});

test('a page that never answers is 504, more requests than the limit are 503', async (t) => {
  const late = { ...gatewayLimits, answerMs: 60, sweepMs: 20 };
  const waiting = await connectTo(t, { limits: late });
  assert.match(await waiting.send('/slow?60000').answer, /^Status: 504 /);
  const full = await connectTo(t, { limits: { ...gatewayLimits, requestsMax: 0 } });
  assert.match(await full.send('/pid').answer, /^Status: 503 .*\r\nretry-after: 2\r\n/s);
});

test('a server that retires answers what runs', async (t) => {
  const path = join(temporaryDirectory(t), 'test.sock');
  const gateway = await serveScgi({ path }, parts());
  const idle = new ScgiClient({ path });
  const busy = new ScgiClient({ path }).send('/slow?100');
  await eventually(() => assert.equal(busy.socket.bytesWritten > 0, true));
  await new ScgiClient({ path }).send('/pid').answer;
  await gateway.retire(0);
  assert.match(bodyOf(await busy.answer), /^slow/);
  assert.equal(await idle.answer.catch(() => ''), '');
});

interface Options {
  readonly mount?: string;
  readonly limits?: GatewayLimits;
}

function parts({ mount = '', limits = gatewayLimits }: Options = {}) {
  const load = new ProcessLoad({ busy() {}, idle() {}, served() {} });
  const application = testApplication;
  return {
    application,
    log: silentLog,
    mount,
    load,
    limits,
    trustedPeers: [],
    webServers: undefined,
  };
}

async function serve(t: TestContext, options: Options = {}): Promise<string> {
  const path = join(temporaryDirectory(t), 'test.sock');
  const gateway = await serveScgi({ path }, parts(options));
  t.after(() => gateway.destroy());
  return path;
}

async function connectTo(
  t: TestContext,
  options: Options = {},
  how: 'unix' | 'tcp' = 'unix',
): Promise<ScgiClient> {
  if (how === 'unix') return closing(t, new ScgiClient({ path: await serve(t, options) }));
  const gateway = await serveScgi({ host: '127.0.0.1', port: 0 }, parts(options));
  t.after(() => gateway.destroy());
  return closing(t, new ScgiClient({ host: '127.0.0.1', port: gateway.port ?? 0 }));
}

function closing(t: TestContext, client: ScgiClient): ScgiClient {
  t.after(() => client.socket.destroy());
  return client;
}

function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}
