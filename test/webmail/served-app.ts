// The whole application at an HTTP port of its own, for tests with a real browser.

import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { type MailApp, type MailAppOptions, openMailApp } from './mail-app.ts';

export interface ServedApp extends MailApp {
  readonly origin: string;
}

export async function openServedApp(options: MailAppOptions = {}): Promise<ServedApp> {
  const app = await openMailApp({}, options);
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
  return {
    ...app,
    origin: `http://127.0.0.1:${gateway.port}`,
    close: async () => {
      gateway.destroy();
      await app.close();
    },
  };
}
