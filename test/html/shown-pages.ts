// Mail shown in a real browser of either engine: without the policy and the sandbox that would stop
// it as well, to see what it does and what tree it makes; and within them, to see where it paints.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mailDocument, mailDocumentPolicy } from '../../src/html/mail-document.ts';
import { assertInert, batches, watch } from './inert.ts';

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A browser with one page. */
export interface Engine {
  goto(url: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  addInitScript(body: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** A PNG of a part of the window, in base64. */
  screenshot(clip: Clip): Promise<string>;
  /** Addresses that were asked for, in order; may be emptied. */
  readonly asked: string[];
}

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

export interface Pages {
  readonly origin: string;
  /** Served at `/mail`; at `/` it is in a frame. */
  document: string;
  policy: string | undefined;
  stop(): void;
}

export async function servePages(): Promise<Pages> {
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

/** None of these runs, asks, or makes another tree than the one that was written. */
export async function assertActsNot(
  engine: Engine,
  pages: Pages,
  markups: readonly string[],
): Promise<void> {
  await engine.addInitScript(watch);
  pages.policy = undefined;
  const hostile = '<img src=http://e.test/x><svg onload=alert(1)></svg><p id=x>';
  const seen = await show(engine, pages, hostile);
  assert.deepEqual([seen.ran, seen.asked], [['1'], ['http://e.test/x']], 'the check itself');
  await assertInert((document) => show(engine, pages, document), markups);
}

async function show(engine: Engine, pages: Pages, document: string) {
  pages.document = document;
  engine.asked.length = 0;
  await engine.goto(`${pages.origin}/mail`);
  const own = [`${pages.origin}/mail`, `${pages.origin}/favicon.ico`];
  return {
    ran: await engine.evaluate('window.ran'),
    inner: String(await engine.evaluate('document.body.innerHTML')),
    asked: engine.asked.filter((url) => !own.includes(url) && !url.startsWith('data:')),
  };
}

/** None of these changes a point outside of its frame. */
export async function assertPaintsInside(
  engine: Engine,
  pages: Pages,
  markups: readonly string[],
): Promise<void> {
  pages.policy = mailDocumentPolicy();
  await engine.setViewport(500, 400);
  const paint = async (document: string): Promise<readonly string[]> => {
    pages.document = document;
    await engine.goto(`${pages.origin}/`);
    const shots: string[] = [];
    for (const clip of around) shots.push(await engine.screenshot(clip));
    return shots;
  };
  const blank = await paint('');
  for (const body of batches(markups)) {
    assert.deepEqual(await paint(mailDocument(body)), blank, body.slice(0, 2_000));
  }
}
