// Every file of conf/nginx and what is printed from them, with the values of the test in the place
// of the examples.

import assert from 'node:assert/strict';
import test from 'node:test';
import { mebibyte } from './letters.ts';
import { startNginxSite } from './nginx-site.ts';
import { printed, serveSetUps, type SetUp } from './serve-set-ups.ts';
import { confFiles, openStage } from './stage.ts';

test('nginx serves by every file that is ready for it', async (t) => {
  const stage = await openStage(t);
  const below = await openStage(t, { mount: '/webmail', largeBytes: mebibyte });
  const all: readonly SetUp[] = [
    {
      from: 'remote.conf',
      stage,
      values: () => ({ '8888': String(stage.tcpPort) }),
      keeps: { at: stage.tcpPort, kept: true },
    },
    {
      from: 'unix.conf',
      stage,
      values: () => ({ '/run/dispatch.sock': stage.socket }),
      keeps: { at: stage.socket, kept: true },
    },
    {
      from: 'prefix.conf',
      stage: below,
      values: () => ({ '8888': String(below.tcpPort) }),
      play: { short: true },
    },
    { from: 'scgi.conf', stage, values: () => ({ '8889': String(stage.scgiPort) }) },
    { from: printed, stage: below, values: () => ({}), play: { short: true } },
  ];
  const tested = all.map(({ from }) => from).filter((name) => name !== printed);
  assert.deepEqual(tested.sort(), confFiles('nginx'));
  await serveSetUps(t, {
    server: 'nginx',
    start: startNginxSite,
    listen: (port) => ({ 'listen 80;': `listen 127.0.0.1:${port};` }),
    all,
  });
});
