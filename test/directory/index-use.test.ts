// No query without an index: every statement that the directory runs on the way through its verbs
// is explained, on tables with many rows. What the documented keys of a schema
// can't give stands below and in docs/directory.md.

import assert from 'node:assert/strict';
import type { Database } from '../../src/database/database.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';
import { analyze, type Asked, hurry, recording, walked } from './explained.ts';
import { baseDir, type Schema, schemas } from './schemas.ts';

const domains = 20;
const rowsEach = 50;
const bob = { localPart: 'bob', domain: 'd7.org', passwordHash: '{plaintext}secret' };

/** Tables that a list or a count of one domain walks as a whole, by their documented keys. */
const exceptions: Readonly<Record<Schema['schema'], readonly string[]>> = {
  'vmail-sql': [],
  extmail: ['alias', 'mailbox'],
  postfixadmin: [],
  vpopmail: ['aliasdomains', 'valias', 'vpopmail'],
  'vpopmail-tables': ['aliasdomains', 'valias'],
};

eachDatabase((place) => {
  for (const of of schemas) {
    place.test(`statements of the directory use an index (${of.schema})`, async ({ database }) => {
      await of.make(database);
      const options = { schema: of.schema, baseDir, log: silentLog };
      await fill(database, openDirectory({ ...options, database }), of);
      const asked = new Map<string, Asked>();
      const recorded = recording(database, asked);
      await everyVerb(openDirectory({ ...options, database: recorded }));
      assert.ok(asked.size > 20, `${asked.size} statements`);
      assert.deepEqual(await walked(database, [...asked.values()]), exceptions[of.schema]);
    });
  }
});

async function fill(database: Database, directory: Directory, of: Schema): Promise<void> {
  await hurry(database);
  for (let n = 0; n < domains; n += 1) {
    const name = `d${n}.org`;
    await directory.addDomain({ name, unixUser: '', path: `${baseDir}/${name}`, passwordHash: '' });
    const accounts = Array.from({ length: rowsEach }, (_, at) => ({
      localPart: `n${at}`,
      passwordHash: 'x',
      facts: {},
    }));
    await directory.addAccounts(name, { accounts, isDryRun: false });
    if (of.aliasDomains) {
      for (let at = 0; at < 15; at += 1) await directory.addAliasDomain(`o${at}.${name}`, name);
    }
    for (let at = 0; at < rowsEach; at += 1) {
      await directory.addAlias({ localPart: `a${at}`, domain: name, target: 'x@y.org' });
    }
  }
  const empty = { name: 'empty.org', unixUser: '', path: `${baseDir}/e`, passwordHash: '' };
  await directory.addDomain(empty);
  await analyze(database);
}

async function everyVerb(directory: Directory): Promise<void> {
  const holds = await directory.holds();
  await directory.addAccount(bob);
  await directory.account('bob@d7.org');
  await directory.listedAccount('bob@d7.org');
  await directory.resolve('who@d7.org');
  await directory.domain('d7.org');
  await directory.domains({ limit: 10, after: 'd2', prefix: 'd' });
  await directory.domains({ limit: 10, among: ['d1.org', 'd2.org'] });
  for (const prefix of ['', 'n']) {
    await directory.accounts('d7.org', { limit: 10, after: 'n2', prefix });
    await directory.aliases('d7.org', { limit: 10, after: 'a2', prefix });
  }
  await directory.counts(['d7.org', 'd8.org']);
  await directory.inhabited(['d7.org', 'd8.org']);
  await directory.changeDomain('d7.org', { accountsMax: 1_000, aliasesMax: 1_000 });
  await directory.addAccount({ ...bob, localPart: 'eve' });
  await directory.addAlias({ ...bob, localPart: 'info', target: 'x@y.org' });
  await directory.setAlias('info@d7.org', 'z@y.org');
  await directory.alias('info@d7.org');
  await directory.removeAlias('info@d7.org');
  await directory.changeAccount('bob@d7.org', { services: new Set(['webmail', 'imap', 'pop3']) });
  await directory.setPassword('bob@d7.org', { from: bob.passwordHash, to: 'y' });
  await directory.noteLogin('bob@d7.org', 1);
  await directory.administeredBy('bob@d7.org');
  await directory.renameAccount('bob@d7.org', { localPart: 'rob', domain: 'd7.org' });
  await directory.removeAccount('rob@d7.org');
  if (holds.aliasDomains) {
    await directory.addAliasDomain('other.org', 'd7.org');
    await directory.aliasDomains('d7.org');
    await directory.removeAliasDomain('other.org', 'd7.org');
  }
  if (holds.administrators) {
    const ann = { name: 'ann@d7.org', passwordHash: 'x', isSuper: false, domains: ['d7.org'] };
    await directory.addAdministrator(ann);
    await directory.administrator(ann.name);
    await directory.administrators({ limit: 5 });
    await directory.changeAdministrator(ann.name, { domains: ['d8.org'] });
    await directory.removeAdministrator(ann.name);
  }
  await directory.removeDomain('empty.org');
}
