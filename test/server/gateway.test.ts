// The FastCGI server on a real socket, with the hostile and the unusual.

import assert from 'node:assert/strict';
import test from 'node:test';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { requestBytes } from '../fastcgi/web-server.ts';
import { eventually } from './dispatch-process.ts';
import { bodyOf, FastcgiClient, statusOf } from './fastcgi-client.ts';
import { connectTo, openUpload, serve, withUri } from './gateway-server.ts';
import { seen } from './processes/application.ts';

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
    // Two of them, as they are joined.
    { HTTP_HOST: 'a, b' },
  ]) {
    client.send('/', more);
    assert.equal(statusOf(await client.answer()), 400);
  }
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 60: a length that is no number is 400, and the connection lives', async (t) => {
  const client = await connectTo(t);
  for (const length of ['12x', '-1', '1 ', '+1', '0x1', '1'.repeat(16)]) {
    client.send('/echo', { CONTENT_LENGTH: length }, 'x');
    assert.equal(statusOf(await client.answer()), 400, length);
  }
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 59: a body of unknown length is read to its end', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { REQUEST_METHOD: 'POST' }, 'hello');
  assert.equal(bodyOf(await client.answer()), 'hello');
});

test('case 56: a body larger than every buffer passes with back-pressure', async (t) => {
  const client = await connectTo(t);
  const body = 'abcdefgh'.repeat(500_000);
  client.send('/echo', { REQUEST_METHOD: 'POST', CONTENT_LENGTH: `${body.length}` }, body);
  assert.equal(bodyOf(await client.answer()), body);
});

test('case 58: what goes beyond the announced length is dropped', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { CONTENT_LENGTH: '4' }, 'body and more');
  assert.equal(bodyOf(await client.answer()), 'body');
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 57: a body shorter than announced fails for its reader', async (t) => {
  const client = await connectTo(t);
  client.send('/echo', { CONTENT_LENGTH: '100' }, 'short');
  assert.equal(statusOf(await client.answer()), 400);
});

test('case 62: a body cut by the end of the connection fails, and nobody is answered', async (t) => {
  const client = await connectTo(t);
  delete seen.bodyError;
  client.socket.end(openUpload('/echo', 'half'));
  await assert.rejects(client.answer());
  await eventually(() => assert.match(String(seen.bodyError), /connection ended/));
});

test('case 71: a half-closed connection still gets its answer', async (t) => {
  const client = await connectTo(t);
  client.socket.end(requestBytes());
  assert.equal(statusOf(await client.answer()), 200);
});

test('case 72: a connection that closes aborts its request', async (t) => {
  const client = await connectTo(t);
  client.send('/wait');
  await eventually(() => assert.equal(seen.aborted, false));
  client.socket.destroy();
  await eventually(() => assert.equal(seen.aborted, true));
});

test('case 67: an abort is answered by exactly one end', async (t) => {
  const client = await connectTo(t);
  client.send('/wait');
  await eventually(() => assert.equal(seen.aborted, false));
  client.socket.write(encodeRecord(recordType.abortRequest, 1, Buffer.alloc(0)));
  assert.equal((await client.answer()).stdout, '');
  assert.equal(seen.aborted, true);
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 25: with KEEP_CONN the connection stays', async (t) => {
  const client = await connectTo(t);
  for (let round = 0; round < 3; round += 1) assert.match(await client.get('/pid'), /^\d+$/);
  assert.equal(client.ended, false);
});

test('case 24: without KEEP_CONN the connection closes after the answer', async (t) => {
  const client = await connectTo(t);
  client.send('/pid', {}, '', false);
  await client.answer();
  await client.until(() => client.ended);
});

test('case 3: two requests sent at once are answered in order', async (t) => {
  const client = await connectTo(t);
  const one = requestBytes({ flags: 1, params: withUri('/slow?50') });
  client.socket.write(Buffer.concat([one, requestBytes({ flags: 1 })]));
  assert.match(bodyOf(await client.answer()), /^slow/);
  assert.match(bodyOf(await client.answer()), /"path":"\/hello"/);
});

test('case 65: an upload that nobody reads is drained before the next request', async (t) => {
  const client = await connectTo(t);
  client.send('/unread', { REQUEST_METHOD: 'POST' }, 'x'.repeat(2_000_000));
  assert.equal(bodyOf(await client.answer()), 'did not read');
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 81: a stream arrives whole, one that breaks cuts the connection', async (t) => {
  const client = await connectTo(t);
  assert.equal((await client.get('/stream?50')).length, 50 * 64 * 1024);
  client.send('/broken-stream');
  await assert.rejects(client.answer());
  assert.match(client.reader.partial(1), /first$/);
});

test('case 80: a page that throws or forges a header is a plain 500', async (t) => {
  const client = await connectTo(t);
  for (const uri of ['/throw', '/inject', '/inject?nul', '/inject?wide']) {
    client.send(uri);
    const { stdout } = await client.answer();
    assert.match(stdout, /^Status: 500 /);
    assert.doesNotMatch(stdout, /set-cookie/);
  }
});

test('a head that nginx could not read is a 500 with a reason in the log', async (t) => {
  const client = await connectTo(t);
  client.send('/large-head?3900');
  assert.equal(statusOf(await client.answer()), 200);
  client.send('/large-head?4000');
  assert.equal(statusOf(await client.answer()), 500);
});

test('case 78: HEAD, 204 and 304 have no body', async (t) => {
  const client = await connectTo(t);
  client.send('/unread', { REQUEST_METHOD: 'HEAD' });
  const head = await client.answer();
  assert.equal(bodyOf(head), '');
  assert.match(head.stdout, /content-length: 12\r\n/);
  assert.equal(await client.get('/empty'), '');
  assert.equal(await client.get('/unchanged'), '');
});

test('case 43: parameters over the limit are 431 and the end of the connection', async (t) => {
  const client = await connectTo(t);
  client.send('/', { HTTP_COOKIE: 'c'.repeat(300_000) });
  assert.equal(statusOf(await client.answer()), 431);
  await client.until(() => client.ended);
});

test('case 10: a peer that speaks something else is closed, and nobody else notices', async (t) => {
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
