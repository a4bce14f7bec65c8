// dispatch-init.sh and bin/setup, run by the plainest shell there is, with next to no environment.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { eventually, isAlive, temporaryDirectory } from './dispatch-process.ts';
import { getOnce } from './fastcgi-client.ts';

const root = join(import.meta.dirname, '../..');
const shell = existsSync('/bin/dash') ? '/bin/dash' : '/bin/sh';
const isRoot = process.getuid?.() === 0;

test('start, status, reload, restart and stop do what they say, with the codes of LSB', async (t) => {
  const { ask, pid, socket } = home(t);
  assert.deepEqual(await ask('status'), [3, 'dispatch is not running\n']);
  assert.equal((await ask('reload'))[0], 7);
  assert.deepEqual(await ask('stop'), [0, 'dispatch is not running\n']);
  assert.deepEqual(await ask('start'), [0, `dispatch started as ${pid()}\n`]);
  const first = pid();
  assert.match(await getOnce({ path: socket }, '/login'), /<form/);
  assert.deepEqual(await ask('start'), [0, `dispatch is already running as ${first}\n`]);
  assert.deepEqual(await ask('status'), [0, `dispatch is running as ${first}\n`]);
  assert.equal((await ask('reload'))[0], 0);
  assert.equal((await ask('restart'))[0], 0);
  assert.notEqual(pid(), first);
  assert.match(await getOnce({ path: socket }, '/login'), /<form/);
  const second = pid();
  assert.deepEqual(await ask('stop'), [0, 'dispatch stopped\n']);
  await eventually(() => assert.equal(isAlive(second), false));
  assert.equal((await ask('status'))[0], 3);
});

test('a stale pid file is told apart from a master and does not hinder a start', async (t) => {
  const { ask, pid, pidFile } = home(t);
  // This very process lives, but it is no Dispatch; the other number is nobody's.
  for (const stale of [process.pid, 4_194_304]) {
    writeFileSync(pidFile, `${stale}\n`);
    assert.equal((await ask('status'))[0], 1);
    assert.equal((await ask('reload'))[0], 7);
    assert.deepEqual(await ask('stop'), [0, 'dispatch is not running\n']);
    assert.equal((await ask('start'))[0], 0);
    assert.notEqual(pid(), stale);
    assert.equal((await ask('stop'))[0], 0);
  }
});

test('a start that fails says why and ends with 1; an unknown word is usage', async (t) => {
  const { ask } = home(t, 'no_such_key = 1\n');
  const [code, output] = await ask('start');
  assert.equal(code, 1);
  assert.match(output, /unknown key "no_such_key"/);
  assert.equal((await ask('begin'))[0], 2);
  assert.equal((await ask(''))[0], 2);
});

test('bin/setup is quiet where everything is installed', async (t) => {
  const tree = checkout(t);
  mkdirSync(join(tree, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(tree, 'node_modules/.bin/node'));
  writeFileSync(join(tree, 'node_modules/.package-lock.json'), '{}');
  assert.deepEqual(await sh([join(tree, 'bin/setup')]), [0, '']);
  assert.equal(readFileSync(join(tree, 'built'), 'utf8'), 'assets\nlanguages\nserver\nimage\n');
});

test('bin/setup installs when the lock file is newer, and says what is missing', async (t) => {
  const tree = checkout(t);
  const programs = join(tree, 'programs');
  mkdirSync(programs);
  for (const name of ['dirname', 'cat', 'mktemp', 'rm', 'touch', 'mkdir', 'ln']) {
    const path = execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    symlinkSync(path, join(programs, name));
  }
  const setup = join(tree, 'bin/setup');
  const [without, words] = await sh([setup], { PATH: programs });
  assert.equal(without, 1);
  assert.match(words, /npm is needed/);
  const npm = join(programs, 'npm');
  const install = `mkdir -p node_modules/.bin; ln -s ${process.execPath} node_modules/.bin/node`;
  writeFileSync(npm, `#!/bin/sh\necho "$@" >asked\n${install}\n`);
  chmodSync(npm, 0o755);
  assert.equal((await sh([setup], { PATH: programs }))[0], 0);
  assert.equal(readFileSync(join(tree, 'asked'), 'utf8'), 'ci --no-audit --no-fund\n');
  const future = Date.now() / 1000 + 60;
  utimesSync(join(tree, 'package-lock.json'), future, future);
  writeFileSync(npm, '#!/bin/sh\necho "no network"; exit 1\n');
  const [failed, output] = await sh([setup], { PATH: programs });
  assert.equal(failed, 1);
  assert.match(output, /no network\nsetup: npm ci failed/);
});

interface Home {
  readonly ask: (word: string) => Promise<[code: number, output: string]>;
  readonly pid: () => number;
  readonly pidFile: string;
  readonly socket: string;
}

/** A place where the real program finds all it needs; what was started ends with the test. */
function home(t: TestContext, more = ''): Home {
  const directory = temporaryDirectory(t);
  const path = (name: string): string => join(directory, name);
  const [pidFile, socket] = [path('d.pid'), path('d.sock')];
  mkdirSync(path('vmail'));
  const user = isRoot ? 'nobody' : '';
  if (isRoot) {
    const uid = Number(execFileSync('id', ['-u', user], { encoding: 'utf8' }));
    chownSync(path('vmail'), uid, uid);
  }
  writeFileSync(
    path('dispatch.toml'),
    `[server]\nuid = "${user}"\nlisten = ["fastcgi:${socket}"]\nchildren = 1\n${more}` +
      `[directory]\nurl = "sqlite:${path('state')}/d.sqlite"\n` +
      `[mail]\nbase_dir = "${path('vmail')}"\n[log]\nlevel = "error"\n`,
  );
  const pid = (): number => Number(readFileSync(pidFile, 'utf8'));
  t.after(() => {
    if (existsSync(pidFile) && pid() > 0 && pid() !== process.pid && isAlive(pid())) {
      process.kill(pid(), 'SIGINT');
    }
  });
  const environment = {
    PATH: '/usr/bin:/bin',
    CONFIG: path('dispatch.toml'),
    PID_FILE: pidFile,
    CONTROL: path('run/control.sock'),
    DISPATCH_DEFAULTS: path('none'),
    DISPATCH_FLAGS: '--timeout=60 --nice=1',
    DISPATCH_NODE: process.execPath,
  };
  const script = join(root, 'dispatch-init.sh');
  const ask: Home['ask'] = (word) => sh([script, ...(word === '' ? [] : [word])], environment);
  return { ask, pid, pidFile, socket };
}

/** A checkout without packages. */
function checkout(t: TestContext): string {
  const tree = temporaryDirectory(t);
  mkdirSync(join(tree, 'bin'));
  for (const name of ['setup', 'find-node'])
    cpSync(join(root, 'bin', name), join(tree, 'bin', name));
  for (const what of ['assets', 'languages', 'server', 'image']) {
    const code = `require('node:fs').appendFileSync('built', '${what}\\n');`;
    writeFileSync(join(tree, `bin/build-${what}.ts`), code);
  }
  writeFileSync(join(tree, 'package-lock.json'), '{}');
  const past = Date.now() / 1000 - 60;
  utimesSync(join(tree, 'package-lock.json'), past, past);
  return tree;
}

function sh(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin' },
): Promise<[code: number, output: string]> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: 60_000 };
    execFile(shell, args, options, (error, stdout, stderr) => {
      resolve([error === null ? 0 : Number(error.code), stdout + stderr]);
    });
  });
}
