// Logging in with a local part alone, where a host name or the configuration gives it a domain.

import assert from 'node:assert/strict';
import test from 'node:test';
import { wholeAddress } from '../../src/account/login-names.ts';
import { eachDatabase } from '../database/each-database.ts';
import { install } from './fixture.ts';

const domains = {
  defaultDomain: 'alpha.org',
  loginHosts: { 'mail.beta.org': 'beta.org', 'mail.alias.org': 'alias.org' },
};

test('a host gives its domain, any other one the default, and an address is whole', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['ben', 'mail.beta.org', 'ben@beta.org'],
    ['ben', 'MAIL.Beta.org:8443', 'ben@beta.org'],
    ['ben', 'mail.beta.org.', 'ben@beta.org'],
    ['bob', 'elsewhere.org', 'bob@alpha.org'],
    ['bob', '__proto__', 'bob@alpha.org'],
    ['bob', '', 'bob@alpha.org'],
    ['bob@x.org', 'mail.beta.org', 'bob@x.org'],
    ['', 'mail.beta.org', ''],
  ];
  for (const [typed, host, whole] of cases) {
    assert.equal(wholeAddress(typed, host, domains), whole, `${typed} at ${host}`);
  }
  assert.equal(wholeAddress('bob', 'any', { defaultDomain: '', loginHosts: {} }), 'bob');
});

eachDatabase((place) => {
  place.test('a local part opens the mailbox of the host, alias domains too', async (given) => {
    const { accounts } = await install(given.database, { loginDomains: domains });
    const from = { password: 'secret', remoteAddress: '192.0.2.1', userAgent: '' };
    const address = async (typed: string, host: string) =>
      (await accounts.login({ ...from, address: typed, host })).session.address;
    assert.equal(await address('ben', 'mail.beta.org'), 'ben@beta.org');
    assert.equal(await address(' Bob ', 'mail.alias.org'), 'bob@alpha.org');
    assert.equal(await address('bob', 'anything.example'), 'bob@alpha.org');
    assert.equal(await address('ben@beta.org', 'mail.alias.org'), 'ben@beta.org');
    await assert.rejects(address('bob', 'mail.beta.org'), { code: 'login-failed' });
    const panel = { ...from, address: 'alpha.org', password: 'panel', host: 'mail.beta.org' };
    assert.equal((await accounts.login(panel)).session.kind, 'domain');
  });
});
