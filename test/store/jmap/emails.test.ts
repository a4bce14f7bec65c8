import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { silentLog } from '../../../src/kit/log.ts';
import type { Mailbox } from '../../../src/store/mailbox.ts';
import { openMailStore } from '../../../src/store/open.ts';
import { windowOf } from '../../../src/store/jmap/window.ts';
import { filesIn, put, temporaryMaildir } from '../../maildir/temporary-maildir.ts';
import { Dice } from '../../soak/dice.ts';
import { letter } from '../letters.ts';

const folders = ['INBOX', 'Work', 'Play'];

async function bench(t: TestContext, count: number) {
  const maildir = temporaryMaildir(t);
  const open = (): Mailbox => {
    const waitMs = { search: 60_000, conversation: 60_000 };
    const store = openMailStore({
      log: silentLog,
      indexDir: '',
      hostname: 'x',
      now: Date.now,
      waitMs,
    });
    t.after(() => store.close());
    return store.open(maildir);
  };
  const mailbox = open();
  for (const folder of folders.slice(1)) await mailbox.createFolder(folder);
  for (let n = 0; n < count; n++) {
    put(maildir, { [`cur/${1_700_000_000 + n}.M1P${n}.h:2,`]: letter({ subject: `N${n}` }) });
  }
  return { maildir, mailbox, open };
}

/** Where each message lies and how it is flagged, straight from the disk. */
function fullList(maildir: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const folder of ['', '.Work', '.Play']) {
    for (const file of filesIn(join(maildir, folder))) {
      const [base = '', flags = ''] = file.slice(4).split(':2,');
      all.set(base, `${folder} ${flags}`);
    }
  }
  return all;
}

function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const created = [...after.keys()].filter((id) => !before.has(id));
  const destroyed = [...before.keys()].filter((id) => !after.has(id));
  const updated = [...after].filter(([id, facts]) => before.has(id) && before.get(id) !== facts);
  return {
    created: created.toSorted(),
    updated: updated.map(([id]) => id).toSorted(),
    destroyed: destroyed.toSorted(),
  };
}

async function actAtRandom(mailbox: Mailbox, maildir: string, dice: Dice): Promise<void> {
  const folder = folders[dice.below(3)] ?? 'INBOX';
  const { rows } = await mailbox.list(folder, { page: 1 });
  const id = rows[dice.below(Math.max(1, rows.length))]?.id;
  const act = dice.below(6);
  if (act === 0) await mailbox.append(folder, Buffer.from(letter()), { receivedMs: 1.7e12 });
  if (id === undefined) return;
  if (act === 1) await mailbox.flag(folder, [id], { flagged: dice.below(2) === 0 });
  if (act === 2) await mailbox.move(folder, [id], folders[dice.below(3)] ?? 'INBOX');
  if (act === 3) await mailbox.erase(folder, [id]);
  if (act === 4) await mailbox.copy(folder, [id], folders[dice.below(3)] ?? 'INBOX');
  // Another program: answered by a rename of its own.
  const path = join(maildir, folder === 'INBOX' ? '' : `.${folder}`, 'cur');
  const file = filesIn(join(path, '..')).find((name) => name.startsWith(`cur/${id}`));
  if (act === 5 && file !== undefined && !file.includes('R')) {
    renameSync(join(path, '..', file), join(path, '..', `${file.split(':2,')[0]}:2,R`));
  }
}

test('changes since a state are the difference of two full lists, whatever was done', async (t) => {
  const { maildir, mailbox } = await bench(t, 20);
  const dice = new Dice(8621);
  for (let round = 0; round < 25; round++) {
    const state = await mailbox.emails.state();
    const before = fullList(maildir);
    for (let n = dice.below(12); n > 0; n--) await actAtRandom(mailbox, maildir, dice);
    const changes = await mailbox.emails.changes(state);
    assert.ok(changes);
    const { created, updated, destroyed } = changes;
    const told = {
      created: created.toSorted(),
      // What was changed and changed back may be told as well: it is no harm to look again.
      updated: updated.filter((id) => before.get(id) !== fullList(maildir).get(id)).toSorted(),
      destroyed: destroyed.toSorted(),
    };
    assert.deepEqual(told, difference(before, fullList(maildir)), `round ${round}`);
    assert.equal(changes.newState, await mailbox.emails.state());
    assert.equal(changes.hasMoreChanges, false);
  }
});

test('changes told a few at a time come to the same', async (t) => {
  const { maildir, mailbox } = await bench(t, 30);
  const dice = new Dice(5);
  let state = await mailbox.emails.state();
  const known = new Set(fullList(maildir).keys());
  for (let n = 0; n < 60; n++) {
    await actAtRandom(mailbox, maildir, dice);
    if (n % 7 === 0) await mailbox.emails.state();
  }
  for (let hasMore = true; hasMore;) {
    const changes = await mailbox.emails.changes(state, 3);
    assert.ok(changes);
    const { created, updated, destroyed } = changes;
    assert.ok(created.length + updated.length + destroyed.length <= 3);
    for (const id of created) known.add(id);
    for (const id of updated) assert.ok(known.has(id), 'only what is known is updated');
    for (const id of destroyed) assert.ok(known.delete(id), 'only what is known is destroyed');
    state = changes.newState;
    hasMore = changes.hasMoreChanges;
  }
  assert.deepEqual([...known].toSorted(), [...fullList(maildir).keys()].toSorted());
});

test('a state of another index, of the future or of nowhere cannot be told changes of', async (t) => {
  const { maildir, mailbox, open } = await bench(t, 3);
  const state = await mailbox.emails.state();
  const [instance = ''] = state.split('-');
  for (const bad of ['', '0', 'x-1', `${instance}-999`, `${instance}-`, '0123456789ABCDEF-1']) {
    assert.equal(await mailbox.emails.changes(bad), undefined, bad);
  }
  assert.ok(await open().emails.changes(state), 'another process knows the state');
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(join(maildir, `dispatch-index${suffix}`), { force: true });
  }
  assert.equal(await mailbox.emails.changes(state), undefined, 'the index was made anew');
});

test('two processes note the same changes once', async (t) => {
  const { maildir, mailbox, open } = await bench(t, 200);
  const other = open();
  const state = await mailbox.emails.state();
  put(maildir, { 'cur/1800000000.M1P1.h:2,': letter() });
  await Promise.all([mailbox.emails.state(), other.emails.state(), mailbox.emails.state()]);
  const changes = await other.emails.changes(state);
  assert.deepEqual(changes?.created, ['1800000000.M1P1.h']);
  assert.equal(await mailbox.emails.state(), await other.emails.state());
});

test('a query gives the piece that was asked for', async (t) => {
  const { mailbox } = await bench(t, 10);
  const ids = Array.from({ length: 10 }, (_, n) => `${1_700_000_009 - n}.M1P${9 - n}.h`);
  const { emails } = mailbox;
  const state = await emails.state();
  assert.deepEqual(await emails.query({ inMailbox: 'INBOX', position: 2, limit: 3 }), {
    ids: ids.slice(2, 5),
    position: 2,
    total: 10,
    queryState: state,
  });
  const byAnchor = await emails.query({ anchor: ids[5] ?? '', anchorOffset: -2, limit: 2 });
  assert.deepEqual('ids' in byAnchor && byAnchor.ids, ids.slice(3, 5));
  const found = await emails.query({ text: 'subject:n4' });
  assert.deepEqual('ids' in found && found.ids, [ids[5]]);
  assert.deepEqual(await emails.query({ anchor: 'nobody' }), { error: 'anchorNotFound' });
  assert.deepEqual(await emails.query({ inMailbox: 'Nowhere' }), { error: 'invalidArguments' });
});

test('positions count from either end, and stay within the list', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const cases = [
    [{ position: -1 }, ['d'], 3],
    [{ position: -9 }, ids, 0],
    [{ position: 9 }, [], 9],
    [{ limit: 0 }, [], 0],
    [{ limit: -5 }, [], 0],
    [{ anchor: 'a', anchorOffset: -3 }, ids, 0],
    [{ anchor: 'd', anchorOffset: 1 }, [], 4],
    [{ anchor: 'b', position: 3, limit: 1 }, ['b'], 1],
  ] as const;
  for (const [window, expected, position] of cases) {
    assert.deepEqual(
      windowOf(ids, window),
      { ids: [...expected], position },
      JSON.stringify(window),
    );
  }
});

test('a set has a result for each message, and none for a state that is past', async (t) => {
  const { maildir, mailbox } = await bench(t, 4);
  const { emails } = mailbox;
  const [one = '', two = '', three = '', four = ''] = [...fullList(maildir).keys()];
  const state = await emails.state();
  const result = await emails.set({
    ifInState: state,
    update: new Map([
      [one, { flags: { seen: true }, mailbox: 'Work' }],
      [two, { mailbox: 'Nowhere' }],
      ['nobody', { flags: { seen: true } }],
    ]),
    destroy: [three, 'nobody else'],
  });
  assert.ok(!('error' in result));
  assert.deepEqual(result.updated, [one]);
  assert.deepEqual(
    [...result.notUpdated],
    [
      [two, 'invalidProperties'],
      ['nobody', 'notFound'],
    ],
  );
  assert.deepEqual([result.destroyed, [...result.notDestroyed.keys()]], [[three], ['nobody else']]);
  const expected = new Map([
    [one, '.Work S'],
    [two, ' '],
    [four, ' '],
  ]);
  assert.deepEqual(fullList(maildir), expected);
  const changes = await emails.changes(state);
  assert.deepEqual([changes?.updated, changes?.destroyed], [[one], [three]]);
  assert.deepEqual(await emails.set({ ifInState: state }), { error: 'stateMismatch' });
  const many = Array.from({ length: 5_001 }, (_, n) => String(n));
  assert.deepEqual(await emails.set({ destroy: many }), { error: 'requestTooLarge' });
});

test('a message in two folders is one Email, and destroyed in both', async (t) => {
  const { maildir, mailbox } = await bench(t, 1);
  const [id = ''] = fullList(maildir).keys();
  writeFileSync(join(maildir, '.Work/cur', `${id}:2,`), letter());
  const all = await mailbox.emails.query({});
  assert.deepEqual('ids' in all && all.ids, [id]);
  await mailbox.emails.set({ destroy: [id] });
  assert.equal(fullList(maildir).size, 0);
});
