// Cases of FastCGI that need a real socket: what is cut, reset, abandoned, starved or flooded.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchangeLimits } from '../../src/fastcgi/exchange.ts';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { backlog } from '../../src/server/socket-server.ts';
import {
  beginRecord,
  keepConnection,
  readAnswers,
  requestBytes,
  streamBytes,
} from '../fastcgi/web-server.ts';
import { eventually, temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, FastcgiClient, statusOf } from './fastcgi-client.ts';
import { connectTo, openUpload, parts, serve, taken, withUri } from './gateway-server.ts';
import { seen } from './processes/application.ts';

const nothing = Buffer.alloc(0);
const paramsFor = (uri: string) =>
  streamBytes(recordType.params, 1, encodePairs(withUri(uri)), { padding: 7 });

test('case 8: a record cut by the end of the connection gives no answer', async (t) => {
  const path = await serve(t, {});
  const request = requestBytes({ body: 'body', padding: 9, params: withUri('/echo') });
  const end = request.length - 17;
  const cuts = {
    header: 4,
    begin: 12,
    parameters: 60,
    body: end - 11,
    padding: end - 4,
    end: end + 12,
  };
  for (const [name, at] of Object.entries(cuts)) {
    const client = new FastcgiClient({ path });
    client.socket.end(request.subarray(0, at));
    await assert.rejects(client.answer(), /without an answer/, name);
    assert.equal(client.reader.partial(1), '', name);
  }
  const waiting = requestBytes({ body: 'body', padding: 9, params: withUri('/wait') });
  // Behind the parameters the page runs, and hears of it.
  for (const before of [30, 20, 4]) {
    delete seen.aborted;
    const client = new FastcgiClient({ path });
    client.socket.write(waiting.subarray(0, -before));
    await eventually(() => assert.equal(seen.aborted, false));
    client.socket.end();
    await eventually(() => assert.equal(seen.aborted, true, `${before} bytes before the end`));
  }
});

test('case 10: what is no FastCGI is closed, and one line tells of it', async (t) => {
  const path = join(temporaryDirectory(t), 'test.sock');
  const lines: unknown[] = [];
  const log = { ...silentLog, warn: (facts: unknown) => void lines.push(facts) };
  const gateway = await serveFastcgi({ path }, { ...parts, log });
  t.after(() => gateway.destroy());
  const client = new FastcgiClient({ path });
  client.socket.write('GET / HTTP/1.0\r\n\r\n'.repeat(100));
  await assert.rejects(client.answer());
  assert.equal(lines.length, 1);
});

test('case 16: GET_VALUES is told the true limits of the process', async (t) => {
  const client = await connectTo(t, {});
  const names = ['FCGI_MAX_CONNS', 'FCGI_MAX_REQS', 'FCGI_MPXS_CONNS'];
  const asked = encodePairs(names.map((name) => [name, ''] as const));
  client.socket.write(encodeRecord(recordType.getValues, 0, asked));
  await client.until(() => client.reader.management.length > 0);
  const { connectionsMax, requestsMax } = gatewayLimits;
  const values = [String(connectionsMax), String(requestsMax), '1'];
  const expected = encodePairs(names.map((name, at) => [name, values[at] ?? ''] as const));
  assert.deepEqual(client.reader.management[0]?.content, expected);
});

test('case 28: an authorizer passes by 200 with variables, and stops by its answer', async (t) => {
  const client = await connectTo(t, { mount: '/mail' });
  const ask = (cookie: string) => [...withUri('/elsewhere'), ['HTTP_COOKIE', cookie] as const];
  client.socket.write(requestBytes({ role: 2, flags: keepConnection, params: ask('let=me') }));
  const passed = await client.answer();
  assert.match(passed.stdout, /^Status: 200 OK\r\nVariable-REMOTE_USER: ada@example\.org\r\n/);
  assert.equal(bodyOf(passed), '');
  client.socket.write(requestBytes({ role: 2, flags: keepConnection, params: ask('let=him') }));
  const stopped = await client.answer();
  assert.equal(statusOf(stopped), 403);
  assert.equal(bodyOf(stopped), 'no');
});

test('case 35: interleaved requests are answered as they finish', async (t) => {
  const client = await connectTo(t);
  const begin = (id: number, uri: string) =>
    Buffer.concat([
      beginRecord(id, 1, keepConnection),
      streamBytes(recordType.params, id, encodePairs(withUri(uri))),
    ]);
  client.socket.write(Buffer.concat([begin(1, '/slow?80'), begin(2, '/echo'), begin(3, '/pid')]));
  client.socket.write(streamBytes(recordType.stdin, 2, Buffer.from('two')));
  const answers = [await client.answer(), await client.answer(), await client.answer()];
  assert.equal(answers.at(-1)?.id, 1);
  assert.equal(bodyOf(answers.find(({ id }) => id === 2) ?? assert.fail()), 'two');
});

test('case 39: both states of END_REQUEST are zero, whatever the page answered', async (t) => {
  const client = await connectTo(t);
  for (const uri of ['/pid', '/throw', '/empty']) {
    client.send(uri);
    const { applicationStatus, protocolStatus } = await client.answer();
    assert.deepEqual([applicationStatus, protocolStatus], [0, 0], uri);
  }
});

test('case 47: a request without parameters is 400, and the connection lives', async (t) => {
  const client = await connectTo(t);
  client.socket.write(requestBytes({ params: [], flags: keepConnection }));
  assert.equal(statusOf(await client.answer()), 400);
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 50: a NUL is 400, and a line break in a value never reaches a header', async (t) => {
  const path = await serve(t, {});
  const nul = new FastcgiClient({ path });
  nul.send('/', { HTTP_X: 'a\0b' });
  assert.equal(statusOf(await nul.answer()), 400);
  const lines = new FastcgiClient({ path });
  t.after(() => lines.socket.destroy());
  lines.send('/', { HTTP_USER_AGENT: 'a\r\nset-cookie: b' });
  const { stdout } = await lines.answer();
  assert.doesNotMatch(stdout.split('\r\n\r\n')[0] ?? '', /set-cookie/);
});

test('case 61: a GET whose body never ends is answered when its parameters end', async (t) => {
  const client = await connectTo(t);
  client.socket.write(Buffer.concat([beginRecord(1, 1, keepConnection), paramsFor('/pid')]));
  assert.match(bodyOf(await client.answer()), /^\d+$/);
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 66: an abort after BEGIN_REQUEST is ended at once', async (t) => {
  const client = await connectTo(t);
  const abort = encodeRecord(recordType.abortRequest, 1, nothing);
  client.socket.write(Buffer.concat([beginRecord(1, 1, keepConnection), abort]));
  const { stdout, protocolStatus } = await client.answer();
  assert.deepEqual([stdout, protocolStatus], ['', 0]);
});

test('case 68: an abort amid the body fails the body, and one end is all', async (t) => {
  const client = await connectTo(t);
  delete seen.bodyError;
  client.socket.write(openUpload('/echo', 'half', keepConnection));
  await sleep(20);
  client.socket.write(encodeRecord(recordType.abortRequest, 1, nothing));
  assert.equal((await client.answer()).stdout, '');
  assert.match(await client.get('/pid'), /^\d+$/);
  assert.match(String(seen.bodyError), /aborted/);
  assert.equal(client.reader.answers.length, 2);
});

test('case 70: an abort leaves the other requests of the connection alone', async (t) => {
  const client = await connectTo(t);
  const params = withUri('/slow?60');
  const two = requestBytes({ id: 2, flags: keepConnection, params });
  client.socket.write(Buffer.concat([requestBytes({ flags: keepConnection, params }), two]));
  client.socket.write(encodeRecord(recordType.abortRequest, 1, nothing));
  assert.equal((await client.answer()).id, 1);
  const { id, stdout } = await client.answer();
  assert.equal(id, 2);
  assert.match(stdout, /slow/);
});

test('case 73: an end amid the body aborts the request', async (t) => {
  const client = await connectTo(t);
  seen.aborted = false;
  client.socket.write(openUpload('/wait', 'half'));
  await eventually(() => assert.equal(seen.aborted, false));
  client.socket.end();
  await eventually(() => assert.equal(seen.aborted, true));
  await assert.rejects(client.answer());
});

test('case 74: a reset at any point, in the accept queue too, harms nobody else', async (t) => {
  const gateway = await serveFastcgi({ host: '127.0.0.1', port: 0 }, parts);
  t.after(() => gateway.destroy());
  const where = { host: '127.0.0.1', port: gateway.port ?? 0 };
  const request = requestBytes({ body: 'body', params: withUri('/slow?5') });
  for (let at = 0; at <= request.length; at += 16) {
    const client = new FastcgiClient(where);
    client.socket.once('connect', () => {
      client.socket.write(request.subarray(0, at));
      client.socket.resetAndDestroy();
    });
    const later = new FastcgiClient(where);
    later.socket.once('connect', () => {
      later.socket.write(request.subarray(0, at), () => {
        setImmediate(() => later.socket.resetAndDestroy());
      });
    });
    await Promise.all([client.until(() => client.closed), later.until(() => later.closed)]);
  }
  const last = new FastcgiClient(where);
  t.after(() => last.socket.destroy());
  assert.match(await last.get('/pid'), /^\d+$/);
});

test('case 75: a small answer leaves in one piece', async (t) => {
  const path = await serve(t, {});
  const socket = connect({ path });
  t.after(() => socket.destroy());
  socket.write(requestBytes({ flags: keepConnection, params: withUri('/pid') }));
  const first = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  assert.equal(readAnswers(first).answers.length, 1);
});

test('case 83: idle connections starve nobody', async (t) => {
  const path = await serve(t, {});
  const idle = Array.from({ length: 200 }, () => new FastcgiClient({ path }));
  t.after(() => idle.forEach(({ socket }) => socket.destroy()));
  for (const client of idle) assert.match(await client.get('/pid'), /^\d+$/);
  const answers = await Promise.all(idle.map((client) => client.get('/slow?5')));
  assert.equal(answers.length, 200);
});

test('case 84: requests beyond the limit of a connection are 503, and OVERLOADED', async (t) => {
  const client = await connectTo(t);
  const begins = Array.from({ length: 10_000 }, (_, at) => beginRecord(at + 1, 1, keepConnection));
  client.socket.write(Buffer.concat(begins));
  const refused = 10_000 - exchangeLimits.requestsMax;
  await client.until(() => client.reader.answers.length === refused);
  const overloaded = 2;
  assert.ok(client.reader.answers.every(({ protocolStatus }) => protocolStatus === overloaded));
  const [first] = client.reader.answers;
  assert.match(first?.stdout ?? '', /^Status: 503 .*\r\nretry-after: 2\r\n/s);
  assert.equal(first?.id, exchangeLimits.requestsMax + 1);
});

test('case 85: a peer that asks and never reads is not read any more', async (t) => {
  const path = await serve(t, {});
  const socket = connect({ path });
  t.after(() => socket.destroy());
  socket.pause();
  const asked = encodeRecord(recordType.getValues, 0, encodePairs([['FCGI_MAX_CONNS', '']]));
  const flood = Buffer.concat(Array.from({ length: 20_000 }, () => asked));
  const sent = await taken(socket, flood, 100);
  assert.ok(sent < 100, `${sent} rounds were read`);
  const other = new FastcgiClient({ path });
  t.after(() => other.socket.destroy());
  assert.match(await other.get('/pid'), /^\d+$/);
});

test('case 86: as many connections as a burst brings wait to be accepted', async (t) => {
  assert.ok(backlog >= 511);
  const path = join(temporaryDirectory(t), 'test.sock');
  const gateway = await serveFastcgi({ path }, parts);
  t.after(() => gateway.destroy());
  // All of them in one turn of the event loop, so that none is accepted before the last.
  const burst = Array.from({ length: 600 }, () => new FastcgiClient({ path }));
  t.after(() => burst.forEach(({ socket }) => socket.destroy()));
  const answers = await Promise.all(burst.map((client) => client.get('/pid')));
  assert.equal(answers.length, 600);
});
