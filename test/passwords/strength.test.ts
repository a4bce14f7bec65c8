// What is stored anew in which scheme.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readStored } from '../../src/passwords/stored.ts';
import { isWeakerThan } from '../../src/passwords/strength.ts';

const bcrypt = (cost: string) => `{crypt}$2y$${cost}$${'a'.repeat(53)}`;
const argon = '{ARGON2ID}$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA';

/** Stored → whether sha512-crypt, bcrypt and argon2id take its place. */
const cases: readonly (readonly [string, readonly [boolean, boolean, boolean]])[] = [
  ['{plaintext}secret', [true, true, true]],
  ['{md5}4ece57a61323b52ccffdbef021956754', [true, true, true]],
  ['{SSHA}h0Vy56WuaklGamrFeLmK26eMaqY=', [true, true, true]],
  ['{crypt}aZCQlpiXNAKAQ', [true, true, true]],
  ['$1$kA9xB2cD$sBB2nHCVbxIfVZOLletSP0', [true, true, true]],
  [`$6$saltsalt$${'a'.repeat(86)}`, [false, true, true]],
  [bcrypt('10'), [false, false, true]],
  [bcrypt('12'), [false, false, true]],
  [bcrypt('05'), [false, true, true]],
  [argon, [false, false, false]],
  [`$y$j75$saltsalt$${'a'.repeat(43)}`, [false, false, false]],
  [`$gy$j75$saltsalt$${'a'.repeat(43)}`, [false, false, false]],
  ['{crypt}_J9..prQPY2PgkSxGhqo', [true, true, true]],
  ['$md5,rounds=33571$gNZGrrM2$$64M.8QJjIBEMSlt2pmPY3.', [true, true, true]],
  [`{CRAM-MD5}${'0'.repeat(64)}`, [false, false, false]],
  [`{DIGEST-MD5}${'0'.repeat(32)}`, [false, false, false]],
  ['{SCRAM-SHA-1}4096,AAAA,AAAA,AAAA', [false, false, false]],
];

test('a weaker string gives way, and one that a challenge needs never does', () => {
  for (const [text, expected] of cases) {
    const stored = readStored(text);
    assert.ok(stored.kind === 'usable', text);
    const found = (['sha512-crypt', 'crypt-bcrypt', 'argon2id'] as const).map((scheme) =>
      isWeakerThan(stored, scheme),
    );
    assert.deepEqual(found, expected, text);
  }
});
