// Requests that somebody else has made up, against the whole application: what they leave in the
// database and in the Maildir is compared with what was there before.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { adminRoutes } from '../../src/admin/routes.ts';
import { webmailRoutes } from '../../src/webmail/routes.ts';
import { startMariaDb } from '../real/mariadb.ts';
import { teardown } from '../real/teardown.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { fillMailbox } from '../webmail/full-mailbox.ts';
import { bob, type MailApp, mei, password } from '../webmail/mail-app.ts';
import { openFor, serveMailApp, type ServedApp } from './served-app.ts';

let served: ServedApp;
let app: MailApp;
let cookie = '';
let rich = '';

before(async () => {
  served = await serveMailApp({}, { web: { superAdministrators: [mei] } });
  ({ app } = served);
  ({ rich } = await fillMailbox(app, mei));
  cookie = await app.cookie(mei);
});

after(async () => {
  await served.stop();
});

/** Every address that takes a form, with names in the place of its parameters. */
function postPaths(): readonly string[] {
  const none = {} as never;
  return [...webmailRoutes(none), ...adminRoutes(none)]
    .filter(({ method }) => method === 'POST')
    .map(({ path }) =>
      path
        .replace(':folder', 'INBOX')
        .replace(':id', encodeURIComponent(rich))
        .replace(':n', '1')
        .replace(':domain', 'one.test')
        .replace(':local', 'bob'),
    );
}

/** Values with which a form of ours would do something. */
const effective: Readonly<Record<string, string>> = Object.fromEntries(
  new URLSearchParams(
    'local_part=eve&password=a+new+long+phrase&target=Trash&name=Made&confirm=yes&to=bob@one.test' +
      '&display_name=Eve&signature=Eve&current=corner+lamp+window&next=a+new+long+phrase' +
      '&subject=x&body=x&action=send&answer=accepted&images=message&accounts_max=1' +
      '&alias=two.test&consent=message&pictures=always',
  ),
);

/** All rows but those that merely count, and all files, as one text. */
function state(): string {
  const database = new DatabaseSync(join(app.baseDir, '../directory.db'), { readOnly: true });
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
  const rows = tables
    .map(({ name }) => String(name))
    .filter((name) => !/throttle|session|sqlite/.test(name))
    .map((name) => JSON.stringify([name, database.prepare(`select * from "${name}"`).all()]));
  database.close();
  const files = readdirSync(app.baseDir, { recursive: true, encoding: 'utf8' })
    // The index and its lock follow the files, and may be made by looking.
    .filter((name) => !/dispatch[^/]*$|\.sqlite|\.db/.test(name))
    .map((name) => {
      const found = statSync(join(app.baseDir, name));
      return found.isFile() ? `${name} ${found.size}` : name;
    });
  return [...rows, ...files.toSorted()].join('\n');
}

test('L04: no form of another site changes a row or a file, on any address', async () => {
  const form = { ...effective, id: rich };
  const paths = postPaths();
  assert.ok(paths.length > 20);
  const atFirst = state();
  const sites: readonly Readonly<Record<string, string>>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example.test' },
    { origin: 'https://evil.test' },
    { origin: 'https://mail.example.test.evil.test' },
    { origin: 'null' },
    { origin: '' },
  ];
  for (const path of paths) {
    for (const headers of sites) {
      const answer = await app.send('POST', path, { cookie, form, headers });
      assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`);
    }
    const raw = Buffer.from(new URLSearchParams(form).toString());
    for (const type of [
      'text/plain',
      'text/plain;application/x-www-form-urlencoded',
      'application/json',
    ]) {
      const answer = await app.send('POST', path, {
        cookie,
        body: raw,
        headers: { 'content-type': type },
      });
      assert.equal(answer.status, 400, `${path} ${type}`);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'get', 'POST ']) {
      assert.ok([404, 405].includes((await app.send(method, path, { cookie, form })).status), path);
    }
    await app.send('GET', `${path}?${new URLSearchParams(form).toString()}`, { cookie });
  }
  assert.equal(state(), atFirst);
  assert.equal((await app.send('POST', '/folders', { cookie, form: { name: 'Own' } })).status, 303);
  assert.notEqual(state(), atFirst, 'a form of ours does change it');
});

test('L05: no page of ours stands in a frame of somebody else', async () => {
  for (const path of ['/login', '/mail/INBOX', '/compose', '/settings', '/admin', '/nowhere']) {
    const answer = await app.send('GET', path, { cookie });
    assert.match(headerOf(answer, 'content-security-policy') ?? '', /frame-ancestors 'none'/, path);
  }
});

test('L11: a login makes what is stored stronger, and a wrong one leaves it alone', async () => {
  const read = (): string => {
    const database = new DatabaseSync(join(app.baseDir, '../directory.db'), { readOnly: true });
    const rows = database.prepare('select local_part, password_hash from popbox order by 1').all();
    database.close();
    return JSON.stringify(rows);
  };
  await app.cookie(bob);
  const once = read();
  assert.match(once, /"bob","password_hash":"\{crypt\}\$2y\$10\$/);
  await app.send('POST', '/login', { form: { address: bob, password: 'wrong' } });
  await app.cookie(bob);
  assert.equal(read(), once);
});

test('L16: no name of a field, a parameter or a cookie reaches the prototype', async () => {
  const names = [
    '__proto__',
    '__proto__[x]',
    'constructor.prototype.x',
    'constructor[prototype][x]',
  ];
  const withoutLogins = postPaths().filter((path) => !/log(?:in|out)$/.test(path));
  const more = ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then'];
  for (const name of [...names, ...more]) {
    const form = { [name]: 'polluted', address: name, password: name };
    await app.send('POST', '/login', { form });
    for (const path of withoutLogins) await app.send('POST', path, { cookie: `${name}=x`, form });
    const query = `${encodeURIComponent(name)}=polluted`;
    for (const path of [
      '/mail/INBOX',
      '/search',
      '/compose',
      '/settings',
      `/mail/${name}`,
      '/admin',
    ]) {
      const answer = await app.send('GET', `${path}?${query}`, { cookie });
      assert.ok(answer.status < 500, `${name} ${path}`);
    }
    assert.equal(Reflect.get({}, 'x'), undefined);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  }
  assert.equal(typeof {}.toString, 'function');
  assert.deepEqual(app.bugs, []);
});

test('L17: no host, target or forwarded field leads anybody elsewhere', async () => {
  const port = Number(new URL(served.origin).port);
  const requests = [
    'GET / HTTP/1.1\r\nHost: evil.test\r\n',
    `GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\n`,
    'GET //evil.test/ HTTP/1.1\r\nHost: x\r\n',
    'GET /\\evil.test HTTP/1.1\r\nHost: x\r\n',
    'GET /mail HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: evil.test\r\nX-Forwarded-Proto: evil\r\n',
    'GET /mail HTTP/1.1\r\nHost: x\r\nForwarded: host=evil.test;proto=https\r\n',
    'GET /mail HTTP/1.1\r\nHost: x\r\nX-Original-URL: //evil.test\r\nX-Rewrite-URL: //evil.test\r\n',
    'GET /login?next=//evil.test HTTP/1.1\r\nHost: evil.test\r\n',
    'GET /login?next=%5C%5Cevil.test HTTP/1.1\r\nHost: evil.test\r\n',
  ];
  for (const request of requests) {
    const answer = await rawAnswer(port, `${request}Connection: close\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 [2-4]\d\d /, request);
    assert.doesNotMatch(answer, /^location: (?!\/[^/\\])/im, request);
    assert.doesNotMatch(answer, /(?:href|src|action)="[^"]*evil\.test/, request);
  }
  for (const next of [
    '//evil.test',
    '\\\\evil.test',
    'https://evil.test',
    '/\\evil.test',
    '/%09/e',
  ]) {
    const answer = await app.send('POST', '/login', { form: { address: bob, password, next } });
    assert.match(headerOf(answer, 'location') ?? '', /^\/(?![/\\])[^\t]*$/, next);
  }
});

async function rawAnswer(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

test('L13: what is typed reaches the database as a value, and never as SQL', async (t) => {
  const { keep } = teardown(t);
  const mariadb = keep(await startMariaDb());
  if (typeof mariadb === 'string') return t.skip(mariadb);
  const directoryUrl = await mariadb.makeDatabase('watched');
  const withoutLogins = postPaths().filter((path) => !/log(?:in|out)$/.test(path));
  const canary = 'canary4711';
  const values = [
    `${canary}' or '1'='1`,
    `${canary}\\' or 1=1 -- `,
    `${canary}"; drop table popbox; --`,
    `${canary}\u00bf\\'\u0000`,
    `${canary}%_*?`,
    `${canary}\ud83d\ude00\u02bc\uff07`,
  ];
  mariadb.sql(`set global log_output='TABLE'; set global general_log=1;`);
  const watched = await openFor(t, {}, { directoryUrl, web: { superAdministrators: [mei] } });
  const own = await watched.cookie(mei);
  for (const value of values) {
    await watched.send('POST', '/login', {
      form: { address: `${value}@one.test`, password: value },
    });
    const form = Object.fromEntries(Object.keys(effective).map((name) => [name, value]));
    for (const path of withoutLogins) {
      await watched.send('POST', path, { cookie: own, form });
    }
    const said = {
      display_name: value.replaceAll('\0', ''),
      signature: value.replaceAll('\0', ''),
    };
    await watched.send('POST', '/settings', { cookie: own, form: said });
    const escaped = encodeURIComponent(value);
    for (const path of [
      `/admin?q=${escaped}&after=${escaped}`,
      `/admin/${escaped}`,
      `/admin/one.test?q=${escaped}&after=${escaped}`,
      `/admin/one.test/mailboxes/${escaped}`,
      `/admin/one.test/forwarders?q=${escaped}&after=${escaped}`,
      `/search?q=${escaped}&order=${escaped}&folder=${escaped}`,
    ]) {
      assert.ok((await watched.send('GET', path, { cookie: own })).status < 500, path);
    }
  }
  mariadb.sql('set global general_log=0;');
  // Executed statements are logged with their values put in; what was prepared or sent as it
  // stands is what could be SQL.
  const logged = (where: string): number =>
    Number(mariadb.sql(`select count(*) from mysql.general_log where ${where}`).match(/\d+/)?.[0]);
  assert.ok(logged(`command_type = 'Prepare'`) > 10, 'statements were watched');
  assert.ok(logged(`command_type = 'Execute' and argument like '%${canary}%'`) > 10);
  assert.equal(
    logged(
      `command_type in ('Prepare', 'Query') and argument like '%${canary}%' and argument not like '%general_log%'`,
    ),
    0,
  );
  assert.deepEqual(watched.bugs, []);
  assert.match(await bodyOf(await watched.send('GET', '/admin/one.test', { cookie: own })), /bob/);
});

test('the state that is compared holds what there is', () => {
  assert.match(state(), /dispatch_setting/);
  assert.ok(state().includes(mei.split('@')[0] ?? ''));
  assert.ok(readFileSync(join(app.baseDir, '../directory.db')).length > 0);
});
