// Pages that nobody asked for, while a worker waits for its turn. What a page needs is loaded and
// compiled when it is first used, so the first people would wait for it, all of those whose
// connections came over from the worker before.

import { access } from 'node:fs/promises';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Application, WebRequest } from '../web/http.ts';
import { discard } from './running-request.ts';

/** Behind these, one more makes little difference; the first takes as long as all the others. */
const pages = 10;
/** LIMIT for all of them: a database that is away must not keep a worker from its place. */
const patienceMs = 1000;

/** Resolves when it is done or `stop` says so; never rejects. */
export async function warmUp(application: Application, stop: () => boolean): Promise<void> {
  await Promise.race([askPages(application, stop), sleep(patienceMs, undefined, { ref: false })]);
}

async function askPages(application: Application, stop: () => boolean): Promise<void> {
  // Every list of mail wants these, and Node loads the one with all of its compression.
  crc32('');
  await access('/').catch(() => {});
  for (let count = 0; count < pages && !stop(); count += 1) {
    try {
      discard(await application(loginPage()));
    } catch {
      return; // Whoever asks for a page is told; here nobody has.
    }
    await turn();
  }
}

function loginPage(): WebRequest {
  return {
    method: 'GET',
    path: '/login',
    query: '',
    scheme: 'https',
    host: '',
    remoteAddress: '',
    header: () => undefined,
    contentLength: 0,
    body: nothing(),
    signal: new AbortController().signal,
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
