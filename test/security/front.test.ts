// The whole application behind a real FastCGI socket, under records and parameters that no web
// server sends. Beside each attack a neighbour asks for its own page and must get just that.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { gatewayLimits, type Gateway } from '../../src/server/gateway.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { beginRecord, plainParams, requestBytes, streamBytes } from '../fastcgi/web-server.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { FastcgiClient, statusOf } from '../server/fastcgi-client.ts';
import { parts } from '../server/gateway-server.ts';
import { fillMailbox } from '../webmail/full-mailbox.ts';
import { type MailApp, mei, openMailApp } from '../webmail/mail-app.ts';
import { headerOf } from '../web/app-request.ts';
import { crawl } from '../webmail/crawl.ts';

let app: MailApp;
let gateway: Gateway;
let cookie = '';
const home = temporaryDirectory('front');
const path = join(home.path, 'front.sock');
const limits = { ...gatewayLimits, headMs: 150, bodyMs: 150, idleMs: 400, sweepMs: 20 };

before(async () => {
  app = await openMailApp({}, { web: { superAdministrators: [mei] } });
  gateway = await serveFastcgi({ path }, { ...parts, application: app.application, limits });
  cookie = await app.cookie(mei);
});

after(async () => {
  gateway.destroy();
  await app.close();
  home.remove();
});

function ask(uri: string, more: Readonly<Record<string, string>> = {}): FastcgiClient {
  const client = new FastcgiClient({ path });
  client.send(uri, more, '', false);
  return client;
}

/** Somebody else's request, whose page must hold their own words and nothing of the attack. */
async function neighbourIsWell(): Promise<void> {
  const client = ask('/login?next=%2Fmail%2Fneighbour');
  const { stdout } = await client.answer();
  assert.match(stdout, /^Status: 200 /);
  assert.match(stdout, /neighbour/);
  assert.doesNotMatch(stdout, /attack/);
  client.socket.destroy();
}

/** Sends bytes and waits until the connection is over or nothing more comes. */
async function hostile(bytes: Uint8Array): Promise<FastcgiClient> {
  const client = new FastcgiClient({ path });
  client.socket.write(bytes);
  await Promise.race([client.until(() => client.closed || client.ended), sleep(60)]);
  client.socket.destroy();
  return client;
}

test('F01: records of every type, version, id, length and role harm nobody', async () => {
  const whole = requestBytes({ params: [...plainParams, ['X', 'attack']] });
  for (let type = 0; type < 256; type += 1) {
    const odd = encodeRecord(type, type % 3, Buffer.from('attack'), type);
    await Promise.race([hostile(Buffer.concat([odd, whole])), sleep(20)]);
  }
  for (const [at, values] of [
    [0, [0, 2, 255]],
    [2, [0, 255]],
    [4, [255]],
    [6, [1, 255]],
    [8, [0, 255]],
    [9, [0, 2, 3, 4, 255]],
  ] as const) {
    for (const value of values) {
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      await hostile(bytes);
    }
  }
  await neighbourIsWell();
  assert.deepEqual(app.bugs, []);
});

test('F01: two requests side by side and an abort keep their own answers', async () => {
  const client = new FastcgiClient({ path });
  const params = (next: string) =>
    encodePairs([...plainParams.slice(2), ['REQUEST_METHOD', 'GET'], ['REQUEST_URI', next]]);
  const uris = ['/login?next=%2Fmail%2Fone', '/login?next=%2Fmail%2Ftwo'];
  const pieces = uris.flatMap((uri, at) => {
    const bytes = Buffer.concat([
      beginRecord(at + 1, 1, 1),
      streamBytes(recordType.params, at + 1, params(uri), { pieceBytes: 9 }),
      streamBytes(recordType.stdin, at + 1, Buffer.alloc(0)),
    ]);
    return [bytes];
  });
  client.socket.write(
    Buffer.concat([...pieces, encodeRecord(recordType.abortRequest, 9, Buffer.alloc(0))]),
  );
  const answers = [await client.answer(), await client.answer()];
  for (const { id, stdout } of answers) {
    assert.match(stdout, id === 1 ? /%2Fmail%2Fone|\/mail\/one/ : /\/mail\/two|%2Fmail%2Ftwo/);
    assert.doesNotMatch(stdout, id === 1 ? /mail\/two/ : /mail\/one/);
  }
  client.socket.destroy();
});

test('F03: parameters that flood, contradict or forge are refused in words', async () => {
  const floods: readonly (readonly [string, Buffer, RegExp])[] = [
    ['a name of two gigabytes', Buffer.from([0xff, 0xff, 0xff, 0xff, 1, 65]), /^(Status: 4\d\d|$)/],
    [
      'fifty thousand pairs',
      Buffer.concat(Array.from({ length: 50_000 }, () => encodePairs([['A', 'b']]))),
      /^(Status: 431|$)/,
    ],
  ];
  for (const [what, content, said] of floods) {
    const client = await hostile(
      Buffer.concat([beginRecord(1), streamBytes(recordType.params, 1, content)]),
    );
    assert.match(client.reader.answers[0]?.stdout ?? '', said, what);
  }
  const refused: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a negative length', { CONTENT_LENGTH: '-1' }],
    ['a length that is no number', { CONTENT_LENGTH: '1e3' }],
    ['two lengths in one', { CONTENT_LENGTH: '1, 2' }],
    ['no method', { REQUEST_METHOD: '' }],
  ];
  for (const [what, more] of refused) {
    assert.equal(statusOf(await ask('/login', more).answer()), 400, what);
  }
  const proxied = await ask('/login', { HTTP_PROXY: 'http://attack.test/' }).answer();
  assert.equal(statusOf(proxied), 200);
  assert.doesNotMatch(proxied.stdout, /attack/);
  const short = new FastcgiClient({ path });
  short.send('/login', { REQUEST_METHOD: 'POST', CONTENT_LENGTH: '9999' }, 'address=x', false);
  assert.ok([400, 403, 408].includes(statusOf(await short.answer())));
  await neighbourIsWell();
});

test('F04: no value ends the line that it stands in', async () => {
  const splits = ['\r\nset-cookie: attack=1', '\nx: y', '\r', '%0d%0aset-cookie:attack', '\0'];
  for (const split of splits) {
    const escaped = encodeURIComponent(split);
    for (const uri of [
      `/login?next=/mail${split}`,
      `/login?next=%2Fmail${escaped}`,
      `/mail/${escaped}`,
      `/extmail/cgi/folders.cgi?folder=${escaped}`,
      `/mail/INBOX/x${escaped}/part/1`,
    ]) {
      const { stdout } = await ask(uri, { HTTP_COOKIE: cookie, HTTP_HOST: `a${split}` }).answer();
      const head = stdout.slice(0, stdout.indexOf('\r\n\r\n'));
      assert.doesNotMatch(head, /^set-cookie: *attack/im, JSON.stringify(uri));
      assert.doesNotMatch(head, /[^\r]\n|\r[^\n]|\0/);
    }
  }
});

const carried: readonly (readonly [string, RegExp])[] = [
  ['content-security-policy', /default-src 'none'.*frame-ancestors '(?:none|self)'|sandbox/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^no-referrer$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^(?:same|cross)-origin$/],
  ['permissions-policy', /camera=\(\)/],
  ['cache-control', /no-store|private|immutable/],
];

test('F05: every answer carries its policy, errors and files included', async () => {
  await fillMailbox(app, mei);
  const starts = ['/', '/compose', '/settings', '/admin', '/search?q=number', '/nowhere'];
  const odd = ['/mail/Nowhere', '/healthz', '/robots.txt', '/extmail', '/image', '/assets/x'];
  const pages = await crawl(app, { cookie, mount: '', starts: [...starts, ...odd] });
  assert.ok(pages.length > 60);
  const missing = pages.flatMap(({ path: place, answer }) =>
    carried
      .filter(([name, form]) => !form.test(headerOf(answer, name) ?? ''))
      .map(([name]) => `${place}: ${name}`),
  );
  assert.deepEqual(missing, []);
  const posts = ['/login', '/logout', '/compose', '/mail/INBOX/seen', '/admin', '/nowhere'];
  for (const place of posts) {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await app.send('POST', place, { form: {}, headers });
    for (const [name, form] of carried) assert.match(headerOf(answer, name) ?? '', form, place);
  }
  const bad = await ask('/', { CONTENT_LENGTH: 'x' }).answer();
  for (const line of ["content-security-policy: default-src 'none'", 'x-content-type-options']) {
    assert.ok(bad.stdout.includes(line), 'the gateway by itself');
  }
});

test('F06: no path leads out of the assets', async () => {
  const ways = [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '../../package.json',
    '..\\..\\package.json',
    '%5c..%5cmanifest.json',
    'manifest.json',
    '%00',
    'app.css%00.png',
    '%c0%ae%c0%ae%c0%af',
    ';/../manifest.json',
    '/etc/passwd',
    '%252e%252e%252fpackage.json',
    '__proto__',
    'constructor',
  ];
  for (const way of ways) {
    for (const uri of [`/assets/${way}`, `//assets/${way}`, `/assets//${way}`]) {
      const { stdout } = await ask(uri).answer();
      assert.match(stdout, /^Status: (404|400) /, uri);
      assert.doesNotMatch(stdout, /"dependencies"|root:x:|"style":/);
    }
  }
});

test('F07: over TCP nobody but the listed web servers is heard', async (t) => {
  const application = app.application;
  for (const [webServers, isHeard] of [
    [['127.0.0.1'], true],
    [['192.0.2.1'], false],
    [[], false],
  ] as const) {
    const over = await serveFastcgi(
      { host: '127.0.0.1', port: 0 },
      { ...parts, application, limits, webServers },
    );
    t.after(() => over.destroy());
    const client = new FastcgiClient({ host: '127.0.0.1', port: over.port ?? 0 });
    client.send('/login', {}, '', false);
    if (isHeard) assert.equal(statusOf(await client.answer()), 200);
    else await assert.rejects(client.answer());
    client.socket.destroy();
  }
});

test('F08: whoever is slow, endless or gone leaves nothing behind', async () => {
  await neighbourIsWell();
  await sleep(50);
  const atFirst = openDescriptors();
  const whole = requestBytes({
    params: [['REQUEST_METHOD', 'POST'], ...plainParams.slice(1, 2), ['CONTENT_LENGTH', '500']],
    body: 'attack'.repeat(100),
  });
  const clients: FastcgiClient[] = [];
  for (let at = 0; at <= whole.length; at += 7) {
    const client = new FastcgiClient({ path });
    client.socket.write(whole.subarray(0, at));
    // A third is gone at once, a third says its end, a third stays and says no more.
    if (at % 3 === 0) setTimeout(() => client.socket.destroy(), 5);
    if (at % 3 === 1) client.socket.end();
    clients.push(client);
  }
  const endless = new FastcgiClient({ path });
  endless.socket.write(
    Buffer.concat([beginRecord(1), streamBytes(recordType.params, 1, encodePairs(plainParams))]),
  );
  const drip = setInterval(
    () => endless.socket.write(encodeRecord(recordType.stdin, 1, Buffer.from('attack'))),
    20,
  );
  await neighbourIsWell();
  await Promise.all(clients.map((client) => client.until(() => client.closed || client.ended)));
  clearInterval(drip);
  for (const client of [...clients, endless]) client.socket.destroy();
  for (let tries = 0; openDescriptors() > atFirst + 2 && tries < 100; tries += 1) await sleep(20);
  assert.ok(openDescriptors() <= atFirst + 2, `${openDescriptors()} of ${atFirst}`);
  await neighbourIsWell();
  assert.deepEqual(app.bugs, []);
});

function openDescriptors(): number {
  return readdirSync('/proc/self/fd').length;
}
