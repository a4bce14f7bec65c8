// What `dispatchctl config` prints for mail servers: the files of conf/ as they are for the native
// schema, other statements for other tables, and never anything that could be read as more.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import {
  exampleStatements,
  type ConfigFile,
  mailServerFiles,
} from '../../src/cli/mail-servers/files.ts';
import { type MailServer, mailServers } from '../../src/cli/mail-servers/statements.ts';
import { type Flags, loadConfig } from '../../src/server/load-config.ts';

const everything = { has: () => true, names: {} };
const url = 'mysql://vmail@/virtualemail?socket=/run/mysqld/mysqld.sock';

const as: Flags = {
  'directory.url': url,
  'mail.base_dir': '/var/vmail',
  'smtp.user': 'webmail@example.org',
  'server.uid': '5000',
  'server.gid': '5000',
};

function filesOf(
  server: MailServer,
  flags: Flags = {},
  present: Parameters<typeof mailServerFiles>[2]['present'] = everything,
): readonly ConfigFile[] {
  const config = loadConfig(undefined, { ...as, ...flags }, '/');
  return mailServerFiles(server, config, { present, host: 'mail.example.org' });
}

const textOf = (files: readonly ConfigFile[]) => files.map(({ text }) => text).join('\n');

for (const server of mailServers) {
  test(`the files of ${server} in conf/ hold the statements of the native schema`, () => {
    for (const [path, statements] of Object.entries(exampleStatements(server))) {
      const text = readFileSync(join(import.meta.dirname, '../../conf', path), 'utf8');
      for (const [name, sql] of Object.entries(statements)) {
        assert.ok(text.includes(sql), `${path} lacks ${name}:\n${sql}`);
      }
    }
  });

  test(`what ${server} is told has no column that this database lacks`, () => {
    const old = new Set([
      'domain_name',
      'local_part',
      'path',
      'mbox_name',
      'password_hash',
      'alias',
    ]);
    const has = (_table: string, column: string) => old.has(column);
    const text = textOf(filesOf(server, {}, { has, names: {} }));
    assert.doesNotMatch(text, /\.(?:active|expires|quota_bytes|quota_messages|allow_\w+)\b/);
    assert.match(text, /\.domain_name/);
  });

  test(`${server} is told of tables by the names that they have`, () => {
    const names = { popbox: 'users', 'popbox.local_part': 'select' };
    const text = textOf(filesOf(server, {}, { has: () => true, names }));
    assert.match(text, /`users` a/);
    assert.match(text, /a\.`select`/);
    assert.doesNotMatch(text, /popbox/);
  });

  test(`${server} gets the schema's own tables`, () => {
    const text = textOf(filesOf(server, { 'directory.schema': 'postfixadmin' }));
    assert.match(text, /from mailbox a join domain d/);
    assert.doesNotMatch(text, /popbox|forwarder f/);
  });
}

test('a table for each domain is nothing that a statement can name', () => {
  assert.throws(() => filesOf('exim', { 'directory.schema': 'vpopmail-tables' }), /each domain/);
});

test('what has no scheme is of the one that the schema or the configuration says', () => {
  const lastOf = (flags: Flags) =>
    textOf(filesOf('dovecot', flags)).match(/else (.+) end as password/)?.[1];
  assert.match(lastOf({}) ?? '', /PLAIN-MD5/);
  assert.equal(lastOf({ 'directory.schema': 'vpopmail' }), "concat('{CRYPT}', body)");
  assert.equal(lastOf({ 'directory.schema': 'extmail' }), "concat('{CRYPT}', body)");
  assert.equal(lastOf({ 'passwords.default_scheme': '{SSHA256}' }), "concat('{SSHA256}', body)");
  assert.match(textOf(filesOf('exim', { 'passwords.default_scheme': 'SSHA256' })), /else '\*' end/);
});

test('who must not be a catch-all is left out of it by Postfix', () => {
  const [catchAll] = filesOf('postfix').filter(({ name }) => name === 'catch-all.cf');
  assert.match(catchAll?.text ?? '', /and not exists \(select .* from popbox a/);
});

test('values are quoted by the mail server, never put in as they come', () => {
  const statements = mailServers.flatMap((server) =>
    Object.values(exampleStatements(server)).flatMap(Object.values<string>),
  );
  for (const sql of statements) {
    const values = sql.matchAll(/(.)(\$\{quote_mysql:|%[und]|%s|\$\()/g);
    for (const [found, before] of values) assert.equal(before, "'", `${found} in ${sql}`);
    assert.doesNotMatch(sql, /:local:|:domain:|:service:/);
  }
});

const refused: readonly (readonly [Flags, RegExp])[] = [
  [{ 'mail.base_dir': "/var/it's" }, /mail\.base_dir has/],
  [{ 'smtp.user': "x' union select '1" }, /smtp\.user has/],
  [{ 'server.uid': 'vmail; x' }, /server\.uid has/],
  [{ 'directory.url': 'mysql://a%3Bb@db/mail' }, /directory\.url/],
];

for (const [flags, said] of refused) {
  test(`${JSON.stringify(flags)} cannot stand in a file`, () => {
    assert.throws(() => filesOf('exim', flags), said);
  });
}

test('the way to the database is spelt for each', () => {
  const there = { 'directory.url': 'mysql://mail@db1,db2:3307/people?tls=required&ca=/etc/ca.pem' };
  assert.match(
    textOf(filesOf('exim', there)),
    /= <; db1:3306\/people\/mail\/DATABASE_PASSWORD; db2:3307\/people\/mail\/DATABASE_PASSWORD$/m,
  );
  const postfix = textOf(filesOf('postfix', there));
  assert.match(postfix, /^hosts = inet:db1:3306 inet:db2:3307$/m);
  assert.match(postfix, /^tls_CAfile = \/etc\/ca\.pem$/m);
  assert.match(
    textOf(filesOf('dovecot', there)),
    /^connect = host=db1 port=3306 host=db2 port=3307 dbname=people user=mail ssl_ca=\/etc\/ca\.pem /m,
  );
  assert.match(textOf(filesOf('tpop3d', there)), /^auth-mysql-hostname: db1 db2$/m);
});

test('values of the configuration stand in the files', () => {
  const flags = { 'web.body_max': '10M', 'smtp.user': 'post@example.net', 'mail.base_dir': '/srv' };
  const exim = textOf(filesOf('exim', flags));
  assert.match(exim, /^message_size_limit = 14336K$/m);
  assert.match(exim, /^WEBMAIL = post@example\.net$/m);
  assert.match(exim, /where left\(place, 5\) = '\/srv\/'/);
  const postfix = textOf(filesOf('postfix', flags));
  assert.match(postfix, /^virtual_uid_maps = static:5000$/m);
  assert.match(postfix, /select 'post@example\.net'$/m);
  const nobody = textOf(filesOf('postfix', { 'smtp.user': '' }));
  assert.doesNotMatch(nobody, /select 'nobody'|webmail@/);
});

test('an embedded directory is no matter for a mail server', () => {
  const command = join(import.meta.dirname, '../../bin/dispatchctl');
  const ran = spawnSync(command, ['config', 'exim'], { encoding: 'utf8' });
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /MySQL or MariaDB/);
});
