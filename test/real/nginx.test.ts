// Proves the web server and the FastCGI client that other tests lean on, against a responder of
// twenty lines that answers with what it was given.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import test from 'node:test';
import { FastCgiClient } from './fastcgi-client.ts';
import { freePort } from './free-port.ts';
import { startNginx } from './nginx.ts';
import { tellOnFailure } from './service.ts';
import { teardown } from './teardown.ts';

test('nginx passes a request by FastCGI and keeps the connection', async (t) => {
  const { keep } = teardown(t);
  const responder = keep(await startResponder());
  const nginx = keep(await startNginx({ upstream: responder.port }));
  if (typeof nginx === 'string') return t.skip(nginx);
  tellOnFailure(t, [nginx]);

  for (let round = 0; round < 3; round += 1) {
    const answer = await fetch(`${nginx.origin}/a%20b?c=d`, { headers: { proxy: 'evil' } });
    assert.equal(answer.status, 203);
    const given = await answer.text();
    assert.match(given, /REQUEST_URI.?\/a%20b\?c=d/s);
    assert.doesNotMatch(given, /evil/);
  }
  assert.equal(responder.connections(), 1);
});

test('the FastCGI client gives status, headers and body, twice on one connection', async (t) => {
  const { keep } = teardown(t);
  const responder = keep(await startResponder());
  const client = await FastCgiClient.connect(responder.port, { keepAlive: true });
  t.after(() => client.close());
  for (let round = 0; round < 2; round += 1) {
    const answer = await client.request({ uri: '/x', body: 'y'.repeat(70_000) });
    assert.equal(answer.status, 203);
    assert.equal(answer.headers.get('content-type'), 'text/plain');
    assert.match(answer.body.toString(), /CONTENT_LENGTH70000/);
  }
  assert.equal(responder.connections(), 1);
});

/** Answers every request with its own parameters, undecoded, and status 203. */
async function startResponder() {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    let bytes: Buffer = Buffer.alloc(0);
    let params = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (more: Buffer) => {
      bytes = Buffer.concat([bytes, more]);
      while (bytes.length >= 8 && bytes.length >= sizeOf(bytes)) {
        const content = bytes.subarray(8, 8 + bytes.readUInt16BE(4));
        const kind = bytes.readUInt8(1);
        if (kind === 1) params = Buffer.alloc(0);
        if (kind === 4) params = Buffer.concat([params, content]);
        if (kind === 5 && content.length === 0) reply(socket, params);
        bytes = bytes.subarray(sizeOf(bytes));
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port, stop, connections: () => connections };
}

const sizeOf = (bytes: Buffer) => 8 + bytes.readUInt16BE(4) + bytes.readUInt8(6);

function reply(socket: Socket, params: Buffer): void {
  const text = Buffer.concat([
    Buffer.from('Status: 203 Fine\r\nContent-Type: text/plain\r\n\r\n'),
    params.subarray(0, 60_000),
  ]);
  const header = (kind: number, length: number) =>
    Buffer.from([1, kind, 0, 1, length >> 8, length & 255, 0, 0]);
  socket.write(Buffer.concat([header(6, text.length), text, header(3, 8), Buffer.alloc(8)]));
}
