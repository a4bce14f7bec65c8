// `dispatchctl doctor` on installations that are well, and on ones with one thing wrong each.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { stringify } from 'smol-toml';
import type { Finding } from '../../src/cli/doctor/finding.ts';
import { eachDatabase, type Given } from '../database/each-database.ts';
import { mailUser } from '../real/run-as.ts';
import { companyRows, vmailSqlTables, vmailSqlTablesSqlite } from '../real/vmail-sql-tables.ts';

const launcher = join(import.meta.dirname, '../../bin/dispatchctl');

type Settings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface House {
  readonly home: string;
  readonly mail: string;
  readonly own: (path: string) => void;
  /** The exit code and what was found, of these settings over the usual ones. */
  readonly doctor: (settings?: Settings, ...words: string[]) => Seen;
}

interface Seen {
  readonly status: number | null;
  readonly found: readonly Finding[];
  /** What is said of one subject, of whatever level is worse than ok. */
  readonly of: (subject: string) => string;
}

/** A configuration, a base directory and two mailboxes; the tables are the caller's. */
function makeHouse(t: TestContext, url: string): House {
  const runAs = mailUser();
  const home = mkdtempSync(join(tmpdir(), 'dispatch-doctor-'));
  chmodSync(home, 0o755);
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const mail = join(home, 'mail');
  const own = (path: string): void => chownSync(path, runAs.uid, runAs.gid);
  for (const name of ['', 'example.test', 'example.test/alice', 'example.test/bob']) {
    mkdirSync(join(mail, name), { mode: 0o750 });
    own(join(mail, name));
  }
  const usual: Settings = {
    server: { listen: ['fastcgi://127.0.0.1:8888'], uid: runAs.name, gid: String(runAs.gid) },
    directory: { schema: 'vmail-sql', url },
    mail: { base_dir: mail },
  };
  const config = join(home, 'dispatch.toml');
  const doctor = (settings: Settings = {}, ...words: string[]): Seen => {
    const sections = new Set([...Object.keys(usual), ...Object.keys(settings)]);
    const all = [...sections].map((name) => [name, { ...usual[name], ...settings[name] }]);
    writeFileSync(config, stringify(Object.fromEntries(all)));
    const ended = spawnSync(launcher, ['doctor', '--json', '--config', config, ...words], {
      encoding: 'utf8',
    });
    assert.equal(ended.stderr, '');
    const lines = ended.stdout.split('\n').filter((line) => line !== '');
    const found = lines.map((line) => JSON.parse(line) as Finding);
    const of = (subject: string) =>
      found
        .filter((one) => one.subject === subject && one.level !== 'ok')
        .map((one) => `${one.level}: ${one.says} [${one.mend ?? ''}]`)
        .join('\n');
    return { status: ended.status, found, of };
  };
  return { home, mail, own, doctor };
}

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
      /error: 1 password is stored as \{crypt\} \$gy\$, .*gost-yescrypt is not computed here/,
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

test('a configuration that cannot be read is the one finding', (t) => {
  const house = makeHouse(t, 'sqlite:/nowhere');
  const seen = house.doctor({ server: { lissten: [] } });
  assert.equal(seen.status, 2);
  assert.match(seen.of('configuration'), /unknown key "lissten" in \[server\].*listen/);
});

test('who may speak as the web server, and who may read the secrets', (t) => {
  const house = makeHouse(t, `sqlite:${join(tmpdir(), 'there-is-none')}`);
  const password = join(house.home, 'password');
  writeFileSync(password, 'secret\n', { mode: 0o644 });
  const seen = house.doctor({
    server: { listen: ['fastcgi://0.0.0.0:8888'], socket_mode: '0666' },
    directory: { password_file: password },
    smtp: { host: 'mail.invalid', tls: 'none' },
  });
  assert.match(seen.of('listen'), /error: fastcgi:\/\/0\.0\.0\.0:8888 takes .* \[allow = /);
  assert.match(seen.of('secret'), /error: .*can be read by every user .* \[chmod o= /);
  assert.match(seen.of('smtp'), /warning: .*without encryption[^]*error: .*does not answer/);
  assert.match(seen.of('database'), /note: there is no database/);
  chmodSync(password, 0o600);
  chownSync(password, 0, 0);
  const closed = house.doctor({ directory: { password_file: password } });
  if (process.getuid?.() === 0) assert.match(closed.of('secret'), /error: .*can't be read: EACCES/);
  const path = join(house.home, 's');
  const listen = [`fastcgi:${path}`];
  const wide = house.doctor({ server: { listen, socket_mode: '0666' } });
  assert.match(wide.of('listen'), /warning: .*open to every user/);
});

/** A server in a process of its own, since this one stands still while the command runs. */
async function mailServer(t: TestContext, greeting: string): Promise<number> {
  const script = `const s = require('net').createServer((c) => c.on('error', () => {}).end(
    ${JSON.stringify(greeting)} + '\\r\\n')).listen(0, '127.0.0.1', () => console.log(s.address().port))`;
  const server = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => server.kill());
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return Number(port.toString());
}

test('a mail server that greets is well, one that does not is said', async (t) => {
  const house = makeHouse(t, `sqlite:${join(tmpdir(), 'there-is-none')}`);
  const at = (port: number): Settings => ({ smtp: { host: '127.0.0.1', port } });
  const well = house.doctor(at(await mailServer(t, '220 mail.example.test ESMTP')));
  assert.equal(well.of('smtp'), '');
  assert.ok(well.found.some(({ says }) => /^127\.0\.0\.1:\d+ answers$/.test(says)));
  const busy = house.doctor(at(await mailServer(t, '554 not today')));
  assert.match(busy.of('smtp'), /error: .*does not answer: it says 554 not today/);
  assert.match(house.doctor(at(1)).of('smtp'), /error: .*ECONNREFUSED/);
});
