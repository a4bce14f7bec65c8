// An application at an HTTP port of its own, for tests that come with a browser or with bytes.

import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import type { Application } from '../../src/web/http.ts';

export interface ServedApplication {
  readonly origin: string;
  /** Cuts what is open; the application is the caller's to close. */
  destroy(): void;
}

export async function serveApplication(application: Application): Promise<ServedApplication> {
  const gateway = await serveHttp(
    { host: '127.0.0.1', port: 0 },
    {
      application,
      log: silentLog,
      mount: '',
      load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
      limits: gatewayLimits,
      trustedPeers: [],
      webServers: undefined,
    },
  );
  return {
    origin: `http://127.0.0.1:${gateway.port}`,
    destroy() {
      gateway.destroy();
    },
  };
}
