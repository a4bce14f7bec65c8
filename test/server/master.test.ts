// The master and its workers as real processes: start, request, signal, expect.

import assert from 'node:assert/strict';
import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { DispatchProcess, eventually, isAlive, temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, FastcgiClient } from './fastcgi-client.ts';

test('TERM lets a running request finish, then everything ends with 0', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '1']);
  await dispatch.ready();
  const slow = dispatch.get('/slow?400');
  await eventually(() => dispatch.get('/pid'));
  dispatch.signal('SIGTERM');
  assert.match(await slow, /^slow \d+$/);
  assert.equal(await dispatch.exited, 0);
  await assert.rejects(dispatch.get('/pid'));
});

test('INT ends at once, running requests or not', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '1']);
  await dispatch.ready();
  const worker = Number(await dispatch.get('/pid'));
  const slow = dispatch.get('/slow?60000');
  slow.catch(() => {});
  await eventually(() => dispatch.get('/pid'));
  dispatch.signal('SIGINT');
  assert.equal(await dispatch.exited, 0);
  await assert.rejects(slow);
  assert.equal(isAlive(worker), false);
});

test('a killed worker is replaced, and a connection made meanwhile is served', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '1']);
  await dispatch.ready();
  const first = Number(await dispatch.get('/pid'));
  process.kill(first, 'SIGKILL');
  const second = await eventually(() => dispatch.get('/pid'));
  assert.notEqual(Number(second), first);
});

test('a worker that hangs is killed and replaced', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '1', '--timeout', '2']);
  await dispatch.ready();
  const first = await dispatch.get('/pid');
  const hanging = dispatch.get('/block');
  await assert.rejects(hanging);
  assert.notEqual(await eventually(() => dispatch.get('/pid')), first);
});

test('a worker is replaced after its requests without one being lost', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '1', '--request', '5']);
  await dispatch.ready();
  const pids = new Set<string>();
  await eventually(async () => {
    pids.add(await dispatch.get('/pid'));
    assert.ok(pids.size >= 3, 'not replaced twice yet');
  });
});

test('HUP brings new workers and loses no request of a kept connection', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '2']);
  await dispatch.ready();
  const before = await dispatch.get('/pid');
  const slow = dispatch.get('/slow?500');
  dispatch.signal('SIGHUP');
  await eventually(async () => assert.notEqual(await dispatch.get('/pid'), before));
  assert.match(await slow, /^slow \d+$/);
  await eventually(() => assert.equal(isAlive(Number(before)), false));
});

test('HUP with a configuration that cannot be used changes nothing', async (t) => {
  const directory = temporaryDirectory(t);
  const config = join(directory, 'dispatch.toml');
  writeFileSync(config, '[server]\nchildren = 1\n');
  const dispatch = new DispatchProcess(t, ['--config', config]);
  await dispatch.ready();
  const before = await dispatch.get('/pid');
  writeFileSync(config, '[server]\nchilden = 1\n');
  dispatch.signal('SIGHUP');
  await eventually(() => assert.match(dispatch.output, /did you mean \\"children\\"/));
  assert.equal(await dispatch.get('/pid'), before);
});

test('HUP whose new workers cannot start leaves the old ones serving', async (t) => {
  const directory = temporaryDirectory(t);
  const config = join(directory, 'dispatch.toml');
  writeFileSync(config, '[server]\nchildren = 1\n');
  const dispatch = new DispatchProcess(t, ['--config', config]);
  await dispatch.ready();
  const before = await dispatch.get('/pid');
  writeFileSync(config, '[server]\nchildren = 1\n[web]\nmount = "/broken"\n');
  dispatch.signal('SIGHUP');
  await eventually(() => assert.match(dispatch.output, /the directory is away/));
  assert.equal(await dispatch.get('/pid'), before);
  writeFileSync(config, '[server]\nchildren = 1\n');
  dispatch.signal('SIGHUP');
  await eventually(async () => assert.notEqual(await dispatch.get('/pid'), before));
});

test('USR1 goes on in a new log file after the old one was moved away', async (t) => {
  const directory = temporaryDirectory(t);
  const log = join(directory, 'dispatch.log');
  writeFileSync(log, '');
  const dispatch = new DispatchProcess(t, ['--child', '1', '--log', log], openToAll(directory));
  await dispatch.ready();
  await eventually(() => assert.match(readFileSync(log, 'utf8'), /"path":"\/pid"/));
  renameSync(log, `${log}.1`);
  dispatch.signal('SIGUSR1');
  await eventually(async () => {
    await dispatch.get('/pid?secret=query');
    assert.match(readFileSync(log, 'utf8'), /"path":"\/pid"/);
  });
  assert.doesNotMatch(readFileSync(log, 'utf8'), /secret/);
});

test('workers end when their master is killed', async (t) => {
  const dispatch = new DispatchProcess(t, ['--child', '1']);
  await dispatch.ready();
  const worker = Number(await dispatch.get('/pid'));
  dispatch.signal('SIGKILL');
  await eventually(() => assert.equal(isAlive(worker), false));
});

test('a socket that a killed master left is taken over, one in use is not', async (t) => {
  const first = new DispatchProcess(t, ['--child', '1']);
  await first.ready();
  const second = new DispatchProcess(t, ['--child', '1'], first.directory);
  assert.equal(await second.exited, 1);
  assert.match(second.output, /in use/);
  const worker = Number(await first.get('/pid'));
  first.signal('SIGKILL');
  await eventually(() => assert.equal(isAlive(worker), false));
  const third = new DispatchProcess(t, ['--child', '1'], first.directory);
  await third.ready();
});

test('the socket has its mode, titles tell the roles, the pid file names the master', async (t) => {
  const directory = temporaryDirectory(t);
  const pidFile = join(directory, 'dispatch.pid');
  const dispatch = new DispatchProcess(t, ['--child', '1', '--pid', pidFile]);
  await dispatch.ready();
  assert.equal(statSync(dispatch.socket).mode & 0o777, 0o660);
  const { pid } = dispatch.child;
  assert.equal(readFileSync(pidFile, 'utf8'), `${pid}\n`);
  assert.equal(title(Number(pid)), 'dispatch.fcgi (master)');
  const worker = Number(await dispatch.get('/pid'));
  const client = new FastcgiClient(dispatch.where);
  client.send('/slow?700');
  await eventually(() => assert.equal(title(worker), 'dispatch.fcgi (busy)'));
  assert.match(bodyOf(await client.answer()), /slow/);
  await eventually(() => assert.equal(title(worker), 'dispatch.fcgi (idle)'));
  dispatch.signal('SIGTERM');
  await dispatch.exited;
});

test('no process stays root', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root can give up root');
  const dispatch = new DispatchProcess(t, ['--child', '1']);
  await dispatch.ready();
  const { uid } = JSON.parse(await dispatch.get('/uid')) as { uid: number };
  assert.notEqual(uid, 0);
  const status = readFileSync(`/proc/${dispatch.child.pid}/status`, 'utf8');
  assert.match(status, new RegExp(`^Uid:\\t${uid}\\t${uid}\\t${uid}\\t${uid}$`, 'm'));
  assert.match(status, /^CapEff:\t0+$/m);
});

test('root and unknown users are refused', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root can become another user');
  for (const [user, words] of [
    ['root', /no process may stay root/],
    ['nosuchuser', /there is no user nosuchuser/],
  ] as const) {
    const dispatch = new DispatchProcess(t, ['--uid', user]);
    assert.equal(await dispatch.exited, 1);
    assert.match(dispatch.output, words);
  }
});

test('a start whose workers cannot start fails with the reason', async (t) => {
  const directory = temporaryDirectory(t);
  const config = join(directory, 'dispatch.toml');
  writeFileSync(config, '[web]\nmount = "/broken"\n');
  const dispatch = new DispatchProcess(t, ['--config', config]);
  assert.equal(await dispatch.exited, 1);
  assert.match(dispatch.output, /dispatch.fcgi: the directory is away/);
});

function title(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replace(/[\0 ]+$/, '');
}

/** The workers are another user, who has to make a new log file in it. */
function openToAll(directory: string): string {
  chmodSync(directory, 0o777);
  return directory;
}
