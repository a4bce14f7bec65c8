// Who is let in today: switches, last days and services of accounts, domains and administrators.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Owners } from '../../src/account/owners.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';
import { install } from './fixture.ts';

const typed = { password: 'secret', remoteAddress: '192.0.2.1', userAgent: '' };

eachDatabase((place) => {
  place.test('who is switched off is told so by the right password alone', async (given) => {
    const { accounts, directory, clock } = await install(given.database);
    const bob = { ...typed, address: 'bob@alpha.org' };
    const { token } = await accounts.login(bob);
    assert.equal((await accounts.session(token))?.address, 'bob@alpha.org');

    for (const [close, open] of [
      [{ isActive: false }, { isActive: true }],
      [{ expiresMs: clock.ms }, { expiresMs: undefined }],
      [{ services: new Set(['imap'] as const) }, { services: new Set(['webmail'] as const) }],
    ] as const) {
      await directory.changeAccount('bob@alpha.org', close);
      await assert.rejects(accounts.login(bob), { code: 'account-closed' });
      await assert.rejects(accounts.login({ ...bob, password: 'wrong' }), { code: 'login-failed' });
      await directory.changeAccount('bob@alpha.org', open);
      await accounts.login(bob);
    }
    await directory.changeDomain('alpha.org', { isActive: false });
    await assert.rejects(accounts.login(bob), { code: 'account-closed' });
    await assert.rejects(accounts.login({ ...typed, address: 'alpha.org', password: 'panel' }), {
      code: 'account-closed',
    });
  });

  place.test('an open session ends when its account is switched off', async (given) => {
    const { accounts, directory, clock } = await install(given.database);
    const { token } = await accounts.login({ ...typed, address: 'bob@alpha.org' });
    await directory.changeAccount('bob@alpha.org', { isActive: false });
    clock.ms += 6_000;
    assert.equal(await accounts.session(token), undefined);
    await directory.changeAccount('bob@alpha.org', { isActive: true });
    assert.equal(await accounts.session(token), undefined);
  });

  place.test('the time of the last login is kept', async (given) => {
    const { accounts, directory, clock } = await install(given.database);
    assert.equal((await directory.account('bob@alpha.org'))?.lastLoginMs, undefined);
    await accounts.login({ ...typed, address: 'bob@alpha.org' });
    assert.equal((await directory.account('bob@alpha.org'))?.lastLoginMs, clock.ms);
  });

  place.test('an administrator of the tables comes in without a mailbox', async (given) => {
    const { database } = given;
    const sql = readFileSync(join(import.meta.dirname, '../fixtures/extmail-tables.sql'), 'utf8');
    for (const statement of sql.split(/;\s*$/m)) {
      if (statement.trim() !== '') await database.run(statement);
    }
    const directory = openDirectory({
      schema: 'extmail',
      database,
      baseDir: '/srv/mail',
      log: silentLog,
    });
    await directory.addAdministrator({
      name: 'root@extmail.org',
      passwordHash: '{plaintext}secret',
      isSuper: false,
      domains: ['extmail.org'],
    });
    const owners = new Owners(directory, Date.now);
    assert.deepEqual(await owners.named('Root@extmail.org'), [
      {
        kind: 'administrator',
        address: 'root@extmail.org',
        passwordHash: '{plaintext}secret',
        isOpen: true,
      },
    ]);
    await directory.changeAdministrator('root@extmail.org', { isActive: false });
    assert.equal((await owners.named('root@extmail.org'))[0]?.isOpen, false);
    assert.deepEqual(await owners.named('nobody@extmail.org'), []);
  });
});
