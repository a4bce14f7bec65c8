// What is dangerous asks again who is there; what an administrator may is bounded, at once too.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Session } from '../../src/account/account.ts';
import { provenMs } from '../../src/account/step-up.ts';
import { eachDatabase } from '../database/each-database.ts';
import { type Schema, schemas } from '../directory/schemas.ts';
import { operate, type Operated } from './operated.ts';

const password = 'correct horse 41';
const strong = 'seven green bottles';
const vmailSql = schemas.find(({ schema }) => schema === 'vmail-sql') as Schema;

async function loggedIn({ accounts }: Operated, address: string): Promise<Session> {
  const attempt = { address, password, remoteAddress: '192.0.2.1', userAgent: '' };
  return (await accounts.login(attempt)).session;
}

async function withAdministrator(
  of: Operated,
  reach: { readonly may?: readonly ('accounts' | 'quotas')[]; readonly most?: object } = {},
): Promise<Session> {
  await of.accounts.administrators.add(of.operator, {
    name: 'alice@one.test',
    password: undefined,
    isSuper: false,
    domains: ['one.test', 'two.test'],
    ...reach,
  });
  return loggedIn(of, 'alice@one.test');
}

eachDatabase((place) => {
  place.test('a proof is the login, or the own password, and is over in minutes', async (given) => {
    const of = await operate(given, vmailSql);
    const { accounts, clock } = of;
    const session = await withAdministrator(of);
    const act = () => accounts.administration.setAccountPassword(session, 'bob@one.test', strong);
    await act();
    clock.ms += provenMs;
    await assert.rejects(act(), { code: 'proof-required' });
    await assert.rejects(accounts.administration.removeAccount(session, 'bob@one.test'), {
      code: 'proof-required',
    });
    await assert.rejects(accounts.stepUp.prove(session, 'wrong'), { code: 'password-wrong' });
    await assert.rejects(act(), { code: 'proof-required' });
    await accounts.stepUp.prove(session, password);
    await act();
    // Another session of the same person has proven nothing.
    const other = { ...session, id: randomBytes(8).toString('hex') };
    await assert.rejects(
      accounts.administration.setAccountPassword(other, 'bob@one.test', strong),
      { code: 'proof-required' },
    );
    clock.ms += provenMs;
    await assert.rejects(act(), { code: 'proof-required' });
  });

  place.test('the own password is guessed a few times only', async (given) => {
    const of = await operate(given, vmailSql);
    const session = await withAdministrator(of);
    for (let tries = 0; tries < 10; tries += 1) {
      await assert.rejects(of.accounts.stepUp.prove(session, 'wrong'), { code: 'password-wrong' });
    }
    await assert.rejects(of.accounts.stepUp.prove(session, password), { code: 'login-throttled' });
  });

  place.test(
    'D06: nobody passes what all their domains may have, ten at once neither',
    async (given) => {
      const of = await operate(given, vmailSql);
      const session = await withAdministrator(of, { most: { accounts: 5 } });
      const { administration } = of.accounts;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, at) =>
          administration.addAccount(session, {
            localPart: `new${at}`,
            domain: at % 2 === 0 ? 'one.test' : 'two.test',
            password: strong,
          }),
        ),
      );
      // alice and bob were there.
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3);
      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      assert.equal(refused?.status === 'rejected' && refused.reason.code, 'limit-reached');
      const counts = await of.directory.counts(['one.test', 'two.test']);
      assert.equal(
        (counts.get('one.test')?.accounts ?? 0) + (counts.get('two.test')?.accounts ?? 0),
        5,
      );
    },
  );

  place.test('nobody gives more storage than was given to them', async (given) => {
    const of = await operate(given, vmailSql);
    const session = await withAdministrator(of, { most: { quotaBytes: 100 * 2 ** 20 } });
    const { administration, changes } = of.accounts;
    const quota = (megabytes: number) => ({
      quota: { bytes: megabytes * 2 ** 20, messages: undefined },
    });
    await changes.change(session, 'bob@one.test', quota(60));
    const wanted = { localPart: 'new', domain: 'two.test', password: strong };
    await assert.rejects(administration.addAccount(session, { ...wanted, facts: quota(41) }), {
      code: 'over-granted',
      values: { most: 100, left: 40 },
    });
    await assert.rejects(administration.addAccount(session, wanted), { code: 'over-granted' });
    await administration.addAccount(session, { ...wanted, facts: quota(40) });
    await assert.rejects(changes.change(session, 'bob@one.test', quota(61)), {
      code: 'over-granted',
    });
    await changes.change(session, 'bob@one.test', quota(59));
  });

  place.test('rights that were not given are not there, at the verb', async (given) => {
    const of = await operate(given, vmailSql);
    const session = await withAdministrator(of, { may: ['accounts'] });
    const { administration, changes } = of.accounts;
    const wanted = { localPart: 'new', domain: 'one.test', password: strong };
    const quota = { bytes: 2 ** 20, messages: undefined };
    const denied = { code: 'forbidden' };
    await assert.rejects(
      administration.addAccount(session, { ...wanted, facts: { quota } }),
      denied,
    );
    await assert.rejects(changes.change(session, 'bob@one.test', { quota }), denied);
    await assert.rejects(
      changes.change(session, 'bob@one.test', { quota, isActive: false }),
      denied,
    );
    await administration.addAccount(session, wanted);
    await changes.change(session, 'new@one.test', { displayName: 'New' });
    await assert.rejects(
      administration.addAlias(session, {
        localPart: 'info',
        domain: 'one.test',
        target: 'a@b.test',
      }),
      denied,
    );
    await assert.rejects(
      administration.changeDomain(session, 'one.test', { description: 'x' }),
      denied,
    );
    await assert.rejects(
      administration.changeDomainPassword(session, 'one.test', { current: '', next: strong }),
      denied,
    );
    // Somebody with more rights in the same domains is above them.
    await of.accounts.administrators.add(of.operator, {
      name: 'bob@one.test',
      password: undefined,
      isSuper: false,
      domains: ['one.test'],
    });
    await assert.rejects(
      administration.setAccountPassword(session, 'bob@one.test', strong),
      denied,
    );
  });
});
