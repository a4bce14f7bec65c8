// Every file of conf/lighttpd and what is printed from them, with the values of the test in the
// place of the examples.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { startLighttpd } from '../real/lighttpd.ts';
import { mebibyte } from './letters.ts';
import { printed, serveSetUps, type SetUp } from './serve-set-ups.ts';
import { confFiles, openStage, programValues } from './stage.ts';

test('lighttpd serves by every file that is ready for it', async (t) => {
  const stage = await openStage(t);
  const below = await openStage(t, { mount: '/webmail', largeBytes: mebibyte });
  const all: readonly SetUp[] = [
    {
      from: 'remote.conf',
      stage,
      values: () => ({ '8888': String(stage.tcpPort) }),
      keeps: { at: stage.tcpPort, kept: false },
    },
    {
      from: 'unix.conf',
      stage,
      values: () => ({ '/run/dispatch.sock': stage.socket }),
      keeps: { at: stage.socket, kept: false },
    },
    {
      from: 'bin-path.conf',
      stage,
      values: ({ home }) => ({
        ...programValues(stage),
        '/run/lighttpd/dispatch': join(home, 'run/dispatch'),
      }),
    },
    {
      from: 'scgi.conf',
      stage,
      values: () => ({ '8889': String(stage.scgiPort) }),
      play: { short: true },
    },
    { from: printed, stage: below, values: () => ({}), play: { short: true } },
  ];
  const tested = all.map(({ from }) => from).filter((name) => name !== printed);
  assert.deepEqual(tested.sort(), confFiles('lighttpd'));
  await serveSetUps(t, { server: 'lighttpd', start: startLighttpd, listen: () => ({}), all });
});
