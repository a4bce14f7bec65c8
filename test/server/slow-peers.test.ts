// Peers that take and give as little as a system call can: the answers stay right, and what waits
// for them in this process stays small.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { serveScgi } from '../../src/server/serve-scgi.ts';
import { AnswerReader, requestBytes } from '../fastcgi/web-server.ts';
import { temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, FastcgiClient, statusOf } from './fastcgi-client.ts';
import { connectTo, parts, serve, withUri } from './gateway-server.ts';
import { seen } from './processes/application.ts';
import { scgiRequestHead } from './scgi-client.ts';

/** More than the sockets of both sides hold, so that the server can write only a part at a time. */
const pieces = 5;
const whole = 'p'.repeat(pieces * 64 * 1024);

/** All that comes until the end, one byte by each read of the kernel. */
async function byteByByte(t: TestContext, path: string, question: Buffer): Promise<Buffer> {
  const taken: number[] = [];
  const place = Buffer.alloc(1);
  const callback = (): boolean => {
    taken.push(place[0] ?? 0);
    return true;
  };
  const socket = connect({ path, onread: { buffer: place, callback } });
  t.after(() => socket.destroy());
  socket.write(question);
  await once(socket, 'end');
  return Buffer.from(taken);
}

test('a web server that takes a byte at a time by FastCGI gets the whole answer', async (t) => {
  const path = await serve(t, {});
  const question = requestBytes({ params: withUri(`/stream?${pieces}`) });
  const reader = new AnswerReader();
  reader.push(await byteByByte(t, path, question));
  const [answer] = reader.answers;
  assert.ok(answer !== undefined && reader.answers.length === 1);
  assert.ok(bodyOf(answer) === whole, 'every byte, in its order');
});

test('a web server that takes a byte at a time by SCGI gets the whole answer', async (t) => {
  const path = join(temporaryDirectory(t), 'test.sock');
  const gateway = await serveScgi({ path }, parts);
  t.after(() => gateway.destroy());
  const answer = await byteByByte(t, path, scgiRequestHead(`/stream?${pieces}`));
  assert.ok(answer.toString().endsWith(`\r\n\r\n${whole}`), 'every byte, in its order');
});

test('a request that comes a byte at a time, its body too, is answered as ever', async (t) => {
  const client = await connectTo(t);
  const body = 'words of a letter '.repeat(40);
  const bytes = requestBytes({ params: withUri('/echo'), body, flags: 1 });
  for (let at = 0; at < bytes.length; at += 1) {
    client.socket.write(bytes.subarray(at, at + 1));
    await turn();
  }
  assert.equal(bodyOf(await client.answer()), body);
});

test('five hundred web servers that take nothing hold little each, and harm nobody', async (t) => {
  const path = await serve(t, {});
  const [slowOnes, large, heldMax] = [500, 16, 256 * 1024];
  const before = process.memoryUsage().arrayBuffers;
  seen.pieces = 0;
  const clients = Array.from({ length: slowOnes }, () => {
    const client = new FastcgiClient({ path });
    t.after(() => client.socket.destroy());
    client.socket.pause();
    client.send(`/stream?${large}`);
    return client;
  });
  // Nobody is asked for more once all of them are stuck.
  for (let count = -1; count !== seen.pieces; await sleep(100)) count = seen.pieces;
  assert.ok(seen.pieces >= slowOnes && seen.pieces < slowOnes * (large / 2), `${seen.pieces}`);
  const held = (process.memoryUsage().arrayBuffers - before) / slowOnes;
  assert.ok(held < heldMax, `${held} bytes for each`);
  const other = new FastcgiClient({ path });
  t.after(() => other.socket.destroy());
  assert.match(await other.get('/pid'), /^\d+$/);
  for (const client of clients.splice(0, slowOnes - 20)) client.socket.destroy();
  for (const client of clients) {
    client.socket.resume();
    const answer = await client.answer();
    assert.equal(statusOf(answer), 200);
    assert.equal(bodyOf(answer).length, large * 64 * 1024);
  }
});
