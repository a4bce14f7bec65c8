// The whole application behind a real HTTP port, for tests that come with a browser or with bytes.

import type { TestContext } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { teardown } from '../real/teardown.ts';
import { type MailApp, openMailApp } from '../webmail/mail-app.ts';

export interface ServedApp {
  readonly app: MailApp;
  readonly origin: string;
  stop(): Promise<void>;
}

type OpenWith = Parameters<typeof openMailApp>;

export async function serveMailApp(...options: OpenWith): Promise<ServedApp> {
  const app = await openMailApp(...options);
  const gateway = await serveHttp(
    { host: '127.0.0.1', port: 0 },
    {
      application: app.application,
      log: silentLog,
      mount: '',
      load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
      limits: gatewayLimits,
      trustedPeers: [],
      webServers: undefined,
    },
  );
  const stop = async (): Promise<void> => {
    gateway.destroy();
    await app.close();
  };
  return { app, origin: `http://127.0.0.1:${gateway.port}`, stop };
}

/** The application alone, closed with the test. */
export async function openFor(t: TestContext, ...options: OpenWith): Promise<MailApp> {
  const app = await openMailApp(...options);
  teardown(t).defer(() => app.close());
  return app;
}
