// The same request is the same to a page, and its answer the same to a person, whichever protocol
// carried it: FastCGI, SCGI or HTTP.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { text } from 'node:stream/consumers';
import { type Gateway, gatewayLimits, type GatewayOptions } from '../../src/server/gateway.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { serveScgi } from '../../src/server/serve-scgi.ts';
import { temporaryDirectory } from './dispatch-process.ts';
import { FastcgiClient } from './fastcgi-client.ts';
import { parts } from './gateway-server.ts';
import { ScgiClient } from './scgi-client.ts';

interface Asked {
  readonly name: string;
  readonly target: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  /** Of the body; a description of the request where the page gives one. */
  readonly says?: RegExp;
}

const table: readonly Asked[] = [
  {
    name: 'a page',
    target: '/mail/hello?a=b',
    status: 200,
    says: /"path":"\/hello","query":"a=b"/,
  },
  { name: 'the mount itself', target: '/mail', status: 200, says: /"path":"\/"/ },
  { name: 'a path as it was sent', target: '/mail/a%2Fb//c/%2e', status: 200, says: /a%2Fb\/\/c/ },
  { name: 'a bare question mark', target: '/mail/?', status: 200, says: /"path":"\/","query":""/ },
  {
    name: 'an absolute target',
    target: 'http://www.example.org/mail/x?y',
    status: 200,
    says: /"path":"\/x","query":"y"/,
  },
  { name: 'a path outside the mount', target: '/mailbox', status: 404 },
  { name: 'a target that no page has', target: '/mail/a\\b', status: 400 },
  {
    name: 'a host in capitals',
    target: '/mail/',
    headers: { Host: 'Mail.Example.org:8443' },
    status: 200,
    says: /"host":"mail\.example\.org:8443"/,
  },
  { name: 'a host that is none', target: '/mail/', headers: { Host: 'a/b' }, status: 400 },
  { name: 'two hosts', target: '/mail/', headers: { Host: 'a, b' }, status: 400 },
  {
    name: 'a Proxy header',
    target: '/mail/header?proxy',
    headers: { Proxy: 'http://evil.example' },
    status: 200,
    says: /^$/,
  },
  {
    name: 'a forwarded address from whoever',
    target: '/mail/header?x-forwarded-for',
    headers: { 'X-Forwarded-For': '192.0.2.50' },
    status: 200,
    says: /^192\.0\.2\.50$/,
  },
  {
    name: 'a body',
    target: '/mail/echo',
    method: 'POST',
    body: 'hello',
    status: 200,
    says: /^hello$/,
  },
  {
    name: 'a body that nobody reads',
    target: '/mail/unread',
    method: 'PUT',
    body: 'x',
    status: 200,
  },
  { name: 'HEAD', target: '/mail/unread', method: 'HEAD', status: 200, says: /^$/ },
  { name: 'an answer without a body', target: '/mail/empty', status: 204, says: /^$/ },
  { name: 'an unchanged page', target: '/mail/unchanged', status: 304, says: /^$/ },
  { name: 'a bug', target: '/mail/throw', status: 500, says: /^(?!.*a bug)/s },
  { name: 'a forged header', target: '/mail/inject', status: 500 },
  { name: 'a page that is late', target: '/mail/slow?60000', status: 504 },
];

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

type Ask = (path: string, asked: Asked) => Promise<Answer>;

const protocols: readonly {
  readonly name: string;
  readonly serve: (at: { path: string }, options: GatewayOptions) => Promise<Gateway>;
  readonly ask: Ask;
}[] = [
  { name: 'FastCGI', serve: serveFastcgi, ask: byFastcgi },
  { name: 'SCGI', serve: serveScgi, ask: byScgi },
  { name: 'HTTP', serve: serveHttp, ask: byHttp },
];

for (const asked of table) {
  test(`by every protocol: ${asked.name}`, async (t) => {
    for (const { name, serve, ask } of protocols) {
      const answer = await ask(await listening(t, serve), asked);
      assert.equal(answer.status, asked.status, name);
      if (asked.says !== undefined) assert.match(answer.body, asked.says, name);
      assert.doesNotMatch(answer.head, /set-cookie/i, name);
    }
  });
}

test('by every protocol one request too many is 503, and told when to come again', async (t) => {
  for (const { name, serve, ask } of protocols) {
    const path = await listening(t, serve, { requestsMax: 0 });
    const answer = await ask(path, { name, target: '/mail/', status: 503 });
    assert.equal(answer.status, 503, name);
    assert.match(answer.head, /^retry-after: 2\r?$/im, name);
  }
});

test('a page that is late and reads none of a large upload is 504', async (t) => {
  const name = 'a large upload';
  const asked = { name, target: '/mail/slow?60000', method: 'POST', body: 'x'.repeat(4_000_000) };
  // node:http ends such a connection while its peer still writes.
  for (const { name: protocol, serve, ask } of protocols.filter((each) => each.name !== 'HTTP')) {
    const answer = await ask(await listening(t, serve), { ...asked, status: 504 });
    assert.equal(answer.status, 504, protocol);
  }
});

async function listening(
  t: TestContext,
  serve: (typeof protocols)[number]['serve'],
  more: Partial<typeof gatewayLimits> = {},
): Promise<string> {
  const path = join(temporaryDirectory(t), 'a.sock');
  const limits = { ...gatewayLimits, answerMs: 60, sweepMs: 20, ...more };
  const gateway = await serve({ path }, { ...parts, mount: '/mail', limits });
  t.after(() => gateway.destroy());
  return path;
}

/** What a web server makes of the request's head. */
function variables({ method = 'GET', headers = {}, body = '' }: Asked): Record<string, string> {
  const named = Object.entries(headers).map(([name, value]) => {
    return [`HTTP_${name.toUpperCase().replaceAll('-', '_')}`, value] as const;
  });
  const length = String(Buffer.byteLength(body));
  return { REQUEST_METHOD: method, CONTENT_LENGTH: length, ...Object.fromEntries(named) };
}

async function byFastcgi(path: string, asked: Asked): Promise<Answer> {
  const client = new FastcgiClient({ path });
  client.send(asked.target, variables(asked), asked.body, false);
  return parsed((await client.answer()).stdout);
}

async function byScgi(path: string, asked: Asked): Promise<Answer> {
  return parsed(
    await new ScgiClient({ path }).send(asked.target, variables(asked), asked.body).answer,
  );
}

async function byHttp(path: string, asked: Asked): Promise<Answer> {
  const { method = 'GET', target, headers = {}, body = '' } = asked;
  const all = { Host: 'a', ...headers, 'Content-Length': String(body.length), Connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(path);
  socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  return parsed(await text(socket));
}

function parsed(answer: string): Answer {
  const end = answer.indexOf('\r\n\r\n');
  const status = Number(/^(?:Status:|HTTP\/1\.1) (\d{3}) /.exec(answer)?.[1]);
  return { status, head: answer.slice(0, end), body: answer.slice(end + 4) };
}
