// Workers that wait: how many there are, and that nobody notices when one takes over.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import type { Config } from '../../src/server/config.ts';
import { Standby } from '../../src/server/standby.ts';
import type { Status } from '../../src/kit/status.ts';
import { DispatchProcess, eventually, isAlive, temporaryDirectory } from './dispatch-process.ts';

test('one takes over when a worker dies, and another one waits in its place', async (t) => {
  const { dispatch, settled, status } = await start(t, ['--child', '2', '--standby', '1']);
  const before = await settled(2, 1);
  const waiting = pidsOf(before, 'standby');
  const [victim] = pidsOf(before, 'idle');
  process.kill(victim ?? 0, 'SIGKILL');
  await eventually(async () => assert.equal((await status()).workersDied, 1));
  const after = await settled(2, 1);
  assert.ok(pidsOf(after, 'idle').includes(waiting[0] ?? 0), 'who waited serves');
  assert.notDeepEqual(pidsOf(after, 'standby'), waiting);
  await dispatch.get('/pid');
});

test('one that waits serves nobody', async (t) => {
  const { dispatch, settled } = await start(t, ['--child', '1', '--standby', '2']);
  const [serving] = pidsOf(await settled(1, 2), 'idle');
  const answers = await Promise.all(Array.from({ length: 40 }, () => dispatch.get('/pid')));
  assert.deepEqual([...new Set(answers)], [String(serving)]);
});

test('a reload leaves none of the old ones waiting', async (t) => {
  const { dispatch, settled } = await start(t, ['--child', '1', '--standby', '2']);
  const old = (await settled(1, 2)).workers.map(({ pid }) => pid);
  dispatch.signal('SIGHUP');
  await eventually(() => assert.deepEqual(old.filter(isAlive), []));
  const { workers } = await settled(1, 2);
  assert.ok(workers.every(({ generation }) => generation === 2));
});

test('one that waits ends with the others, is replaced when it dies, and goes when told', async (t) => {
  const { dispatch, settled, status } = await start(t, ['--child', '1', '--standby', '1']);
  const [first] = pidsOf(await settled(1, 1), 'standby');
  process.kill(first ?? 0, 'SIGKILL');
  await eventually(async () => assert.equal((await status()).workersDied, 1));
  const [second] = pidsOf(await settled(1, 1), 'standby');
  process.kill(second ?? 0, 'SIGTERM');
  await eventually(() => assert.equal(isAlive(second ?? 0), false));
  const last = await settled(1, 1);
  assert.equal(last.workersDied, 1, 'who was told to go did not die');
  dispatch.signal('SIGTERM');
  assert.equal(await dispatch.exited, 0);
  assert.deepEqual(last.workers.map(({ pid }) => pid).filter(isAlive), []);
});

test('where the number follows the load, none waits beside it', async (t) => {
  const { settled } = await start(t, ['--minspare', '1', '--maxserver', '2', '--standby', '1']);
  await settled(1, 0);
});

test('in a storm of deaths as many wait as die, but not more than there are workers', () => {
  const standby = new Standby();
  const config = configOf({ standby: 1, children: 3 });
  const wanted: number[] = [];
  for (let nowMs = 0; nowMs < 1000; nowMs += 200) {
    wanted.push(standby.wanted(config, nowMs));
    standby.died(nowMs);
  }
  assert.deepEqual(wanted, [1, 1, 2, 3, 3]);
  assert.equal(standby.isStorm(1000), true);
  assert.equal(standby.wanted(config, 10_700), 1, 'ten seconds later it is over');
  standby.died(20_000);
  assert.equal(standby.isStorm(20_000), false, 'one death is none');
  assert.equal(standby.wanted(configOf({ standby: 0, children: 3 }), 20_000), 0);
  assert.equal(standby.wanted(configOf({ standby: 4, children: 3 }), 20_000), 4);
});

function configOf(server: { standby: number; children: number }): Config {
  return { server: { ...server, minSpare: 0 } } as Config;
}

function pidsOf({ workers }: Status, wanted: 'idle' | 'standby'): number[] {
  return workers.filter(({ state }) => state === wanted).map(({ pid }) => pid);
}

interface Started {
  readonly dispatch: DispatchProcess;
  readonly status: () => Promise<Status>;
  /** Waits until exactly so many serve and wait, and nobody else is there. */
  readonly settled: (serving: number, waiting: number) => Promise<Status>;
}

async function start(t: TestContext, args: readonly string[]): Promise<Started> {
  const directory = temporaryDirectory(t);
  const control = join(directory, 'control.sock');
  const dispatch = new DispatchProcess(t, ['--control', control, ...args], directory);
  const status = (): Promise<Status> => askStatus(control);
  const settled = (serving: number, waiting: number): Promise<Status> => {
    return eventually(async () => {
      const now = await status();
      const [idle, standby] = [pidsOf(now, 'idle'), pidsOf(now, 'standby')].map(
        (one) => one.length,
      );
      assert.deepEqual([idle, standby, now.workers.length], [serving, waiting, serving + waiting]);
      return now;
    });
  };
  return { dispatch, status, settled };
}
