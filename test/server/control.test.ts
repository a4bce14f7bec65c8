// What a running master tells: its control socket, dispatchctl, /metrics.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { text } from 'node:stream/consumers';
import { askStatus } from '../../src/cli/ask-status.ts';
import { DispatchProcess, eventually, temporaryDirectory } from './dispatch-process.ts';
import { FastcgiClient } from './fastcgi-client.ts';

const launcher = join(import.meta.dirname, '../../bin/dispatchctl');

test('the control socket is for its owner alone and tells of every worker', async (t) => {
  const { dispatch, control } = await withControl(t, '2');
  assert.equal(statSync(control).mode & 0o777, 0o600);
  const client = dispatch.client();
  await client.get('/pid');
  client.send('/slow?60000');
  await eventually(async () => {
    const status = await askStatus(control);
    assert.equal(status.pid, dispatch.child.pid);
    assert.equal(status.workers.length, 2);
    const busy = status.workers.find(({ state }) => state === 'busy');
    assert.equal(busy?.routes[0]?.route, 'GET /slow');
    assert.equal(busy.connections, 1);
    assert.ok(busy.memoryBytes > 10_000_000);
    assert.ok(status.requests >= 2);
    assert.ok(status.p99Ms > 0);
  });
});

test('what failed is counted, and the last hour outlives the workers', async (t) => {
  const { dispatch, control } = await withControl(t, '1');
  await dispatch.client().get('/throw');
  await dispatch.client().get('/pid');
  const before = await eventually(async () => {
    const { failures, lastHour } = await askStatus(control);
    assert.equal(failures, 1);
    assert.ok(lastHour.requests.length > 0);
    return lastHour;
  });
  dispatch.signal('SIGHUP');
  await eventually(async () => {
    const { workers } = await askStatus(control);
    assert.deepEqual(
      workers.map(({ generation }) => generation),
      [2],
    );
  });
  const { lastHour } = await askStatus(control);
  assert.deepEqual(lastHour.requests.slice(0, before.requests.length), before.requests);
  assert.ok(lastHour.connections.every((value) => typeof value === 'number'));
});

test('the control socket reads nothing and serves whoever asks slowly as well', async (t) => {
  const { control } = await withControl(t, '1');
  const socket = connect(control);
  socket.write('x'.repeat(100_000));
  assert.match(await text(socket), /"workers":/);
});

test('dispatchctl status prints a table, or JSON', async (t) => {
  const { control, dispatch } = await withControl(t, '1');
  const table = await run(['status', '--control', control]);
  assert.equal(table.code, 0);
  assert.match(table.stdout, new RegExp(`master ${dispatch.child.pid}, up`));
  assert.match(table.stdout, /^PID +STATE/m);
  const json = await run(['status', '--json', '--control', control]);
  assert.equal((JSON.parse(json.stdout) as { pid: number }).pid, dispatch.child.pid);
});

test('dispatchctl ends with 3 where nothing runs and with 2 for a bad command line', async (t) => {
  const nowhere = join(temporaryDirectory(t), 'c.sock');
  const absent = await run(['status', '--control', nowhere]);
  assert.equal(absent.code, 3);
  assert.match(absent.stderr, /there is no such socket/);
  assert.equal((await run(['stauts'])).code, 2);
  assert.equal((await run(['--help'])).code, 0);
});

test('dispatchctl top shows the workers live and quits on q', async (t) => {
  const { control } = await withControl(t, '1');
  const child = spawn(launcher, ['top', '--control', control], { stdio: 'pipe' });
  let shown = '';
  child.stdout.on('data', (bytes: Buffer) => (shown += bytes.toString()));
  await eventually(() => assert.ok(shown.split('\x1b[H').length > 2, shown));
  child.stdin.write('q');
  const code = await new Promise((resolve) => child.once('exit', resolve));
  assert.equal(code, 0);
  assert.match(shown, /idle/);
  assert.match(shown, /^requests\/s .*now .*, at most /m);
  assert.ok(shown.endsWith('\x1b[?25h\x1b[?1049l'), 'the terminal is as it was');
});

test('a worker is told of the processes beside it as the control socket tells of them', async (t) => {
  const directory = temporaryDirectory(t);
  const [control, config] = [join(directory, 'control.sock'), join(directory, 'dispatch.toml')];
  writeFileSync(config, '[web]\nmetrics_allow = ["192.0.2.0/24"]\n');
  const dispatch = new DispatchProcess(
    t,
    ['--child', '1', '--control', control, '--config', config],
    directory,
    { main: join(import.meta.dirname, 'processes/main-with-indexer.ts') },
  );
  await dispatch.ready();
  await eventually(async () => {
    const { indexer } = await askStatus(control);
    assert.ok(indexer !== undefined && indexer.memoryBytes > 0);
  });
  const client = new FastcgiClient(dispatch.where);
  client.send('/metrics', { REMOTE_ADDR: '192.0.2.7' });
  const { stdout } = await client.answer();
  assert.match(stdout, /^dispatch_background_memory_bytes\{role="indexer"\} [1-9]\d+$/m);
  assert.match(stdout, /^dispatch_background_restarts_total\{role="indexer"\} 0$/m);
  assert.doesNotMatch(stdout, /role="scheduler"|dispatch_acts/);
});

test('/metrics tells allowed addresses of all workers, and nobody else', async (t) => {
  const config = join(temporaryDirectory(t), 'dispatch.toml');
  writeFileSync(config, '[web]\nmetrics_allow = ["192.0.2.0/24"]\n');
  const dispatch = new DispatchProcess(t, ['--child', '2', '--config', config]);
  await dispatch.ready();
  const allowed = new FastcgiClient(dispatch.where);
  allowed.send('/metrics', { REMOTE_ADDR: '192.0.2.7' });
  const { stdout } = await allowed.answer();
  assert.match(stdout, /^dispatch_workers\{state="\w+"\} [12]$/m);
  assert.match(stdout, /^dispatch_request_duration_seconds_bucket\{le="\+Inf"\} \d+$/m);
  assert.match(stdout, /^dispatch_requests_total \d+$/m);
  allowed.send('/metrics', { REMOTE_ADDR: '198.51.100.1' });
  assert.doesNotMatch((await allowed.answer()).stdout, /dispatch_workers/);
});

async function withControl(
  t: TestContext,
  children: string,
): Promise<{ dispatch: DispatchProcess; control: string }> {
  const directory = temporaryDirectory(t);
  const control = join(directory, 'control.sock');
  const dispatch = new DispatchProcess(t, ['--child', children, '--control', control], directory);
  await dispatch.ready();
  return { dispatch, control };
}

function run(
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(launcher, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const read = Promise.all([text(child.stdout), text(child.stderr)]);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      void read.then(([stdout, stderr]) => resolve({ code, stdout, stderr }));
    });
  });
}
