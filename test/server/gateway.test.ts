// The FastCGI server on a real socket, with the hostile and the unusual.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { silentLog } from '../../src/kit/log.ts';
import { type GatewayLimits, gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { beginRecord, plainParams, requestBytes, streamBytes } from '../fastcgi/web-server.ts';
import { eventually, temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, FastcgiClient, statusOf } from './fastcgi-client.ts';
import { seen, testApplication } from './processes/application.ts';

test('a request is what the web server says of it', async (t) => {
  const client = await connectTo(t, { mount: '/mail' });
  client.send('/mail/a%2Fb?c=d', {
    HTTPS: 'on',
    HTTP_HOST: 'Mail.Example.org:8443',
    HTTP_PROXY: 'http://evil.example',
    HTTP_CONTENT_TYPE: 'forged/type',
    CONTENT_TYPE: 'text/plain',
  });
  assert.deepEqual(JSON.parse(bodyOf(await client.answer())), {
    method: 'GET',
    path: '/a%2Fb',
    query: 'c=d',
    scheme: 'https',
    host: 'mail.example.org:8443',
    remoteAddress: '192.0.2.7',
    agent: 'test',
    type: 'text/plain',
  });
});

const targets: readonly (readonly [uri: string, mount: string, path: string | number])[] = [
  ['/mail', '/mail', '/'],
  ['/mail/', '/mail', '/'],
  ['/mailbox', '/mail', 404],
  ['/other', '/mail', 404],
  ['http://www.example.org/x?q', '', '/x'],
  ['HTTPS://www.example.org', '', '/'],
  ['//a/../b/%2e%2e/c', '', '//a/../b/%2e%2e/c'],
  ['*', '', 400],
  ['/a b', '', 400],
  ['/a\\b', '', 400],
  ['/a\r\nb', '', 400],
];

test('a path is taken from the target as it was sent, below the mount', async (t) => {
  for (const [uri, mount, path] of targets) {
    const client = await connectTo(t, { mount });
    client.send(uri);
    const answer = await client.answer();
    if (typeof path === 'number') assert.equal(statusOf(answer), path, uri);
    else assert.equal((JSON.parse(bodyOf(answer)) as { path: string }).path, path, uri);
  }
});

test('forged variables are a bad request, and the connection lives', async (t) => {
  const client = await connectTo(t);
  for (const more of [
    { REQUEST_METHOD: 'get' },
    { HTTP_HOST: 'a"onload=x' },
    { HTTP_HOST: 'a/b' },
    { CONTENT_LENGTH: '12x' },
    { CONTENT_LENGTH: '-1' },
  ]) {
    client.send('/', more);
    assert.equal(statusOf(await client.answer()), 400);
  }
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('a body of unknown length is read to its end', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { REQUEST_METHOD: 'POST' }, 'hello');
  assert.equal(bodyOf(await client.answer()), 'hello');
});

test('a body larger than every buffer passes with back-pressure', async (t) => {
  const client = await connectTo(t);
  const body = 'abcdefgh'.repeat(500_000);
  client.send('/echo', { REQUEST_METHOD: 'POST', CONTENT_LENGTH: `${body.length}` }, body);
  assert.equal(bodyOf(await client.answer()), body);
});

test('what goes beyond the announced length is dropped', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { CONTENT_LENGTH: '4' }, 'body and more');
  assert.equal(bodyOf(await client.answer()), 'body');
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('a body shorter than announced fails for its reader', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { CONTENT_LENGTH: '100' }, 'short');
  assert.equal(statusOf(await client.answer()), 400);
});

test('a body cut by the end of the connection fails, and nobody is answered', async (t) => {
  const client = await connectTo(t);
  delete seen.bodyError;
  client.socket.end(openUpload('/echo', 'half'));
  await assert.rejects(client.answer());
  await eventually(() => assert.match(String(seen.bodyError), /connection ended/));
});

test('a half-closed connection still gets its answer', async (t) => {
  const client = await connectTo(t);
  client.socket.end(requestBytes());
  assert.equal(statusOf(await client.answer()), 200);
});

test('a connection that closes aborts its request', async (t) => {
  const client = await connectTo(t);
  client.send('/wait');
  await eventually(() => assert.equal(seen.aborted, false));
  client.socket.destroy();
  await eventually(() => assert.equal(seen.aborted, true));
});

test('an abort is answered by exactly one end', async (t) => {
  const client = await connectTo(t);
  client.send('/wait');
  client.socket.write(encodeRecord(recordType.abortRequest, 1, Buffer.alloc(0)));
  assert.equal((await client.answer()).stdout, '');
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('without KEEP_CONN the connection closes after the answer, with it it stays', async (t) => {
  const client = await connectTo(t);
  client.send('/pid', {}, '', true);
  await client.answer();
  client.send('/pid', {}, '', false);
  await client.answer();
  await client.until(() => client.ended);
});

test('two requests sent at once are answered in order', async (t) => {
  const client = await connectTo(t);
  const one = requestBytes({ flags: 1, params: withUri('/slow?50') });
  client.socket.write(Buffer.concat([one, requestBytes({ flags: 1 })]));
  assert.match(bodyOf(await client.answer()), /^slow/);
  assert.match(bodyOf(await client.answer()), /"path":"\/hello"/);
});

test('an upload that nobody reads is drained before the next request', async (t) => {
  const client = await connectTo(t);
  client.send('/unread', { REQUEST_METHOD: 'POST' }, 'x'.repeat(2_000_000));
  assert.equal(bodyOf(await client.answer()), 'did not read');
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('a stream arrives whole, one that breaks cuts the connection', async (t) => {
  const client = await connectTo(t);
  assert.equal((await client.get('/stream?50')).length, 50 * 64 * 1024);
  client.send('/broken-stream');
  await assert.rejects(client.answer());
  assert.match(client.reader.partial(1), /first$/);
});

test('a page that throws or forges a header is a plain 500', async (t) => {
  const client = await connectTo(t);
  for (const uri of ['/throw', '/inject']) {
    client.send(uri);
    const { stdout } = await client.answer();
    assert.match(stdout, /^Status: 500 /);
    assert.doesNotMatch(stdout, /set-cookie/);
  }
});

test('HEAD and 204 have no body', async (t) => {
  const client = await connectTo(t);
  client.send('/unread', { REQUEST_METHOD: 'HEAD' });
  const head = await client.answer();
  assert.equal(bodyOf(head), '');
  assert.match(head.stdout, /content-length: 12\r\n/);
  assert.equal(await client.get('/empty'), '');
});

test('parameters over the limit are 431 and the end of the connection', async (t) => {
  const client = await connectTo(t);
  client.send('/', { HTTP_COOKIE: 'c'.repeat(300_000) });
  assert.equal(statusOf(await client.answer()), 431);
  await client.until(() => client.ended);
});

test('a peer that speaks something else is closed, and nobody else notices', async (t) => {
  const path = await serve(t, {});
  const other = new FastcgiClient({ path });
  t.after(() => other.socket.destroy());
  for (const bytes of [
    'GET / HTTP/1.1\r\n\r\n',
    '\0\0\0\0\0\0\0\0',
    '\x01\x01\0\0\0\x08\0\0........',
  ]) {
    const hostile = new FastcgiClient({ path });
    hostile.socket.write(Buffer.from(bytes, 'latin1'));
    await hostile.until(() => hostile.closed || hostile.ended);
  }
  assert.match(await other.get('/pid'), /^\d+$/);
});

test('a head that never ends and an upload that stops are closed', async (t) => {
  const limits = { ...gatewayLimits, headMs: 60, bodyMs: 60, sweepMs: 20 };
  for (const bytes of [Buffer.from([1, 1, 0]), beginRecord(1), openUpload('/echo', 'x')]) {
    const client = await connectTo(t, { limits });
    client.socket.write(bytes);
    await client.until(() => client.closed || client.ended);
  }
});

test('a page that never answers is 504', async (t) => {
  const limits = { ...gatewayLimits, answerMs: 60, sweepMs: 20 };
  const client = await connectTo(t, { limits });
  client.send('/slow?60000');
  assert.equal(statusOf(await client.answer()), 504);
});

test('more requests than the limit are 503', async (t) => {
  const limits = { ...gatewayLimits, requestsMax: 1 };
  const path = await serve(t, { limits });
  const first = new FastcgiClient({ path });
  t.after(() => first.socket.destroy());
  first.send('/slow?60000');
  await sleep(50);
  const second = new FastcgiClient({ path });
  second.send('/pid', {}, '', false);
  const answer = await second.answer();
  assert.equal(statusOf(answer), 503);
  assert.match(answer.stdout, /retry-after: 2/);
});

test('a web server that reads slowly is waited for', async (t) => {
  const client = await connectTo(t);
  client.socket.pause();
  client.send('/stream?200');
  await sleep(100);
  client.socket.resume();
  assert.equal(bodyOf(await client.answer()).length, 200 * 64 * 1024);
});

test('over TCP only the listed web servers may connect', async (t) => {
  for (const [webServers, served] of [
    [['127.0.0.1'], true],
    [['10.0.0.1'], false],
    [[''], false],
  ] as const) {
    const gateway = await serveFastcgi({ host: '127.0.0.1', port: 0 }, { ...parts, webServers });
    t.after(() => gateway.destroy());
    const client = new FastcgiClient({ host: '127.0.0.1', port: gateway.port ?? 0 });
    t.after(() => client.socket.destroy());
    client.send('/pid');
    if (served) assert.equal(statusOf(await client.answer()), 200);
    else await assert.rejects(client.answer());
  }
});

const parts = {
  application: testApplication,
  log: silentLog,
  mount: '',
  load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
  limits: gatewayLimits,
  trustedPeers: [],
  webServers: undefined,
};

interface ServeOptions {
  readonly mount?: string;
  readonly limits?: GatewayLimits;
}

async function connectTo(t: TestContext, options: ServeOptions = {}): Promise<FastcgiClient> {
  const client = new FastcgiClient({ path: await serve(t, options) });
  t.after(() => client.socket.destroy());
  return client;
}

async function serve(
  t: TestContext,
  { mount = '', limits = gatewayLimits }: ServeOptions,
): Promise<string> {
  const path = join(temporaryDirectory(t), 'test.sock');
  const load = new ProcessLoad({ busy() {}, idle() {}, served() {} });
  const gateway = await serveFastcgi({ path }, { ...parts, mount, limits, load });
  t.after(() => gateway.destroy());
  return path;
}

function withUri(uri: string): [string, string][] {
  return plainParams.map(([name, value]) => [name, name === 'REQUEST_URI' ? uri : value]);
}

/** A request whose body has begun and not ended. */
function openUpload(uri: string, part: string): Buffer {
  return Buffer.concat([
    beginRecord(1),
    streamBytes(recordType.params, 1, encodePairs(withUri(uri))),
    encodeRecord(recordType.stdin, 1, Buffer.from(part)),
  ]);
}
