// What connections read when all of them read into the same place.

import assert from 'node:assert/strict';
import test from 'node:test';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { beginRecord } from '../fastcgi/web-server.ts';
import { bodyOf, FastcgiClient } from './fastcgi-client.ts';
import { serve, withUri } from './gateway-server.ts';

test('what one connection has sent stays its own while others are read', async (t) => {
  const path = await serve(t, {});
  const [one, other] = [new FastcgiClient({ path }), new FastcgiClient({ path })];
  t.after(() => [one, other].forEach(({ socket }) => socket.destroy()));
  const pairs = encodePairs(withUri('/of-one'));
  const half = pairs.length / 2;
  const params = (bytes: Uint8Array): Buffer => encodeRecord(recordType.params, 1, bytes);
  one.socket.write(Buffer.concat([beginRecord(1, 1, 1), params(pairs.subarray(0, half))]));
  assert.match(await other.get('/of-the-other'), /"path":"\/of-the-other"/);
  one.socket.write(Buffer.concat([params(pairs.subarray(half)), params(Buffer.alloc(0))]));
  assert.match(bodyOf(await one.answer()), /"path":"\/of-one"/);
});

test('a connection beyond the limit is closed, and the others go on', async (t) => {
  const path = await serve(t, { limits: { ...gatewayLimits, connectionsMax: 1 } });
  const one = new FastcgiClient({ path });
  t.after(() => one.socket.destroy());
  assert.match(await one.get('/pid'), /^\d+$/);
  const second = new FastcgiClient({ path });
  await second.until(() => second.ended || second.closed);
  assert.match(await one.get('/pid'), /^\d+$/);
});
