// A second factor from its first code to its loss, and everything that must not open an account.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { newCodes, plainCode } from '../../../src/account/factors/recovery-codes.ts';
import { halfMs } from '../../../src/account/factors/second-step.ts';
import { provenMs } from '../../../src/account/step-up.ts';
import { eachDatabase } from '../../database/each-database.ts';
import { install, type Installation } from '../fixture.ts';
import { onSqlite, withApp } from './holders.ts';

const bob = 'bob@alpha.org';
const arrival = { remoteAddress: '192.0.2.1', userAgent: 'test' };

async function half({ accounts }: Installation, address = bob): Promise<string> {
  const begun = await accounts.begin({ address, password: 'secret', ...arrival });
  assert.equal(begun.kind, 'half');
  return begun.kind === 'half' ? begun.half : '';
}

eachDatabase((place) => {
  place.test('L19: a code counts once, for two browsers at once too', async ({ database }) => {
    const of = await install(database);
    const { code } = await withApp(of, await of.login(bob));
    const halves = [await half(of), await half(of)];
    const typed = code();
    const results = await Promise.allSettled(
      halves.map((one) => of.accounts.secondStep.byCode(one, typed, arrival)),
    );
    assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const third = await half(of);
    await assert.rejects(of.accounts.secondStep.byCode(third, typed, arrival), {
      code: 'code-wrong',
    });
  });
});

describe('second factors', () => {
  onSqlite('a login asks for a code once there is an app', async (database) => {
    const of = await install(database);
    const { accounts, clock } = of;
    const session = await of.login(bob);
    const { code } = await withApp(of, session);
    await assert.rejects(of.login(bob), { code: 'second-factor-required' });
    const token = await half(of);
    assert.equal(await accounts.session(token), undefined, 'half a login opens nothing');
    await assert.rejects(accounts.secondStep.byCode(token, '000000', arrival), {
      code: 'code-wrong',
    });
    const entered = await accounts.secondStep.byCode(token, code(), arrival);
    assert.equal(entered.session.address, bob);
    assert.ok(await accounts.session(entered.token));
    clock.ms += 30_000;
    await assert.rejects(accounts.secondStep.byCode(token, code(), arrival), {
      code: 'login-over',
    });
  });

  onSqlite('L19: recovery codes open once each, however they are typed', async (database) => {
    const of = await install(database);
    const session = await of.login(bob);
    const { codes } = await withApp(of, session);
    assert.equal(codes.length, 10);
    assert.equal(new Set(codes).size, 10);
    const [first = '', second = ''] = codes;
    const typed = ` ${first.toUpperCase().replace('-', ' ')} `;
    await of.accounts.secondStep.byCode(await half(of), typed, arrival);
    await assert.rejects(of.accounts.secondStep.byCode(await half(of), first, arrival), {
      code: 'code-wrong',
    });
    assert.equal((await of.accounts.secondFactors.overview(session)).codesLeft, 9);
    const fresh = await of.accounts.secondFactors.renewCodes(session);
    await assert.rejects(of.accounts.secondStep.byCode(await half(of), second, arrival), {
      code: 'code-wrong',
    });
    await of.accounts.secondStep.byCode(await half(of), fresh[0] ?? '', arrival);
  });

  onSqlite('L20: half a login is over after a while, and with its password', async (database) => {
    const of = await install(database);
    const { accounts, clock, directory } = of;
    const { code } = await withApp(of, await of.login(bob));
    const late = await half(of);
    clock.ms += halfMs + 1;
    await assert.rejects(accounts.secondStep.byCode(late, code(), arrival), {
      code: 'login-over',
    });
    const changed = await half(of);
    await directory.setPassword(bob, { from: '{plaintext}secret', to: '{plaintext}other' });
    await assert.rejects(accounts.secondStep.byCode(changed, code(), arrival), {
      code: 'login-over',
    });
    for (const wrong of ['', 'x'.repeat(43), '../etc', '\0']) {
      await assert.rejects(accounts.secondStep.find(wrong), { code: 'login-over' });
    }
  });

  onSqlite('L21: codes are guessed a few times only, by all who guess', async (database) => {
    const of = await install(database);
    const { accounts } = of;
    await withApp(of, await of.login(bob));
    const token = await half(of);
    const guess = async (nth: number): Promise<string> => {
      const from = { ...arrival, remoteAddress: `198.51.100.${nth}` };
      const result = accounts.secondStep.byCode(token, '000000', from);
      return result.then(
        () => 'in',
        (error: { code: string }) => error.code,
      );
    };
    const told = [];
    for (let nth = 0; nth < 25; nth++) told.push(await guess(nth));
    assert.deepEqual(told, [
      ...Array.from({ length: 20 }, () => 'code-wrong'),
      ...Array.from({ length: 5 }, () => 'login-throttled'),
    ]);
    const here = [];
    for (let nth = 0; nth < 6; nth++) {
      const result = accounts.secondStep.byCode(token, 'aaaaa-aaaaa', arrival);
      here.push(await result.catch((error: { code: string }) => error.code));
    }
    assert.equal(here.at(-1), 'login-throttled');
  });

  onSqlite('adding, removing and new codes ask again who is there', async (database) => {
    const of = await install(database);
    const { accounts, clock } = of;
    const { secondFactors, stepUp } = accounts;
    const session = await of.login(bob);
    clock.ms += provenMs;
    await assert.rejects(secondFactors.offerApp(session), { code: 'proof-required' });
    await stepUp.prove(session, 'secret');
    const { code } = await withApp(of, session);
    clock.ms += provenMs;
    const { app } = await secondFactors.overview(session);
    assert.ok(app !== undefined);
    await assert.rejects(secondFactors.renewCodes(session), { code: 'proof-required' });
    await assert.rejects(secondFactors.remove(session, app.id), { code: 'proof-required' });
    await stepUp.proveByCode(session, code());
    await secondFactors.remove(session, app.id);
    assert.equal((await secondFactors.overview(session)).codesLeft, 0);
    assert.equal((await of.login(bob)).address, bob);
  });

  onSqlite('nobody removes what is another’s, or seals it into their own', async (database) => {
    const of = await install(database);
    const { secondFactors } = of.accounts;
    const session = await of.login(bob);
    await withApp(of, session);
    const { app } = await secondFactors.overview(session);
    const ben = await of.login('ben@beta.org');
    await assert.rejects(secondFactors.remove(ben, app?.id ?? ''), { code: 'not-found' });
    const { sealed } = await secondFactors.offerApp(ben);
    const code = '000000';
    await assert.rejects(secondFactors.addApp(session, { sealed, code }), { code: 'login-over' });
    const rows = await database.all('select sealed from dispatch_factor');
    assert.equal(rows.length, 1);
    const stored = String(rows[0]?.['sealed']);
    // A row that is given to somebody else is no factor of theirs that any code fits.
    await database.run('update dispatch_factor set address = ?', ['ben@beta.org']);
    await assert.rejects(
      of.accounts.secondStep.byCode(await half(of, 'ben@beta.org'), code, arrival),
    );
    assert.ok(stored.length > 40 && !stored.includes('secret'));
  });

  onSqlite('a domain demands one, and its people owe it until it is there', async (database) => {
    const of = await install(database);
    const { accounts, clock } = of;
    const adam = await of.login('adam@alpha.org');
    await assert.rejects(accounts.rules.setSecondFactor(adam, 'beta.org', 'required'), {
      code: 'forbidden',
    });
    await accounts.rules.setSecondFactor(adam, 'alpha.org', 'required');
    const entered = await accounts.login({ address: bob, password: 'secret', ...arrival });
    assert.equal(entered.session.owes, 'second-factor');
    await withApp(of, entered.session);
    clock.ms += 6_000;
    assert.equal((await accounts.session(entered.token))?.owes, undefined);
    const { app } = await accounts.secondFactors.overview(entered.session);
    await assert.rejects(accounts.secondFactors.remove(entered.session, app?.id ?? ''), {
      code: 'second-factor-required',
    });
    assert.equal((await of.login('ben@beta.org')).owes, undefined);
    await accounts.rules.setSecondFactor(adam, 'alpha.org', 'off');
    await assert.rejects(accounts.secondFactors.offerApp(entered.session), { code: 'forbidden' });
  });

  onSqlite('who lost theirs gets it reset by who may, and is told', async (database) => {
    const told: unknown[] = [];
    const of = await install(database, {
      tellNotice: async (address, notice) => void told.push([address, notice.what]),
    });
    const { accounts } = of;
    const owner = { kind: 'account', address: bob } as const;
    await withApp(of, await of.login(bob));
    const [adam, ben] = [await of.login('adam@alpha.org'), await of.login('ben@beta.org')];
    const root = await of.login('root@alpha.org');
    await assert.rejects(accounts.secondFactors.reset(ben, owner), { code: 'forbidden' });
    await withApp(of, root);
    await assert.rejects(
      accounts.secondFactors.reset(adam, { ...owner, address: 'root@alpha.org' }),
      { code: 'forbidden' },
    );
    assert.equal(await accounts.secondFactors.has(adam, bob), true);
    await accounts.secondFactors.reset(adam, owner);
    assert.deepEqual(told, [[bob, 'factor-reset']]);
    assert.equal((await of.login(bob)).address, bob);
    await assert.rejects(accounts.secondFactors.reset(adam, owner), { code: 'not-found' });
    const verbs = (await of.state.audit.newest(50)).map(({ verb }) => verb);
    assert.ok(verbs.includes('reset-second-factor') && verbs.includes('add-second-factor'));
  });

  onSqlite('it goes along with another name, and with who is removed', async (database) => {
    const of = await install(database);
    const { accounts, clock } = of;
    const root = await of.login('root@alpha.org');
    const { code } = await withApp(of, await of.login(bob));
    await accounts.changes.rename(root, bob, { localPart: 'rob', domain: 'alpha.org' });
    clock.ms += 30_000;
    const token = await half(of, 'rob@alpha.org');
    const { session } = await accounts.secondStep.byCode(token, code(), arrival);
    assert.equal((await accounts.secondFactors.overview(session)).codesLeft, 0);
    await accounts.administration.removeAccount(root, 'rob@alpha.org');
    const rows = await database.all('select address from dispatch_factor');
    assert.deepEqual(rows, []);
    const fresh = { localPart: 'rob', domain: 'alpha.org', password: 'seven green bottles' };
    await accounts.administration.addAccount(root, fresh);
    assert.equal((await of.login('rob@alpha.org', fresh.password)).owes, undefined);
  });

  onSqlite('app passwords are made, listed and taken away by their owner', async (database) => {
    const of = await install(database, { hasAppPasswords: true });
    const { appPasswords, rules } = of.accounts;
    const [session, adam] = [await of.login(bob), await of.login('adam@alpha.org')];
    const password = await appPasswords.add(session, ' Mail on the phone ');
    assert.match(password, /^(?:[0-9a-z]{4}-){3}[0-9a-z]{4}$/);
    const [row] = await database.all('select * from dispatch_app_password');
    const digest = createHash('sha256').update(password).digest('hex');
    assert.deepEqual([row?.['address'], row?.['secret_hash']], [bob, digest]);
    const [listed] = await appPasswords.list(session);
    assert.equal(listed?.name, 'Mail on the phone');
    assert.ok(!('secretHash' in (listed ?? {})));
    // It opens mail programs, and nothing here.
    await assert.rejects(of.login(bob, password), { code: 'login-failed' });
    await assert.rejects(appPasswords.remove(adam, listed?.id ?? ''), { code: 'not-found' });
    await assert.rejects(appPasswords.add(session, ''), { code: 'bad-form' });
    await assert.rejects(appPasswords.add(session, 'x'.repeat(101)), { code: 'too-long' });
    await rules.setMayAppPasswords(adam, 'alpha.org', false);
    await assert.rejects(appPasswords.add(session, 'x'), { code: 'forbidden' });
    assert.equal(await appPasswords.are(session), 'off-domain');
    await rules.setMayAppPasswords(adam, 'alpha.org', true);
    await appPasswords.remove(session, listed?.id ?? '');
    for (let made = 0; made < 50; made++) await appPasswords.add(session, `${made}`);
    await assert.rejects(appPasswords.add(session, 'one more'), { code: 'limit-reached' });
    of.clock.ms += provenMs;
    await assert.rejects(appPasswords.add(session, 'x'), { code: 'proof-required' });
    const panel = await of.login('alpha.org', 'panel');
    await assert.rejects(appPasswords.list(panel), { code: 'forbidden' });
  });

  onSqlite('there are no app passwords where no mail server asks for them', async (database) => {
    const of = await install(database);
    const session = await of.login(bob);
    assert.equal(await of.accounts.appPasswords.are(session), 'off-here');
    await assert.rejects(of.accounts.appPasswords.add(session, 'x'), { code: 'forbidden' });
  });

  onSqlite('logins are written down, and a new browser is told of', async (database) => {
    const told: unknown[] = [];
    const of = await install(database, {
      tellNotice: async (address, notice) => void told.push([address, notice.what]),
    });
    const { accounts } = of;
    const attempt = { address: bob, password: 'secret', ...arrival };
    const first = await accounts.login(attempt);
    await accounts.changeSettings(first.session, { tellNewDevice: 'yes' });
    await accounts.login({ ...attempt, device: first.device });
    assert.deepEqual(told, []);
    await accounts.login(attempt);
    assert.deepEqual(told, [[bob, 'new-device']]);
    // A mark is of one account: that of another tells nothing of this one.
    const { device } = await accounts.login({ ...attempt, address: 'ben@beta.org' });
    const both = await accounts.login({ ...attempt, device });
    assert.equal(told.length, 2);
    assert.equal(both.device.split('.').length, 2);
    await assert.rejects(accounts.login({ ...attempt, password: 'wrong' }));
    const logins = await accounts.sessionsOf.logins(first.session);
    assert.deepEqual(
      logins.map(({ isFailed, method }) => `${method} ${isFailed}`),
      ['password true', ...Array.from({ length: 4 }, () => 'password false')],
    );
  });

  onSqlite('sessions are listed and ended by their owner alone', async (database) => {
    const of = await install(database);
    const { accounts } = of;
    const attempt = { address: bob, password: 'secret', ...arrival };
    const [one, two] = [await accounts.login(attempt), await accounts.login(attempt)];
    const ben = await of.login('ben@beta.org');
    assert.equal((await accounts.sessionsOf.open(one.session)).length, 2);
    await assert.rejects(accounts.sessionsOf.end(ben, one.session.id), { code: 'not-found' });
    await accounts.sessionsOf.end(one.session, two.session.id);
    assert.equal(await accounts.session(two.token), undefined);
    await accounts.login(attempt);
    await accounts.sessionsOf.endOthers(one.session);
    const left = await accounts.sessionsOf.open(one.session);
    assert.deepEqual(
      left.map(({ id }) => id),
      [one.session.id],
    );
    assert.ok(await accounts.session(one.token));
    assert.equal((await accounts.sessionsOf.open(ben)).length, 1);
  });

  onSqlite('of failures that come in floods the last are kept', async (database) => {
    const of = await install(database);
    const session = await of.login(bob);
    const row = {
      kind: 'account',
      address: bob,
      method: 'password',
      remote: '',
      agent: '',
    } as const;
    for (let nth = 0; nth < 70; nth++) {
      await of.state.logins.add({ ...row, timeMs: nth, isFailed: true });
    }
    const logins = await of.accounts.sessionsOf.logins(session);
    assert.equal(logins.filter(({ isFailed }) => isFailed).length, 50);
    assert.equal(logins.filter(({ isFailed }) => !isFailed).length, 1);
  });
});

test('codes for paper survive it', () => {
  const [code = ''] = newCodes((count) => new Uint8Array(count).fill(1));
  assert.equal(code, '11111-11111');
  assert.equal(plainCode('iiiii-LLLLL'), '1111111111');
  assert.equal(plainCode('OOOOO 00000'), '0000000000');
  for (const wrong of ['', '1111111111u', '111111111', '11111-1111u', '11111 1111é']) {
    assert.equal(plainCode(wrong), undefined, wrong);
  }
});
