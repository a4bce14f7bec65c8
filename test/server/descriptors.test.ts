// A process that may have few descriptors, and many who want to connect.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DispatchProcess, eventually, temporaryDirectory } from './dispatch-process.ts';
import { askStatus } from '../../src/cli/ask-status.ts';

test('a worker without a free descriptor lives on, and serves when there is one again', async (t) => {
  const directory = temporaryDirectory(t);
  const control = join(directory, 'control.sock');
  const args = ['--child', '1', '--control', control];
  const before = ['prlimit', '--nofile=64:64'];
  const dispatch = new DispatchProcess(t, args, directory, { before });
  await dispatch.ready();
  const [worker] = (await askStatus(control)).workers;
  const many = Array.from({ length: 200 }, () => {
    return connect(dispatch.where)
      .on('error', () => {})
      .resume();
  });
  // Two heartbeats and more: each of them looks at the memory, which opens a file.
  await sleep(1500);
  for (const socket of many) socket.destroy();
  await eventually(() => dispatch.get('/pid'));
  const { workers, workersDied } = await askStatus(control);
  assert.deepEqual([workersDied, workers[0]?.pid], [0, worker?.pid]);
});
