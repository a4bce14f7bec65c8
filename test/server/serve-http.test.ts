// The HTTP server: the same requests, and whose word about a client counts.

import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { testApplication } from './processes/application.ts';

const forwarded = {
  'x-forwarded-for': '203.0.113.9, 192.0.2.50, 127.0.0.1',
  'x-forwarded-proto': 'https',
};

test('X-Forwarded-* of a stranger counts nothing', async (t) => {
  const seen = await describe(await serve(t, []), forwarded);
  assert.equal(seen['scheme'], 'http');
  assert.equal(seen['remoteAddress'], '127.0.0.1');
});

test('of a trusted proxy the last address counts that is not trusted itself', async (t) => {
  const seen = await describe(await serve(t, ['127.0.0.0/8', '::1']), forwarded);
  assert.equal(seen['scheme'], 'https');
  assert.equal(seen['remoteAddress'], '192.0.2.50');
});

test('a body, a stream and a bug pass as over FastCGI', async (t) => {
  const base = await serve(t, []);
  const echo = await fetch(`${base}/echo`, { method: 'POST', body: 'hello' });
  assert.equal(await echo.text(), 'hello');
  const stream = await fetch(`${base}/stream?20`);
  assert.equal((await stream.arrayBuffer()).byteLength, 20 * 64 * 1024);
  for (const path of ['/throw', '/inject']) {
    assert.equal((await fetch(base + path)).status, 500);
  }
  const head = await fetch(`${base}/unread`, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), '12');
  await assert.rejects(fetch(`${base}/broken-stream`).then((answer) => answer.text()));
});

async function serve(t: TestContext, trustedPeers: readonly string[]): Promise<string> {
  const gateway = await serveHttp(
    { host: '127.0.0.1', port: 0 },
    {
      application: testApplication,
      log: silentLog,
      mount: '',
      load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
      limits: gatewayLimits,
      trustedPeers,
      webServers: undefined,
    },
  );
  t.after(() => gateway.destroy());
  return `http://127.0.0.1:${gateway.port}`;
}

async function describe(
  base: string,
  headers: Record<string, string>,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${base}/some/path`, { headers });
  return (await answer.json()) as Record<string, unknown>;
}
