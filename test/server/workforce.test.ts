// The workers as real processes: how many there are, who gets the connections, what is lost when
// they are replaced or die.

import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request, type RequestOptions } from 'node:http';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import test, { type TestContext } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import type { Status } from '../../src/kit/status.ts';
import { DispatchProcess, eventually, isAlive, temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, type FastcgiClient } from './fastcgi-client.ts';

test('kept connections lose nothing over reloads and recycling, and are never closed', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '2', '--request', '200']);
  const clients = Array.from({ length: 8 }, () => dispatch.client());
  const pids = new Set<string>();
  const stop = new AbortController();
  const load = clients.map(async (client) => {
    for (let count = 0; !stop.signal.aborted; count += 1) {
      const body = `${count} of many`;
      client.send('/echo', { REQUEST_METHOD: 'POST', CONTENT_LENGTH: `${body.length}` }, body);
      assert.equal(bodyOf(await client.answer()), body);
      pids.add(await client.get('/pid'));
    }
  });
  for (let reload = 2; reload <= 5; reload += 1) {
    dispatch.signal('SIGHUP');
    await eventually(async () => {
      const { generation, workers } = await status();
      assert.equal(generation, reload);
      assert.ok(workers.every((worker) => worker.generation === reload));
    });
  }
  stop.abort();
  await Promise.all(load);
  assert.ok(pids.size >= 8, `${pids.size} workers answered`);
  assert.equal(
    clients.some(({ ended, closed }) => ended || closed),
    false,
  );
});

test('a reload starts one worker at a time, and the others serve meanwhile', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '3']);
  dispatch.signal('SIGHUP');
  let loadedAtOnce = 0;
  await eventually(async () => {
    const { workers } = await status();
    const [old, fresh] = [1, 2].map((one) => workers.filter((each) => each.generation === one));
    const loading = fresh?.filter(({ state }) => state === 'starting' || state === 'standby') ?? [];
    const serving = workers.filter(({ state }) => state === 'idle' || state === 'busy');
    loadedAtOnce = Math.max(loadedAtOnce, loading.length);
    assert.ok(serving.length >= 3 || old?.length === 0, `${serving.length} serve`);
    assert.equal(fresh?.length, 3);
    assert.equal(workers.length, 3);
  });
  assert.equal(loadedAtOnce, 1);
});

test('requests that were written behind each other before a reload are all answered', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '1']);
  const client = dispatch.client();
  const first = await client.get('/pid');
  for (let count = 0; count < 20; count += 1) client.send('/slow?20');
  dispatch.signal('SIGHUP');
  for (let count = 0; count < 20; count += 1) assert.match(bodyOf(await client.answer()), /^slow/);
  await eventually(async () => assert.equal((await status()).workers[0]?.generation, 2));
  await eventually(async () => assert.notEqual(await client.get('/pid'), first));
});

test('an idle connection survives the worker that accepted it', async (t) => {
  const { dispatch } = await start(t, ['--child', '1']);
  const client = dispatch.client();
  const first = Number(await client.get('/pid'));
  dispatch.signal('SIGUSR2');
  await eventually(() => assert.equal(isAlive(first), false));
  assert.notEqual(Number(await client.get('/pid')), first);
});

test('connections made while every worker is dead wait and are served', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '2']);
  const { workers } = await status();
  for (const { pid } of workers) process.kill(pid, 'SIGSTOP');
  await eventually(() => {
    for (const { pid } of workers)
      assert.match(readFileSync(`/proc/${pid}/stat`, 'latin1'), /\) T /);
  });
  const waiting = Array.from({ length: 20 }, () => dispatch.get('/pid'));
  for (const { pid } of workers) process.kill(pid, 'SIGKILL');
  const answers = await Promise.all([...waiting, dispatch.get('/pid')]);
  const dead = new Set(workers.map(({ pid }) => String(pid)));
  assert.ok(answers.every((pid) => !dead.has(pid)));
});

test('no worker keeps twice its share of the connections', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '4']);
  await eventually(async () => assert.equal((await status()).workers.length, 4));
  const clients = Array.from({ length: 64 }, () => dispatch.client());
  await Promise.all(clients.map((client) => client.get('/pid')));
  await eventually(async () => {
    const counts = (await status()).workers.map(({ connections }) => connections);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      64,
      String(counts),
    );
    assert.ok(Math.max(...counts) <= 32, String(counts));
  });
  await Promise.all(clients.map((client) => client.get('/pid')));
});

test('the number follows the load, never above the most, and sinks again', async (t) => {
  const { dispatch, status } = await start(t, ['--minspare', '1', '--maxserver', '3']);
  const alive = async (): Promise<number> => (await status()).workers.length;
  assert.equal(await alive(), 1);
  let most = 0;
  const clients: FastcgiClient[] = [];
  await eventually(async () => {
    const client = dispatch.client();
    client.send('/slow?1500');
    clients.push(client);
    most = Math.max(most, await alive());
    assert.equal(most, 3);
  });
  dispatch.signal('SIGHUP');
  await eventually(async () => {
    const now = await status();
    most = Math.max(most, now.workers.length);
    assert.ok(now.workers.every(({ generation }) => generation === 2));
  });
  await Promise.all(clients.map((client) => client.answer()));
  assert.ok(most <= 3, `${most} at once`);
  await eventually(async () => assert.equal(await alive(), 1));
});

test('a worker over memory_max is replaced, losing nothing', async (t) => {
  const { dispatch } = await start(t, [...withMemoryMax(t, '200M'), '--child', '1']);
  const client = dispatch.client();
  const first = await client.get('/pid');
  assert.equal(await client.get('/grow?130'), '130');
  await eventually(async () => assert.notEqual(await client.get('/pid'), first));
  assert.match(dispatch.output, /worker is over memory_max/);
});

test('a worker that grows without end is killed, and the log names its request', async (t) => {
  const { dispatch } = await start(t, [...withMemoryMax(t, '200M'), '--child', '1']);
  const first = await dispatch.get('/pid');
  await assert.rejects(dispatch.get('/grow'));
  await eventually(async () => assert.notEqual(await dispatch.get('/pid'), first));
  assert.match(dispatch.output, /"lastBegun":"[\w.]+ GET \/grow".*grows without end: killed/);
});

test('a page that never gives its turn back is killed, and the log names it', async (t) => {
  const { dispatch } = await start(t, ['--child', '2', '--timeout', '1']);
  await assert.rejects(dispatch.get('/block'));
  assert.match(dispatch.output, /"lastBegun":"[\w.]+ GET \/block".*does not answer: killed/);
  await dispatch.get('/pid');
});

test('workers that die of a request come back later and later, a killed one at once', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '2']);
  const deaths = (): unknown[] => {
    return dispatch
      .lines()
      .filter(({ msg }) => msg === 'worker died')
      .map(({ pauseMs }) => pauseMs);
  };
  await eventually(async () => {
    const { workers } = await status();
    assert.ok(workers.every(({ state }) => state === 'idle'));
  });
  const [victim] = (await status()).workers;
  process.kill(victim?.pid ?? 0, 'SIGKILL');
  await eventually(() => assert.deepEqual(deaths(), [0]));
  await eventually(async () => assert.equal((await status()).workers.length, 2));
  await assert.rejects(dispatch.get('/exit'));
  await eventually(() => assert.deepEqual(deaths(), [0, 1000]));
  await assert.rejects(dispatch.get('/exit'));
  await eventually(() => assert.equal(deaths().length, 3));
  await eventually(async () => assert.equal((await status()).workers.length, 2));
});

test('a worker that is told to end is replaced without being called dead', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '1']);
  const client = dispatch.client();
  const first = Number(await client.get('/pid'));
  process.kill(first, 'SIGTERM');
  await eventually(() => assert.equal(isAlive(first), false));
  await dispatch.get('/pid');
  assert.equal((await status()).workersDied, 0);
});

test('a worker that is still loading ends as well when its master is killed', async (t) => {
  const { dispatch, status } = await start(t, ['--child', '1']);
  for (let round = 0; round < 3; round += 1) dispatch.signal('SIGHUP');
  const pids = await eventually(async () => {
    const { workers } = await status();
    assert.ok(workers.some(({ state }) => state === 'starting'));
    return workers.map(({ pid }) => pid);
  });
  dispatch.signal('SIGKILL');
  await eventually(() => assert.deepEqual(pids.filter(isAlive), []));
});

test('a kept HTTP connection is told of the end before it comes', async (t) => {
  const path = join(temporaryDirectory(t), 'h.sock');
  const directory = dirname(path);
  chmodSync(directory, 0o777);
  const { dispatch } = await start(t, ['--child', '1', '--http', path]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.after(() => agent.destroy());
  const pids = new Set<string>();
  let closed = 0;
  await eventually(async () => {
    const answer = await ask({ socketPath: path, path: '/pid', agent });
    if (answer.connection === 'close') closed += 1;
    if (pids.size === 0) dispatch.signal('SIGHUP');
    pids.add(answer.body);
    assert.equal(pids.size, 2);
  });
  assert.equal(closed, 1);
});

function ask(what: RequestOptions): Promise<{ connection: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(what, (answer) => {
      const { connection } = answer.headers;
      text(answer).then((body) => resolve({ connection, body }), reject);
    });
    asking.on('error', reject).end();
  });
}

interface Started {
  readonly dispatch: DispatchProcess;
  readonly status: () => Promise<Status>;
}

async function start(t: TestContext, args: readonly string[]): Promise<Started> {
  const directory = temporaryDirectory(t);
  const control = join(directory, 'control.sock');
  const dispatch = new DispatchProcess(t, ['--control', control, ...args], directory);
  const status = (): Promise<Status> => askStatus(control);
  await eventually(async () => {
    const { workers, workersWanted } = await status();
    assert.equal(workers.length, workersWanted);
    assert.ok(workers.every(({ state }) => state === 'idle'));
  });
  return { dispatch, status };
}

function withMemoryMax(t: TestContext, size: string): string[] {
  const config = join(temporaryDirectory(t), 'dispatch.toml');
  writeFileSync(config, `[server]\nmemory_max = "${size}"\n`);
  return ['--config', config];
}
