// Streebog by the examples of its own documents, and at each length around a block.

import assert from 'node:assert/strict';
import test from 'node:test';
import { hmacStreebog256, streebog256 } from '../../src/passwords/streebog.ts';

const cyrillic =
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece8' +
  '20ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb';

/** RFC 6986 10.1.2 and 10.2.2, and nothing at all; message and digest in the order of their bytes. */
const digests: readonly (readonly [message: Buffer, digest: string])[] = [
  [
    Buffer.from('012345678901234567890123456789012345678901234567890123456789012'),
    '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
  ],
  [
    Buffer.from(cyrillic, 'hex'),
    '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
  ],
  [Buffer.alloc(0), '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb'],
];

test('a digest is that of RFC 6986', () => {
  for (const [message, digest] of digests) {
    assert.equal(streebog256(message).toString('hex'), digest);
  }
});

test('an HMAC is that of RFC 7836', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
  const message = Buffer.from('0126bdb87800af214341456563780100', 'hex');
  const expected = 'a1aa5f7de402d7b3d323f2991c8d4534013137010a83754fd0af6d7cd4922ed9';
  assert.equal(hmacStreebog256(key, message).toString('hex'), expected);
});

test('each length has a digest of its own, zeros at the end included', () => {
  const seen = new Set<string>();
  for (let length = 0; length <= 130; length += 1) {
    seen.add(streebog256(Buffer.alloc(length)).toString('hex'));
  }
  assert.equal(seen.size, 131);
});
