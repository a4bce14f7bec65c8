import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { lookOnce } from '../../src/maildir/scan.ts';
import { digestsAtOnce, readDigest } from '../../src/store/read-digest.ts';
import { atRest, put, temporaryMaildir } from '../maildir/temporary-maildir.ts';

const openFiles = (): number => readdirSync('/proc/self/fd').length;

test('however many messages are asked for at once, few are open', async (t) => {
  const maildir = temporaryMaildir(t);
  const names = Array.from({ length: 400 }, (_, number) => `cur/${1_700_000_000 + number}.x:2,`);
  put(maildir, Object.fromEntries(names.map((name) => [name, `Subject: ${name}\n\nText\n`])));
  atRest(maildir);
  const entries = (await lookOnce(maildir, Date.now))?.entries ?? [];
  assert.equal(entries.length, 400);
  const before = openFiles();
  const state = { most: 0, isOver: false };
  const reading = Promise.all(entries.map((entry) => readDigest(maildir, entry)));
  const over = reading.finally(() => (state.isOver = true));
  while (!state.isOver) {
    state.most = Math.max(state.most, openFiles() - before);
    await turn();
  }
  const read = await over;
  assert.equal(new Set(read.map((one) => one?.digest.envelope.subject)).size, 400);
  assert.ok(state.most > 0);
  assert.ok(state.most <= digestsAtOnce, `${state.most} were open`);
});
