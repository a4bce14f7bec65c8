// D04: a domain that goes is closed first, with its people out and its mail untouched; then it goes
// whole, mail last, or comes back as it was.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { day, operate } from './operated.ts';

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(
      `D04: a domain goes in two steps, and comes back in between (${schema.schema})`,
      async (given) => {
        const { accounts, directory, operator, clock, baseDir, state } = await operate(
          given,
          schema,
        );
        const { removedDomains, administration } = accounts;
        assert.equal(await removedDomains.remove(operator, 'two.test'), undefined);
        assert.equal(await directory.domain('two.test'), undefined);
        const alice = await directory.account('alice@one.test');
        const path = alice?.path ?? assert.fail();
        if (!(await directory.holds()).domain.has('isActive')) {
          await assert.rejects(removedDomains.remove(operator, 'one.test'), {
            code: 'domain-in-use',
          });
          assert.equal(existsSync(path), true);
          return;
        }
        const login = () =>
          accounts.login({
            address: 'alice@one.test',
            password: 'correct horse 41',
            remoteAddress: '192.0.2.1',
            userAgent: '',
          });
        const { token } = await login();
        await administration.addAlias(operator, {
          localPart: 'info',
          domain: 'one.test',
          target: 'alice@one.test',
        });
        assert.equal(await removedDomains.remove(operator, 'One.test'), clock.ms + 30 * day);
        assert.equal(existsSync(path), true);
        await assert.rejects(login(), { code: 'account-closed' });
        clock.ms += 6_000;
        assert.equal(await accounts.session(token), undefined);
        assert.equal((await removedDomains.dueMs(operator)).size, 1);
        await removedDomains.restore(operator, 'one.test');
        await login();
        await assert.rejects(removedDomains.restore(operator, 'one.test'), { code: 'not-found' });

        // Who looks after it from elsewhere may do the same, if they may do everything in it.
        await removedDomains.remove(operator, 'one.test');
        const rights = { super: false, domains: ['one.test'] };
        const whole = { ...operator, address: 'kim@two.test', kind: 'account', rights } as const;
        const some = { ...whole, rights: { ...rights, may: new Set(['accounts'] as const) } };
        const stranger = { ...whole, rights: { ...rights, domains: ['two.test'] } };
        for (const session of [some, stranger]) {
          const restored = removedDomains.restore(session, 'one.test');
          await assert.rejects(restored, { code: 'forbidden' });
        }
        await removedDomains.restore(whole, 'one.test');
        await login();

        await removedDomains.remove(operator, 'one.test');
        clock.ms += 30 * day;
        assert.deepEqual(await removedDomains.purge(operator), []);
        clock.ms += 1;
        await assert.rejects(removedDomains.restore(whole, 'one.test'), { code: 'restore-over' });
        assert.deepEqual(await removedDomains.purge(operator, { isDryRun: true }), ['one.test']);
        assert.notEqual(await directory.domain('one.test'), undefined);
        assert.deepEqual(await removedDomains.purge(operator), ['one.test']);
        assert.equal(await directory.domain('one.test'), undefined);
        assert.equal(await directory.account('alice@one.test'), undefined);
        assert.equal(existsSync(path), false);
        // Its mail was moved aside as that of any removed account, and goes with the next purge.
        assert.equal(existsSync(join(baseDir, 'one.test')), true);
        assert.equal((await accounts.removed.list(operator)).length, 2);
        const verbs = (await state.audit.newest(20)).map(({ verb }) => verb);
        for (const verb of ['close-domain', 'restore-domain', 'remove-domain', 'remove-account']) {
          assert.ok(verbs.includes(verb), verb);
        }
      },
    );
  }
});
