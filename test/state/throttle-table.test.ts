// Buckets that are taken from and emptied by several at one moment.

import assert from 'node:assert/strict';
import { migrate } from '../../src/state/migrate.ts';
import { ThrottleTable } from '../../src/state/throttle-table.ts';
import { eachDatabase } from '../database/each-database.ts';

const nowMs = 1_795_000_000_000;
const bucket = { subject: 'a'.repeat(64), burst: 5, intervalMs: 60_000 };

eachDatabase((place) => {
  place.test('a full bucket tells how long to wait', async ({ database }) => {
    await migrate(database);
    const table = new ThrottleTable(database);
    for (let take = 0; take < 5; take++) assert.equal(await table.take(bucket, nowMs), 0);
    assert.equal(await table.take(bucket, nowMs), 60_000);
    assert.equal(await table.take(bucket, nowMs + 60_000), 0);
  });

  place.test('one that is emptied at the same moment has room', async ({ database }) => {
    await migrate(database);
    const table = new ThrottleTable(database);
    for (let round = 0; round < 20; round++) {
      const waits = await Promise.all(
        [1, 2, 3].map(async () => {
          const waitMs = await table.take(bucket, nowMs);
          await table.empty(bucket.subject);
          return waitMs;
        }),
      );
      assert.deepEqual(waits, [0, 0, 0]);
    }
  });
});
