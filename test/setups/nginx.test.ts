// Every file of conf/nginx, started as it stands with the values of the test in the place of its
// examples.

import assert from 'node:assert/strict';
import test from 'node:test';
import { tellOnFailure } from '../real/service.ts';
import { teardown } from '../real/teardown.ts';
import { startNginxSite } from './nginx-site.ts';
import { play } from './play.ts';
import { confFile, confFiles, openStage, type Stage } from './stage.ts';

type Values = Readonly<Record<string, string>>;

const setUps: Readonly<Record<string, (stage: Stage) => Values>> = {
  'remote.conf': ({ tcpPort }) => ({ '8888': String(tcpPort) }),
  'unix.conf': ({ socket }) => ({ '/run/dispatch/dispatch.sock': socket }),
  'prefix.conf': ({ tcpPort }) => ({ '8888': String(tcpPort) }),
};

test('nginx', async (t) => {
  assert.deepEqual([...Object.keys(setUps), 'scgi.conf'].sort(), confFiles('nginx'));
  const stages = { root: await openStage(t), prefix: await openStage(t, '/webmail') };
  for (const [file, values] of Object.entries(setUps)) {
    await t.test(`conf/nginx/${file}`, async (part) => {
      const { keep } = teardown(part);
      const stage = file === 'prefix.conf' ? stages.prefix : stages.root;
      const nginx = keep(
        await startNginxSite(({ port }) =>
          confFile(`nginx/${file}`, { ...values(stage), 'listen 80': `listen 127.0.0.1:${port}` }),
        ),
      );
      if (typeof nginx === 'string') return part.skip(nginx);
      tellOnFailure(part, [nginx]);
      await play(part, stage, nginx.port);
    });
  }
});
