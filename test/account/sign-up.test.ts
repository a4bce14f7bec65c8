// People who come to a mailbox by themselves: by a link that somebody made, and by asking.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../../src/account/account.ts';
import { reservedNames } from '../../src/account/tables/reserved-names.ts';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { day, operate, type Operated } from './operated.ts';

const password = 'river copper lantern';
const remote = '192.0.2.9';
const far = 'kim@far.test';
const from = { remote, language: 'de' };
const [vmailSql] = schemas;
assert.ok(vmailSql);

const wanted = (localPart: string, recovery = '') => {
  return { localPart, displayName: 'Kim', password, recovery };
};
const invited = { localPart: '', sentTo: '', quotaBytes: undefined, uses: 1, days: 7 };

/** Somebody who may make accounts of one.test and nothing else. */
function helper(rights: Partial<Session['rights']> = {}): Session {
  const reach = { super: false, domains: ['one.test'], ...rights };
  return { id: '', address: 'bob@one.test', kind: 'account', rights: reach, createdMs: 0, remote };
}

async function askFor({ accounts }: Operated, localPart: string, recovery = far): Promise<void> {
  const { requests } = accounts.signUp;
  const { token } = await requests.ask('one.test', wanted(localPart, recovery), from);
  await requests.confirm(token, remote);
}

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(
      `a link makes a mailbox, and one that asked gets one (${schema.schema})`,
      async (given) => {
        const house = await operate(given, schema);
        const { accounts, operator, directory, state, baseDir } = house;
        const { invitations, requests, rules } = accounts.signUp;
        await assert.rejects(invitations.make(operator, 'one.test', invited), {
          code: 'not-found',
        });
        await rules.change(operator, 'one.test', 'open');
        const { token, invitation } = await invitations.make(operator, 'one.test', invited);
        assert.deepEqual(await invitations.list(operator, 'one.test'), [invitation]);
        assert.deepEqual(await invitations.opened(token), { domain: 'one.test', localPart: '' });
        if (schema.schema === 'vpopmail') {
          // Its column has no place for a hash that is worth something.
          const joined = invitations.join(token, wanted('Kim'), remote);
          await assert.rejects(joined, { code: 'too-long' });
          return;
        }
        assert.deepEqual(await invitations.join(token, wanted('Kim'), remote), {
          address: 'kim@one.test',
          confirm: undefined,
        });
        const made = await directory.account('kim@one.test');
        assert.ok(made !== undefined && made.path.startsWith(baseDir));
        assert.ok(existsSync(join(made.path, 'cur')));
        await assert.rejects(invitations.opened(token), { code: 'link-over' });

        await askFor(house, 'lee');
        assert.equal(
          await directory.account('lee@one.test'),
          undefined,
          'nothing before an answer',
        );
        const [request] = await requests.list(operator, 'one.test');
        assert.ok(request !== undefined);
        assert.deepEqual([request.address, request.recovery], ['lee@one.test', far]);
        const mail = await requests.approve(operator, 'one.test', request.id);
        assert.deepEqual(mail, { address: 'lee@one.test', to: far, language: 'de' });
        assert.ok((await directory.account('lee@one.test')) !== undefined);
        assert.equal((await state.settings.all('lee@one.test'))['recoveryAddress'], far);
        assert.deepEqual(await requests.list(operator, 'one.test'), []);
      },
    );
  }

  // Statements of the tables behind it run on both; what follows is the same on each.
  if (place.dialect === 'mysql') return;

  place.test('a name that is kept back, taken or worth rights is called taken', async (given) => {
    const { accounts, operator, state, directory } = await operate(given, vmailSql);
    const { invitations, requests, rules } = accounts.signUp;
    await rules.change(operator, 'one.test', 'open');
    await directory.addAlias({ localPart: 'team', domain: 'one.test', target: 'bob@one.test' });
    await state.admins.add('boss@one.test', '*');
    await accounts.administration.removeAccount(operator, 'alice@one.test');
    assert.ok(reservedNames.has('postmaster'));
    const { token } = await invitations.make(operator, 'one.test', invited);
    const names = ['Postmaster', 'abuse', 'root', 'bob', 'team', 'boss', 'alice'];
    for (const [at, localPart] of names.entries()) {
      const own = { ...from, remote: `198.51.${at}.1` };
      const code = 'already-exists';
      await assert.rejects(requests.ask('one.test', wanted(localPart, far), own), { code });
      await assert.rejects(invitations.join(token, wanted(localPart), own.remote), { code });
    }
    assert.equal((await invitations.list(operator, 'one.test')).length, 1, 'no use is lost');
    const odd = ['', '../x', '.x', 'a b', 'x'.repeat(65), 'ä'];
    for (const [at, localPart] of odd.entries()) {
      const joined = invitations.join(token, wanted(localPart), `203.0.${at}.1`);
      await assert.rejects(joined, { code: 'bad-address' }, localPart);
    }
    const weak = { ...wanted('kim'), password: 'short' };
    await assert.rejects(invitations.join(token, weak, '203.0.99.1'), { code: 'password-weak' });
    // A name that an administrator gives may be one of those that are kept back.
    const given1 = await invitations.make(operator, 'one.test', { ...invited, localPart: 'info' });
    const { address } = await invitations.join(given1.token, wanted('other'), '203.0.98.1');
    assert.equal(address, 'info@one.test');
  });

  place.test('a link does what its maker may do at the moment of its use', async (given) => {
    const { accounts, operator, state, clock, directory } = await operate(given, vmailSql);
    const { invitations, rules } = accounts.signUp;
    await rules.change(operator, 'one.test', 'invitation');
    const whole = helper();
    const forbidden = { code: 'forbidden' };
    await assert.rejects(invitations.make(whole, 'two.test', invited), forbidden);
    const looker = helper({ may: new Set(['aliases', 'settings'] as const) });
    await assert.rejects(invitations.make(looker, 'one.test', invited), forbidden);
    await assert.rejects(invitations.list(looker, 'one.test'), forbidden);
    const small = helper({ may: new Set(['accounts'] as const) });
    const large = { ...invited, quotaBytes: 2 ** 40 };
    await assert.rejects(invitations.make(small, 'one.test', large), forbidden);
    await assert.rejects(rules.change(small, 'one.test', 'open'), forbidden);

    // Nothing stands in the tables yet that gives bob rights.
    const { token } = await invitations.make(whole, 'one.test', { ...invited, uses: 3 });
    await assert.rejects(invitations.join(token, wanted('kim'), remote), { code: 'link-over' });
    await state.admins.add('bob@one.test', 'one.test');
    const joined = await invitations.join(token, wanted('kim'), remote);
    assert.equal(joined.address, 'kim@one.test');
    await directory.changeDomain('one.test', { accountsMax: 3 });
    const full = { code: 'limit-reached' };
    await assert.rejects(invitations.join(token, wanted('lee'), remote), full);
    const [left] = await invitations.list(operator, 'one.test');
    assert.equal(left?.usesLeft, 2, 'what made nothing was no use');
    await rules.change(operator, 'one.test', 'off');
    await assert.rejects(invitations.opened(token), { code: 'link-over' });
    await rules.change(operator, 'one.test', 'invitation');
    clock.ms += 7 * day;
    await assert.rejects(invitations.opened(token), { code: 'link-over' });
    const other = await invitations.make(operator, 'one.test', invited);
    await assert.rejects(invitations.remove(operator, 'two.test', other.invitation.id), {
      code: 'not-found',
    });
    await invitations.remove(operator, 'one.test', other.invitation.id);
    await assert.rejects(invitations.opened(other.token), { code: 'link-over' });
  });

  place.test('who asks waits, is bounded, and runs out', async (given) => {
    const house = await operate(given, vmailSql);
    const { accounts, operator, clock, directory } = house;
    const { requests, rules } = accounts.signUp;
    const asked = requests.ask('one.test', wanted('kim', far), from);
    await assert.rejects(asked, { code: 'not-found' });
    await rules.change(operator, 'one.test', 'open');
    const { token } = await requests.ask('one.test', wanted('kim', far), from);
    assert.equal(await requests.count(operator, 'one.test'), 0, 'nobody is told of it yet');
    const again = await requests.ask('one.test', wanted('kim', 'two@far.test'), from);
    await requests.confirm(token, remote);
    await assert.rejects(requests.confirm(token, remote), { code: 'link-over' });
    await assert.rejects(requests.confirm(again.token, remote), { code: 'already-exists' });
    assert.equal(await requests.count(helper(), 'one.test'), 1);
    assert.equal(await requests.count(helper({ may: new Set() }), 'one.test'), 0);
    const [request] = await requests.list(operator, 'one.test');
    assert.ok(request !== undefined);
    const { id } = request;
    await assert.rejects(requests.approve(operator, 'two.test', id), { code: 'not-found' });
    await directory.changeDomain('one.test', { accountsMax: 2 });
    await assert.rejects(requests.approve(helper(), 'one.test', id), { code: 'limit-reached' });
    assert.equal(await requests.count(operator, 'one.test'), 1, 'it waits on');
    const told = await requests.decline(helper(), 'one.test', { id, reason: 'No room.' });
    assert.deepEqual(told, { address: 'kim@one.test', to: far, language: 'de' });
    await askFor(house, 'lee');
    clock.ms += 30 * day;
    assert.deepEqual(await requests.list(operator, 'one.test'), []);
  });

  place.test('a network, a person and a domain ask so often and no more', async (given) => {
    const { accounts, operator } = await operate(given, vmailSql);
    const { requests, rules } = accounts.signUp;
    await rules.change(operator, 'one.test', 'open');
    const ask = (localPart: string, network: number, recovery = far) => {
      const own = { remote: `10.${network}.0.1`, language: 'en' };
      return requests.ask('one.test', wanted(localPart, recovery), own);
    };
    // Nothing of this gets as far as the slow hash.
    for (let n = 0; n < 10; n += 1) {
      await assert.rejects(ask('../', 99), { code: 'bad-address' });
    }
    await assert.rejects(ask('../', 99), { code: 'login-throttled' });
    for (let n = 0; n < 3; n += 1) await ask(`n${n}`, n);
    const person = { code: 'login-throttled', values: { seconds: 1_200 } };
    for (let n = 3; n < 30; n += 1) await assert.rejects(ask(`n${n}`, n), person);
    const domain = { code: 'login-throttled', values: { seconds: 120 } };
    await assert.rejects(ask('n30', 30, 'other@far.test'), domain);
  });

  place.test('a domain that goes takes its links and requests along', async (given) => {
    const house = await operate(given, vmailSql);
    const { accounts, operator, state, clock } = house;
    await accounts.signUp.rules.change(operator, 'two.test', 'open');
    await accounts.signUp.invitations.make(operator, 'two.test', invited);
    const typed = wanted('kim', far);
    const { token } = await accounts.signUp.requests.ask('two.test', typed, from);
    await accounts.signUp.requests.confirm(token, remote);
    await accounts.administration.removeDomain(operator, 'two.test');
    assert.deepEqual(await state.invitations.list('two.test', clock.ms, 9), []);
    assert.deepEqual(await state.signUps.waiting('two.test', clock.ms, 9), []);
  });
});
