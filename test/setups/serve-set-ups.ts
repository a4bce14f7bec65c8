// Starts a web server once for each of its set-ups, and plays what must be served. A file of conf/
// that no set-up takes is a failure; what `dispatchctl config` prints is played below a prefix, and
// looked at by the server itself for every kind of listener.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type WebServer, webServerConfig } from '../../src/cli/config-web-server.ts';
import { fillIn } from '../../src/cli/fill-in.ts';
import { loadConfig } from '../../src/server/load-config.ts';
import { tellOnFailure } from '../real/service.ts';
import {
  checkSiteServer,
  type Site,
  type SitePlace,
  type SiteProgram,
  startSiteServer,
} from '../real/site.ts';
import { teardown } from '../real/teardown.ts';
import { until } from '../real/until.ts';
import { keptConnections } from './kept-connections.ts';
import { mebibyte } from './letters.ts';
import { play, type PlayOptions } from './play.ts';
import { confFiles, confText, openStage, siteName, type Stage } from './stage.ts';

export interface SetUp {
  /** The file in the server's folder of conf/. */
  readonly from: string;
  readonly stage: Stage;
  /** What stands in the place of the examples, besides where the site listens. */
  readonly values: (place: SitePlace) => Readonly<Record<string, string>>;
  readonly play?: PlayOptions;
  /** The web server keeps its connections to this port or path of Dispatch, or closes each. */
  readonly keeps?: { readonly at: number | string; readonly kept: boolean };
}

export interface SetUps {
  readonly server: WebServer;
  readonly make: (site: Site) => Promise<SiteProgram | string>;
  /** The example of where a site listens, and what to put there. */
  readonly listen: (port: number) => Readonly<Record<string, string>>;
  /** One for each file of conf/; `below` is mounted at /webmail. */
  readonly all: (stages: { readonly stage: Stage; readonly below: Stage }) => readonly SetUp[];
}

/** The two that every web server has: Dispatch on a port and on a path, started by init. */
export function startedByInit(stage: Stage, { kept }: { kept: boolean }): readonly SetUp[] {
  const { tcpPort, socket } = stage;
  return [
    {
      from: 'remote.conf',
      stage,
      values: () => ({ '8888': String(tcpPort) }),
      keeps: { at: tcpPort, kept },
    },
    {
      from: 'unix.conf',
      stage,
      values: () => ({ '/run/dispatch.sock': socket }),
      keeps: { at: socket, kept },
    },
  ];
}

export async function serveSetUps(t: TestContext, setUps: SetUps): Promise<void> {
  const { server, listen } = setUps;
  const stage = await openStage(t);
  const below = await openStage(t, { mount: '/webmail', largeBytes: mebibyte });
  const all = setUps.all({ stage, below });
  assert.deepEqual(all.map(({ from }) => from).sort(), confFiles(server));
  for (const setUp of all) {
    const site = (place: SitePlace) => {
      const own = { ...setUp.values(place), ...listen(place.port) };
      return fillIn(confText(server, setUp.from), own);
    };
    await t.test(`${server}, ${setUp.from}`, (part) => serve(part, { setUps, setUp, site }));
  }
  const config = loadConfig(below.configuration, {}, '/');
  const site = ({ port }: SitePlace) => {
    return fillIn(webServerConfig(server, config, siteName), listen(port));
  };
  const setUp = { stage: below, play: { short: true } };
  await t.test(`${server}, printed for a prefix`, (part) => serve(part, { setUps, setUp, site }));
  await t.test(`${server} takes what is printed for it`, (part) => check(part, setUps));
}

interface Served {
  readonly setUps: SetUps;
  readonly setUp: Pick<SetUp, 'stage' | 'play' | 'keeps'>;
  readonly site: Site;
}

async function serve(t: TestContext, { setUps, setUp, site }: Served): Promise<void> {
  const { keep } = teardown(t);
  const made = await setUps.make(site);
  if (typeof made === 'string') return t.skip(made);
  const running = keep(await startSiteServer(made));
  tellOnFailure(t, [running]);
  await play(t, setUp.stage, running.port, setUp.play);
  const { keeps } = setUp;
  if (keeps === undefined) return;
  const word = keeps.kept ? 'keeps its connections' : 'closes its connections';
  await t.test(word, async () => {
    const isAsSaid = () => keptConnections(keeps.at) > 0 === keeps.kept;
    await until(word, () => isAsSaid() || undefined, 2000);
  });
}

const listeners = [
  'fastcgi:/run/dispatch/web.sock',
  'fastcgi://127.0.0.1:9001',
  'fastcgi://0.0.0.0:9001',
  'fastcgi://[::1]:9001',
  'scgi://127.0.0.1:9002',
];

async function check(t: TestContext, { server, make, listen }: SetUps): Promise<void> {
  for (const listener of listeners) {
    for (const mount of ['', '/webmail']) {
      const settings = { 'server.listen': [listener], 'web.mount': mount };
      const text = webServerConfig(server, loadConfig(undefined, settings, '/'), siteName);
      const made = await make(({ port }) => fillIn(text, listen(port)));
      if (typeof made === 'string') return t.skip(made);
      assert.equal(checkSiteServer(made), '', `${listener} ${mount}\n${text}`);
    }
  }
}
