// Starts a web server once for each of its set-ups, and plays what must be served.

import type { TestContext } from 'node:test';
import { type WebServer, webServerConfig } from '../../src/cli/config-web-server.ts';
import { fillIn } from '../../src/cli/fill-in.ts';
import { loadConfig } from '../../src/server/load-config.ts';
import { tellOnFailure } from '../real/service.ts';
import type { Site, SitePlace, SiteServer } from '../real/site.ts';
import { teardown } from '../real/teardown.ts';
import { until } from '../real/until.ts';
import { keptConnections } from './kept-connections.ts';
import { play, type PlayOptions } from './play.ts';
import { confText, siteName, type Stage } from './stage.ts';

export interface SetUp {
  /** The file in the server's folder of conf/, or what `dispatchctl config` prints. */
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
  readonly start: (site: Site) => Promise<SiteServer | string>;
  /** The example of where a site listens, and what to put there. */
  readonly listen: (port: number) => Readonly<Record<string, string>>;
  readonly all: readonly SetUp[];
}

export const printed = 'printed for a prefix';

export async function serveSetUps(t: TestContext, setUps: SetUps): Promise<void> {
  const { server, start, listen } = setUps;
  for (const { from, stage, values, play: options, keeps } of setUps.all) {
    await t.test(`${server}, ${from}`, async (part) => {
      const { keep } = teardown(part);
      const site = (place: SitePlace) => {
        const own = { ...values(place), ...listen(place.port) };
        return fillIn(from === printed ? printedFor(server, stage) : confText(server, from), own);
      };
      const running = keep(await start(site));
      if (typeof running === 'string') return part.skip(running);
      tellOnFailure(part, [running]);
      await play(part, stage, running.port, options);
      if (keeps === undefined) return undefined;
      const word = keeps.kept ? 'keeps its connections' : 'closes its connections';
      await part.test(word, async () => {
        const isAsSaid = () => keptConnections(keeps.at) > 0 === keeps.kept;
        await until(word, () => isAsSaid() || undefined, 2000);
      });
    });
  }
}

function printedFor(server: WebServer, stage: Stage): string {
  return webServerConfig(server, loadConfig(stage.configuration, {}, '/'), siteName);
}
