// Our own codec and gateway without an application behind it: what the frame costs by itself.
//
//   node bare.ts SOCKET FILE

import { readFileSync } from 'node:fs';
import { silentLog } from '../../../src/kit/log.ts';
import { gatewayLimits } from '../../../src/server/gateway.ts';
import { serveFastcgi } from '../../../src/server/serve-fastcgi.ts';

const [path = '', file = ''] = process.argv.slice(2);
const answer = {
  status: 200,
  headers: [['content-type', 'text/html; charset=utf-8']] as const,
  body: readFileSync(file, 'utf8'),
};
await serveFastcgi(
  { path, writableAll: true },
  {
    application: () => answer,
    log: silentLog,
    mount: '',
    load: { running: 0, began() {}, ended() {} },
    limits: gatewayLimits,
    trustedPeers: [],
    webServers: undefined,
  },
);
// Ended by exit, so that a profiler has its say.
process.once('SIGTERM', () => process.exit(0));
