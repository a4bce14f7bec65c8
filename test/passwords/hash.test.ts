// New stored strings, and the pool of threads that makes them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test, { after } from 'node:test';
import { hashPassword, isHashable } from '../../src/passwords/hash.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import { readStored } from '../../src/passwords/stored.ts';
import { verifyPassword } from '../../src/passwords/verify.ts';

const pool = new HashPool();
after(() => pool.close());
const cheap = { pool, cost: 4 };

test('a new string is bcrypt of cost 10 under the prefix that all neighbours read', async () => {
  const stored = await hashPassword('a long enough one', 'crypt-bcrypt', { pool });
  assert.match(stored, /^\{crypt\}\$2y\$10\$[./0-9A-Za-z]{53}$/);
  assert.equal(await verifyPassword(stored, 'a long enough one', { pool }), true);
  assert.equal(await verifyPassword(stored, 'a long enough onf', { pool }), false);
});

test('crypt(3) of the system reads what is written', async (t) => {
  const stored = await hashPassword('pässwörd', 'crypt-bcrypt', cheap);
  const body = stored.replace('{crypt}', '');
  const perl = spawnSync('perl', ['-e', 'print crypt($ARGV[0], $ARGV[1])', 'pässwörd', body], {
    encoding: 'utf8',
  });
  if (perl.error !== undefined) return t.skip('perl is not installed');
  assert.equal(perl.stdout, body);
});

test('the same password never gives the same string', async () => {
  const [a, b] = await Promise.all([
    hashPassword('same same', 'crypt-bcrypt', cheap),
    hashPassword('same same', 'crypt-bcrypt', cheap),
  ]);
  assert.notEqual(a, b);
});

test('what bcrypt would cut or end early is refused, not stored', async () => {
  assert.equal(isHashable('a'.repeat(72), 'crypt-bcrypt'), true);
  for (const password of ['a'.repeat(73), '漢'.repeat(25), 'a\0b', '']) {
    assert.equal(isHashable(password, 'crypt-bcrypt'), false);
    await assert.rejects(hashPassword(password, 'crypt-bcrypt', cheap), RangeError);
  }
});

test('more callers than the queue holds are refused, and those inside are served', async () => {
  const small = new HashPool({ threadsMax: 1, queueMax: 3 });
  const runs = Array.from({ length: 8 }, () =>
    small.run({ kind: 'bcrypt', password: 'x', cost: 4 }).then(
      () => 'served',
      (error: { code?: string }) => error.code,
    ),
  );
  const ends = await Promise.all(runs);
  // One is with the thread, three wait.
  assert.deepEqual(ends.slice(0, 4), ['served', 'served', 'served', 'served']);
  assert.deepEqual(ends.slice(4), ['overloaded', 'overloaded', 'overloaded', 'overloaded']);
  assert.equal(typeof (await small.run({ kind: 'bcrypt', password: 'x', cost: 4 })), 'string');
  await small.close();
});

test('accounts take turns, however much one of them asks', async () => {
  const shared = new HashPool({ threadsMax: 1 });
  const done: string[] = [];
  const job = (turn: string) =>
    shared.run({ kind: 'bcrypt', password: 'x', cost: 4 }, turn).then(() => done.push(turn));
  await Promise.all(['much', 'much', 'much', 'much', 'a', 'b', 'a', 'b'].map(job));
  assert.deepEqual(done, ['much', 'much', 'a', 'b', 'much', 'a', 'b', 'much']);
  await shared.close();
});

test('an account has one thread, and the others have the rest', async () => {
  const shared = new HashPool({ threadsMax: 2 });
  const done: string[] = [];
  const job = (turn: string, cost: number) =>
    shared.run({ kind: 'bcrypt', password: 'x', cost }, turn).then(() => done.push(turn));
  await Promise.all([job('first', 4), job('second', 4)]);
  const slow = [1, 2, 3].map(() => job('slow', 9));
  await job('other', 4);
  assert.ok(done.filter((turn) => turn === 'slow').length < 3);
  await Promise.all(slow);
  await shared.close();
});

test('hashes that take much memory are computed one at a time, and others beside them', async () => {
  const shared = new HashPool({ threadsMax: 2 });
  const large = readStored(
    '{ARGON2ID}$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA',
  );
  assert.ok(large.kind === 'usable');
  const done: string[] = [];
  const verify = (turn: string) =>
    shared
      .run({ kind: 'verify', stored: large, password: 'x', user: undefined }, turn)
      .then(() => done.push(turn));
  const small = (turn: string) =>
    shared.run({ kind: 'bcrypt', password: 'x', cost: 4 }, turn).then(() => done.push(turn));
  const all = [verify('large a'), verify('large b'), small('small a'), small('small b')];
  await small('small a');
  assert.ok(!done.includes('large b'));
  await Promise.all(all);
  assert.equal(done.at(-1), 'large b');
  await shared.close();
});

test('one account cannot fill the queue of all', async () => {
  const shared = new HashPool({ threadsMax: 1, queueMax: 20, lineMax: 2 });
  const run = (turn: string) =>
    shared.run({ kind: 'bcrypt', password: 'x', cost: 4 }, turn).then(
      () => 'served',
      (error: { code?: string }) => error.code,
    );
  const ends = await Promise.all([run('a'), run('a'), run('a'), run('a'), run('b'), run('b')]);
  // One is with the thread, two wait.
  assert.deepEqual(ends, ['served', 'served', 'served', 'overloaded', 'served', 'served']);
  await shared.close();
});

test('every scheme that is written is verified, and crypt(3) reads those that it knows', async (t) => {
  const schemes = [
    ['sha512-crypt', '{CRYPT}', /^\{CRYPT\}\$6\$rounds=50000\$[./0-9A-Za-z]{16}\$/],
    ['crypt-bcrypt', '', /^\$2y\$04\$/],
    ['argon2id', '', /^\{ARGON2ID\}\$argon2id\$v=19\$m=19456,t=2,p=1\$/],
  ] as const;
  for (const [scheme, prefix, form] of schemes) {
    const stored = await hashPassword('pässwörd one', scheme, { ...cheap, prefix });
    assert.match(stored, form);
    assert.equal(await verifyPassword(stored, 'pässwörd one', { pool }), true);
    assert.equal(await verifyPassword(stored, 'pässwörd two', { pool }), false);
    if (scheme === 'argon2id') continue;
    const body = stored.replace('{CRYPT}', '');
    const words = ['-e', 'print crypt($ARGV[0], $ARGV[1])', 'pässwörd one', body];
    const perl = spawnSync('perl', words, { encoding: 'utf8' });
    if (perl.error !== undefined) return t.skip('perl is not installed');
    assert.equal(perl.stdout, body);
  }
});

test('a closed pool lets nobody wait for ever', async () => {
  const closing = new HashPool({ threadsMax: 1 });
  const ends = [1, 2, 3].map(() =>
    closing.run({ kind: 'bcrypt', password: 'x', cost: 12 }).then(
      () => 'served',
      () => 'refused',
    ),
  );
  await closing.close();
  assert.deepEqual(await Promise.all(ends), ['refused', 'refused', 'refused']);
});

test('the event loop goes on while a slow hash is computed', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await pool.run({ kind: 'bcrypt', password: 'x', cost: 10 });
  clearInterval(timer);
  assert.ok(turns > 2);
});

test('idle threads keep no process alive', () => {
  const script = `
    import { HashPool } from './src/passwords/hash-pool.ts';
    await new HashPool().run({ kind: 'bcrypt', password: 'x', cost: 4 });
    console.log('done');`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  assert.equal(ended.stdout, 'done\n');
  assert.equal(ended.status, 0);
});
