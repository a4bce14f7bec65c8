// No query without an index: every statement that the directory and the state run on the way
// through their verbs is explained, on tables with many rows. What the documented keys of a schema
// can't give stands below and in docs/directory.md.

import assert from 'node:assert/strict';
import type { Database, SqlRow, SqlRunner, SqlValue } from '../../src/database/database.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { openState, type State } from '../../src/state/open.ts';
import { eachDatabase } from '../database/each-database.ts';
import { baseDir, type Schema, schemas } from './schemas.ts';

const domains = 20;
const rowsEach = 50;
/** More than any statement has to look at here: several domains full. */
const rowsMost = 250;
const bob = { localPart: 'bob', domain: 'd7.org', passwordHash: '{plaintext}secret' };

/** Tables that a list or a count of one domain walks as a whole, by their documented keys. */
const exceptions: Readonly<Record<Schema['schema'], readonly string[]>> = {
  'vmail-sql': [],
  extmail: ['alias', 'mailbox'],
  postfixadmin: [],
  vpopmail: ['aliasdomains', 'valias', 'vpopmail'],
  'vpopmail-tables': ['aliasdomains', 'valias'],
};

interface Asked {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

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

  place.test('statements of the state use an index', async ({ database }) => {
    const asked = new Map<string, Asked>();
    const state = await openState(database);
    await fillState(database);
    await everyTable(await openState(recording(database, asked)), state);
    assert.ok(asked.size > 15, `${asked.size} statements`);
    const found = await walked(database, [...asked.values()]);
    assert.deepEqual(
      found.filter((table) => !stateExceptions.includes(table)),
      [],
    );
  });
});

/**
 * A worker sweeps expired sessions every ten minutes, and looks at all of them for those that live
 * too long; of administrators there are never many.
 */
const stateExceptions = ['dispatch_session', 'dispatch_admin'];

/** Each statement once, with the values that it was asked with first. */
function recording(database: Database, asked: Map<string, Asked>): Database {
  const over = (runner: SqlRunner): SqlRunner => ({
    all: (sql, values = []) => {
      asked.set(sql, asked.get(sql) ?? { sql, values });
      return runner.all(sql, values);
    },
    run: (sql, values = []) => {
      asked.set(sql, asked.get(sql) ?? { sql, values });
      return runner.run(sql, values);
    },
  });
  return {
    ...over(database),
    dialect: database.dialect,
    transaction: (work) => database.transaction((runner) => work(over(runner))),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}

/** Tables that some statement looks at all of; a domain's own is counted so, and is no longer. */
async function walked(database: Database, asked: readonly Asked[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { sql, values } of asked) {
    if (!/^\s*(?:select|update|delete)\b/i.test(sql) || !/\bfrom\b|\bupdate\b/i.test(sql)) continue;
    if (/information_schema|sqlite_master|get_lock|release_lock/.test(sql)) continue;
    // It went with its domain, and all of it was what was asked for.
    if (sql.includes('`empty_org`')) continue;
    const explain = database.dialect === 'mysql' ? 'explain' : 'explain query plan';
    const plan = await database.all(`${explain} ${sql}`, values);
    for (const row of plan) {
      const table = database.dialect === 'mysql' ? wholeByMysql(row) : wholeBySqlite(row, sql);
      if (table === undefined) continue;
      const name = tableBehind(sql, table);
      if (!/^d\d+_org$/.test(name)) found.add(name);
    }
  }
  return [...found].toSorted();
}

function wholeByMysql(row: SqlRow): string | undefined {
  return Number(row['rows'] ?? 0) > rowsMost ? String(row['table']) : undefined;
}

/**
 * A scan reads all of a table or of an index; with a limit, an index in the order that is asked for
 * is read as far as needed. An index without the domain in front is read to the end for it.
 */
function wholeBySqlite(row: SqlRow, sql: string): string | undefined {
  const detail = String(row['detail']);
  const scanned = /^SCAN (\S+)/.exec(detail)?.[1];
  // A derived table is as long as a page.
  if (scanned !== undefined && /^(?:page|tables|columns)$/.test(scanned)) return undefined;
  if (scanned !== undefined) {
    return /\blimit\b/.test(sql) && !/domain`? = \?/.test(sql) ? undefined : scanned;
  }
  // Skips from name to name for the domain behind each.
  const skipped = /^SEARCH (\S+) USING .*ANY\(/.exec(detail)?.[1];
  if (skipped !== undefined) return skipped;
  const ranged = /^SEARCH (\S+) USING .*\((\w+)>\?( AND \w+<\?)?\)/.exec(detail);
  return ranged !== null && /\.`(?:pw_)?domain` = \?/.test(sql) ? ranged[1] : undefined;
}

function tableBehind(sql: string, name: string): string {
  const pattern = new RegExp(`(?:from|join|update)\\s+\`?(\\w+)\`?\\s+(?:as\\s+)?${name}\\b`, 'i');
  return pattern.exec(sql)?.[1] ?? name;
}

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

async function analyze(database: Database): Promise<void> {
  if (database.dialect === 'sqlite') return void (await database.run('analyze'));
  const tables = await database.all(
    'select table_name as tab from information_schema.tables where table_schema = database()',
  );
  for (const row of tables) await database.all(`analyze table \`${String(row['tab'])}\``);
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

const hash = (n: number) => String(n).padStart(64, '0');

/** What is lost here in a power cut is no loss. */
async function hurry(database: Database): Promise<void> {
  if (database.dialect === 'sqlite') await database.run('pragma synchronous = off');
}

async function fillState(database: Database): Promise<void> {
  await hurry(database);
  for (let n = 0; n < 2_000; n += 1) {
    const address = `n${n % 100}@d${n}.org`;
    await database.run(
      `insert into dispatch_session
       (token_hash, address, kind, credential, remote, agent, created_ms, seen_ms)
       values (?, ?, 'account', '', '', '', ?, ?)`,
      [hash(n), address, 1_000_000 + n, 1_000_000 + n],
    );
    await database.run('insert into dispatch_throttle (subject, full_ms) values (?, ?)', [
      hash(n),
      1_000_000 + n,
    ]);
    await database.run('insert into dispatch_admin (address, domain_name) values (?, ?)', [
      address,
      `d${n}.org`,
    ]);
    await database.run('insert into dispatch_setting (address, name, value) values (?, ?, ?)', [
      address,
      'n',
      'v',
    ]);
  }
  await analyze(database);
}

async function everyTable(state: State, plain: State): Promise<void> {
  const row = { ...(await plain.sessions.find(hash(7))), tokenHash: hash(9_999) };
  await state.sessions.add(row as Parameters<State['sessions']['add']>[0]);
  await state.sessions.find(hash(7));
  await state.sessions.remoteOf(hash(7).slice(0, 16));
  await state.sessions.touch(hash(7), 1);
  await state.sessions.setCredential(hash(7), 'x');
  await state.sessions.end(hash(8));
  await state.sessions.endAll('n1@d1.org', hash(1));
  await state.sessions.removeExpired({ seenMs: 5, createdMs: 5 });
  await state.throttles.fullMs(hash(3));
  await state.throttles.take({ subject: hash(3), burst: 5, intervalMs: 1_000 }, 1_000_000);
  await state.throttles.giveBack({ subject: hash(3), burst: 5, intervalMs: 1_000 });
  await state.throttles.empty(hash(3));
  await state.throttles.mark(hash(4), 5);
  await state.throttles.removeEmpty(5);
  await state.admins.domainsOf('n1@d1.org');
  await state.admins.list('n1@d1.org', 5);
  await state.admins.add('n1@d1.org', 'x.org');
  await state.admins.remove('n1@d1.org', 'x.org');
  await state.admins.removeAll('n1@d1.org');
  await state.settings.all('n1@d1.org');
  await state.settings.change('n1@d1.org', { a: 'b' });
  await state.settings.removeAll('n1@d1.org');
  await state.audit.newest(5);
}
