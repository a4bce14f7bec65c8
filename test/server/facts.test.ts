// What arrived, as a page may show it, by every protocol: never what would let somebody in.

import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import test from 'node:test';
import type { Gateway } from '../../src/server/gateway.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { serveHttp } from '../../src/server/serve-http.ts';
import { serveScgi } from '../../src/server/serve-scgi.ts';
import { temporaryDirectory } from './dispatch-process.ts';
import { bodyOf, FastcgiClient } from './fastcgi-client.ts';
import { parts } from './gateway-server.ts';
import { ScgiClient } from './scgi-client.ts';

type Ask = (path: string, secret: string) => Promise<string>;

const protocols: readonly {
  readonly name: string;
  readonly serve: (at: { path: string }, options: typeof parts) => Promise<Gateway>;
  readonly ask: Ask;
}[] = [
  {
    name: 'FastCGI',
    serve: serveFastcgi,
    ask: async (path, secret) => {
      const client = new FastcgiClient({ path });
      client.send('/facts', { HTTP_COOKIE: secret, HTTP_AUTHORIZATION: secret }, '', false);
      return bodyOf(await client.answer());
    },
  },
  {
    name: 'SCGI',
    serve: serveScgi,
    ask: async (path, secret) => {
      const more = { HTTP_COOKIE: secret, HTTP_AUTHORIZATION: secret };
      const answer = await new ScgiClient({ path }).send('/facts', more).answer;
      return answer.split('\r\n\r\n')[1] ?? '';
    },
  },
  {
    name: 'HTTP',
    serve: serveHttp,
    ask: (path, secret) => overHttp(path, { cookie: secret, authorization: secret }),
  },
];

for (const { name, serve, ask } of protocols) {
  test(`${name} tells what arrived without its secrets`, async (t) => {
    const path = join(temporaryDirectory(t), 'facts.sock');
    const gateway = await serve({ path }, parts);
    t.after(() => gateway.destroy());
    const text = await ask(path, 'the-secret');
    const facts = JSON.parse(text) as readonly (readonly [string, string])[];
    assert.deepEqual(facts.slice(0, 2), [
      ['protocol', name],
      ['peer', 'unix'],
    ]);
    assert.ok(!text.includes('the-secret'));
    const masked = facts.filter(([, value]) => /^•+$/.test(value));
    assert.deepEqual(
      masked.map(([variable]) => variable.replace('HTTP_', '').toLowerCase()).sort(),
      ['authorization', 'cookie'],
    );
  });
}

function overHttp(socketPath: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ socketPath, path: '/facts', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end();
  });
}
