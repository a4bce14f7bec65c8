// Requests through a real gateway into the whole application. Each case carries a canary of its own,
// and no answer may hold the canary of another.

import { connect } from 'node:net';
import { join } from 'node:path';
import { serveFastcgi } from '../../../src/server/serve-fastcgi.ts';
import { temporaryDirectory } from '../../real/temporary.ts';
import { serveMailApp } from '../../security/served-app.ts';
import { FastcgiClient } from '../../server/fastcgi-client.ts';
import { parts } from '../../server/gateway-server.ts';
import { fillMailbox } from '../../webmail/full-mailbox.ts';
import { type MailApp, mei } from '../../webmail/mail-app.ts';
import { mutated, pick } from '../mutate.ts';
import { addressWords, wireWords } from '../tables/words.ts';
import { requestSeeds } from '../tables/requests.ts';
import { demand, type OpenTarget, type Target } from '../target.ts';

/** How long an answer may be away before it counts as none. */
const answerMs = 10_000;

export const requests: Target = {
  name: 'requests',
  attack: 'L16',
  share: 35_000,
  make: (random) => mutated(Buffer.from(pick(requestSeeds, random)), addressWords, random),
  open: openFastcgi,
};

async function openFastcgi(): Promise<OpenTarget> {
  const served = await serveMailApp({}, { web: { superAdministrators: [mei] } });
  const { app } = served;
  await fillMailbox(app, mei);
  const cookie = await app.cookie(mei);
  const home = temporaryDirectory('fuzz');
  const path = join(home.path, 'fuzz.sock');
  const gateway = await serveFastcgi({ path }, { ...parts, application: app.application });
  let client: FastcgiClient | undefined;
  let number = 0;
  return {
    async run(bytes) {
      number += 1;
      const canary = `canary-${number}-`;
      if (!client || client.closed || client.ended) client = new FastcgiClient({ path });
      const { uri, more, body } = requestOf(bytes, { canary, cookie });
      client.send(uri, more, body, true);
      const answer = await inTime(client.answer().catch(() => undefined));
      assertOwn(app, canary, answer?.stdout ?? '');
      if (answer === undefined) client.socket.destroy();
    },
    async close() {
      client?.socket.destroy();
      gateway.destroy();
      await served.stop();
      home.remove();
    },
  };
}

/** Lines of a case: method, target, type of the body, body. A login would only cost time. */
function requestOf(bytes: Buffer, { canary, cookie }: { canary: string; cookie: string }) {
  const [method = '', target = '', type = '', ...rest] = bytes.toString('latin1').split('\n');
  const body =
    method === 'POST' && !target.includes('log') ? `${rest.join('\n')}&canary=${canary}` : '';
  const uri = `${target}${target.includes('?') ? '&' : '?'}canary=${canary}`;
  const more = {
    REQUEST_METHOD: method === 'POST' && body === '' ? 'GET' : method,
    CONTENT_TYPE: type,
    CONTENT_LENGTH: body === '' ? '' : String(Buffer.byteLength(body)),
    HTTP_COOKIE: target.length % 8 === 0 ? `${canary}; ${type}` : cookie,
    HTTP_USER_AGENT: canary,
  };
  return { uri, more, body };
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('no answer in time')), answerMs);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function assertOwn(app: MailApp, canary: string, answer: string): void {
  const [bug] = app.bugs;
  if (bug !== undefined) {
    (app.bugs as unknown[]).length = 0;
    const { err } = bug as { err?: Error };
    throw new Error(`a bug: ${err?.stack ?? JSON.stringify(bug)}`);
  }
  demand(!/^Status: 5(?!03)/.test(answer), answer.slice(0, 60));
  // What is stored (a folder's name, a draft) is of the same person and comes back rightly.
  const head = answer.slice(0, answer.indexOf('\r\n\r\n') + 1);
  const foreign = head.match(/canary-\d+-/g)?.find((found) => found !== canary);
  demand(foreign === undefined, `${foreign} in the answer to ${canary}`);
}

const httpSeeds = [
  'GET /login?next=/mail HTTP/1.1\r\nHost: mail.test\r\nCookie: a=b\r\n\r\n',
  'POST /login HTTP/1.1\r\nHost: mail.test\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\naddress=x',
  'POST /x HTTP/1.1\r\nHost: mail.test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  'GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
];

export const http: Target = {
  name: 'http',
  attack: 'F03',
  share: 10_000,
  make: (random) => mutated(Buffer.from(pick(httpSeeds, random)), wireWords, random),
  open: openHttp,
};

async function openHttp(): Promise<OpenTarget> {
  const served = await serveMailApp();
  const port = Number(new URL(served.origin).port);
  let number = 0;
  return {
    async run(bytes) {
      number += 1;
      const canary = `canary-${number}-`;
      const said = await inTime(exchanged(port, Buffer.concat([bytes, Buffer.from(canary)])));
      const foreign = said.match(/canary-\d+-/g)?.find((found) => found !== canary);
      demand(foreign === undefined, `${foreign} in the answer to ${canary}`);
      demand(!/^HTTP\/1\.1 500/m.test(said), said.slice(0, 80));
      demand(served.app.bugs.length === 0, JSON.stringify(served.app.bugs));
    },
    close: () => served.stop(),
  };
}

function exchanged(port: number, bytes: Buffer): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect({ port, host: '127.0.0.1' });
  let said = '';
  socket.setEncoding('latin1').on('data', (text: string) => (said += text));
  socket.on('error', () => {});
  socket.on('close', () => resolve(said));
  socket.end(bytes);
  // Half a request is waited for; nobody needs to wait for the end of that here.
  setTimeout(() => socket.destroy(), 20);
  return promise;
}
