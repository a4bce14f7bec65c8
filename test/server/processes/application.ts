// A small application for process and gateway tests: its paths do what a test needs done.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Application, WebRequest, WebResponse } from '../../../src/web/http.ts';

export const testApplication: Application = async (request) => {
  switch (request.path) {
    case '/pid':
      return text(String(process.pid));
    case '/uid':
      return text(JSON.stringify({ uid: process.getuid?.(), groups: process.getgroups?.() }));
    case '/slow':
      await sleep(Number(request.query), undefined, { ref: false });
      return text(`slow ${process.pid}`);
    case '/block':
      for (;;);
    case '/exit':
      return process.exit(3);
    case '/grow':
      return text(String(grow(Number(request.query))));
    case '/echo':
      return echo(request);
    case '/stream':
      return { status: 200, headers: [], body: pieces(Number(request.query)) };
    case '/broken-stream':
      return { status: 200, headers: [], body: brokenPieces() };
    case '/large-head':
      return { status: 200, headers: [['x-a', 'a'.repeat(Number(request.query))]], body: '' };
    case '/facts':
      return text(JSON.stringify(request.facts?.()));
    case '/inject':
      return { status: 200, headers: [['x-a', forgeries[request.query] ?? '']], body: '' };
    case '/throw':
      throw new Error('a bug');
    case '/unchanged':
      return { status: 304, headers: [], body: 'never sent' };
    case '/session/check':
      return mayPass(request);
    case '/empty':
      return { status: 204, headers: [], body: 'never sent' };
    case '/unread':
      return text('did not read');
    case '/header':
      return text(request.header(request.query) ?? '');
    case '/wait':
      return waitForAbort(request);
    default:
      return text(describe(request));
  }
};

/** Values that would end the field that they stand in, or are no bytes. */
const forgeries: Readonly<Record<string, string>> = {
  '': 'b\r\nset-cookie: c',
  nul: 'b\0set-cookie: c',
  wide: 'b\u010d\u010aset-cookie: c',
};

function mayPass(request: WebRequest): WebResponse {
  if (request.header('cookie') !== 'let=me') return { status: 403, headers: [], body: 'no' };
  return { status: 200, headers: [['variable-remote_user', 'ada@example.org']], body: 'unseen' };
}

const grown: Buffer[] = [];

/** Keeps so many megabytes for ever; without a number, more and more. */
function grow(megabytes: number): number {
  const most = megabytes === 0 ? Infinity : megabytes;
  for (let count = 0; count < most; count += 1) {
    grown.push(Buffer.alloc(1024 * 1024, 1));
  }
  return grown.length;
}

/** What the last request to /wait saw, and how many pieces were asked of /stream. */
export const seen: { aborted?: boolean; bodyError?: unknown; pieces: number } = { pieces: 0 };

function text(body: string): WebResponse {
  return { status: 200, headers: [['content-type', 'text/plain']], body };
}

async function echo(request: WebRequest): Promise<WebResponse> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of request.body) chunks.push(Buffer.from(chunk));
  } catch (error) {
    seen.bodyError = error;
    return { status: 400, headers: [], body: 'cut' };
  }
  return text(Buffer.concat(chunks).toString());
}

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    seen.pieces += 1;
    yield Buffer.alloc(64 * 1024, 'p');
  }
}

async function* brokenPieces(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('first');
  throw new Error('the disk went away');
}

function waitForAbort(request: WebRequest): Promise<WebResponse> {
  seen.aborted = false;
  return new Promise((resolve) => {
    request.signal.addEventListener('abort', () => {
      seen.aborted = true;
      resolve(text('too late'));
    });
  });
}

function describe(request: WebRequest): string {
  const { method, path, query, scheme, host, remoteAddress, contentLength } = request;
  const agent = request.header('user-agent');
  const type = request.header('content-type');
  const proxy = request.header('proxy');
  return JSON.stringify({
    method,
    path,
    query,
    scheme,
    host,
    remoteAddress,
    contentLength,
    agent,
    type,
    proxy,
  });
}
