// The fetcher against real servers on this machine, which it would refuse: the tests let it
// connect to them alone.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  createPictureFetcher,
  type PictureFetcher,
  type PictureFetcherOptions,
} from '../../src/outside/picture.ts';

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
const big = Buffer.concat([gif, Buffer.alloc(3000)]);

function send(response: ServerResponse, body: Uint8Array, headers = {}): void {
  response.writeHead(200, { 'content-type': 'image/gif', ...headers }).end(body);
}

const pages: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/gif': (response) => send(response, gif, { 'set-cookie': 'spy=1' }),
  '/png': (response) => send(response, Buffer.from('89504e470d0a1a0a00', 'hex')),
  '/jpeg': (response) => send(response, Buffer.from('ffd8ffe000', 'hex')),
  '/webp': (response) => send(response, Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1')),
  '/svg': (response) =>
    send(response, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
  '/html': (response) => send(response, Buffer.from('<html>')),
  '/empty': (response) => send(response, Buffer.alloc(0)),
  '/big': (response) => send(response, big),
  '/big-unsaid': (response) => {
    response.writeHead(200, { 'content-type': 'image/gif' });
    response.write(gif);
    response.end(Buffer.alloc(3000));
  },
  '/bomb': (response) => send(response, gzipSync(gif), { 'content-encoding': 'gzip' }),
  '/slow': (response) => {
    response.writeHead(200).write(gif.subarray(0, 10));
  },
  '/silent': () => {},
  '/error': (response) => response.writeHead(500).end(gif),
  '/1': (response) => response.writeHead(302, { location: '/gif' }).end(),
  '/2': (response) => response.writeHead(301, { location: '/1' }).end(),
  '/3': (response) => response.writeHead(307, { location: '/2' }).end(),
  '/4': (response) => response.writeHead(308, { location: '/3' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-nothing': (response) => response.writeHead(302).end(),
  '/to-loopback': (response) =>
    response.writeHead(302, { location: `http://127.0.0.2:${port}/gif` }).end(),
};

const server = createServer((request, response) => {
  asked.push({ path: request.url ?? '', headers: request.headers });
  pages[request.url ?? '']?.(response);
});
let port = 0;

before(async () => {
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
after(() => {
  server.close();
  server.closeAllConnections();
});

const lookUp = async (name: string) => {
  if (name !== 'shop.test') throw new Error('unknown');
  return [{ address: '127.0.0.1', family: 4 }];
};

/** May go to 127.0.0.1, as if that were out in the internet. */
function fetcher(options: PictureFetcherOptions = {}): PictureFetcher {
  const mayConnect = (address: string): boolean => address === '127.0.0.1';
  return createPictureFetcher({ mayConnect, lookUp, bytesMax: 2000, timeoutMs: 5000, ...options });
}

const shop = (path: string): string => `http://shop.test:${port}${path}`;

test('R12: a picture is asked for without cookies, referrer or anything of the reader', async () => {
  asked.length = 0;
  const picture = await fetcher()(shop('/gif'));
  assert.equal(picture?.type, 'image/gif');
  assert.deepEqual(Buffer.from(picture.bytes), gif);
  assert.deepEqual(Object.keys(asked[0]?.headers ?? {}).toSorted(), [
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
});

test('A picture that several ask for at once, or soon after, is fetched once', async () => {
  asked.length = 0;
  const fetch = fetcher();
  const all = await Promise.all([fetch(shop('/gif')), fetch(shop('/gif')), fetch(shop('/png'))]);
  assert.deepEqual(
    [...all.map((one) => one?.type), (await fetch(shop('/gif')))?.type],
    ['image/gif', 'image/gif', 'image/png', 'image/gif'],
  );
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['/gif', '/png'],
  );
});

test('R14: what it is comes from its bytes; SVG, HTML and nothing are no pictures', async () => {
  const fetch = fetcher();
  for (const kind of ['gif', 'png', 'jpeg', 'webp']) {
    assert.equal((await fetch(shop(`/${kind}`)))?.type, `image/${kind}`);
  }
  for (const path of ['/svg', '/html', '/empty', '/error', '/to-file', '/to-nothing']) {
    assert.equal(await fetch(shop(path)), undefined, path);
  }
});

test('R14: too large, compressed, or too slow is cut off', async () => {
  const fetch = fetcher({ timeoutMs: 300 });
  for (const path of ['/big', '/big-unsaid', '/bomb', '/slow', '/silent']) {
    assert.equal(await fetch(shop(path)), undefined, path);
  }
});

test('R14: three redirects are followed, a fourth and a circle are not', async () => {
  const fetch = fetcher();
  assert.equal((await fetch(shop('/3')))?.type, 'image/gif');
  assert.equal(await fetch(shop('/4')), undefined);
  asked.length = 0;
  assert.equal(await fetch(shop('/loop')), undefined);
  assert.equal(asked.length, 4);
});

test('R14: a redirect to an address inside is not followed', async () => {
  asked.length = 0;
  assert.equal(await fetcher()(shop('/to-loopback')), undefined);
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['/to-loopback'],
  );
});

test('R13: no way of writing an inner address is asked', async () => {
  const fetch = createPictureFetcher({ timeoutMs: 2000 });
  const open = createPictureFetcher({ timeoutMs: 2000, mayConnect: isPublicOnAnyPort });
  asked.length = 0;
  for (const host of [
    '127.0.0.1',
    '127.1',
    '0x7f000001',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'localhost.',
    'LOCALHOST',
    '１２７.0.0.1',
    'user:secret@shop.test',
  ]) {
    assert.equal(await fetch(`http://${host}:${port}/gif`), undefined, host);
    assert.equal(await open(`http://${host}:${port}/gif`), undefined, host);
  }
  assert.deepEqual(asked, []);
});

test('R13: a name is refused when one of its answers lies inside', async () => {
  asked.length = 0;
  const mixed = async () => [
    { address: '8.8.8.8', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ];
  const open = createPictureFetcher({ lookUp: mixed, mayConnect: isPublicOnAnyPort });
  assert.equal(await open(shop('/gif')), undefined);
  assert.deepEqual(asked, []);
});

test('R14: a name that is public first and inside later is caught at the later time', async () => {
  let calls = 0;
  const rebinding = async () => {
    calls += 1;
    return [{ address: calls === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  };
  asked.length = 0;
  const fetch = fetcher({ lookUp: rebinding });
  assert.equal(await fetch(shop('/1')), undefined);
  assert.deepEqual([calls, asked.length], [2, 1]);
});

test('R14: only the ports of the web are asked', async () => {
  const fetch = createPictureFetcher({ lookUp: async () => [{ address: '8.8.8.8', family: 4 }] });
  for (const url of [
    'http://8.8.8.8:25/x',
    'http://shop.test:3306/x',
    'https://shop.test:8443/x',
    'ftp://shop.test/x',
    'file:///etc/passwd',
    'data:image/gif;base64,R0lGODlh',
    'shop.test/x',
    '',
  ]) {
    assert.equal(await fetch(url), undefined, url);
  }
});

function isPublicOnAnyPort(address: string): boolean {
  return !address.startsWith('127.') && !address.includes(':') && address !== '0.0.0.0';
}
