// A session's life: made, believed for seconds, ended here, elsewhere, and by time.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { eachDatabase } from '../database/each-database.ts';
import { until } from '../real/until.ts';
import { idleMs, install, lifeMs } from './fixture.ts';

const attempt = {
  address: 'bob@alpha.org',
  password: 'secret',
  remoteAddress: '192.0.2.1',
  userAgent: 'Browser',
};

eachDatabase((place) => {
  place.test(
    'L02: the token is 256 random bits and stands nowhere in the database',
    async (given) => {
      const { accounts } = await install(given.database);
      const { token, session } = await accounts.login(attempt);
      const again = await accounts.login(attempt);
      assert.match(token, /^[A-Za-z0-9_-]{43}$/);
      assert.notEqual(token, again.token);
      const hash = createHash('sha256').update(token).digest('hex');
      assert.equal(session.id, hash.slice(0, 16));
      const rows = JSON.stringify(await given.database.all('select * from dispatch_session'));
      assert.ok(rows.includes(hash));
      assert.ok(!rows.includes(token));
      assert.deepEqual(await accounts.session(token), session);
    },
  );

  place.test('what is no token is no session', async ({ database }) => {
    const { accounts } = await install(database);
    const { token } = await accounts.login(attempt);
    const hash = createHash('sha256').update(token).digest('hex');
    const others = ['', hash, `${token}=`, token.slice(1), `${token} `, 'a'.repeat(43), `'--`];
    for (const other of [...others, 'x'.repeat(1_000_000)]) {
      assert.equal(await accounts.session(other), undefined);
      await accounts.logout(other);
    }
    assert.notEqual(await accounts.session(token), undefined);
  });

  place.test(
    'L03: logout ends it here at once and elsewhere within five seconds',
    async (given) => {
      const { accounts, openAnother, clock } = await install(given.database);
      const another = await openAnother(await given.openAgain());
      const { token } = await accounts.login(attempt);
      assert.notEqual(await accounts.session(token), undefined);
      assert.notEqual(await another.session(token), undefined);
      await accounts.logout(token);
      assert.equal(await accounts.session(token), undefined);
      clock.ms += 5_000;
      assert.equal(await another.session(token), undefined);
    },
  );

  place.test(
    'L03: it ends after its idle time, and use keeps it alive up to its life',
    async (given) => {
      const { accounts, clock } = await install(given.database);
      const { token } = await accounts.login(attempt);
      const idle = await accounts.login(attempt);
      for (let gone = 0; gone + idleMs / 2 < lifeMs; gone += idleMs / 2) {
        assert.notEqual(await accounts.session(token), undefined);
        clock.ms += idleMs / 2;
      }
      assert.equal(await accounts.session(idle.token), undefined);
      assert.notEqual(await accounts.session(token), undefined);
      clock.ms += idleMs / 2;
      assert.equal(await accounts.session(token), undefined);
    },
  );

  place.test('the last moment of idleness counts in every worker', async (given) => {
    const { accounts, openAnother, clock } = await install(given.database);
    const another = await openAnother(await given.openAgain());
    const { token } = await accounts.login(attempt);
    clock.ms += idleMs - 1;
    assert.notEqual(await another.session(token), undefined);
    clock.ms += idleMs - 1;
    assert.notEqual(await accounts.session(token), undefined);
    clock.ms += idleMs;
    assert.equal(await accounts.session(token), undefined);
    assert.equal(await another.session(token), undefined);
  });

  place.test(
    'a page costs no query, and a look at the clock writes once a minute',
    async (given) => {
      const { accounts, clock, state } = await install(given.database);
      const { token, session } = await accounts.login(attempt);
      const hash = createHash('sha256').update(token).digest('hex');
      await accounts.session(token);
      // Behind its back: were it read again, it would be gone.
      await state.sessions.end(hash);
      clock.ms += 4_999;
      assert.deepEqual(await accounts.session(token), session);
      clock.ms += 1;
      assert.equal(await accounts.session(token), undefined);

      const other = await accounts.login(attempt);
      const otherHash = createHash('sha256').update(other.token).digest('hex');
      const startMs = clock.ms;
      for (let seconds = 0; seconds < 100; seconds += 1) {
        await accounts.session(other.token);
        clock.ms += 1_000;
      }
      const seenMs = await until('the time is written', async () => {
        const row = await state.sessions.find(otherHash);
        return row !== undefined && row.seenMs > startMs ? row.seenMs : undefined;
      });
      assert.equal(seenMs, startMs + 60_000);
    },
  );

  place.test(
    'L03: a new password ends every other session, and this one goes on',
    async (given) => {
      const { accounts, clock, login } = await install(given.database);
      const [mine, other] = [await accounts.login(attempt), await accounts.login(attempt)];
      const change = { current: 'secret', next: 'correct horse battery', token: mine.token };
      await accounts.changePassword(mine.session, change);
      assert.equal(await accounts.session(other.token), undefined);
      clock.ms += 6_000;
      assert.deepEqual(await accounts.session(mine.token), mine.session);
      assert.equal((await login('bob@alpha.org', change.next)).address, 'bob@alpha.org');
      await assert.rejects(login('bob@alpha.org', 'secret'), { code: 'login-failed' });
    },
  );

  place.test(`somebody else's token is not kept by a password change`, async (given) => {
    const { accounts } = await install(given.database);
    const [mine, other] = [await accounts.login(attempt), await accounts.login(attempt)];
    const change = { current: 'secret', next: 'correct horse battery', token: other.token };
    await accounts.changePassword(mine.session, change);
    assert.equal(await accounts.session(other.token), undefined);
  });

  place.test('L14: a wrong or weak change is refused and changes nothing', async (given) => {
    const { accounts, directory } = await install(given.database);
    const { token, session } = await accounts.login(attempt);
    const change = (current: string, next: string) =>
      accounts.changePassword(session, { current, next, token });
    await assert.rejects(change('wrong', 'correct horse battery'), { code: 'password-wrong' });
    await assert.rejects(change('secret', 'short'), {
      code: 'password-weak',
      values: { reason: 'short', lengthMin: 8, lengthMax: 72 },
    });
    assert.equal((await directory.account('bob@alpha.org'))?.passwordHash, '{plaintext}secret');
    for (let n = 0; n < 9; n += 1) await change('wrong', 'x').catch(() => undefined);
    await assert.rejects(change('secret', 'correct horse battery'), { code: 'login-throttled' });
  });

  place.test('a password that is changed by any other program ends its sessions', async (given) => {
    const { accounts, clock, directory } = await install(given.database);
    const { token } = await accounts.login(attempt);
    await accounts.session(token);
    await directory.setPassword('bob@alpha.org', {
      from: '{plaintext}secret',
      to: '{plaintext}other',
    });
    clock.ms += 5_000;
    assert.equal(await accounts.session(token), undefined);
    const back = { from: '{plaintext}other', to: '{plaintext}secret' };
    await directory.setPassword('bob@alpha.org', back);
    assert.equal(await accounts.session(token), undefined);
  });

  place.test(
    'L03: an account that is removed by any other program has no session',
    async (given) => {
      const { accounts, clock, directory } = await install(given.database);
      const { token } = await accounts.login(attempt);
      await directory.removeAccount('bob@alpha.org');
      clock.ms += 5_000;
      assert.equal(await accounts.session(token), undefined);
    },
  );

  place.test(
    'L15: a row that was tampered with opens nothing, and breaks nothing',
    async (given) => {
      const { accounts, openAnother, clock } = await install(given.database);
      const changes: readonly (readonly [column: string, value: string | number])[] = [
        ['address', 'root@alpha.org'],
        ['address', '__proto__'],
        ['address', `' or 1=1 --`],
        ['kind', 'domain'],
        ['credential', ''],
        ['credential', '{"super":true}'],
        ['created_ms', -1],
        ['seen_ms', 0],
      ];
      for (const [column, value] of changes) {
        const { token } = await accounts.login(attempt);
        const sql = `update dispatch_session set ${column} = ?`;
        await given.database.run(sql, [value]);
        const another = await openAnother(await given.openAgain());
        assert.equal(await another.session(token), undefined, `${column} ${value}`);
      }
      // Where a row came from is only shown, so it may hold anything.
      const { token } = await accounts.login(attempt);
      await given.database.run('update dispatch_session set agent = ?', ['O:1:"x":{}<script>']);
      clock.ms += 5_000;
      assert.equal((await accounts.session(token))?.address, 'bob@alpha.org');
    },
  );

  place.test('rights that are taken away are gone within five seconds', async (given) => {
    const { accounts, clock, state } = await install(given.database);
    const { token } = await accounts.login({ ...attempt, address: 'adam@alpha.org' });
    assert.deepEqual((await accounts.session(token))?.rights.domains, ['alpha.org']);
    await state.admins.removeAll('adam@alpha.org');
    clock.ms += 5_000;
    assert.deepEqual((await accounts.session(token))?.rights.domains, []);
  });

  place.test('settings are of one person, of known names and bounded', async (given) => {
    const { accounts, login } = await install(given.database);
    const [bob, ben] = [await login('bob@alpha.org'), await login('ben@beta.org')];
    await accounts.changeSettings(bob, { signature: '-- \nBob', displayName: 'Bob' });
    assert.deepEqual(await accounts.settings(bob), { signature: '-- \nBob', displayName: 'Bob' });
    assert.deepEqual(await accounts.settings(ben), {});
    for (const name of ['isAdmin', '__proto__', 'constructor', '']) {
      const change = JSON.parse(`{${JSON.stringify(name)}:"x"}`) as Record<string, string>;
      await assert.rejects(accounts.changeSettings(bob, change), { code: 'bad-form' }, name);
    }
    const long = { displayName: 'x', signature: 'x'.repeat(10_001) };
    await assert.rejects(accounts.changeSettings(bob, long), { code: 'too-long' });
    assert.equal((await accounts.settings(bob))['displayName'], 'Bob');
  });
});
