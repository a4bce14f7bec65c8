// `dispatchctl doctor` on installations that are well, and on ones with one thing wrong each.

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from '../../src/directory/open.ts';
import { eachDatabase, type Given } from '../database/each-database.ts';
import { companyRows, vmailSqlTables, vmailSqlTablesSqlite } from '../real/vmail-sql-tables.ts';
import { fromFixture } from '../directory/schemas.ts';
import { type House, makeHouse } from './doctor-house.ts';

/** The server's socket lies where the mail user can't go. */
function reachable({ url, server }: Given, user = server?.user ?? ''): string {
  if (server === undefined) return url;
  const name = /\/([^/?]+)\?/.exec(url)?.[1] ?? '';
  return `mysql://${user}@127.0.0.1:${server.port}/${name}`;
}

async function furnish(given: Given): Promise<House> {
  const house = makeHouse(given.t, reachable(given));
  const tables = given.database.dialect === 'mysql' ? vmailSqlTables : vmailSqlTablesSqlite;
  for (const statement of `${tables}${companyRows(house.mail)}`.split(/;\s*$/m)) {
    if (statement.trim() !== '') await given.database.run(statement);
  }
  await given.database.run("update domain set unix_user = ''");
  const file = given.url.replace(/^sqlite:/, '');
  if (given.database.dialect === 'sqlite') {
    chmodSync(join(file, '../..'), 0o755);
    for (const path of [join(file, '..'), file, `${file}-wal`, `${file}-shm`]) house.own(path);
  }
  return house;
}

eachDatabase((place) => {
  place.test('what is well is said to be, and weak passwords are not', async (given) => {
    const { database } = given;
    const house = await furnish(given);
    const open = house.doctor();
    assert.equal(open.status, 2);
    assert.match(open.of('passwords'), /error: 2 passwords are stored as \{plaintext\}/);
    const bcrypt = `{crypt}$2y$10$${'a'.repeat(53)}`;
    await database.run('update popbox set password_hash = ?', [bcrypt]);
    await database.run('update forwarder set remote_name = ?', ['bob@example.test']);
    const well = house.doctor();
    const bad = well.found.filter(({ level }) => level === 'error');
    assert.deepEqual(bad, []);
    assert.ok(well.found.some(({ says }) => says.includes('stored as {crypt} $2y$')));
    assert.ok(well.found.some(({ says }) => says === '2 mailboxes lie where they should'));
    // Prefix keys are documented that way, and are a warning even while nobody is hurt.
    assert.equal(well.status, database.dialect === 'mysql' ? 1 : 0);
    assert.match(well.of('columns'), /note: .*description.*\[dispatchctl migrate --widen\]/);
  });

  place.test('each kind of stored password is counted and judged', async (given) => {
    const { database } = given;
    const house = await furnish(given);
    const add = async (local: string, hash: string | null) =>
      database.run('insert into popbox values (?, ?, ?, ?)', ['example.test', local, hash, 'x/']);
    await add('a', '4ece57a61323b52ccffdbef021956754');
    await add('b', '$1$kA9xB2cD$sBB2nHCVbxIfVZOLletSP0');
    await add('c', '{nosuch}abc');
    await add('d', '{crypt}$gy$j9T$MVV/sj/g5JjN5rT93/vzl/$x');
    await add('e', null);
    await add('f', '{SSHA}h0Vy56WuaklGamrFeLmK26eMaqY=');
    const said = house.doctor().of('passwords');
    for (const line of [
      /warning: 1 password is stored as 32 characters/,
      /warning: 1 password is stored as \$1\$/,
      /error: 1 password is stored as \{nosuch\} text, which can't be verified: unknown scheme/,
      /error: 1 password is stored as \{crypt\} \$gy\$, .*malformed yescrypt/,
      /note: 1 password is stored as nothing/,
      /warning: 1 password is stored as \{SSHA\} text/,
    ]) {
      assert.match(said, line);
    }
  });

  place.test(
    'mailboxes outside, linked, shared, missing and open are told apart',
    async (given) => {
      const house = await furnish(given);
      const { database } = given;
      const box = async (local: string, name: string) =>
        database.run('insert into popbox values (?, ?, ?, ?)', ['example.test', local, '', name]);
      await box('out', '../../../etc/');
      await box('twin', 'alice/');
      await box('gone', 'gone/');
      await box('link', 'link/');
      await box('wide', 'wide/');
      symlinkSync('/usr', join(house.mail, 'example.test/link'));
      mkdirSync(join(house.mail, 'example.test/wide'));
      house.own(join(house.mail, 'example.test/wide'));
      chmodSync(join(house.mail, 'example.test/wide'), 0o755);
      const said = house.doctor().of('mailboxes');
      for (const line of [
        /error: 1 of 7 mailboxes lie outside .*: out@example\.test/,
        /error: 1 of 7 mailboxes lie in one place: twin@example\.test/,
        /warning: 1 of 7 mailboxes are reached through a symbolic link .*: link@example\.test/,
        /warning: 1 of 7 mailboxes can be read by every user .*: wide@example\.test/,
        /note: 1 of 7 mailboxes have no directory yet: gone@example\.test/,
      ]) {
        assert.match(said, line);
      }
    },
  );

  place.test('aliases are followed to where they end', async (given) => {
    const house = await furnish(given);
    const alias = async (local: string, target: string) =>
      given.database.run('insert into forwarder values (?, ?, ?)', ['example.test', local, target]);
    await alias('one', 'two@example.test');
    await alias('two', 'one@example.test');
    await alias('lost', 'nobody@example.test');
    await alias('bob', 'bob@example.test, away@elsewhere.test');
    await alias('pipe', '|/bin/sh');
    const said = house.doctor().of('aliases');
    assert.match(said, /error: aliases lead back .*: one@example\.test, two@example\.test/);
    assert.match(said, /warning: .* nobody has: lost@example\.test to nobody@example\.test/);
    assert.match(said, /note: .*no address.*: pipe@example\.test/);
    assert.doesNotMatch(said, /bob@/);
  });

  place.test('tables of another schema are recognised', async (given) => {
    const house = await furnish(given);
    const seen = house.doctor({ directory: { schema: 'postfixadmin' } });
    assert.match(seen.of('schema'), /tables of vmail-sql, not of postfixadmin.*popbox/);
    assert.match(seen.of('schema'), /schema = "vmail-sql" in \[directory\]/);
    assert.equal(seen.status, 2);
  });

  for (const schema of ['postfixadmin', 'extmail', 'vpopmail'] as const) {
    place.test(
      `the tables of ${schema} are known, and nothing in them breaks a check`,
      async (given) => {
        const house = await furnish(given);
        for (const table of ['domain', 'popbox', 'forwarder', 'domain_alias']) {
          await given.database.run(`drop table ${table}`);
        }
        const sql = readFileSync(
          join(import.meta.dirname, `../fixtures/${schema}-tables.sql`),
          'utf8',
        );
        for (const statement of sql.split(/;\s*$/m)) {
          if (statement.trim() !== '') await given.database.run(statement);
        }
        const seen = house.doctor({ directory: { schema } });
        assert.equal(seen.of('schema'), '');
        assert.ok(!seen.found.some(({ says }) => says.includes('could not be looked at')));
        assert.match(house.doctor().of('schema'), new RegExp(`schema = "${schema}"`));
      },
    );
  }

  place.test('tables of single domains are looked at one by one', async (given) => {
    const { database } = given;
    const house = await furnish(given);
    for (const table of ['domain', 'popbox', 'forwarder', 'domain_alias']) {
      await database.run(`drop table ${table}`);
    }
    await fromFixture('vpopmail-tables.sql')(database);
    await database.run('drop table vpopmail');
    const domains = ['a-b.org', 'a.b.org', 'none.org', 'one.org', 'two.org'];
    for (const domain of domains) {
      await database.run('insert into dir_control (domain) values (?)', [domain]);
    }
    for (const table of ['a_b_org', 'one_org', 'two_org', 'left_org']) {
      await database.run(
        `create table ${table} (${layoutOf('vpopmail-tables').account.perDomain?.created})`,
      );
    }
    const add = async (table: string, name: string, hash: string, dir: string) =>
      database.run(
        `insert into ${table} (pw_name, pw_passwd, pw_gid, pw_dir, pw_shell) values (?, ?, 0, ?, 'NOQUOTA')`,
        [name, hash, dir],
      );
    await add('one_org', 'ann', '$1$kA9xB2cD$sBB2nHCVbxIfVZOLletSP0', join(house.mail, 'one/ann'));
    await add('two_org', 'bob', '$1$kA9xB2cD$sBB2nHCVbxIfVZOLletSP0', join(house.mail, 'one/ann'));
    await add('two_org', 'eve', '{nosuch}abc', join(house.mail, 'two/eve'));
    const seen = house.doctor({ directory: { schema: 'vpopmail-tables' } });
    const broken = seen.found.filter(({ says }) => says.includes('could not be looked at'));
    assert.deepEqual(broken, []);
    assert.equal(seen.of('schema'), '');
    const tables = seen.of('tables of domains');
    assert.match(tables, /error: .*same table: a-b\.org and a\.b\.org \(a_b_org\)/);
    assert.match(tables, /error: domains have no table of accounts: none\.org/);
    assert.match(tables, /warning: .*belong to no domain of dir_control: left_org/);
    assert.match(seen.of('passwords'), /warning: 2 passwords are stored as \$1\$/);
    assert.match(seen.of('passwords'), /error: 1 password is stored as \{nosuch\} text/);
    assert.match(seen.of('shared'), /error: .*one place: ann@one\.org and bob@two\.org/);
  });

  place.test('no more than the sample is looked at', async (given) => {
    const house = await furnish(given);
    for (let n = 0; n < 20; n += 1) {
      await given.database.run('insert into popbox values (?, ?, ?, ?)', [
        'example.test',
        `n${n}`,
        '',
        `n${n}/`,
      ]);
    }
    assert.match(house.doctor({}, '--sample', '10').of('mailboxes'), /of 10 mailboxes/);
  });
});

eachDatabase((place) => {
  if (place.dialect === 'sqlite') return;

  place.test('rights, engines and keys of the tables are looked at', async (given) => {
    const { database, url } = given;
    const house = await furnish(given);
    await database.run('alter table forwarder engine = myisam');
    for (const name of ['mail.long-company.example', 'mail.long-company.test']) {
      await database.run('insert into domain values (?, ?, ?, ?, null)', [
        name,
        '',
        '',
        house.mail,
      ]);
    }
    const name = /\/([^/?]+)(?:\?|$)/.exec(url)?.[1] ?? '';
    await database.run(`create or replace user 'reader'@'%'`);
    await database.run(`grant select on ${name}.* to 'reader'@'%'`);
    const seen = house.doctor({ directory: { url: reachable(given, 'reader') } });
    assert.match(seen.of('rights'), /warning: this user may not insert domain, update domain/);
    assert.match(seen.of('rights'), /error: .*may not create tables .*dispatchctl migrate --user/);
    assert.match(seen.of('engine'), /warning: forwarder is a table without transactions/);
    assert.match(
      seen.of('prefix key'),
      /error: the key of popbox counts 16 .*mail\.long-company\.example and mail\.long-company\.test/,
    );
  });
});
