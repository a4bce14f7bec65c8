// Runs the same tests on SQLite and on a real MariaDB, each test on an empty database.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe, type TestContext } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { type MariaDb, startMariaDb } from '../real/mariadb.ts';

export interface Place {
  readonly dialect: Database['dialect'];
  /** One test with a database of its own, closed afterwards. */
  test(title: string, body: (given: Given) => Promise<void>): void;
}

export interface Given {
  readonly t: TestContext;
  readonly database: Database;
  readonly url: string;
  /** Another process's view: a second connection to the same data. */
  readonly openAgain: () => Promise<Database>;
  /** Only on MariaDB. */
  readonly server: MariaDb | undefined;
}

export function eachDatabase(define: (place: Place) => void): void {
  describe('on SQLite', () => {
    const home = mkdtempSync(join(tmpdir(), 'dispatch-sqlite-'));
    after(() => rmSync(home, { recursive: true, force: true }));
    let count = 0;
    define({
      dialect: 'sqlite',
      test: (title, body) => {
        test(title, async (t) => {
          count += 1;
          const url = `sqlite:${join(home, `${count}`, 'dispatch.db')}`;
          await withDatabase({ t, url, server: undefined }, body);
        });
      },
    });
  });
  describe('on MariaDB', () => {
    let started: MariaDb | string = 'not started';
    before(async () => {
      started = await startMariaDb();
    });
    after(async () => {
      if (typeof started !== 'string') await started.stop();
    });
    let count = 0;
    define({
      dialect: 'mysql',
      test: (title, body) => {
        test(title, async (t) => {
          if (typeof started === 'string') return t.skip(started);
          count += 1;
          const url = await started.makeDatabase(`t${count}`);
          await withDatabase({ t, url, server: started }, body);
        });
      },
    });
  });
}

async function withDatabase(
  given: Pick<Given, 't' | 'url' | 'server'>,
  body: (given: Given) => Promise<void>,
): Promise<void> {
  const opened: Database[] = [];
  const openAgain = async () => {
    const database = await openDatabase({ url: given.url, password: undefined, log: silentLog });
    opened.push(database);
    return database;
  };
  try {
    await body({ ...given, openAgain, database: await openAgain() });
  } finally {
    for (const database of opened) await database.close();
  }
}
