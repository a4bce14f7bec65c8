// The command line as an administrator and as a web server use it.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { BoundSocket } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { eventually, isAlive, temporaryDirectory } from './dispatch-process.ts';
import { getOnce } from './fastcgi-client.ts';

const root = join(import.meta.dirname, '../..');
const main = join(import.meta.dirname, 'processes/main.ts');
const launcher = join(root, 'bin/dispatch.fcgi');
const asUser = process.getuid?.() === 0 ? ['--uid', 'nobody'] : [];

test('--help shows every flag and ends with 0', async () => {
  const { code, stdout } = await run([main, '--help']);
  assert.equal(code, 0);
  for (const flag of [
    '--server',
    '--port',
    '--child',
    '--request',
    '--timeout',
    '--uid',
    '--pid',
  ]) {
    assert.match(stdout, new RegExp(flag));
  }
});

test('a command line that cannot be understood ends with 2 and says why', async () => {
  for (const [args, words] of [
    [['--prot=1'], /unknown option '--prot=1'/],
    [['--port=x'], /whole number/],
    [['stray'], /too many arguments/],
  ] as const) {
    const { code, stderr } = await run([main, ...args]);
    assert.equal(code, 2);
    assert.match(stderr, words);
  }
});

test('--server goes into the background and says when it serves', async (t) => {
  const directory = temporaryDirectory(t);
  const socket = join(directory, 'd.sock');
  const pid = join(directory, 'd.pid');
  const args = [main, '--server', `--socket=${socket}`, `--pid=${pid}`, '--child=1', ...asUser];
  const started = await run(args);
  assert.deepEqual([started.code, started.stderr], [0, '']);
  const master = Number(readFileSync(pid, 'utf8'));
  t.after(() => isAlive(master) && process.kill(master, 'SIGINT'));
  assert.match(await getOnce({ path: socket }, '/pid'), /^\d+$/);
  const again = await run(args);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /in use|already running/);
  process.kill(master, 'SIGTERM');
  await eventually(() => assert.equal(isAlive(master), false));
});

test('a listening socket as standard input is served by one process', async (t) => {
  const path = join(temporaryDirectory(t), 'fd0.sock');
  const where: ConstructorParameters<typeof BoundSocket>[0] & { path: string } = { path };
  const socket = new BoundSocket(where);
  t.after(() => socket.close());
  // A web server hands over a socket that listens already.
  const listener = spawn(process.execPath, ['-e', listenOnZero, main, ...asUser], {
    stdio: [socket.fd(), 'ignore', 'inherit'],
  });
  const exited = new Promise((resolve) => listener.once('exit', resolve));
  const pid = Number(await eventually(() => getOnce({ path }, '/pid')));
  process.kill(pid, 'SIGTERM');
  await eventually(() => assert.equal(isAlive(pid), false));
  await exited;
});

/** Listens on fd 0, then starts the program with it, as lighttpd's bin-path does. */
const listenOnZero = `
const server = require('node:net').createServer();
server.listen({ fd: 0 }, () => {
  const child = require('node:child_process').spawn(process.execPath, process.argv.slice(1), {
    stdio: [0, 'ignore', 'inherit'],
  });
  server.close();
  child.on('exit', (code) => process.exit(code));
});`;

test('the launcher finds its Node through links, and says what is missing otherwise', async (t) => {
  const link = join(temporaryDirectory(t), 'dispatch.fcgi');
  symlinkSync(launcher, link);
  const { code, stdout } = await run(['--help'], link);
  assert.equal(code, 0);
  assert.match(stdout, /--server/);
});

test('the launcher prefers DISPATCH_NODE and passes over one that is too old', async (t) => {
  const directory = temporaryDirectory(t);
  const old = join(directory, 'old-node');
  writeFileSync(old, '#!/bin/sh\necho 20\n');
  chmodSync(old, 0o755);
  const script = `root=${directory}; PATH=/nowhere; . ${join(root, 'bin/find-node')}`;
  const { code, stderr } = await run(['-c', script], '/bin/sh', { DISPATCH_NODE: old });
  assert.equal(code, 1);
  assert.match(stderr, /Node 26 or newer is needed/);
  assert.match(stderr, /old-node: version 20/);
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  args: readonly string[],
  program = process.execPath,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { env, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? -1);
      resolve({ code, stdout, stderr });
    });
    child.stdin?.end();
  });
}

test('the launcher starts a master that hears USR1, and goes on in a new log file', async (t) => {
  const home = makeEmbeddedHome();
  t.after(home.remove);
  const socket = join(home.path, 'd.sock');
  const log = join(home.path, 'own', 'log');
  const settings = home.settings({ listen: [`fastcgi:${socket}`], children: 1, standby: 0 });
  const started = { home: home.path, at: socket, settings: { ...settings, log: { file: log } } };
  const dispatch = await startDispatch(started);
  t.after(() => dispatch.stop());
  renameSync(log, `${log}.1`);
  process.kill(dispatch.pid, 'SIGUSR1');
  await eventually(() => assert.ok(existsSync(log)));
});
