// Whether a session may pass, asked by a page and by a FastCGI authorizer.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { silentLog } from '../../../src/kit/log.ts';
import { gatewayLimits } from '../../../src/server/gateway.ts';
import { ProcessLoad } from '../../../src/server/load.ts';
import { serveFastcgi } from '../../../src/server/serve-fastcgi.ts';
import { plainParams, requestBytes } from '../../fastcgi/web-server.ts';
import { temporaryDirectory } from '../../server/dispatch-process.ts';
import { FastcgiClient, statusOf } from '../../server/fastcgi-client.ts';
import { headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';

let app: MailApp;

before(async () => {
  app = await openMailApp();
});

after(() => app.close());

test('a session passes and says whose it is', async () => {
  const cookie = await app.cookie(mei);
  const answer = await app.send('GET', '/session/check', { cookie });
  assert.equal(answer.status, 200);
  assert.equal(headerOf(answer, 'variable-remote_user'), mei);
});

test('no session, or one that is none, does not', async () => {
  assert.equal((await app.send('GET', '/session/check')).status, 401);
  const cookie = `dispatch_session=${'a'.repeat(43)}`;
  const answer = await app.send('GET', '/session/check', { cookie });
  assert.equal(answer.status, 401);
  assert.equal(headerOf(answer, 'variable-remote_user'), undefined);
});

test('a web server asks it as an authorizer, for any page of its own', async (t) => {
  const path = join(temporaryDirectory(t), 'authorizer.sock');
  const gateway = await serveFastcgi(
    { path },
    {
      application: app.application,
      log: silentLog,
      mount: '/mail',
      load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
      limits: gatewayLimits,
      trustedPeers: [],
      webServers: undefined,
    },
  );
  t.after(() => gateway.destroy());
  const client = new FastcgiClient({ path });
  t.after(() => client.socket.destroy());
  const params = [...plainParams, ['HTTP_COOKIE', await app.cookie(mei)] as const];
  client.socket.write(requestBytes({ role: 2, flags: 1, params }));
  assert.match((await client.answer()).stdout, /^Variable-REMOTE_USER: mei@one\.test\r$/m);
  client.socket.write(requestBytes({ role: 2, flags: 1 }));
  assert.equal(statusOf(await client.answer()), 401);
});
