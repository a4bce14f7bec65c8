// What is due is done once, by one of several processes, whatever dies in between.

import assert from 'node:assert/strict';
import { silentLog } from '../../src/kit/log.ts';
import type { DoAct, DueKind } from '../../src/schedule/act.ts';
import { DueRunner } from '../../src/schedule/due-runner.ts';
import { Schedule } from '../../src/schedule/schedule.ts';
import { DueTable } from '../../src/state/due-table.ts';
import { migrate } from '../../src/state/migrate.ts';
import type { Database } from '../../src/database/database.ts';
import { eachDatabase, type Given } from '../database/each-database.ts';
import { until } from '../real/until.ts';

const owner = 'bob@example.org';
const nowMs = 1_000_000;

interface Ground {
  readonly table: DueTable;
  readonly schedule: Schedule;
  /** Begins a process that does acts of the kind `snooze`. */
  readonly begin: (holder: string, act: DoAct, database?: Database) => DueRunner;
  clockMs: number;
}

async function groundOf({ t, database }: Given): Promise<Ground> {
  await migrate(database);
  const ground: Ground = {
    table: new DueTable(database),
    schedule: new Schedule(new DueTable(database), () => ground.clockMs),
    clockMs: nowMs,
    begin: (holder, snooze, own = database) => {
      const acts: Partial<Record<DueKind, DoAct>> = { snooze };
      const table = new DueTable(own);
      const now = (): number => ground.clockMs;
      const runner = new DueRunner({ table, acts, holder, now, log: silentLog, lookEveryMs: 5 });
      runner.start();
      t.after(() => runner.stop());
      return runner;
    },
  };
  return ground;
}

const act = (subject: string, dueMs = nowMs, of = owner) => {
  return { owner: of, kind: 'snooze', subject, facts: { id: subject }, dueMs } as const;
};

eachDatabase((place) => {
  place.test('an act waits for its time, is done once, and is gone', async (given) => {
    const ground = await groundOf(given);
    await ground.schedule.put(act('late', nowMs + 500));
    await ground.schedule.put(act('due'));
    const seen: unknown[] = [];
    const other = await given.openAgain();
    for (const [holder, database] of [
      ['one', given.database],
      ['two', other],
    ] as const) {
      ground.begin(
        holder,
        async ({ facts }) => {
          seen.push(facts);
          return { kind: 'done' };
        },
        database,
      );
    }
    await until('one act', async () => seen.length === 1 || undefined);
    assert.deepEqual(seen, [{ id: 'due' }]);
    ground.clockMs += 500;
    await until('the other', async () => (await ground.table.count(owner)) === 0 || undefined);
    assert.deepEqual(seen, [{ id: 'due' }, { id: 'late' }]);
  });

  place.test('what a dead process was at is done by the next one', async (given) => {
    const ground = await groundOf(given);
    await ground.schedule.put(act('one'));
    const [row] = await ground.table.dueOf(owner, nowMs, 10);
    assert.ok(row);
    const lease = { holder: 'dead', untilMs: nowMs + 30_000 };
    assert.equal(await ground.table.claim(row, lease, nowMs), true);
    assert.equal(await ground.table.claim(row, { ...lease, holder: 'other' }, nowMs), false);
    assert.equal(await ground.schedule.cancel(owner, 'snooze', 'one'), false);
    assert.equal(await ground.schedule.put(act('one')), false);
    let done = 0;
    const count: DoAct = async () => {
      done += 1;
      return { kind: 'done' };
    };
    const other = ground.begin('other', count);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(done, 0);
    await other.stop();
    // A process of the same name knows that the one before it is dead; others wait for the lease.
    ground.begin('dead', count);
    await until('it', async () => done === 1 || undefined);
  });

  place.test('a lease that runs out is somebody else’s', async (given) => {
    const ground = await groundOf(given);
    await ground.schedule.put(act('one'));
    const [row] = await ground.table.dueOf(owner, nowMs, 10);
    assert.ok(row);
    await ground.table.claim(row, { holder: 'dead', untilMs: nowMs + 30_000 }, nowMs);
    ground.clockMs += 30_000;
    let done = 0;
    ground.begin('other', async () => {
      done += 1;
      return { kind: 'done' };
    });
    await until('it', async () => done === 1 || undefined);
    assert.equal(await ground.table.extend(row.id, 'dead', nowMs + 60_000), false);
  });

  place.test('a failure is tried again later, and given up in the end', async (given) => {
    const ground = await groundOf(given);
    await ground.schedule.put(act('one'));
    let tries = 0;
    ground.begin('one', async () => {
      tries += 1;
      throw new Error('not today');
    });
    const pauses: number[] = [];
    for (let count = 1; count <= 12; count += 1) {
      await until(`attempt ${count}`, async () => tries === count || undefined);
      const known = await until('its end', async () => {
        const row = await ground.table.find(act('one'));
        return row?.leaseMs === 0 ? row : undefined;
      });
      pauses.push(known.dueMs - ground.clockMs);
      if (count < 12) ground.clockMs = known.dueMs;
    }
    assert.deepEqual(pauses.slice(0, 3), [15_000, 30_000, 60_000]);
    assert.equal(Math.max(...pauses), 3_600_000);
    assert.equal((await ground.schedule.find(owner, 'snooze', 'one'))?.failure, 'bug');
    assert.equal(await ground.schedule.cancel(owner, 'snooze', 'one'), true);
  });

  place.test('an act can put itself off, with other facts', async (given) => {
    const ground = await groundOf(given);
    await ground.schedule.put(act('one'));
    ground.begin('one', async () => ({ kind: 'later', dueMs: nowMs + 9_000, facts: { next: 2 } }));
    const known = await until('it', async () => {
      const found = await ground.schedule.find(owner, 'snooze', 'one');
      return found?.dueMs === nowMs + 9_000 ? found : undefined;
    });
    assert.deepEqual(known.facts, { next: 2 });
  });

  place.test('many acts of one account do not keep another’s waiting', async (given) => {
    const ground = await groundOf(given);
    for (let count = 0; count < 60; count += 1) await ground.schedule.put(act(`a${count}`));
    await ground.schedule.put(act('mine', nowMs, 'ann@example.org'));
    const seen: string[] = [];
    const together = new Map<string, number>();
    ground.begin('one', async ({ owner: whose, subject }) => {
      together.set(whose, (together.get(whose) ?? 0) + 1);
      assert.equal(together.get(whose), 1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen.push(subject);
      together.set(whose, 0);
      return { kind: 'done' };
    });
    await until('all', async () => seen.length === 61 || undefined);
    assert.ok(seen.indexOf('mine') < 20);
    assert.deepEqual(
      seen.filter((subject) => subject !== 'mine'),
      Array.from({ length: 60 }, (_, count) => `a${count}`),
    );
  });

  place.test('nobody has more acts than a person needs, nor longer ones', async (given) => {
    const ground = await groundOf(given);
    await given.database.transaction(async (runner) => {
      for (let count = 0; count < 1_000; count += 1) {
        await runner.run(
          `insert into dispatch_due (owner, kind, subject, facts, due_ms, tries, lease_ms, holder,
           failure, created_ms) values (?, 'send', ?, 'null', 1, 0, 0, '', '', 1)`,
          [owner, String(count)],
        );
      }
    });
    await assert.rejects(ground.schedule.put(act('more')), { code: 'limit-reached' });
    assert.equal(await ground.schedule.put({ ...act('7'), kind: 'send' }), true);
    const long = { ...act('7'), kind: 'send', facts: 'x'.repeat(60_000) } as const;
    await assert.rejects(ground.schedule.put(long), { code: 'too-long' });
    await assert.rejects(ground.schedule.put(act('x'.repeat(191))), { code: 'too-long' });
  });

  place.test('what belongs to a removed account waits for its return', async (given) => {
    const ground = await groundOf(given);
    await ground.schedule.put(act('one'));
    const { contactOwners } = await (
      await import('../../src/state/open.ts')
    ).openState(given.database);
    await contactOwners.setAside(owner);
    assert.deepEqual(await ground.table.dueOwners(nowMs, 10, 'rest'), []);
    await contactOwners.putBack(owner);
    assert.deepEqual(await ground.table.dueOwners(nowMs, 10, 'rest'), [owner]);
    await contactOwners.rename(owner, 'rob@example.org');
    assert.deepEqual(await ground.table.dueOwners(nowMs, 10, 'rest'), ['rob@example.org']);
    await contactOwners.setAside('rob@example.org');
    await contactOwners.erase('rob@example.org');
    await contactOwners.putBack('rob@example.org');
    assert.equal(await ground.table.count('rob@example.org'), 0);
  });
});
