// The same data on several hosts: one that is away, one that takes no changes, one that lags.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { splitReads } from '../../src/database/split.ts';
import { silentLog } from '../../src/kit/log.ts';
import { startMariaDb } from '../real/mariadb.ts';
import { eachDatabase } from './each-database.ts';

const notes = async (database: Database): Promise<readonly unknown[]> =>
  (await database.all('select body from note order by body')).map((row) => row['body']);

eachDatabase((place) => {
  if (place.dialect !== 'mysql') return;

  place.test(
    'the next host is asked while the preferred one does not answer',
    async ({ server }) => {
      assert.ok(server);
      await server.makeDatabase('failover');
      const url = `mysql://root@127.0.0.1:1,127.0.0.1:${server.port}/failover`;
      const database = await openDatabase({ url, password: undefined, log: silentLog });
      await database.run('create table note (id int primary key)');
      await database.transaction(async (runner) => {
        await runner.run('insert into note values (1)');
      });
      assert.equal((await database.all('select id from note')).length, 1);
      await server.kill();
      await assert.rejects(database.run('insert into note values (2)'), { code: 'directory-away' });
      await server.start();
      // This server keeps nothing over a kill for certain; what counts is that it answers again.
      await database.run('insert into note values (2)');
      assert.equal((await database.all('select id from note where id = 2')).length, 1);
      await database.close();
    },
  );

  place.test('a host that takes no changes leaves them to the next', async ({ server }) => {
    assert.ok(server);
    const url = await server.makeDatabase('read_only');
    const socket = new URLSearchParams(url.split('?')[1]).get('socket') ?? '';
    const reading = await startMariaDb();
    if (typeof reading === 'string') throw new Error(reading);
    try {
      await reading.makeDatabase('read_only');
      for (const one of [server, reading]) one.sql('create table note (id int)', 'read_only');
      reading.sql(
        `create user app@127.0.0.1; grant all on read_only.* to app@127.0.0.1;
         set global read_only = 1`,
      );
      server.sql(`create user app@127.0.0.1; grant all on read_only.* to app@127.0.0.1`);
      assert.ok(existsSync(socket));
      const both = `mysql://app@127.0.0.1:${reading.port},127.0.0.1:${server.port}/read_only`;
      const database = await openDatabase({ url: both, password: undefined, log: silentLog });
      await database.run('insert into note values (1)');
      assert.equal((await database.all('select id from note')).length, 1);
      assert.equal(server.sql('select count(*) from note', 'read_only').trim(), '1');
      await database.close();
    } finally {
      await reading.stop();
    }
  });
});

test('reads go to the replica, but not those of who has just changed something', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-split-'));
  const open = async (name: string): Promise<Database> => {
    const url = `sqlite:${join(home, name)}`;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    await database.run('create table note (body text)');
    return database;
  };
  const [writer, reader] = [await open('writer'), await open('reader')];
  const clock = { ms: 0 };
  const database = splitReads(writer, reader, () => clock.ms);
  t.after(async () => {
    await database.close();
    rmSync(home, { recursive: true });
  });
  await reader.run(`insert into note values ('lagging')`);
  assert.deepEqual(await notes(database), ['lagging']);
  await database.run(`insert into note values ('new')`);
  assert.deepEqual(await notes(database), ['new']);
  clock.ms += 5_000;
  assert.deepEqual(await notes(database), ['lagging']);
  await database.transaction(async (runner) => {
    await runner.run(`insert into note values ('newer')`);
    assert.equal((await runner.all('select body from note')).length, 2);
  });
  assert.deepEqual(await notes(database), ['new', 'newer']);
});

test('a replica that is away is left alone for a while', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'dispatch-split-'));
  const url = `sqlite:${join(home, 'writer')}`;
  const writer = await openDatabase({ url, password: undefined, log: silentLog });
  await writer.run('create table note (body text)');
  const away = 'mysql://root@127.0.0.1:1/x';
  const reader = await openDatabase({ url: away, password: undefined, log: silentLog });
  const database = splitReads(writer, reader);
  t.after(async () => {
    await database.close();
    rmSync(home, { recursive: true });
  });
  assert.deepEqual(await notes(database), []);
  assert.deepEqual(await notes(database), []);
});
