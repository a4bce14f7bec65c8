// What a start as root leaves behind: no root anywhere, and everything owned by the right user.
// Without root, the same start must say that it cannot become somebody else.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import { ensureDatabaseDirectory } from '../../src/server/database-directory.ts';
import { DispatchProcess, eventually, temporaryDirectory } from './dispatch-process.ts';

const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? idOf('-u', 'nobody') : (process.getuid?.() ?? 0);

test('P06: no process of the tree can be root again, and its groups are those of its user', async (t) => {
  if (!isRoot) return refused(t, ['--uid', 'nobody'], /only root can change user and group/);
  const { dispatch, pids } = await start(t, ['--child', '2', '--uid', 'nobody']);
  const groups = execFileSync('id', ['-G', 'nobody'], { encoding: 'utf8' }).trim();
  for (const pid of [dispatch.child.pid, ...pids]) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    assert.match(status, new RegExp(`^Uid:\t${nobody}\t${nobody}\t${nobody}\t${nobody}$`, 'm'));
    assert.match(status, new RegExp(`^Groups:\t${groups} ?$`, 'm'));
    for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapAmb']) {
      assert.match(status, new RegExp(`^${set}:\t0+$`, 'm'));
    }
  }
});

test('a number without an account is a user as well, with its group alone', async (t) => {
  if (!isRoot) return refused(t, ['--uid', '54321'], /only root can change user and group/);
  const { pids } = await start(t, ['--child', '1', '--uid', '54321', '--gid', '54322']);
  const status = readFileSync(`/proc/${pids[0]}/status`, 'utf8');
  assert.match(status, /^Uid:\t54321\t54321\t54321\t54321$/m);
  assert.match(status, /^Gid:\t54322\t54322\t54322\t54322$/m);
  assert.match(status, /^Groups:\t54322 ?$/m);
});

test('F07: sockets have the owner, group and mode of the settings', async (t) => {
  const config = join(temporaryDirectory(t), 'dispatch.toml');
  const settings = ['socket_mode = "0620"', 'socket_owner = "daemon"', 'socket_group = "mail"'];
  writeFileSync(config, `[server]\n${settings.join('\n')}\n`);
  if (!isRoot) return refused(t, ['--config', config], /cannot give the socket to its owner/);
  const { dispatch } = await start(t, ['--child', '1', '--config', config]);
  const { uid, gid, mode } = statSync(dispatch.socket);
  const mail = execFileSync('getent', ['group', 'mail'], { encoding: 'utf8' }).split(':')[2];
  assert.deepEqual([uid, gid, mode & 0o777], [idOf('-u', 'daemon'), Number(mail), 0o620]);
});

test('every process has the priority and the umask of the settings', async (t) => {
  const config = join(temporaryDirectory(t), 'dispatch.toml');
  writeFileSync(config, '[server]\numask = "0077"\n');
  const { dispatch, pids } = await start(t, ['--child', '1', '--nice', '7', '--config', config]);
  for (const pid of [dispatch.child.pid, ...pids]) {
    assert.equal(getPriority(pid), 7);
    assert.match(readFileSync(`/proc/${pid}/status`, 'utf8'), /^Umask:\t0077$/m);
  }
});

test('P07: nothing of the init system and no secret is in the environment of a worker', async (t) => {
  const environment = { NOTIFY_SOCKET: '/nowhere', WATCHDOG_USEC: '1', LISTEN_FDS: '1' };
  const { pids } = await start(t, ['--child', '1'], { ...environment, LISTEN_PID: '1' });
  const variables = readFileSync(`/proc/${pids[0]}/environ`, 'latin1').split('\0');
  const names = variables.map((variable) => variable.split('=')[0]);
  for (const name of [...Object.keys(environment), 'LISTEN_PID']) {
    assert.equal(names.includes(name), false, name);
  }
});

test('a pid file that was made and given away beforehand is used, a stale one taken over', async (t) => {
  const directory = temporaryDirectory(t);
  const pidFile = join(directory, 'dispatch.pid');
  // The number of a process that lives, but is no Dispatch.
  writeFileSync(pidFile, `${process.pid}\n`);
  if (isRoot) chownSync(pidFile, nobody, nobody);
  const { dispatch } = await start(t, ['--child', '1', '--pid', pidFile]);
  assert.equal(readFileSync(pidFile, 'utf8'), `${dispatch.child.pid}\n`);
  assert.equal(statSync(pidFile).uid, nobody);
  dispatch.signal('SIGTERM');
  await dispatch.exited;
  // Its directory is root's: there the file stays, and names nobody.
  if (isRoot) assert.equal(readFileSync(pidFile, 'utf8'), '');
  else assert.equal(existsSync(pidFile), false);
});

test('a device is no pid file: it would be removed at the end', async (t) => {
  await refused(t, ['--pid', '/dev/null'], /the pid file \/dev\/null is no file/);
});

test('the directory of the embedded database is made for its user, and no other', (t) => {
  const directory = join(temporaryDirectory(t), 'dispatch');
  const owner = { uid: nobody, gid: statSync('/proc/self').gid, name: '' };
  ensureDatabaseDirectory(`sqlite:${directory}/a.sqlite`, isRoot ? owner : undefined);
  assert.equal(statSync(directory).uid, nobody);
  assert.equal(statSync(directory).mode & 0o777, 0o700);
  chmodSync(directory, 0o750);
  ensureDatabaseDirectory(`sqlite:${directory}/a.sqlite`, undefined);
  assert.equal(statSync(directory).mode & 0o777, 0o750, 'what is there stays');
  assert.throws(
    () => ensureDatabaseDirectory(`sqlite:${directory}/no/such/a.sqlite`, undefined),
    /install -d -m 0700/,
  );
  ensureDatabaseDirectory('sqlite::memory:', undefined);
  ensureDatabaseDirectory('mysql://user@host/db', undefined);
});

test('the real program starts as root where its database has no directory yet', async (t) => {
  const home = temporaryDirectory(t);
  const base = join(home, 'vmail');
  mkdirSync(base);
  if (isRoot) chownSync(base, nobody, nobody);
  const config = join(home, 'dispatch.toml');
  const database = join(home, 'state', 'directory.sqlite');
  const text = `[directory]\nurl = "sqlite:${database}"\n[mail]\nbase_dir = "${base}"\n`;
  writeFileSync(config, text);
  const main = join(import.meta.dirname, '../../src/main.ts');
  const dispatch = new DispatchProcess(
    t,
    ['--child', '1', '--config', config],
    temporaryDirectory(t),
    { main },
  );
  await eventually(() => dispatch.get('/'));
  assert.equal(statSync(join(home, 'state')).uid, nobody);
  assert.equal(statSync(database).uid, nobody);
});

interface Started {
  readonly dispatch: DispatchProcess;
  readonly pids: readonly number[];
}

async function start(
  t: TestContext,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Started> {
  const directory = temporaryDirectory(t);
  const control = join(directory, 'control.sock');
  const all = ['--control', control, ...args];
  const dispatch = new DispatchProcess(t, all, directory, { environment });
  await dispatch.ready();
  const { workers } = await askStatus(control);
  return { dispatch, pids: workers.map(({ pid }) => pid) };
}

async function refused(t: TestContext, args: readonly string[], words: RegExp): Promise<void> {
  const dispatch = new DispatchProcess(t, args);
  assert.equal(await dispatch.exited, 1);
  assert.match(dispatch.output, words);
}

function idOf(flag: '-u' | '-g', user: string): number {
  return Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
}
