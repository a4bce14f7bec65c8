// Under systemd: the sockets it hands over, what it is told, and the units of conf/systemd.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { BoundSocket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import test, { type TestContext } from 'node:test';
import { adoptedSockets } from '../../src/server/sockets.ts';
import { DispatchProcess, eventually, temporaryDirectory } from './dispatch-process.ts';
import { getOnce } from './fastcgi-client.ts';

const units = join(import.meta.dirname, '../../conf/systemd');
const main = join(import.meta.dirname, 'processes/main.ts');
const asUser = process.getuid?.() === 0 ? ['--uid', 'nobody'] : [];

test('systemd is told of the start, of each reload with its time, of life and of the end', async (t) => {
  const { environment, told } = written(t);
  const parts = { environment: { ...environment, WATCHDOG_USEC: '900000' } };
  const directory = temporaryDirectory(t);
  const dispatch = new DispatchProcess(t, ['--child', '1'], directory, parts);
  await dispatch.ready();
  await eventually(() => assert.match(told(), /READY=1/));
  assert.match(told(), new RegExp(`MAINPID=${dispatch.child.pid}`));
  await eventually(() => assert.ok(told().split('WATCHDOG=1').length > 3, told()));
  assert.match(told(), /STATUS=1 workers, \d busy, [\d.]+ requests\/s/);
  dispatch.signal('SIGHUP');
  await eventually(() => assert.match(told(), /RELOADING=1\s+MONOTONIC_USEC=\d+[\s\S]*READY=1/));
  dispatch.signal('SIGTERM');
  await dispatch.exited;
  await eventually(() => assert.match(told(), /STOPPING=1/));
});

test('a reload that cannot be used ends as well: the old configuration is ready', async (t) => {
  const { environment, told } = written(t);
  const directory = temporaryDirectory(t);
  const config = join(directory, 'dispatch.toml');
  writeFileSync(config, '[server]\nchildren = 1\n');
  const dispatch = new DispatchProcess(t, ['--config', config], directory, { environment });
  await dispatch.ready();
  writeFileSync(config, 'nonsense');
  dispatch.signal('SIGHUP');
  await eventually(() => assert.match(told(), /RELOADING=1[\s\S]*READY=1/));
});

test('what is told arrives as datagrams where systemd would listen', async (t) => {
  const { environment, told } = received(t) ?? written(t);
  const directory = temporaryDirectory(t);
  const dispatch = new DispatchProcess(t, ['--child', '1'], directory, { environment });
  await dispatch.ready();
  await eventually(() => assert.match(told(), /^(?:READY|WATCHDOG)=1$/m));
});

test('sockets that systemd holds are served by their names, and outlive the program', async (t) => {
  const directory = temporaryDirectory(t);
  const fastcgi = { path: join(directory, 'f.sock') };
  const http = join(directory, 'h.sock');
  const fds = [bound(t, fastcgi.path), bound(t, http)] as const;
  // systemd knows the process id before the program runs; a shell that becomes it does too.
  const script = 'LISTEN_PID=$$ exec "$@"';
  const run = (): { exited: Promise<unknown>; kill: () => void } => {
    const args = ['-c', script, 'sh', process.execPath, main, '--child', '1', ...asUser];
    const child = spawn('/bin/sh', args, {
      stdio: ['ignore', 'ignore', 'inherit', ...fds],
      env: { ...process.env, LISTEN_FDS: '2', LISTEN_FDNAMES: 'fastcgi:http-local' },
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const kill = (): void => void child.kill('SIGTERM');
    t.after(kill);
    return { exited, kill };
  };
  const first = run();
  assert.match(await eventually(() => getOnce(fastcgi, '/pid')), /^\d+$/);
  assert.match(await eventually(() => httpGet(http)), /^\d+$/);
  first.kill();
  await first.exited;
  const waiting = getOnce(fastcgi, '/pid');
  run();
  assert.match(await waiting, /^\d+$/, 'it waited in the kernel from one run to the next');
});

test('sockets are adopted by the process that they are meant for, and only by it', () => {
  const table: [NodeJS.ProcessEnv, string[]][] = [
    [{}, []],
    [{ LISTEN_PID: '7', LISTEN_FDS: '1' }, []],
    [{ LISTEN_PID: '42', LISTEN_FDS: '1' }, ['fastcgi 3']],
    [{ LISTEN_PID: '42', LISTEN_FDS: 'x' }, []],
    [
      { LISTEN_PID: '42', LISTEN_FDS: '4', LISTEN_FDNAMES: 'scgi:http-all:dispatch.socket' },
      ['scgi 3', 'http 4', 'fastcgi 5', 'fastcgi 6'],
    ],
  ];
  for (const [environment, expected] of table) {
    const found = adoptedSockets(environment, 42).map(({ protocol, fd }) => `${protocol} ${fd}`);
    assert.deepEqual(found, expected);
    assert.deepEqual(environment, {}, 'nobody below inherits the variables');
  }
  const many = { LISTEN_PID: '42', LISTEN_FDS: '100000' };
  assert.equal(adoptedSockets(many, 42).length, 16);
});

/** What keeps a taken-over process from the rest of the machine. */
const hardening: Readonly<Record<string, string>> = {
  AmbientCapabilities: '',
  CapabilityBoundingSet: '',
  LimitCORE: '0',
  LockPersonality: 'yes',
  NoNewPrivileges: 'yes',
  PrivateDevices: 'yes',
  PrivateTmp: 'yes',
  PrivateUsers: 'yes',
  ProcSubset: 'pid',
  ProtectClock: 'yes',
  ProtectControlGroups: 'yes',
  ProtectHome: 'yes',
  ProtectHostname: 'yes',
  ProtectKernelLogs: 'yes',
  ProtectKernelModules: 'yes',
  ProtectKernelTunables: 'yes',
  ProtectProc: 'invisible',
  ProtectSystem: 'strict',
  RemoveIPC: 'yes',
  RestrictAddressFamilies: 'AF_UNIX AF_INET AF_INET6',
  RestrictNamespaces: 'yes',
  RestrictRealtime: 'yes',
  RestrictSUIDSGID: 'yes',
  StateDirectoryMode: '0700',
  SystemCallArchitectures: 'native',
  SystemCallErrorNumber: 'EPERM',
  SystemCallFilter: '@system-service|~@privileged @resources|setpriority',
  UMask: '0027',
  User: 'vmail',
};

test('the service unit has every directive of the hardening, and no other weakens it', () => {
  const unit = directives('dispatch.service');
  for (const [name, value] of Object.entries(hardening)) {
    assert.equal(unit.get(name)?.join('|'), value, name);
  }
  for (const name of unit.keys()) {
    const known = name in hardening || !/^(?:Protect|Private|Restrict|System|Capab)/.test(name);
    assert.ok(known, `${name} is not in the list of this test`);
  }
  const [start = ''] = unit.get('ExecStart') ?? [];
  assert.match(start, /^\/opt\/dispatch\/bin\/dispatch\.fcgi --config=/);
  assert.deepEqual(unit.get('NotifyAccess'), ['all']);
  assert.match(
    readFileSync(join(units, 'dispatch.socket'), 'utf8'),
    /^FileDescriptorName=fastcgi$/m,
  );
});

test('systemd itself calls the unit exposed by at most 2.0', () => {
  const args = ['security', '--offline=true', '--threshold=20', '--no-pager'];
  const unit = join(units, 'dispatch.service');
  const { status, stdout } = spawnSync('systemd-analyze', [...args, unit], { encoding: 'utf8' });
  // Null says that there is no systemd to ask here; the test above has looked at the directives.
  assert.ok(status === 0 || status === null, stdout);
});

function directives(name: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(join(units, name), 'utf8').split('\n')) {
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), value ?? '']);
  }
  return found;
}

interface Notified {
  readonly environment: NodeJS.ProcessEnv;
  /** All that was told until now. */
  readonly told: () => string;
}

/** A program in the place of systemd-notify that writes down what it is given. */
function written(t: TestContext): Notified {
  const { directory, file, told } = notes(t);
  const program = join(directory, 'systemd-notify');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" >>${file}\n`);
  chmodSync(program, 0o755);
  const PATH = `${directory}:${process.env['PATH'] ?? ''}`;
  return { environment: { NOTIFY_SOCKET: join(directory, 'notify.sock'), PATH }, told };
}

/** The real systemd-notify and a receiver of datagrams; undefined where one is not installed. */
function received(t: TestContext): Notified | undefined {
  if (!installed('systemd-notify') || !installed('socat')) return undefined;
  const { directory, file, told } = notes(t);
  const socket = join(directory, 'notify.sock');
  const args = ['-u', `UNIX-RECV:${socket},mode=0666`, `OPEN:${file},append`];
  const receiver = spawn('socat', args, { stdio: 'ignore' });
  t.after(() => receiver.kill());
  return { environment: { NOTIFY_SOCKET: socket }, told };
}

function notes(t: TestContext): { directory: string; file: string; told: () => string } {
  const directory = temporaryDirectory(t);
  chmodSync(directory, 0o777);
  const file = join(directory, 'told');
  writeFileSync(file, '');
  chmodSync(file, 0o666);
  return { directory, file, told: () => readFileSync(file, 'utf8') };
}

function installed(program: string): boolean {
  const places = (process.env['PATH'] ?? '').split(':');
  return places.some((place) => existsSync(join(place, program)));
}

/** Bound as systemd would; the first run listens on it, and it stays so. */
function bound(t: TestContext, path: string): number {
  const where: ConstructorParameters<typeof BoundSocket>[0] & { path: string } = { path };
  const socket = new BoundSocket(where);
  chmodSync(path, 0o666);
  t.after(() => socket.close());
  return socket.fd();
}

function httpGet(socketPath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, path: '/pid', agent: false }, (answer) => {
      text(answer).then(resolve, reject);
    });
    asking.on('error', reject).end();
  });
}
