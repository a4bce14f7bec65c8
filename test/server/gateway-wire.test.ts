// What the bytes of refusals are on a real connection, and whether it lives on.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import test from 'node:test';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { beginRecord, keepConnection, requestBytes, streamBytes } from '../fastcgi/web-server.ts';
import { FastcgiClient, statusOf } from './fastcgi-client.ts';
import { connectTo, openUpload, serve, taken, withUri } from './gateway-server.ts';

const unknownRole = 3;

test('case 13: an unknown management type is named on the wire, and the connection lives', async (t) => {
  const client = await connectTo(t);
  client.socket.write(encodeRecord(99, 0, Buffer.from('what')));
  await client.until(() => client.reader.management.length > 0);
  assert.deepEqual(client.reader.management, [
    { type: recordType.unknownType, content: Buffer.from([99, 0, 0, 0, 0, 0, 0, 0]) },
  ]);
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 17: GET_VALUES without a name has an empty result', async (t) => {
  const client = await connectTo(t);
  client.socket.write(encodeRecord(recordType.getValues, 0, Buffer.alloc(0)));
  await client.until(() => client.reader.management.length > 0);
  assert.deepEqual(client.reader.management, [
    { type: recordType.getValuesResult, content: Buffer.alloc(0) },
  ]);
  assert.match(await client.get('/pid'), /^\d+$/);
});

test('case 32: an unknown role is said in END_REQUEST alone, and KEEP_CONN is honoured', async (t) => {
  const client = await connectTo(t);
  for (const role of [3, 0, 99, 65535]) {
    client.socket.write(requestBytes({ role, flags: keepConnection, body: 'swallowed' }));
    const { stdout, stderr, applicationStatus, protocolStatus } = await client.answer();
    assert.deepEqual([stdout, stderr, applicationStatus, protocolStatus], ['', '', 0, unknownRole]);
    assert.match(await client.get('/pid'), /^\d+$/);
  }
  client.socket.write(requestBytes({ role: 99, body: 'swallowed' }));
  assert.equal((await client.answer()).protocolStatus, unknownRole);
  await client.until(() => client.ended);
});

const cut: readonly (readonly [name: string, params: Buffer, more: Buffer])[] = [
  ['case 44: a name that claims 2 GB', Buffer.from('ffffffff004142434445', 'hex'), Buffer.alloc(0)],
  ['case 45: a value longer than the stream', Buffer.from('010541', 'hex'), ended()],
  [
    'case 46: a lone length byte at the end',
    Buffer.concat([encodePairs(withUri('/pid')), Buffer.from([3])]),
    ended(),
  ],
  [
    'case 54: a body before the parameters ended',
    encodePairs(withUri('/pid')),
    streamBytes(recordType.stdin, 1, Buffer.from('x')),
  ],
];

for (const [name, params, more] of cut) {
  test(`${name} is refused, and the connection closes whatever it was to do`, async (t) => {
    const client = await connectTo(t);
    const begin = beginRecord(1, 1, keepConnection);
    const record = encodeRecord(recordType.params, 1, params);
    client.socket.write(Buffer.concat([begin, record, more]));
    const status = statusOf(await client.answer());
    assert.ok(status === 400 || status === 431, `${status}`);
    await client.until(() => client.ended || client.closed);
  });
}

function ended(): Buffer {
  return Buffer.concat([
    encodeRecord(recordType.params, 1, Buffer.alloc(0)),
    encodeRecord(recordType.stdin, 1, Buffer.alloc(0)),
  ]);
}

test('case 56: an upload that its page does not read yet is not taken either', async (t) => {
  const path = await serve(t, {});
  const socket = connect({ path });
  t.after(() => socket.destroy());
  socket.write(openUpload('/wait', 'first', keepConnection));
  const flood = streamBytes(recordType.stdin, 1, Buffer.alloc(1024 * 1024)).subarray(0, -8);
  const sent = await taken(socket, flood, 64);
  assert.ok(sent < 16, `${sent} MB were read`);
  const other = new FastcgiClient({ path });
  t.after(() => other.socket.destroy());
  assert.match(await other.get('/pid'), /^\d+$/);
});
