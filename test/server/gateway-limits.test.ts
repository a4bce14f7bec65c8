// What ends a connection or a request although its peer did not.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { bodyBytesHeldMax } from '../../src/server/request-body.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import {
  beginRecord,
  keepConnection,
  readAnswers,
  requestBytes,
  streamBytes,
} from '../fastcgi/web-server.ts';
import { temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, FastcgiClient, statusOf } from './fastcgi-client.ts';
import { connectTo, openUpload, parts, serve, withUri } from './gateway-server.ts';
import { seen } from './processes/application.ts';

test('case 82: a head that never ends and an upload that stops are closed', async (t) => {
  const limits = { ...gatewayLimits, headMs: 60, bodyMs: 60, sweepMs: 20 };
  for (const bytes of [Buffer.from([1, 1, 0]), beginRecord(1), openUpload('/echo', 'x')]) {
    const client = await connectTo(t, { limits });
    client.socket.write(bytes);
    await client.until(() => client.closed || client.ended);
  }
});

test('case 82: a head that comes a byte at a time has one time for all its bytes', async (t) => {
  const limits = { ...gatewayLimits, headMs: 100, sweepMs: 20 };
  const client = await connectTo(t, { limits });
  const bytes = requestBytes();
  let sent = 0;
  while (!client.closed && !client.ended && sent < bytes.length) {
    client.socket.write(bytes.subarray(sent, (sent += 1)));
    await sleep(5);
  }
  assert.ok(sent < bytes.length, 'closed before the head was whole');
  await assert.rejects(client.answer());
});

test('case 82: a connection that does nothing is closed in the end', async (t) => {
  const client = await connectTo(t, { limits: { ...gatewayLimits, idleMs: 60, sweepMs: 20 } });
  assert.match(await client.get('/pid'), /^\d+$/);
  await client.until(() => client.closed || client.ended);
});

test('a web server that takes nothing of its answer is given up', async (t) => {
  const limits = { ...gatewayLimits, writeMs: 60, sweepMs: 20 };
  const client = await connectTo(t, { limits });
  client.socket.pause();
  client.send('/stream?200');
  await sleep(300);
  client.socket.resume();
  await assert.rejects(client.answer());
});

test('a web server that does not close after us is closed', async (t) => {
  const path = await serve(t, { limits: { ...gatewayLimits, lingerMs: 60, sweepMs: 20 } });
  const socket = connect({ path, allowHalfOpen: true });
  t.after(() => socket.destroy());
  // Answered before its body has come, which may still be on its way.
  socket.write(openUpload('/unread', 'x'));
  socket.resume();
  // It ends, as it has to, and is not answered by an end of ours: what it writes fails some day.
  await once(socket, 'end');
  const failed = once(socket, 'error').then(([error]) => error as NodeJS.ErrnoException);
  const writing = setInterval(() => socket.write('x'), 20);
  t.after(() => clearInterval(writing));
  assert.match((await failed).code ?? '', /^(EPIPE|ECONNRESET)$/);
});

test('a web server on a unix socket that has said all is not waited for', async (t) => {
  const path = join(temporaryDirectory(t), 'test.sock');
  const gateway = await serveFastcgi({ path }, { ...parts, limits: gatewayLimits });
  t.after(() => gateway.destroy());
  for (const target of ['/pid', '/stream?4']) {
    const socket = connect({ path, allowHalfOpen: true });
    t.after(() => socket.destroy());
    socket.write(requestBytes({ params: withUri(target), flags: 0 }));
    const answer = await buffer(socket);
    assert.equal(readAnswers(answer).answers.length, 1, 'the whole answer');
    assert.equal(gateway.connectionCount, 0);
  }
});

test('connections have a limit', async (t) => {
  const path = await serve(t, { limits: { ...gatewayLimits, connectionsMax: 1 } });
  const first = new FastcgiClient({ path });
  t.after(() => first.socket.destroy());
  assert.match(await first.get('/pid'), /^\d+$/);
  const second = new FastcgiClient({ path });
  second.send('/pid');
  await assert.rejects(second.answer());
  assert.match(await first.get('/pid'), /^\d+$/);
});

test('target and host have limits', async (t) => {
  const client = await connectTo(t);
  for (const [uri, host, status] of [
    [`/${'a'.repeat(16 * 1024 - 1)}`, 'a', 200],
    [`/${'a'.repeat(16 * 1024)}`, 'a', 400],
    ['/', 'h'.repeat(300), 200],
    ['/', 'h'.repeat(301), 400],
  ] as const) {
    client.send(uri, { HTTP_HOST: host });
    assert.equal(statusOf(await client.answer()), status, `${uri.length} ${host.length}`);
  }
});

test('an upload that waits behind the full body of another request is not given up', async (t) => {
  const limits = { ...gatewayLimits, bodyMs: 60, headMs: 60, sweepMs: 20 };
  const client = await connectTo(t, { limits });
  const begin = (id: number, uri: string): Buffer =>
    Buffer.concat([
      beginRecord(id, 1, keepConnection),
      streamBytes(recordType.params, id, encodePairs(withUri(uri))),
    ]);
  const part = (id: number, text: string): Buffer =>
    encodeRecord(recordType.stdin, id, Buffer.from(text));
  client.socket.write(Buffer.concat([begin(1, '/slow?500'), begin(2, '/echo'), part(2, 't')]));
  // More than a page that does not read may have: from here on nothing is read.
  for (let sent = 0; sent < 2 * bodyBytesHeldMax; sent += 32_768) {
    client.socket.write(part(1, 'x'.repeat(32_768)));
  }
  client.socket.write(Buffer.concat([part(2, 'wo'), part(2, ''), part(1, '')]));
  const answers = [await client.answer(), await client.answer()];
  assert.deepEqual(
    answers.map(({ id }) => id),
    [1, 2],
  );
  assert.equal(bodyOf(answers[1] ?? assert.fail()), 'two');
});

test('a page that never answers is 504', async (t) => {
  const limits = { ...gatewayLimits, answerMs: 60, sweepMs: 20 };
  const client = await connectTo(t, { limits });
  client.send('/slow?60000');
  assert.equal(statusOf(await client.answer()), 504);
});

test('case 38: more requests than the limit are 503', async (t) => {
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

test('case 79: a web server that reads slowly is waited for', async (t) => {
  const client = await connectTo(t);
  client.socket.pause();
  seen.pieces = 0;
  client.send('/stream?200');
  await sleep(100);
  // The page is not asked for what nobody takes.
  const asked = seen.pieces;
  assert.ok(asked > 0 && asked < 100, `${asked} pieces`);
  client.socket.resume();
  assert.equal(bodyOf(await client.answer()).length, 200 * 64 * 1024);
});

test('case 87: over TCP only the listed web servers may connect', async (t) => {
  for (const [webServers, served] of [
    [['127.0.0.1'], true],
    [['10.0.0.1', '127.0.0.1'], true],
    [['::ffff:127.0.0.1'], true],
    [['127.0.0.0/8'], true],
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
