// Every file of conf/apache and what is printed from them, with the values of the test in the place
// of the examples.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { startApache } from '../real/apache.ts';
import { mebibyte } from './letters.ts';
import { printed, serveSetUps, type SetUp } from './serve-set-ups.ts';
import { confFiles, openStage, programValues } from './stage.ts';

test('Apache serves by every file that is ready for it', async (t) => {
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
      from: 'fcgid.conf',
      stage,
      values: ({ home }) => ({
        ...programValues(stage),
        // The group of an ordinary user who runs the tests may have another name than theirs.
        'Group vmail': `Group #${stage.runAs.gid}`,
        '/run/dispatch-fcgid': join(home, 'run/fcgid'),
      }),
    },
    {
      from: 'scgi.conf',
      stage,
      values: () => ({ '8889': String(stage.scgiPort) }),
      play: { chunked: 411 },
    },
    { from: printed, stage: below, values: () => ({}), play: { short: true } },
  ];
  const tested = all.map(({ from }) => from).filter((name) => name !== printed);
  assert.deepEqual(tested.sort(), confFiles('apache'));
  await serveSetUps(t, {
    server: 'apache',
    start: startApache,
    listen: (port) => ({ '*:80>': `*:${port}>` }),
    all,
  });
});
