// Every scheme of stored passwords: the right password in, everything else out, nothing thrown.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { readStored } from '../../src/passwords/stored.ts';
import { passwordBytesMax, verifyPassword } from '../../src/passwords/verify.ts';

const pool = new HashPool();
after(() => pool.close());

const verify = (stored: string, password: string, defaultScheme?: string) =>
  verifyPassword(
    stored,
    password,
    defaultScheme === undefined ? { pool } : { pool, defaultScheme },
  );

interface Vector {
  readonly id: string;
  readonly stored: string;
  readonly password: string;
  readonly wrong_password: string;
  readonly user: string | null;
  readonly default_scheme: string | null;
  readonly must: 'verify' | 'refuse';
}

test('L10: the vectors of real generators verify, and their wrong passwords do not', async (t) => {
  const file = join(import.meta.dirname, '../../../shared/corpus/cases/password-vectors-give.json');
  if (!existsSync(file)) return t.skip('the shared corpus is absent');
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Vector[] };
  assert.ok(vectors.length > 50);
  for (const vector of vectors) {
    const hints = {
      pool,
      ...(vector.user === null ? {} : { user: vector.user }),
      ...(vector.default_scheme === null ? {} : { defaultScheme: vector.default_scheme }),
    };
    const found = await Promise.all([
      verifyPassword(vector.stored, vector.password, hints),
      verifyPassword(vector.stored, vector.wrong_password, hints),
    ]);
    assert.deepEqual(found, [vector.must === 'verify', false], vector.id);
  }
});

test('crypt(3) strings verify at every password length around the block sizes', async () => {
  const file = join(import.meta.dirname, '../fixtures/passwords/crypt.json');
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    vectors: readonly [string, string][];
  };
  for (const [password, stored] of vectors) {
    // Before the eighth byte, where even DES still looks.
    const wrong = password.replace(/^./u, (first) => (first === 'x' ? 'y' : 'x'));
    const found = await Promise.all([
      verify(`{crypt}${stored}`, password),
      verify(`{crypt}${stored}`, wrong),
    ]);
    assert.deepEqual(found, [true, false], `${password} ${stored}`);
  }
});

/** md5 and sha1 of `Tr0ub4dor&3`. */
const md5Hex = '4ece57a61323b52ccffdbef021956754';
const md5Base64 = 'Ts5XphMjtSzP/b7wIZVnVA==';
const sha1Hex = '874572e7a5ae6a49466a6ac578b98adba78c6aa6';
const md5CryptBody = '$1$kA9xB2cD$sBB2nHCVbxIfVZOLletSP0';

const spellings: readonly string[] = [
  md5Hex,
  md5Hex.toUpperCase(),
  `{md5}${md5Hex}`,
  `{MD5}${md5Base64}`,
  `{MD5}${md5CryptBody}`,
  `{crypt-md5}${md5CryptBody}`,
  `{crypt_md5}${md5CryptBody}`,
  `{Crypt_MD5}${md5CryptBody.slice(3)}`,
  `{crypt}${md5CryptBody}`,
  md5CryptBody,
  `{sha1}${sha1Hex}`,
  `{sha}${sha1Hex}`,
  '{plaintext}Tr0ub4dor&3',
  '{Plain}Tr0ub4dor&3',
  '{cleartext}Tr0ub4dor&3',
  '{mysql}6986c27d06386097',
  '{mysql}6986C27D',
];

test('the body decides where a name means different things', async () => {
  for (const stored of spellings) {
    assert.equal(await verify(stored, 'Tr0ub4dor&3'), true, stored);
    assert.equal(await verify(stored, 'Tr0ub4dor&4'), false, stored);
  }
});

test('only the first braces name a scheme', async () => {
  assert.equal(await verify('{plaintext}{md5}x', '{md5}x'), true);
  assert.equal(await verify('{plaintext}{md5}x', 'x'), false);
});

const unusable: readonly string[] = [
  '',
  '{',
  '{}',
  '{md5}',
  '{plaintext}',
  '{nosuch}abc',
  '{constructor}abc',
  '{__proto__}abc',
  '{md5',
  '{md5}zz',
  `{md5}${md5Hex}0`,
  '{SSHA}AAAA',
  '{SSHA}h0Vy56WuaklGamrFeLmK26eMaqY=',
  '{SHA.HEX}xyz',
  '{SHA.B64}???',
  '{crypt}*',
  '{crypt}!',
  '{crypt}$1$',
  '{crypt}$6$salt',
  '{crypt}$6$salt$short',
  '{crypt}$2y$05$tooshort',
  `{crypt}$2x$05$${'a'.repeat(53)}`,
  `{crypt}$2y$03$${'a'.repeat(53)}`,
  '{crypt}$argon2id$v=19$m=0,t=0,p=0$AAAAAAAAAAAAAAAA$AAAAAAAA',
  '{crypt}$argon2id$v=16$m=64,t=1,p=1$AAAAAAAAAAAAAAAA$AAAAAAAA',
  '{crypt}$y$j9T$LNDd.Nz8VPIxO0AvY6C.J.$02xZ15r35NAVROuKzPp2XeLIZRFADNMXiLZinoBGXB',
  '{crypt}$y$.9T$LNDd.Nz8VPIxO0AvY6C.J.$02xZ15r35NAVROuKzPp2XeLIZRFADNMXiLZinoBGXB/',
  '{crypt}$y$j9T0$LNDd.Nz8VPIxO0AvY6C.J.$02xZ15r35NAVROuKzPp2XeLIZRFADNMXiLZinoBGXB/',
  '{crypt}$y$j9Tz$LNDd.Nz8VPIxO0AvY6C.J.$02xZ15r35NAVROuKzPp2XeLIZRFADNMXiLZinoBGXB/',
  '{crypt}$y$j9T$LNDd.Nz8VPIxO0AvY6C.J$02xZ15r35NAVROuKzPp2XeLIZRFADNMXiLZinoBGXB/',
  '{crypt}$y$j/T$LNDd.Nz8VPIxO0AvY6C.J.$02xZ15r35NAVROuKzPp2XeLIZRFADNMXiLZinoBGXB/',
  '{crypt}$gy$j9T$MVV/sj/g5JjN5rT93/vzl/$Ni7HVCCzapT1I4OLQkpm.tYpBPxBzj13bGq9gEjQXI',
  '{crypt}$md5$',
  '{crypt}$md5,rounds=x$saltsalt$$64M.8QJjIBEMSlt2pmPY3.',
  '{crypt}$md5,rounds=3$saltsalt$$64M.8QJjIBEMSlt2pmPY3',
  '{crypt}_J9..prQPY2PgkSxGhq',
  '{crypt}_....prQPY2PgkSxGhqo',
  '{PBKDF2}$1$salt$0$00',
  '{PBKDF2}nonsense',
  '{SCRAM-SHA-1}4096,,,',
  '{SCRAM-SHA-1}0,AAAA,AAAA,AAAA',
  '{PLAIN-TRUNC}x',
  '{CRAM-MD5}00',
  '{DIGEST-MD5}00',
  '{mysql}00',
  `{plaintext}${'x'.repeat(2_100)}`,
  '\0',
];

test('L10: malformed, empty and unknown strings admit nobody and throw nothing', async () => {
  for (const stored of unusable) {
    for (const password of ['x', 'Tr0ub4dor&3', stored]) {
      assert.equal(await verify(stored, password), false, JSON.stringify(stored));
    }
  }
});

const absurd: readonly string[] = [
  '{crypt}$6$rounds=999999999$saltsalt$' + 'a'.repeat(86),
  '{SHA256-CRYPT}$5$rounds=500001$saltsalt$' + 'a'.repeat(43),
  `{crypt}$2y$31$${'a'.repeat(53)}`,
  `{BLF-CRYPT}$2y$15$${'a'.repeat(53)}`,
  '{ARGON2ID}$argon2id$v=19$m=4194304,t=1,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA',
  '{ARGON2ID}$argon2id$v=19$m=262144,t=9,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA',
  '{ARGON2I}$argon2i$v=19$m=65536,t=999999999,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA',
  '{PBKDF2}$1$salt$999999999$2794ebb7af41177e231682b2966cc1be2f1b4b81',
  '{SCRAM-SHA-256}999999999,AAAA,AAAA,AAAA',
  `{crypt}$7$Q..../....salt$${'a'.repeat(43)}`,
  `{crypt}$y$jDT$saltsalt$${'a'.repeat(43)}`,
  `{crypt}$y$jKT$saltsalt$${'a'.repeat(43)}`,
  `{crypt}$gy$jDT$saltsalt$${'a'.repeat(43)}`,
  `{crypt}$md5,rounds=500001$saltsalt$$${'a'.repeat(22)}`,
  `{crypt}$md5,rounds=4294967295$saltsalt$$${'a'.repeat(22)}`,
  '{crypt}_/..2saltY2PgkSxGhqo',
  '{crypt}_zzzzsaltY2PgkSxGhqo',
];

test('L09: an absurd cost is refused before any work', async () => {
  const idle = new CountingPool();
  for (const stored of absurd) {
    const read = readStored(stored);
    assert.deepEqual(read, { kind: 'unusable', reason: 'absurd cost' }, stored);
    assert.equal(await verifyPassword(stored, 'x', { pool: idle }), false);
  }
  assert.equal(idle.jobs, 0);
});

test('L08: passwords that nobody can have are refused before any work', async () => {
  const idle = new CountingPool();
  const bcrypt = `{crypt}$2y$05$${'a'.repeat(53)}`;
  for (const password of ['', 'a\0b', 'a'.repeat(passwordBytesMax + 1), '漢'.repeat(400)]) {
    assert.equal(await verifyPassword(bcrypt, password, { pool: idle }), false);
    assert.equal(await verifyPassword(`{plaintext}${password}`, password, { pool: idle }), false);
  }
  assert.equal(idle.jobs, 0);
  const longest = 'a'.repeat(passwordBytesMax);
  assert.equal(await verifyPassword(`{plaintext}${longest}`, longest, { pool: idle }), true);
});

test('a stored string that is longer than any real one is not looked at', () => {
  assert.equal(readStored(`{plaintext}${'a'.repeat(2_038)}`).kind, 'unusable');
  assert.equal(readStored(`{plaintext}${'a'.repeat(2_037)}`).kind, 'usable');
});

test('a default scheme applies to strings without a prefix only', async () => {
  assert.equal(await verify('aZCQlpiXNAKAQ', 'Tr0ub4dor&3', 'CRYPT'), true);
  assert.equal(await verify('aZCQlpiXNAKAQ', 'Tr0ub4dor&3'), false);
  assert.equal(await verify('$1$ab', '$1$ab', 'PLAIN'), true);
  assert.equal(await verify(`{md5}${md5Hex}`, 'Tr0ub4dor&3', 'PLAIN'), true);
});

class CountingPool extends HashPool {
  jobs = 0;
  override async run(job: Parameters<HashPool['run']>[0]): Promise<boolean | string> {
    this.jobs += 1;
    return super.run(job);
  }
}
