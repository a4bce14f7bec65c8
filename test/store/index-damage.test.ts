// An index is a file that may rot. Whatever becomes of it, lists are what they were and a search
// answers; and nothing that a person types makes a sound index look broken.

import assert from 'node:assert/strict';
import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Log, silentLog } from '../../src/kit/log.ts';
import { openMailStore } from '../../src/store/open.ts';
import { put, temporaryMaildir } from '../maildir/temporary-maildir.ts';
import { letter } from './letters.ts';

const damages = 60;
const waitMs = { search: 60_000, conversation: 60_000 };

function fill(t: TestContext): string {
  const maildir = temporaryMaildir(t);
  const files = Array.from({ length: 120 }, (_, n) => [
    `cur/${1_700_000_000 + n}.m${n}.h:2,`,
    letter({ subject: `Number ${n}`, text: `Heron ${n} stands in the water of ${n % 7} lakes.` }),
  ]);
  put(maildir, Object.fromEntries(files));
  return maildir;
}

function open(log: Log) {
  return openMailStore({
    log,
    indexDir: '',
    hostname: 'h',
    now: Date.now,
    waitMs,
    digestsMax: 0,
  });
}

let seed = 5;
function random(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
}

function flipBytes(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  for (let flips = 0; flips < 8; flips++) {
    writeSync(file, Buffer.from([random(256)]), 0, 1, random(size));
  }
  closeSync(file);
}

function cutShort(path: string): void {
  truncateSync(path, random(statSync(path).size));
}

test('a damaged index changes no list and fails no search', async (t) => {
  const maildir = fill(t);
  const index = join(maildir, 'dispatch-index');
  const bugs: object[] = [];
  const log = { ...silentLog, error: (facts: object) => void bugs.push(facts) };
  let wanted: unknown;
  for (let round = 0; round < damages; round++) {
    const store = open(log);
    const mailbox = store.open(maildir);
    const list = await mailbox.list('INBOX', { page: 1, pageSize: 200 });
    wanted ??= list;
    assert.deepEqual(list, wanted, `round ${round}`);
    const answer = await mailbox.search('heron', { page: 1, order: 'date' });
    assert.ok(answer.rows.every(({ subject }) => subject.startsWith('Number')));
    assert.equal((await mailbox.conversation('INBOX', '1700000000.m0.h'))[0]?.subject, 'Number 0');
    await store.close();
    // Every fourth time the damage meets an index that was made anew.
    if (round % 4 === 3)
      for (const end of ['', '-wal', '-shm']) rmSync(index + end, { force: true });
    else if (round % 4 === 1) cutShort(index);
    else flipBytes(index);
  }
  assert.deepEqual(bugs, []);
});

test('nothing that is typed makes a sound index look broken', async (t) => {
  const maildir = fill(t);
  const spoken: string[] = [];
  const note = (_: object, sentence: string) => void spoken.push(sentence);
  const store = open({ debug: note, info: note, warn: note, error: note });
  t.after(() => store.close());
  const mailbox = store.open(maildir);
  const pieces =
    'heron "the water" -lakes OR ( ) " : * ^ + NEAR AND NOT {subject} from:a is:unread in:x 项 项目 ー \' \\ ; -- ﬁ ١٢ é a* body:" -( ͏ ';
  const words = pieces.split(' ');
  for (let round = 0; round < 400; round++) {
    const typed = Array.from({ length: random(8) }, () => words[random(words.length)]).join(' ');
    const order = round % 2 === 0 ? 'date' : 'relevance';
    await mailbox.search(typed, { page: 1, order });
  }
  assert.deepEqual(spoken, []);
});
