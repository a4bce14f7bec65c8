// The same in the other engine: the attacks and the collected mail in Firefox, without the policy
// and the sandbox that would stop them as well; then within them, where nothing may be painted
// outside of the frame.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import { mailDocument, mailDocumentPolicy } from '../../src/html/mail-document.ts';
import { type Firefox, startFirefox } from '../real/firefox.ts';
import { teardown } from '../real/teardown.ts';
import { collectedAttacks, collectedMail } from './collected.ts';
import { assertInert, batches, watch } from './inert.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

/** Bodies of collected mail in one run: CI has other things to do as well. */
const mailsMax = 300;

const frame =
  '<!doctype html><body style="margin:0;background:#fff"><iframe src="/mail" sandbox="allow-popups" ' +
  'style="position:absolute;left:100px;top:100px;width:300px;height:200px;border:0"></iframe>';
/** Everything around that frame in a window of 500 by 400. */
const around = [
  { x: 0, y: 0, width: 500, height: 100 },
  { x: 0, y: 300, width: 500, height: 100 },
  { x: 0, y: 100, width: 100, height: 200 },
  { x: 400, y: 100, width: 100, height: 200 },
];

interface Pages {
  readonly origin: string;
  /** Served at `/mail`. */
  document: string;
  policy: string | undefined;
  stop(): void;
}

async function servePages(): Promise<Pages> {
  const pages = { document: '', policy: undefined as string | undefined };
  const server = createServer((request, response) => {
    if (request.url === '/mail' && pages.policy !== undefined) {
      response.setHeader('content-security-policy', pages.policy);
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/mail' ? pages.document : request.url === '/' ? frame : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return Object.assign(pages, { origin: `http://127.0.0.1:${port}`, stop });
}

async function show(firefox: Firefox, pages: Pages, document: string) {
  pages.document = document;
  firefox.asked.length = 0;
  await firefox.goto(`${pages.origin}/mail`);
  const own = [`${pages.origin}/mail`, `${pages.origin}/favicon.ico`];
  return {
    ran: await firefox.evaluate('window.ran'),
    inner: String(await firefox.evaluate('document.body.innerHTML')),
    asked: firefox.asked.filter((url) => !own.includes(url) && !url.startsWith('data:')),
  };
}

test('R01, H06, H16, H30: in Firefox nothing runs, loads, or leaves its frame', async (t) => {
  const { keep } = teardown(t);
  const firefox = keep(await startFirefox());
  if (typeof firefox === 'string') return t.skip(firefox);
  const pages = keep(await servePages());
  await firefox.addInitScript(watch);

  const hostile = '<img src=http://e.test/x><svg onload=alert(1)></svg><p id=x>';
  const seen = await show(firefox, pages, hostile);
  assert.deepEqual([seen.ran, seen.asked], [['1'], ['http://e.test/x']]);

  const markups = [
    ...attacks.flatMap(({ markups: all }) => all),
    ...kept.map(([markup]) => markup),
    ...collectedAttacks(),
    ...collectedMail().slice(0, mailsMax),
  ];
  await assertInert((document) => show(firefox, pages, document), markups);

  await firefox.setViewport(500, 400);
  const paint = async (document: string): Promise<readonly string[]> => {
    pages.document = document;
    await firefox.goto(`${pages.origin}/`);
    return Promise.all(around.map((clip) => firefox.screenshot(clip)));
  };
  pages.policy = mailDocumentPolicy();
  const blank = await paint('');
  for (const body of batches(attacks.flatMap(({ markups: all }) => all))) {
    assert.deepEqual(await paint(mailDocument(body)), blank);
  }
});
