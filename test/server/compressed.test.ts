// Which pages are sent in gzip, and that nobody else can bring one about.

import assert from 'node:assert/strict';
import { get } from 'node:http';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import { silentLog } from '../../src/kit/log.ts';
import { gatewayLimits } from '../../src/server/gateway.ts';
import { compressed } from '../../src/server/compressed.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import type { WebResponse } from '../../src/web/http.ts';

const words = '<p>What stands here is long enough.</p>'.repeat(100);
const page: WebResponse = {
  status: 200,
  headers: [['content-type', 'text/html; charset=utf-8']],
  body: words,
};
const asked = { 'accept-encoding': 'gzip, deflate, br', 'sec-fetch-site': 'same-origin' };

async function isCompressed(
  answer: WebResponse,
  fields: Readonly<Record<string, string>>,
  { method = 'GET', query = '' } = {},
): Promise<boolean> {
  const header = (name: string): string | undefined => fields[name];
  const sent = await compressed(answer, { method, query, header });
  const isZipped = sent !== answer;
  if (isZipped) assert.equal(gunzipSync(sent.body as Uint8Array).toString(), answer.body);
  return isZipped;
}

test('a page that a person goes to is sent in gzip, where the browser takes that', async () => {
  assert.equal(await isCompressed(page, asked), true);
  assert.equal(await isCompressed(page, { ...asked, 'sec-fetch-site': 'none' }), true);
  for (const encodings of ['br', 'gzip;q=0, br', 'x-gzip']) {
    assert.equal(await isCompressed(page, { ...asked, 'accept-encoding': encodings }), false);
  }
});

test('what is short, no page, a refusal or compressed already is sent as it is', async () => {
  const type = [['content-type', 'text/css']] as const;
  const zipped = [...page.headers, ['content-encoding', 'br']] as const;
  assert.equal(await isCompressed({ ...page, body: 'short' }, asked), false);
  assert.equal(await isCompressed({ ...page, headers: type }, asked), false);
  assert.equal(await isCompressed({ ...page, status: 404 }, asked), false);
  assert.equal(await isCompressed({ ...page, headers: zipped }, asked), false);
});

test('F09: no page is compressed that another site, an address with words or new mail brings about', async () => {
  for (const site of ['cross-site', 'same-site', '']) {
    assert.equal(await isCompressed(page, { ...asked, 'sec-fetch-site': site }), false, site);
  }
  const { 'accept-encoding': encodings } = asked;
  assert.equal(await isCompressed(page, { 'accept-encoding': encodings }), false);
  assert.equal(await isCompressed(page, asked, { query: 'q=guess' }), false);
  assert.equal(await isCompressed(page, asked, { method: 'POST' }), false);
  assert.equal(await isCompressed(page, { ...asked, 'x-dispatch-unasked': '1' }), false);
});

test('the gateway says how long a compressed page is, and that it depends on what is taken', async (t) => {
  const gateway = await serveHttp(
    { port: 0, host: '127.0.0.1' },
    {
      application: () => page,
      log: silentLog,
      mount: '',
      load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
      limits: gatewayLimits,
      trustedPeers: [],
      webServers: undefined,
    },
  );
  t.after(() => gateway.destroy());
  const port = gateway.port ?? 0;
  const body = await new Promise<Buffer>((resolve, reject) => {
    get({ port, headers: asked }, (answer) => {
      assert.equal(answer.headers['vary'], 'accept-encoding');
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const whole = Buffer.concat(chunks);
        assert.equal(answer.headers['content-length'], String(whole.length));
        resolve(whole);
      });
    }).on('error', reject);
  });
  assert.ok(body.length < words.length / 7);
  assert.equal(gunzipSync(body).toString(), words);
});
