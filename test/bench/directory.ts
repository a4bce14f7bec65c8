// How fast the directory answers at a thousand domains, a hundred thousand accounts and two hundred
// thousand aliases, on a real MariaDB with the keys that each schema documents.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { prepareVmailSql } from '../../src/directory/vmail-sql-tables.ts';
import { silentLog } from '../../src/kit/log.ts';
import { type MariaDb, startMariaDb } from '../real/mariadb.ts';
import type { BenchResult } from './table.ts';

const domains = 1_000;
const accountsEach = 100;
const aliasesEach = 200;
const lookUps = 2_000;
const pages = 200;
const pageRows = 50;

type Measured = 'vmail-sql' | 'postfixadmin';

export async function benchDirectory(): Promise<BenchResult> {
  const server = await startMariaDb();
  if (typeof server === 'string') throw new Error(server);
  try {
    // The buffer pool of a test is 16 MB; a server of that many accounts has more.
    server.sql('set global innodb_buffer_pool_size = 268435456');
    const rows: string[][] = [];
    for (const schema of ['vmail-sql', 'postfixadmin'] as const) {
      rows.push(...(await benchSchema(server, schema)));
    }
    return {
      title: 'directory',
      method:
        `${domains.toLocaleString('en')} domains, ${(domains * accountsEach).toLocaleString('en')} ` +
        `accounts and ${(domains * aliasesEach).toLocaleString('en')} aliases on MariaDB, one ` +
        `question after the other: ${lookUps.toLocaleString('en')} look-ups, ${pages} pages of ` +
        `${pageRows} rows. The bars are 3 ms for 99 of 100 look-ups and 30 ms for any page.`,
      head: ['', 'p50 ms', 'p99 ms', 'slowest ms'],
      rows,
    };
  } finally {
    await server.stop();
  }
}

async function benchSchema(server: MariaDb, schema: Measured): Promise<string[][]> {
  const name = `bench_${schema.replace('-', '_')}`;
  const url = await server.makeDatabase(name);
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  try {
    await makeTables(database, server, { schema, name });
    server.sql(fillSql[schema], name);
    const directory = openDirectory({ schema, database, baseDir: '/srv/mail', log: silentLog });
    return await measureAll(directory, schema);
  } finally {
    await database.close();
  }
}

async function makeTables(
  database: Database,
  server: MariaDb,
  { schema, name }: { readonly schema: Measured; readonly name: string },
): Promise<void> {
  if (schema === 'vmail-sql') return void (await prepareVmailSql(database));
  const path = join(import.meta.dirname, '../fixtures/postfixadmin-tables.sql');
  server.sql(readFileSync(path, 'utf8'), name);
}

/** `seq_1_to_n` is a table of MariaDB's own. */
const each = (count: number) =>
  `seq_0_to_${domains - 1} d, seq_0_to_${count - 1} n`.replaceAll(/(seq\w+) (\w)/g, '$1 as $2');
const domain = "concat('d', d.seq, '.test')";
const fillSql: Readonly<Record<Measured, string>> = {
  'vmail-sql': `
insert into domain (domain_name, unix_user, password_hash, path)
  select concat('d', seq, '.test'), 'vmail', '', concat('/srv/mail/d', seq, '.test')
  from seq_0_to_${domains - 1};
insert into popbox (domain_name, local_part, password_hash, mbox_name)
  select ${domain}, concat('n', n.seq), '{plaintext}x', concat('n', n.seq, '/') from ${each(accountsEach)};
insert into forwarder select ${domain}, concat('a', n.seq), 'x@y.test' from ${each(aliasesEach)};
analyze table domain, popbox, forwarder;`,
  postfixadmin: `
insert into domain (domain, description, transport, created, modified)
  select concat('d', seq, '.test'), '', 'virtual', now(), now() from seq_0_to_${domains - 1};
insert into mailbox (username, password, name, maildir, local_part, domain, created, modified)
  select concat('n', n.seq, '@', ${domain}), '{plaintext}x', '', concat(${domain}, '/n', n.seq, '/'),
  concat('n', n.seq), ${domain}, now(), now() from ${each(accountsEach)};
insert into alias (address, goto, domain, created, modified)
  select username, username, domain, now(), now() from mailbox;
insert into alias (address, goto, domain, created, modified)
  select concat('a', n.seq, '@', ${domain}), 'x@y.test', ${domain}, now(), now() from ${each(aliasesEach)};
analyze table domain, mailbox, alias;`,
};

async function measureAll(directory: Directory, schema: Measured): Promise<string[][]> {
  const any = (count: number, at: number) => (at * 7_919) % count;
  const lookUp = await measure(async (at) => {
    const address = `n${any(accountsEach, at)}@d${any(domains, at * 3)}.test`;
    if ((await directory.account(address)) === undefined) throw new Error(`no ${address}`);
  }, lookUps);
  const accounts = await measure(async (at) => {
    const after = `n${any(accountsEach, at)}`;
    await directory.accounts(`d${any(domains, at)}.test`, { limit: pageRows, after });
  }, pages);
  const aliases = await measure(async (at) => {
    const after = `a${any(aliasesEach, at)}`;
    await directory.aliases(`d${any(domains, at)}.test`, { limit: pageRows, after });
  }, pages);
  const found = await measure(async (at) => {
    await directory.accounts('d7.test', { limit: pageRows, prefix: `n${any(accountsEach, at)}` });
  }, pages);
  const listed = await measure(async (at) => {
    const range = { limit: pageRows, after: `d${any(domains, at)}.test` };
    const names = (await directory.domains(range)).map((one) => one.name);
    await directory.counts(names);
  }, pages);
  return [
    [`${schema}: an account at login`, ...lookUp],
    [`${schema}: a page of accounts`, ...accounts],
    [`${schema}: a page of accounts by prefix`, ...found],
    [`${schema}: a page of aliases`, ...aliases],
    [`${schema}: a page of domains with their counts`, ...listed],
  ];
}

async function measure(ask: (at: number) => Promise<unknown>, count: number): Promise<string[]> {
  for (let at = 0; at < count / 10; at += 1) await ask(at);
  const durationsMs: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const startMs = performance.now();
    await ask(at);
    durationsMs.push(performance.now() - startMs);
  }
  const sorted = durationsMs.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
  return [at(0.5), at(0.99), at(1)];
}
