import assert from 'node:assert/strict';
import { linkSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { moveMessages } from '../../src/maildir/move.ts';
import { removeMessage } from '../../src/maildir/remove.ts';
import type { FoundFile } from '../../src/maildir/scan.ts';
import { filesIn, put, temporaryMaildir } from './temporary-maildir.ts';

const rounds = 300;
const nothing = (): undefined => undefined;

interface Round {
  readonly home: string;
  readonly work: string;
  readonly trash: string;
  readonly message: FoundFile;
}

/** Many rounds, each with a message of its own in one folder of three. */
async function inRounds(t: TestContext, act: (round: Round) => Promise<void>): Promise<void> {
  const [home, work, trash] = [temporaryMaildir(t), temporaryMaildir(t), temporaryMaildir(t)];
  for (let n = 0; n < rounds; n++) {
    const message: FoundFile = { place: 'cur', file: `${1_700_000_000 + n}.a:2,` };
    put(home, { [`cur/${message.file}`]: 'text' });
    await act({ home, work, trash, message });
  }
}

function countIn(folders: readonly string[], { file }: FoundFile): number {
  const base = file.slice(0, -3);
  return folders.flatMap(filesIn).filter((path) => path.includes(base)).length;
}

test('of two moves of one message into different folders one wins', async (t) => {
  await inRounds(t, async ({ home, work, trash, message }) => {
    const gone = await Promise.all([
      moveMessages(home, [message], work, nothing),
      moveMessages(home, [message], trash, nothing),
    ]);
    assert.equal(countIn([home, work, trash], message), 1);
    assert.equal(gone.flat().length, 1, 'the other one says that it was gone');
  });
});

test('a message that is taken back while another one throws it away is there once', async (t) => {
  await inRounds(t, async ({ home, work, trash, message }) => {
    const back = async (): Promise<void> => {
      await moveMessages(home, [message], trash, nothing);
      await moveMessages(trash, [message], home, nothing);
    };
    await Promise.all([back(), back(), moveMessages(home, [message], trash, nothing)]);
    assert.equal(countIn([home, work, trash], message), 1);
  });
});

test('a message that is moved and deleted at once is there once or not at all', async (t) => {
  await inRounds(t, async ({ home, work, trash, message }) => {
    const [gone, removed] = await Promise.all([
      moveMessages(home, [message], work, nothing),
      removeMessage(home, message),
    ]);
    const isMoved = gone.length === 0;
    assert.notEqual(isMoved, removed !== undefined);
    assert.equal(countIn([home, work, trash], message), isMoved ? 1 : 0);
  });
});

test('flags that were set since somebody looked into the target come along', async (t) => {
  const [home, work] = [temporaryMaildir(t), temporaryMaildir(t)];
  put(home, { 'cur/1700000000.a:2,FRS': 'text' });
  const found: FoundFile = { place: 'cur', file: '1700000000.a:2,FRS' };
  // It lay there a moment ago, under fewer flags, and another one has taken it back since.
  const stale: FoundFile = { place: 'cur', file: '1700000000.a:2,S' };
  assert.deepEqual(await moveMessages(home, [found], work, () => stale), []);
  assert.deepEqual(filesIn(work), ['cur/1700000000.a:2,FRS']);
});

test('a message that another program moves by link and unlink is left to it', async (t) => {
  const [home, work, trash] = [temporaryMaildir(t), temporaryMaildir(t), temporaryMaildir(t)];
  const message: FoundFile = { place: 'cur', file: '1700000000.a:2,' };
  const source = join(home, 'cur', message.file);
  put(home, { [`cur/${message.file}`]: 'text' });
  linkSync(source, join(work, 'tmp/x'));
  renameSync(join(work, 'tmp/x'), join(work, 'cur/1700000001.dovecot:2,'));
  const moving = moveMessages(home, [message], trash, nothing);
  await sleep(300);
  unlinkSync(source);
  assert.deepEqual(await moving, ['1700000000.a']);
  assert.deepEqual(filesIn(trash), []);
  assert.deepEqual(filesIn(work), ['cur/1700000001.dovecot:2,']);
});

test('a message that has a copy elsewhere is moved all the same', async (t) => {
  const [home, work, trash] = [temporaryMaildir(t), temporaryMaildir(t), temporaryMaildir(t)];
  const message: FoundFile = { place: 'cur', file: '1700000000.a:2,' };
  put(home, { [`cur/${message.file}`]: 'text' });
  linkSync(join(home, 'cur', message.file), join(work, 'cur/1700000001.copy:2,'));
  assert.deepEqual(await moveMessages(home, [message], trash, nothing), []);
  assert.deepEqual(filesIn(home), []);
  assert.deepEqual(filesIn(trash), [`cur/${message.file}`]);
});
