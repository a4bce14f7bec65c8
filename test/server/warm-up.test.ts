// Pages that a worker makes before its turn: as many as help, and nothing about them may fail it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { warmUp } from '../../src/server/warm-up.ts';
import type { WebResponse } from '../../src/web/http.ts';

const answer: WebResponse = { status: 200, headers: [], body: 'a page' };

test('it asks for the page that needs nobody, some times', async () => {
  const paths: string[] = [];
  await warmUp(
    (request) => {
      paths.push(`${request.method} ${request.path}`);
      return answer;
    },
    () => false,
  );
  assert.equal(paths.length, 10);
  assert.deepEqual([...new Set(paths)], ['GET /login']);
});

test('it stops when the worker has its turn', async () => {
  let count = 0;
  await warmUp(
    () => {
      count += 1;
      return answer;
    },
    () => count === 3,
  );
  assert.equal(count, 3);
});

test('a page that fails or never comes ends it, and nothing else', async () => {
  await warmUp(
    () => {
      throw new Error('the directory is away');
    },
    () => false,
  );
  await warmUp(
    () => new Promise(() => {}),
    () => false,
  );
});

test('a page that streams is closed', async () => {
  let closed = 0;
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      yield new Uint8Array(1);
    } finally {
      closed += 1;
    }
  }
  const opened = body();
  await opened.next();
  await warmUp(
    () => ({ ...answer, body: opened }),
    () => closed === 1,
  );
  assert.equal(closed, 1);
});
