// A value is asked for again after a while, and believed longer while nobody answers.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { LastKnown } from '../../src/kit/last-known.ts';

const away = async (): Promise<number> => {
  throw new Refusal('directory-away');
};

test('a fresh value is not asked for again', async () => {
  const clock = { ms: 0 };
  const known = new LastKnown<string, number>({
    entriesMax: 2,
    freshMs: 10,
    awayMs: 100,
    now: () => clock.ms,
  });
  assert.equal(await known.get('a', async () => 1), 1);
  clock.ms = 9;
  assert.equal(await known.get('a', async () => 2), 1);
  clock.ms = 10;
  assert.equal(await known.get('a', async () => 3), 3);
  clock.ms = -50;
  assert.equal(await known.get('a', async () => 4), 4);
});

test('an older value is believed only while the server is away, and only so long', async () => {
  const clock = { ms: 0 };
  const known = new LastKnown<string, number>({
    entriesMax: 2,
    freshMs: 0,
    awayMs: 100,
    now: () => clock.ms,
  });
  await assert.rejects(known.get('a', away), { code: 'directory-away' });
  assert.equal(await known.get('a', async () => 1), 1);
  clock.ms = 99;
  assert.equal(await known.get('a', away), 1);
  const bug = async (): Promise<number> => {
    throw new TypeError('a bug');
  };
  await assert.rejects(known.get('a', bug), TypeError);
  clock.ms = 100;
  await assert.rejects(known.get('a', away), { code: 'directory-away' });
  known.forget('a');
  clock.ms = 50;
  await assert.rejects(known.get('a', away), { code: 'directory-away' });
});
