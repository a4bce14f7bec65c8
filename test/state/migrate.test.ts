// Bringing the dispatch_* tables up to date, also by many at once.

import assert from 'node:assert/strict';
import { migrate } from '../../src/state/migrate.ts';
import { openState } from '../../src/state/open.ts';
import { migrations } from '../../src/state/tables/migrations.ts';
import { eachDatabase } from '../database/each-database.ts';

eachDatabase((place) => {
  place.test('several workers that start at once migrate once', async ({ database, openAgain }) => {
    const others = await Promise.all([openAgain(), openAgain(), openAgain()]);
    await Promise.all([database, ...others].map((one) => migrate(one)));
    const rows = await database.all('select version from dispatch_migration order by version');
    assert.deepEqual(
      rows.map((row) => Number(row['version'])),
      migrations.map(({ version }) => version),
    );
    await openState(database);
  });

  place.test('only what is missing is applied, and in order', async ({ database }) => {
    const log: string[] = [];
    const step = (version: number) => ({
      version,
      statements: () => {
        log.push(`v${version}`);
        return [`create table if not exists dispatch_step${version} (id int)`];
      },
    });
    await migrate(database, [step(1)]);
    await migrate(database, [step(1), step(2), step(3)]);
    await migrate(database, [step(1), step(2), step(3)]);
    assert.deepEqual(log, ['v1', 'v2', 'v3']);
  });

  place.test('a newer database is refused and left alone', async ({ database }) => {
    await migrate(database);
    await database.run('insert into dispatch_migration (version, applied_ms) values (999, 0)');
    await assert.rejects(migrate(database), /version 999/);
    await assert.rejects(openState(database), /too old/);
  });

  place.test('a migration that was cut off in the middle is done again', async ({ database }) => {
    const broken = {
      version: 1,
      statements: () => ['create table dispatch_a (id int)', 'nonsense'],
    };
    await assert.rejects(migrate(database, [broken]));
    const whole = {
      version: 1,
      statements: () => [
        'create table if not exists dispatch_a (id int)',
        'create table if not exists dispatch_b (id int)',
      ],
    };
    await migrate(database, [whole]);
    assert.deepEqual(await database.all('select * from dispatch_b'), []);
  });
});
