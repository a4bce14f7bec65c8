// One interface over two servers: what a statement gives, what a failure means.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { mysqlAddress, openDatabase } from '../../src/database/open.ts';
import { isDuplicate } from '../../src/database/sql-error.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from './each-database.ts';

const hostile = [`'; drop table note; --`, '\\', '\u00bf\\\'"', 'a\u0000b', '😀 漢字', '%_', ''];

eachDatabase((place) => {
  place.test('changes that wait for each other are both made', async ({ database }) => {
    await database.run('create table tangle (id integer primary key, times integer not null)');
    const ids = Array.from({ length: 40 }, (_, id) => `(${id}, 0)`).join(', ');
    await database.run(`insert into tangle (id, times) values ${ids}`);
    let single: Promise<number> | undefined;
    await database.transaction(async (runner) => {
      await runner.run('update tangle set times = times + 1 where id >= 10');
      // It takes the first row and waits for the second, while we go for its first: it is undone,
      // as the smaller one.
      single = database.run('update tangle set times = times + 1 where id in (1, 20)');
      await sleep(200);
      await runner.run('update tangle set times = times + 1 where id = 1');
    });
    assert.equal(await single, 2);
    const [row] = await database.all('select sum(times) as sum from tangle');
    assert.equal(Number(row?.['sum']), 30 + 1 + 2);
  });

  place.test('values come back as they were bound, whatever stands in them', async (given) => {
    const { database } = given;
    await database.run('create table note (id int primary key, body text, amount bigint)');
    for (const [id, body] of hostile.entries()) {
      assert.equal(await database.run('insert into note values (?, ?, ?)', [id, body, null]), 1);
    }
    const rows = await database.all('select body, amount from note order by id limit ?', [100]);
    assert.deepEqual(
      rows.map((row) => row['body']),
      hostile,
    );
    assert.equal(rows[0]?.['amount'], null);
  });

  place.test('times in milliseconds stay exact', async ({ database }) => {
    await database.run('create table moment (ms bigint)');
    await database.run('insert into moment values (?)', [1_795_243_528_978]);
    const [row] = await database.all('select ms from moment');
    assert.equal(Number(row?.['ms']), 1_795_243_528_978);
  });

  place.test('a transaction that throws leaves nothing behind', async ({ database }) => {
    await database.run('create table note (id int primary key)');
    const work = database.transaction(async (runner) => {
      await runner.run('insert into note values (1)');
      throw new Error('changed my mind');
    });
    await assert.rejects(work, /changed my mind/);
    assert.deepEqual(await database.all('select * from note'), []);
  });

  place.test('statements of others never slip into a transaction', async ({ database }) => {
    await database.run('create table note (id int primary key)');
    const { promise: paused, resolve: go } = Promise.withResolvers<void>();
    const failing = database.transaction(async (runner) => {
      await runner.run('insert into note values (1)');
      await paused;
      throw new Error('rolled back');
    });
    const other = database.run('insert into note values (2)');
    go();
    await assert.rejects(failing, /rolled back/);
    assert.equal(await other, 1);
    const rows = await database.all('select id from note');
    assert.deepEqual(
      rows.map((row) => Number(row['id'])),
      [2],
    );
  });

  place.test(
    'transactions of one process run one after another or at once, all of them',
    async (given) => {
      const { database } = given;
      await database.run('create table counter (id int primary key, n int)');
      await database.run('insert into counter values (1, 0)');
      await Promise.all(
        Array.from({ length: 20 }, () =>
          database.transaction((runner) => runner.run('update counter set n = n + 1')),
        ),
      );
      const [row] = await database.all('select n from counter');
      assert.equal(Number(row?.['n']), 20);
    },
  );

  place.test('a second row of the same key is told apart from a bug', async ({ database }) => {
    await database.run('create table note (id int not null primary key)');
    await database.run('insert into note values (1)');
    await assert.rejects(database.run('insert into note values (1)'), (error) =>
      isDuplicate(error),
    );
    await assert.rejects(database.run('insert into nothing values (1)'), (error) => {
      return !isDuplicate(error) && (error as Error).name !== 'Refusal';
    });
  });

  place.test('a row that was matched but not changed counts as changed', async ({ database }) => {
    await database.run('create table note (id int not null primary key, body text)');
    await database.run(`insert into note values (1, 'a')`);
    assert.equal(await database.run(`update note set body = 'a' where id = 1`), 1);
    assert.equal(await database.run(`update note set body = 'a' where id = 2`), 0);
  });

  if (place.dialect !== 'mysql') return;

  place.test(
    'a server that goes away refuses, and is used again when it is back',
    async (given) => {
      const { database, server } = given;
      assert.ok(server);
      await database.ping();
      await server.kill();
      await assert.rejects(database.ping(), { code: 'directory-away', status: 503 });
      await server.start();
      await database.ping();
    },
  );

  place.test('a read survives connections that the server has closed', async (given) => {
    const { database, server } = given;
    assert.ok(server);
    await Promise.all([database.ping(), database.ping()]);
    const ids = server.sql(
      `select id from information_schema.processlist where db = database()`,
      new URL(given.url.replace('mysql://root@', 'mysql://h')).pathname.slice(1),
    );
    for (const id of ids.trim().split('\n')) {
      try {
        server.sql(`kill ${id}`);
      } catch {
        // One of them is the client's own connection, gone already.
      }
    }
    await database.ping();
  });

  place.test('a statement without an answer is given up at its deadline', async (given) => {
    const { url } = given;
    const hasty = await openDatabase({ url, password: undefined, log: silentLog, deadlineMs: 200 });
    await assert.rejects(hasty.all('select sleep(5)'), { code: 'directory-away' });
    await hasty.ping();
    await hasty.close();
  });

  place.test('a wrong password and an unknown database refuse', async ({ server }) => {
    assert.ok(server);
    const socket = encodeURIComponent(server.socket);
    for (const address of [`root@/nowhere`, `stranger@/t1`]) {
      const url = `mysql://${address}?socket=${socket}`;
      const database = await openDatabase({ url, password: 'x', log: silentLog });
      await assert.rejects(database.ping(), { code: 'directory-away' });
      await database.close();
    }
  });

  place.test('the same server answers over TCP', async ({ server }) => {
    assert.ok(server);
    await server.makeDatabase('over_tcp');
    const url = `mysql://root@127.0.0.1:${server.port}/over_tcp`;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    await database.ping();
    await database.close();
  });
});

test('a port where nobody listens refuses', async () => {
  const url = 'mysql://root@127.0.0.1:1/x';
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  await assert.rejects(database.ping(), { code: 'directory-away' });
  await database.close();
});

test('the SQLite file and its directory are for their owner only', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-sqlite-'));
  t.after(() => rmSync(home, { recursive: true }));
  const path = join(home, 'a', 'b', 'dispatch.db');
  const database = await openDatabase({
    url: `sqlite:${path}`,
    password: undefined,
    log: silentLog,
  });
  await database.run('create table note (id int)');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(join(home, 'a')).mode & 0o777, 0o700);
  assert.equal(statSync(`${path}-wal`).mode & 0o777, 0o600);
  await database.close();
});

test('a file that another process has locked is waited for, then refused', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-sqlite-'));
  t.after(() => rmSync(home, { recursive: true }));
  const path = join(home, 'dispatch.db');
  const options = { url: `sqlite:${path}`, password: undefined, log: silentLog };
  const database = await openDatabase({ ...options, deadlineMs: 150 });
  await database.run('create table note (id int)');
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const held = new DatabaseSync(${JSON.stringify(path)});
    held.exec('begin immediate');
    console.log('held');
    process.stdin.once('data', () => { held.exec('commit'); console.log('let go'); });`;
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => holder.kill());
  await once(holder.stdout, 'data');
  await assert.rejects(database.run('insert into note values (1)'), { code: 'directory-away' });
  const patient = await openDatabase({ ...options, deadlineMs: 10_000 });
  const waiting = patient.run('insert into note values (2)');
  holder.stdin.end('go\n');
  assert.equal(await waiting, 1);
  await database.close();
  await patient.close();
});

test('a file that is no database is a failure at once', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-sqlite-'));
  t.after(() => rmSync(home, { recursive: true }));
  const path = join(home, 'text');
  writeFileSync(path, 'this is no database, but it is long enough to look like a header'.repeat(9));
  const opening = openDatabase({ url: `sqlite:${path}`, password: undefined, log: silentLog });
  await assert.rejects(opening, /not a database/);
});

const addresses: readonly [string, unknown][] = [
  [
    'mysql://u@h:3307/db',
    { user: 'u', database: 'db', hosts: [{ kind: 'tcp', host: 'h', port: 3307 }], tls: undefined },
  ],
  [
    'mysql://u@h/db',
    { user: 'u', database: 'db', hosts: [{ kind: 'tcp', host: 'h', port: 3306 }], tls: undefined },
  ],
  [
    'mysql://u@/db?socket=/run/my%20sql.sock',
    {
      user: 'u',
      database: 'db',
      hosts: [{ kind: 'unix', path: '/run/my sql.sock' }],
      tls: undefined,
    },
  ],
  [
    'mariadb://a%40b@[::1]:3306/db',
    {
      user: 'a@b',
      database: 'db',
      hosts: [{ kind: 'tcp', host: '::1', port: 3306 }],
      tls: undefined,
    },
  ],
  [
    'mysql://u@db1,[::1]:3307/db?tls=required&ca=/etc/ca.pem',
    {
      user: 'u',
      database: 'db',
      hosts: [
        { kind: 'tcp', host: 'db1', port: 3306 },
        { kind: 'tcp', host: '::1', port: 3307 },
      ],
      tls: { ca: '/etc/ca.pem' },
    },
  ],
];

test('addresses of a server are read', () => {
  for (const [url, read] of addresses) assert.deepEqual(mysqlAddress(url), read, url);
});

test('addresses that are wrong or hold a password are not accepted', () => {
  for (const url of [
    'mysql://u:secret@h/db',
    'postgres://u@h/db',
    'mysql://u@h',
    'mysql://u@h:0/db',
    'mysql://u@h:99999/db',
    'mysql://u@[::1/db',
    'mysql://u@h,h:0/db',
    'mysql://u@h/db?tls=maybe',
    'mysql://u@h/db?ca=/etc/ca.pem',
  ]) {
    assert.throws(() => mysqlAddress(url), Error, url);
  }
});

test('a new SQLite file that another reads is waited for when it is opened', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-database-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'new.sqlite');
  const reader = new DatabaseSync(path);
  reader.exec('create table note (id int primary key); begin; select * from note');
  const opening = openDatabase({ url: `sqlite:${path}`, password: undefined, log: silentLog });
  setTimeout(() => reader.exec('commit'), 100);
  const database = await opening;
  t.after(() => database.close());
  const [row] = await database.all('pragma journal_mode');
  assert.equal(row?.['journal_mode'], 'wal');
  reader.close();
});
