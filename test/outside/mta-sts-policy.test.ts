// The policy of a domain, fetched from a real server with a certificate of its own.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createPolicyFetcher } from '../../src/outside/mta-sts-policy.ts';
import { ownCertificate } from '../real/own-certificate.ts';
import { teardown } from '../real/teardown.ts';

const text = 'version: STSv1\nmode: none\nmax_age: 1\n';

test('a policy comes from its own name by https, and from nowhere inside', async (t) => {
  const { defer } = teardown(t);
  const own = ownCertificate('mta-sts.own.test');
  if (typeof own === 'string') return t.skip(own);
  const asked: string[] = [];
  let answer: { status: number; type: string; body: string } = {
    status: 200,
    type: 'text/plain',
    body: text,
  };
  const server = createServer(own, (request, response) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    response.writeHead(answer.status, { 'content-type': answer.type, location: '/' });
    response.end(answer.body);
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
  const fetch = createPolicyFetcher(reach, port);
  assert.equal(await fetch('own.test'), text);
  assert.deepEqual(asked, [`mta-sts.own.test:${port}/.well-known/mta-sts.txt`]);
  for (const odd of [
    { ...answer, type: 'text/html' },
    { ...answer, status: 302 },
    { ...answer, status: 404 },
    { ...answer, body: 'x'.repeat(64 * 1024 + 1) },
  ]) {
    answer = odd;
    assert.equal(await fetch('own.test'), undefined);
  }
  assert.equal(asked.length, 5);
  // A certificate of another name, names that are none, and addresses inside.
  assert.equal(await fetch('other.test'), undefined);
  for (const name of ['own.test/x?', 'own.test@evil.test', 'own.test#', 'OWN.test', '']) {
    assert.equal(await fetch(name), undefined, name);
  }
  assert.equal(
    await createPolicyFetcher({ ...reach, mayConnect: () => false }, port)('own.test'),
    undefined,
  );
  assert.equal(asked.length, 5);
});
