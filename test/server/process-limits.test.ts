// What the kernel is told at run time: how many may wait at a socket, and what a crash may leave.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { askStatus } from '../../src/cli/ask-status.ts';
import { ensureInstalled } from '../real/install.ts';
import { DispatchProcess, temporaryDirectory } from './dispatch-process.ts';

test('as many connections may wait as the configuration says, on every socket', async (t) => {
  const missing = ensureInstalled('/usr/bin/ss', ['iproute2']);
  if (missing !== undefined) return t.skip(missing);
  const directory = temporaryDirectory(t);
  const config = join(directory, 'dispatch.toml');
  writeFileSync(config, '[server]\nbacklog = 37\n');
  const dispatch = new DispatchProcess(t, ['--child', '1', '--config', config], directory);
  await dispatch.ready();
  // Of a listening socket, Send-Q is the length that its queue may have (man 8 ss).
  const rows = execFileSync('/usr/bin/ss', ['-lxHn', 'src', dispatch.socket], { encoding: 'utf8' });
  const [, , , sendQueue] = rows.trim().split(/\s+/);
  assert.equal(sendQueue, '37', rows);
});

test('a limit for core files that is set before the start holds for every process', async (t) => {
  const directory = temporaryDirectory(t);
  const control = join(directory, 'control.sock');
  const args = ['--child', '2', '--standby', '1', '--control', control];
  const dispatch = new DispatchProcess(t, args, directory, { before: ['prlimit', '--core=0:0'] });
  await dispatch.ready();
  const { pid, workers } = await askStatus(control);
  for (const one of [pid, ...workers.map((worker) => worker.pid)]) {
    const limits = readFileSync(`/proc/${one}/limits`, 'latin1');
    assert.match(limits, /^Max core file size +0 +0 +bytes/m, `${one}`);
  }
});
