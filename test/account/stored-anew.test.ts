// Passwords that are stored in a weaker way than is wanted, and what a login makes of them.

import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { passwordSettings, usualPasswords } from '../../src/account/password-settings.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { verifyPassword } from '../../src/passwords/verify.ts';
import { eachDatabase, type Given } from '../database/each-database.ts';
import { type Installation, install } from './fixture.ts';

const pool = new HashPool();
after(() => pool.close());

async function storedOf({ directory }: Installation, address: string): Promise<string> {
  return (await directory.account(address))?.passwordHash ?? '';
}

async function upgrading(given: Given, named: Partial<typeof usualPasswords> = {}) {
  return install(given.database, { passwords: { ...usualPasswords, ...named } });
}

/** MariaDB prepares no triggers, so its own client makes this one. */
async function refuseUpdates({ database, server, url }: Given): Promise<void> {
  const head = 'create trigger narrow before update on popbox for each row';
  if (server === undefined) {
    await database.run(`${head} begin select raise(abort, 'no'); end`);
    return;
  }
  const name = /\/([^/?]+)\?/.exec(url)?.[1];
  server.sql(`${head} signal sqlstate '45000' set message_text = 'no'`, name);
}

const attempt = (address: string, password = 'secret') => ({
  address,
  password,
  remoteAddress: '192.0.2.1',
  userAgent: '',
});

eachDatabase((place) => {
  place.test('L11: a login stores its password anew, and a wrong one does not', async (given) => {
    const house = await upgrading(given);
    await assert.rejects(house.accounts.login(attempt('bob@alpha.org', 'wrong')));
    assert.equal(await storedOf(house, 'bob@alpha.org'), '{plaintext}secret');
    await house.login('bob@alpha.org');
    const stored = await storedOf(house, 'bob@alpha.org');
    assert.match(stored, /^\{crypt\}\$2y\$10\$/);
    assert.equal(await verifyPassword(stored, 'secret', { pool }), true);
    await house.login('bob@alpha.org');
    assert.equal(await storedOf(house, 'bob@alpha.org'), stored);
  });

  place.test('sessions that were open before go on', async (given) => {
    const before = await install(given.database);
    const { token } = await before.accounts.login(attempt('bob@alpha.org'));
    const another = await given.openAgain();
    const passwords = usualPasswords;
    const house = await before.openAnother(another, { passwords });
    const opened = await house.login(attempt('bob@alpha.org'));
    assert.match(await storedOf(before, 'bob@alpha.org'), /^\{crypt\}/);
    before.clock.ms += 10_000;
    assert.equal((await house.session(token))?.address, 'bob@alpha.org');
    assert.equal((await house.session(opened.token))?.address, 'bob@alpha.org');
  });

  place.test('two logins of one moment both get in', async (given) => {
    const house = await upgrading(given);
    const logins = await Promise.all(
      [1, 2, 3].map(() => house.accounts.login(attempt('bob@alpha.org'))),
    );
    house.clock.ms += 10_000;
    for (const { token } of logins) {
      assert.equal((await house.accounts.session(token))?.address, 'bob@alpha.org');
    }
  });

  place.test('a column that cannot be written keeps nobody out', async (given) => {
    const house = await upgrading(given);
    await refuseUpdates(given);
    assert.equal((await house.login('bob@alpha.org')).address, 'bob@alpha.org');
    assert.equal(await storedOf(house, 'bob@alpha.org'), '{plaintext}secret');
  });

  place.test('what a challenge needs, and what is as strong, stays as it is', async (given) => {
    const house = await upgrading(given);
    const cram =
      '{CRAM-MD5}c5e7e0db6d1f7cc0d4dc3b1dfe0d5a2e2e2f7f0c9e0f5c0a1b2c3d4e5f60718293a4b5c6d7e8f901';
    const strong: readonly string[] = [
      cram,
      `{crypt}$2y$10$${'a'.repeat(53)}`,
      '{ARGON2ID}$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA',
    ];
    for (const stored of strong) {
      await given.database.run('update popbox set password_hash = ? where local_part = ?', [
        stored,
        'bob',
      ]);
      await house.accounts.login(attempt('bob@alpha.org')).catch(() => undefined);
      assert.equal(await storedOf(house, 'bob@alpha.org'), stored);
      house.clock.ms += 3_600_000;
    }
  });

  place.test('the scheme and the prefix are those of the settings', async (given) => {
    const house = await upgrading(given, { scheme: 'argon2id', prefix: '' });
    await house.login('bob@alpha.org');
    assert.match(await storedOf(house, 'bob@alpha.org'), /^\{ARGON2ID\}\$argon2id\$v=19\$m=19456/);
    await house.login('bob@alpha.org');
  });

  place.test('an installation may want longer passwords than the usual', async (given) => {
    const house = await upgrading(given, { lengthMin: 12 });
    const session = await house.login('bob@alpha.org');
    const change = { current: 'secret', next: 'eleven char', token: '' };
    await assert.rejects(house.accounts.changePassword(session, change), {
      code: 'password-weak',
      values: { reason: 'short', lengthMin: 12, lengthMax: 72 },
    });
    await house.accounts.changePassword(session, { ...change, next: 'twelve chars' });
  });
});

test('a foreign schema keeps what it has unless a scheme is named', () => {
  const named = { defaultScheme: '', lengthMin: 8 };
  const native = passwordSettings('vmail-sql', { ...named, scheme: 'auto' });
  assert.deepEqual(
    [native.isUpgrading, native.prefix, native.scheme],
    [true, '{crypt}', 'crypt-bcrypt'],
  );
  for (const schema of ['extmail', 'postfixadmin', 'vpopmail', 'vpopmail-tables'] as const) {
    assert.equal(passwordSettings(schema, { ...named, scheme: 'auto' }).isUpgrading, false);
    assert.equal(passwordSettings(schema, { ...named, scheme: 'sha512-crypt' }).isUpgrading, true);
  }
  assert.equal(passwordSettings('vmail-sql', { ...named, scheme: 'keep' }).isUpgrading, false);
  assert.equal(passwordSettings('extmail', { ...named, scheme: 'auto' }).prefix, '{CRYPT}');
  assert.equal(passwordSettings('postfixadmin', { ...named, scheme: 'auto' }).prefix, '');
  const wished = { ...named, defaultScheme: 'PLAIN', scheme: 'auto' as const };
  assert.equal(passwordSettings('vpopmail', wished).defaultScheme, 'PLAIN');
});
