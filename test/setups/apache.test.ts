// Every file of conf/apache, started as it stands with the values of the test in the place of its
// examples.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { startApache } from '../real/apache.ts';
import { tellOnFailure } from '../real/service.ts';
import type { SitePlace } from '../real/site.ts';
import { teardown } from '../real/teardown.ts';
import { play } from './play.ts';
import { confFile, confFiles, openStage, programValues, type Stage } from './stage.ts';

type Values = Readonly<Record<string, string>>;

const setUps: Readonly<Record<string, (stage: Stage, place: SitePlace) => Values>> = {
  'remote.conf': ({ tcpPort }) => ({ '8888': String(tcpPort) }),
  'unix.conf': ({ socket }) => ({ '/run/dispatch/dispatch.sock': socket }),
  'fcgid.conf': (stage, { home }) => ({
    ...programValues(stage),
    '/run/dispatch-fcgid': join(home, 'run/fcgid'),
  }),
};

test('Apache', async (t) => {
  assert.deepEqual([...Object.keys(setUps), 'scgi.conf'].sort(), confFiles('apache'));
  const stage = await openStage(t);
  for (const [file, values] of Object.entries(setUps)) {
    await t.test(`conf/apache/${file}`, async (part) => {
      const { keep } = teardown(part);
      const site = (place: SitePlace) =>
        confFile(`apache/${file}`, { ...values(stage, place), '*:80>': `*:${place.port}>` });
      const apache = keep(await startApache(site));
      if (typeof apache === 'string') return part.skip(apache);
      tellOnFailure(part, [apache]);
      await play(part, stage, apache.port);
    });
  }
});
