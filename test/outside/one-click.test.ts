// The POST that leaves a list, against a real server with a certificate of its own.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createOneClick } from '../../src/outside/one-click.ts';
import { ownCertificate } from '../real/own-certificate.ts';
import { teardown } from '../real/teardown.ts';

interface Asked {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

test('R20: one click posts the word of the RFC, and nothing of the reader', async (t) => {
  const { defer } = teardown(t);
  const own = ownCertificate('l.test');
  if (typeof own === 'string') return t.skip(own);
  const asked: Asked[] = [];
  const server = createServer(own, (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
      const status = Number(request.url?.slice(1, 4));
      response.writeHead(status, { location: '/200' }).end('x'.repeat(100_000));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  defer(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const reach = {
    mayConnect: (address: string) => address === '127.0.0.1',
    lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
  };
  const oneClick = createOneClick(reach);
  assert.equal(await oneClick(`https://l.test:${port}/200?u=7`), true);
  const [first] = asked;
  assert.deepEqual([first?.line, first?.body], ['POST /200?u=7', 'List-Unsubscribe=One-Click']);
  assert.equal(first?.headers['content-type'], 'application/x-www-form-urlencoded');
  for (const name of ['cookie', 'referer', 'authorization', 'accept-language']) {
    assert.equal(first?.headers[name], undefined);
  }
  // A redirect is not followed, and a failure is told.
  assert.equal(await oneClick(`https://l.test:${port}/302`), false);
  assert.equal(await oneClick(`https://l.test:${port}/500`), false);
  assert.equal(asked.length, 3);
  // Not to be asked: no https, an address inside, no address at all.
  assert.equal(await oneClick(`http://l.test:${port}/200`), false);
  assert.equal(await createOneClick()(`https://127.0.0.1:${port}/200`), false);
  const inside = { ...reach, mayConnect: () => false };
  assert.equal(await createOneClick(inside)(`https://l.test:${port}/200`), false);
  assert.equal(await oneClick('javascript:alert(1)'), false);
  assert.equal(asked.length, 3);
});
