import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { carryAcross } from '../../src/maildir/carry-across.ts';
import { copyMessages } from '../../src/maildir/copy.ts';
import { changeMessageFlags } from '../../src/maildir/flag.ts';
import { moveMessages } from '../../src/maildir/move.ts';
import type { FoundFile } from '../../src/maildir/scan.ts';
import { filesIn, makePlaces, put, temporaryMaildir } from './temporary-maildir.ts';

const message: FoundFile = { place: 'cur', file: '1700000000.a:2,S' };
const source = `cur/${message.file}`;
const long = `${'A line of the message.\r\n'.repeat(10_000)}the end`;
const nothing = (): undefined => undefined;

/** A folder on /dev/shm, which is a file system of its own wherever /tmp is not on it as well. */
function folderElsewhere(t: TestContext): string {
  const directory = mkdtempSync('/dev/shm/dispatch-maildir-');
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  makePlaces(directory);
  return directory;
}

test('a message moves to a file system of its own, time and all', async (t) => {
  const [here, there] = [temporaryMaildir(t), folderElsewhere(t)];
  put(here, { [source]: long });
  utimesSync(join(here, source), 1_700_000_000, 1_700_000_000);
  assert.deepEqual(await moveMessages(here, [message], there, nothing), []);
  assert.deepEqual([filesIn(here), filesIn(there)], [[], [source]]);
  assert.equal(readFileSync(join(there, source), 'utf8'), long);
  assert.equal(statSync(join(there, source)).mtimeMs, 1_700_000_000_000);
});

test('a copy goes to another file system as a file of its own', async (t) => {
  const [here, there] = [temporaryMaildir(t), folderElsewhere(t)];
  put(here, { [source]: long });
  await copyMessages(here, [message], there, () => '1700000001.copy');
  assert.deepEqual([filesIn(here), filesIn(there)], [[source], ['cur/1700000001.copy:2,S']]);
  assert.equal(readFileSync(join(there, 'cur/1700000001.copy:2,S'), 'utf8'), long);
});

/** As the move does it, so many milliseconds from now. */
const carry = (here: string, there: string, laterMs = 0): Promise<boolean> =>
  carryAcross({
    source: here,
    from: message,
    target: there,
    wanted: message,
    nowMs: Date.now() + laterMs,
  });

test('a move that a crash cut behind its copy ends in one message', async (t) => {
  const [here, there] = [temporaryMaildir(t), temporaryMaildir(t)];
  put(here, { [source]: long });
  put(there, { [source]: long });
  assert.equal(await carry(here, there, 11_000), true);
  assert.deepEqual([filesIn(here), filesIn(there)], [[], [source]]);
});

test('a different message of the name stays beside what was carried there', async (t) => {
  const [here, there] = [temporaryMaildir(t), temporaryMaildir(t)];
  put(here, { [source]: 'mine!!' });
  put(there, { [source]: 'theirs' });
  assert.equal(await carry(here, there, 11_000), true);
  const texts = filesIn(there).map((file) => readFileSync(join(there, file), 'utf8'));
  assert.deepEqual(texts.toSorted(), ['mine!!', 'theirs']);
});

test('of three that carry one message at the same time one has it, wherever they go', async (t) => {
  const [one, other] = [folderElsewhere(t), folderElsewhere(t)];
  for (let round = 0; round < 100; round++) {
    const here = temporaryMaildir(t);
    put(here, { [source]: 'a letter' });
    const move = (to: string) => moveMessages(here, [message], to, nothing);
    const gone = await Promise.all([move(one), move(one), move(other)]);
    assert.equal(gone.flat().length, 2);
    assert.equal([one, other].flatMap(filesIn).length, 1);
    for (const folder of [one, other]) {
      for (const file of filesIn(folder)) unlinkSync(join(folder, file));
    }
  }
});

test('a flag that was set while a message was carried goes with it', async (t) => {
  for (let round = 0; round < 50; round++) {
    const [here, there] = [temporaryMaildir(t), folderElsewhere(t)];
    put(here, { [source]: long });
    const flagging = changeMessageFlags(here, message, { add: 'F', remove: '' });
    const moving = moveMessages(here, [message], there, nothing);
    const [isFlagged, gone] = await Promise.all([flagging, moving]);
    assert.deepEqual(gone, []);
    assert.deepEqual(filesIn(there), [isFlagged ? 'cur/1700000000.a:2,FS' : source]);
  }
});
