// One program on several listeners at once, each with its protocol.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { DispatchProcess, eventually, temporaryDirectory } from './dispatch-process.ts';
import { getOnce } from './fastcgi-client.ts';
import { ScgiClient } from './scgi-client.ts';

test('FastCGI, SCGI and HTTP are served beside each other, over TCP and by path', async (t) => {
  const directory = temporaryDirectory(t);
  const scgi = await freePort();
  const http = join(directory, 'http.sock');
  const args = ['--child', '1', '--scgi', `127.0.0.1:${scgi}`, '--http', http];
  const dispatch = new DispatchProcess(t, args, directory);
  await dispatch.ready();
  const pid = await getOnce(dispatch.where, '/pid');
  const answer = await new ScgiClient({ host: '127.0.0.1', port: scgi }).send('/pid').answer;
  assert.equal(answer.split('\r\n\r\n')[1], pid);
  assert.equal(await overHttp(http), pid);
});

test('a web server that is not allowed is not served, by SCGI or by FastCGI', async (t) => {
  const [scgi, fastcgi] = [await freePort(), await freePort()];
  const listen = ['--port', String(fastcgi), '--scgi', `127.0.0.1:${scgi}`];
  const dispatch = new DispatchProcess(t, ['--child', '1', '--allow', '192.0.2.0/24', ...listen]);
  await dispatch.ready();
  const refused = new ScgiClient({ host: '127.0.0.1', port: scgi }).send('/pid');
  assert.equal(await refused.answer.catch(() => 'refused'), 'refused');
  await assert.rejects(getOnce({ host: '127.0.0.1', port: fastcgi }, '/pid'));
  await eventually(() => assert.match(dispatch.output, /a peer that is no web server of ours/));
});

test('whom FCGI_WEB_SERVER_ADDRS does not name is not served over TCP, unless --allow does', async (t) => {
  const served = async (addresses: string, ...more: readonly string[]): Promise<boolean> => {
    const port = await freePort();
    const args = ['--child', '1', '--port', String(port), ...more];
    const environment = { FCGI_WEB_SERVER_ADDRS: addresses };
    const dispatch = new DispatchProcess(t, args, temporaryDirectory(t), { environment });
    await dispatch.ready();
    const asked = getOnce({ host: '127.0.0.1', port }, '/pid');
    return asked.then(
      () => true,
      () => false,
    );
  };
  assert.equal(await served('192.0.2.7, 127.0.0.1'), true);
  assert.equal(await served('192.0.2.7'), false);
  assert.equal(await served('nonsense'), false);
  assert.equal(await served('192.0.2.7', '--allow', '127.0.0.0/8'), true);
});

test('an address that is named twice is refused, and nothing of it is left behind', async (t) => {
  const directory = temporaryDirectory(t);
  const path = join(directory, 'twice.sock');
  const port = String(await freePort());
  for (const listen of [
    ['--socket', path, '--http', path],
    ['--port', port, '--scgi', `127.0.0.1:${port}`],
  ]) {
    const dispatch = new DispatchProcess(t, ['--child', '1', ...listen], directory);
    assert.equal(await dispatch.exited, 1);
    assert.match(dispatch.output, /cannot listen twice on /);
    assert.equal(existsSync(path), false);
  }
});

test('an address that another listener has with every host is named in the refusal', async (t) => {
  const port = await freePort();
  const listen = ['--host', '0.0.0.0', '--port', String(port), '--http', `127.0.0.1:${port}`];
  const dispatch = new DispatchProcess(t, ['--child', '1', ...listen]);
  assert.equal(await dispatch.exited, 1);
  assert.match(dispatch.output, /cannot listen on http 127\.0\.0\.1:\d+: the address is in use/);
});

test('a path that is too long for a socket is said to be', async (t) => {
  const directory = temporaryDirectory(t);
  const path = join(directory, 'x'.repeat(108));
  const dispatch = new DispatchProcess(t, ['--child', '1', '--control', path], directory);
  assert.equal(await dispatch.exited, 1);
  assert.match(dispatch.output, /the control socket .*: its path is longer than 107 bytes/);
});

function overHttp(socketPath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path: '/pid' }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
