// `dispatchctl` as an administrator types it, from the first domain to the last purge.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { installed } from './installed.ts';

const password = 'korrekt horse 99\n';

test('a domain is filled, looked at, changed and emptied', (t) => {
  const { run, ask, mail, uid } = installed(t);
  ask('domain', 'add', 'one.test', '--accounts', '3', '--default-quota', '1G');
  ask('domain', 'add', 'two.test');
  const added = run(
    ['account', 'add', 'Alice@one.test', '--password-stdin', '--name', 'A'],
    password,
  );
  assert.deepEqual(added, { status: 0, out: 'Alice@one.test was added\n', err: '' });
  for (const part of ['', 'new', 'cur', 'tmp']) {
    const { uid: owner, mode } = statSync(join(mail, 'one.test/alice', part));
    assert.deepEqual([owner, mode & 0o777], [uid, 0o700]);
  }
  const bob = ask('account', 'add', 'bob@one.test', '--generate') as { password: string };
  assert.match(bob.password, /^(?:\w{5}-){3}\w{5}$/);
  const right = run(['account', 'auth', 'bob@one.test', '--password-stdin'], `${bob.password}\n`);
  assert.equal(right.status, 0);
  assert.equal(run(['account', 'auth', 'bob@one.test', '--password-stdin'], 'wrong\n').status, 1);
  assert.match(
    run(['account', 'list', 'one.test']).out,
    /^alice@one\.test {2}active {2}1G {2}A\nbob@/,
  );
  const none = run(['account', 'reset-factor', 'bob@one.test']);
  assert.deepEqual([none.status, none.out], [1, '']);
  ask('account', 'disable', 'bob@one.test');
  ask('account', 'set', 'bob@one.test', '--services', 'imap,pop3', '--expires', '2027-12-31');
  const shown = ask('account', 'show', 'bob@one.test') as Record<string, unknown>;
  assert.deepEqual(
    [shown['isActive'], shown['expires'], shown['services']],
    [false, '2028-01-01T00:00:00.000Z', ['imap', 'pop3']],
  );
  ask('account', 'rename', 'bob@one.test', 'rob@one.test', '--leave-alias');
  assert.deepEqual(ask('alias', 'show', 'bob@one.test'), {
    address: 'bob@one.test',
    localPart: 'bob',
    domain: 'one.test',
    target: 'rob@one.test',
    isActive: true,
  });
  ask('account', 'move', 'rob@one.test', 'two.test');
  assert.ok(existsSync(join(mail, 'two.test/rob/new')));
  ask('account', 'del', 'rob@two.test', '--yes');
  assert.match(readdirSync(join(mail, 'two.test')).join(), /^\.removed-/);
  ask('account', 'restore', 'rob@two.test');
  assert.deepEqual(ask('purge'), { purged: [], domains: [], isDryRun: false });
  assert.equal(run(['domain', 'del', 'one.test', '--yes']).status, 1);
  const audited = ask('audit', '--domain', 'two.test', '--limit', '2') as { verb: string }[];
  assert.deepEqual(
    audited.map(({ verb }) => verb),
    ['restore-account', 'remove-account'],
  );
  ask('admin', 'add', 'alice@one.test', '--domains', 'two.test', '--may', 'accounts');
  ask('admin', 'set', 'alice@one.test', '--max-accounts', '5', '--max-quota', '2G');
  ask('admin', 'set', 'alice@one.test', '--max-accounts', '7');
  const [alice] = ask('admin', 'list') as { may: string[]; most: object }[];
  assert.deepEqual(alice?.may, ['accounts']);
  assert.deepEqual(alice?.most, { accounts: 7, quotaBytes: 2 * 2 ** 30 });
  assert.deepEqual(ask('token', 'list'), []);
  ask('domain', 'del', 'one.test', '--with-contents', '--yes');
  assert.deepEqual(
    (ask('domain', 'list') as { name: string }[]).map(({ name }) => name),
    ['two.test'],
  );
});

test('other names, forwarders and administrators come and go', (t) => {
  const { run, ask } = installed(t);
  ask('domain', 'add', 'one.test');
  ask('account', 'add', 'bob@one.test', '--generate');
  ask('alias-domain', 'add', 'eins.test', 'one.test');
  assert.deepEqual(ask('alias-domain', 'list', 'one.test'), ['eins.test']);
  ask('alias-domain', 'del', 'eins.test', 'one.test', '--yes');
  ask('alias', 'add', '@one.test', 'bob@one.test');
  ask('alias', 'add', 'info@one.test', 'bob@one.test', 'a@b.org');
  ask('alias', 'set', 'info@one.test', 'a@b.org');
  assert.equal(
    run(['alias', 'list', 'one.test']).out,
    '@one.test     bob@one.test\ninfo@one.test  a@b.org\n'.replace(
      '@one.test     ',
      '@one.test      ',
    ),
  );
  ask('alias', 'del', '@one.test', '--yes');
  assert.deepEqual(ask('alias', 'clear', 'one.test', '--yes'), { removed: ['info@one.test'] });
  ask('admin', 'add', 'bob@one.test', '--domains', 'one.test');
  ask('admin', 'set', 'bob@one.test', '--super', 'yes');
  assert.deepEqual(ask('admin', 'list'), [
    {
      name: 'bob@one.test',
      kind: 'account',
      isActive: true,
      isSuper: true,
      domains: [],
      may: ['accounts', 'aliases', 'quotas', 'settings'],
    },
  ]);
  ask('admin', 'del', 'bob@one.test', '--yes');
  const own = run(['admin', 'add', 'x@y.org', '--super', '--password-stdin'], password);
  assert.equal(own.status, 1);
  assert.match(own.err, /x@y\.org: .*what: administrators/);
});

test('a person changes the own password, knowing it', (t) => {
  const { run, ask } = installed(t);
  ask('domain', 'add', 'one.test');
  run(['account', 'add', 'bob@one.test', '--password-stdin'], password);
  const change = (lines: string) => run(['passwd', 'bob@one.test', '--password-stdin'], lines);
  assert.equal(change(`not it\nanother horse 7\n`).status, 1);
  assert.match(change(`${password}short\n`).err, /take a longer one/);
  assert.deepEqual(change(`${password}another horse 7\n`), {
    status: 0,
    out: 'the password of bob@one.test was changed\n',
    err: '',
  });
  ask('account', 'set', 'bob@one.test', '--password-change', 'no');
  assert.match(change(`another horse 7\nthird horse 77\n`).err, /bob@one\.test: You may not/);
});

test('what cannot be done says what was wrong and what to do, and how by its exit code', (t) => {
  const { run, ask } = installed(t);
  ask('domain', 'add', 'one.test', '--quota-max', '1G');
  run(['account', 'add', 'bob@one.test', '--password-stdin', '--quota', '1G'], password);
  const cases: readonly (readonly [number, readonly string[], RegExp])[] = [
    [1, ['domain', 'add', 'one.test'], /one\.test exists already; choose/],
    [
      1,
      ['account', 'add', 'a@one.test', '--generate', '--quota', '1M'],
      /0 MB of it are left; give less/,
    ],
    [1, ['account', 'add', 'a@no.test', '--generate'], /a@no\.test: there is nothing of this name/],
    [1, ['account', 'add', 'ä@one.test', '--generate'], /not an e-mail address.*ASCII/],
    [1, ['account', 'list', 'no.test'], /no such domain; see dispatchctl domain list/],
    [1, ['domain', 'del', 'one.test', '--yes'], /--with-contents/],
    [2, ['account', 'del', 'bob@one.test'], /Say --yes: there is no terminal/],
    [2, ['account', 'add', 'a@one.test'], /say --password-stdin or --generate/],
    [2, ['account', 'add', 'a@one.test', '--password-stdin'], /no password on its first line/],
    [2, ['account', 'add', 'a@one.test', '--password', 'x'], /unknown option '--password'/],
    [2, ['account', 'quota', 'bob@one.test', 'much'], /It must be like 500M, 2G or none/],
    [2, ['account', 'set', 'bob@one.test', '--expires', '31.12.2027'], /a day such as 2027-12-31/],
    [2, ['account', 'set', 'bob@one.test'], /name something to change/],
    [2, ['account', 'frobnicate'], /unknown command/],
  ];
  for (const [status, words, said] of cases) {
    const ran = run(words);
    assert.deepEqual([ran.status, ran.out], [status, ''], words.join(' '));
    assert.match(ran.err, said);
  }
  const long = run(['account', 'add', 'a@one.test', '--password-stdin'], 'x'.repeat(5_000));
  assert.match(long.err, /too long for a password/);
  const json = JSON.parse(run(['account', 'show', 'x@one.test', '--json']).err) as {
    error: object;
  };
  assert.equal((json.error as { code: string }).code, 'not-found');
});

test('accounts and aliases go out as files and come in again, in CSV and JSON', (t) => {
  const { run, ask, home } = installed(t, undefined, { hashed: '1x2' });
  ask('domain', 'add', 'one.test');
  const file = join(home, 'people.csv');
  const hash = '{crypt}$2y$10$abcdefghijklmnopqrstuu0123456789ABCDEFGHIJKLMNOPQRSTU';
  writeFileSync(
    file,
    `address,password_hash,name,quota_bytes,services\n` +
      `ann@one.test,${hash},"Ann, the first",1G,"webmail,imap"\nben@one.test,${hash},,,\n`,
  );
  assert.match(run(['account', 'import', file, '--dry-run']).out, /^2 would be added/);
  assert.match(run(['account', 'list', 'one.test']).out, /^$/);
  assert.deepEqual(ask('account', 'import', file), {
    added: 2,
    same: 0,
    different: [],
    isDryRun: false,
  });
  assert.match(run(['account', 'import', file]).out, /^0 added, 2 were there already, 0 are/);
  const { path } = ask('account', 'show', 'ann@one.test') as { path: string };
  assert.match(path, /one\.test\/[A-P]\/[A-P]\/ann$/);
  assert.ok(existsSync(join(path, 'cur')));
  for (const format of ['csv', 'json']) {
    const out = run(['account', 'export', 'one.test', '--hashes', '--format', format]).out;
    const again = run(['account', 'import', '-'], out);
    assert.match(again.out, /^0 added, 2 were there already/, format);
    assert.doesNotMatch(run(['account', 'export', 'one.test', '--format', format]).out, /crypt/);
  }
  ask('account', 'set', 'ben@one.test', '--name', 'Ben');
  const differs = run(
    ['account', 'import', '-'],
    `address,password_hash,name\nben@one.test,${hash},Max\n`,
  );
  assert.deepEqual([differs.status, /differs: ben@one\.test/.test(differs.out)], [1, true]);
  const bad = run(['account', 'import', '-'], 'address,hash\nx@one.test,y\n');
  assert.match(bad.err, /no column hash; there are address, password_hash/);
  assert.equal(bad.status, 2);
  const half = run(
    ['account', 'import', '-'],
    `address,password_hash,active\nx@one.test,${hash},often\n`,
  );
  assert.match(half.err, /row 1: x@one\.test: active: It must be yes or no/);
  run(['alias', 'import', '-'], 'address,target\ninfo@one.test,"ann@one.test, ben@one.test"\n');
  const aliases = run(['alias', 'export', 'one.test', '--format', 'json']).out;
  assert.match(run(['alias', 'import', '-'], aliases).out, /^0 added, 1 were there already/);
});
