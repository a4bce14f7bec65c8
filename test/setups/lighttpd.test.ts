// Every file of conf/lighttpd, started as it stands with the values of the test in the place of its
// examples.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { startLighttpd } from '../real/lighttpd.ts';
import { tellOnFailure } from '../real/service.ts';
import type { SitePlace } from '../real/site.ts';
import { teardown } from '../real/teardown.ts';
import { play } from './play.ts';
import { confFile, confFiles, openStage, programValues, type Stage } from './stage.ts';

type Values = Readonly<Record<string, string>>;

const setUps: Readonly<Record<string, (stage: Stage, place: SitePlace) => Values>> = {
  'remote.conf': ({ tcpPort }) => ({ '8888': String(tcpPort) }),
  'unix.conf': ({ socket }) => ({ '/run/dispatch/dispatch.sock': socket }),
  'bin-path.conf': (stage, { home }) => ({
    ...programValues(stage),
    '/run/lighttpd/dispatch': join(home, 'run/dispatch'),
  }),
};

test('lighttpd', async (t) => {
  assert.deepEqual([...Object.keys(setUps), 'scgi.conf'].sort(), confFiles('lighttpd'));
  const stage = await openStage(t);
  for (const [file, values] of Object.entries(setUps)) {
    await t.test(`conf/lighttpd/${file}`, async (part) => {
      const { keep } = teardown(part);
      const site = (place: SitePlace) => confFile(`lighttpd/${file}`, values(stage, place));
      const lighttpd = keep(await startLighttpd(site));
      if (typeof lighttpd === 'string') return part.skip(lighttpd);
      tellOnFailure(part, [lighttpd]);
      await play(part, stage, lighttpd.port);
    });
  }
});
