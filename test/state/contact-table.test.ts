// What the tables of an address book keep, on each database.

import assert from 'node:assert/strict';
import { AddressBook } from '../../src/contacts/address-book.ts';
import { ContactImport } from '../../src/contacts/import.ts';
import { Correspondents } from '../../src/contacts/correspondents.ts';
import { DomainBook } from '../../src/contacts/domain-book.ts';
import { blankCard, type ContactCard } from '../../src/mime/contact-card.ts';
import { ContactImportTable } from '../../src/state/contact-import-table.ts';
import { ContactOwners } from '../../src/state/contact-owners.ts';
import { ContactTable } from '../../src/state/contact-table.ts';
import { CorrespondentTable } from '../../src/state/correspondent-table.ts';
import { openState } from '../../src/state/open.ts';
import type { Database } from '../../src/database/database.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { eachDatabase } from '../database/each-database.ts';

const owner = 'mei@one.test';

const person = (name: string, ...addresses: readonly string[]): ContactCard => ({
  ...blankCard,
  name,
  emails: addresses.map((value) => ({ label: 'other', value })),
});

async function opened(database: Database) {
  await openState(database);
  const table = new ContactTable(database);
  let nowMs = 1_000;
  const now = (): number => nowMs++;
  const book = new AddressBook(table, now);
  const imports = new ContactImportTable(database);
  const correspondents = new CorrespondentTable(database);
  return { table, book, imports, correspondents, now };
}

const names = async (book: AddressBook, query = ''): Promise<readonly string[]> =>
  (await book.list(owner, { query })).rows.map(({ name }) => name);

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

eachDatabase((place) => {
  place.test(
    'contacts are found by every word, whatever its case, and by address',
    async (given) => {
      const { book } = await opened(given.database);
      assert.deepEqual(await names(book), []);
      const { uid } = await book.save(owner, person('Ann Ångström', 'Ann@Far.test', 'a2@x.test'));
      await book.save(owner, person('100% Timber_x!', 'sales@timber.test'));
      await book.save(owner, person('王小明', 'wang@far.test'));
      await book.save('bob@one.test', person('Of Bob', 'ann@far.test'));
      assert.deepEqual(await names(book, 'ANGSTROM far'), ['Ann Ångström']);
      assert.deepEqual(await names(book, '小'), ['王小明']);
      for (const sign of ['100%', 'timber_x', 'x!']) {
        assert.deepEqual(await names(book, sign), ['100% Timber_x!'], sign);
      }
      assert.deepEqual(await names(book, 'n_stro'), []);
      const known = await book.known(owner, ['ANN@far.test', 'a2@x.test', 'nobody@x.test', '']);
      assert.deepEqual(
        [...known].map(([address, row]) => `${address} ${row.uid}`).toSorted(byText),
        [`a2@x.test ${uid}`, `ann@far.test ${uid}`],
      );
      assert.deepEqual(await book.letters(owner), ['A', 'W', '#']);
    },
  );

  place.test('pages go on after the last row, without a gap or a double', async (given) => {
    const { book } = await opened(given.database);
    // Many share a name, so that a page ends among equals.
    const cards = Array.from({ length: 250 }, (_, nth) => ({
      ...person(`Name ${nth % 3}`, `p${nth}@x.test`),
      uid: `uid-${nth}`,
    }));
    await book.putAll(owner, cards);
    const seen: string[] = [];
    let after: { sortKey: string; uid: string } | undefined;
    for (let pages = 0; pages < 10; pages++) {
      const page = await book.list(owner, { query: '', after });
      seen.push(...page.rows.map(({ uid }) => uid));
      const last = page.rows.at(-1);
      if (!page.hasMore || last === undefined) break;
      after = { sortKey: last.sortKey, uid: last.uid };
    }
    assert.equal(seen.length, 250);
    assert.equal(new Set(seen).size, 250);
  });

  place.test('a change is taken back unless something of it was changed again', async (given) => {
    const { book } = await opened(given.database);
    const { uid } = await book.save(owner, person('Ann', 'ann@x.test'));
    const { card, etag } = await book.read(owner, uid);
    const renamed = await book.save(owner, { ...card, name: 'Anna' }, etag);
    await assert.rejects(book.save(owner, card, etag), { code: 'contact-changed' });
    await book.undo(owner, renamed);
    assert.deepEqual(await names(book), ['Ann']);
    const removed = await book.remove(owner, [uid]);
    assert.deepEqual(await names(book), []);
    await book.undo(owner, removed);
    assert.deepEqual((await book.read(owner, uid)).card, card);
    await assert.rejects(book.undo(owner, renamed), { code: 'undo-over' });
    await assert.rejects(book.undo('bob@one.test', removed), { code: 'undo-over' });
    await assert.rejects(book.remove(owner, ['nobody']), { code: 'not-found' });
  });

  place.test(
    'two workers write one book at once, and each version is one change',
    async (given) => {
      const { book } = await opened(given.database);
      const other = (await opened(await given.openAgain())).book;
      const saved = await Promise.all(
        Array.from({ length: 20 }, (_, nth) =>
          (nth % 2 === 0 ? book : other).save(owner, person(`P ${nth}`, `p${nth}@x.test`)),
        ),
      );
      assert.equal(new Set(saved.map(({ first }) => first)).size, 20);
      assert.equal((await names(book)).length, 20);
    },
  );

  place.test(
    'what shares an address is one contact after a merge, in its groups too',
    async (given) => {
      const { book } = await opened(given.database);
      const one = await book.save(owner, person('Ann', 'ann@x.test'));
      const two = await book.save(owner, person('Ann M', 'ANN@x.test', 'b@x.test'));
      await book.save(owner, person('Bob', 'bob@x.test'));
      const group = await book.save(owner, {
        ...blankCard,
        kind: 'group',
        name: 'Team',
        members: [two.uid],
      });
      const sets = await book.duplicates(owner, 10);
      assert.deepEqual(
        sets.map((set) => set.map(({ uid }) => uid).toSorted(byText)),
        [[one.uid, two.uid].toSorted(byText)],
      );
      const merged = await book.merge(owner, [one.uid, two.uid]);
      assert.equal(merged.uid, one.uid);
      assert.deepEqual(await names(book), ['Ann', 'Bob']);
      assert.deepEqual((await book.groups(owner))[0]?.members, [one.uid]);
      assert.deepEqual(await book.duplicates(owner, 10), []);
      await book.undo(owner, merged);
      assert.deepEqual((await book.groups(owner))[0]?.members, [two.uid]);
      assert.equal((await names(book)).length, 3);
      assert.equal(
        (await book.list(owner, { query: '', group: group.uid })).rows[0]?.name,
        'Ann M',
      );
    },
  );

  place.test(
    'an import is seen before it happens, knows who is there, and is undone whole',
    async (given) => {
      const { book, table, imports, now } = await opened(given.database);
      const imported = new ContactImport({ book, contacts: table, imports, now });
      const { uid } = await book.save(owner, person('Ann', 'ann@x.test'));
      const lines = ['Name,Email,Company', 'Ann M,ANN@x.test,Timber'];
      for (let nth = 0; nth < 120; nth++) lines.push(`P ${nth},p${nth}@x.test,`);
      const file = { name: 'abook.cf', bytes: Buffer.from(lines.join('\n')) };
      const preview = await imported.preview(owner, file);
      assert.deepEqual([preview.fresh.length, preview.known.length], [120, 1]);
      assert.deepEqual(await names(book), ['Ann']);
      const taken = await imported.take(owner, 'merge');
      assert.equal(taken.count, 121);
      assert.equal((await book.read(owner, uid)).card.organization, 'Timber');
      await assert.rejects(imported.take(owner, 'skip'), { code: 'not-found' });
      await book.undo(owner, taken);
      assert.deepEqual(await names(book), ['Ann']);
      assert.equal((await book.read(owner, uid)).card.organization, '');
      const again = await imported.preview(owner, file);
      assert.equal(again.fresh.length, 120);
      assert.equal((await imported.take(owner, 'skip')).count, 120);
      await imported.preview(owner, file);
      assert.equal((await imported.take(owner, 'add')).count, 121);
      const odd = { name: 'x', bytes: Buffer.from('hello') };
      await assert.rejects(imported.preview(owner, odd), { code: 'import-unreadable' });
      const large = { name: 'x', bytes: Buffer.alloc(9 * 1024 * 1024) };
      await assert.rejects(imported.preview(owner, large), { code: 'too-large' });
    },
  );

  place.test(
    'members of a group that come with their contacts are linked to them',
    async (given) => {
      const { book, table, imports, now } = await opened(given.database);
      const imported = new ContactImport({ book, contacts: table, imports, now });
      const { uid } = await book.save(owner, person('Alice', 'alice@x.test'));
      const bytes = Buffer.from('GrpName,GrpMember\nteam,"alice@x.test, new@x.test"\n');
      await imported.preview(owner, { name: 'group.cf', bytes });
      await imported.take(owner, 'skip');
      assert.deepEqual((await book.groups(owner))[0]?.members, [uid, 'mailto:new@x.test']);
    },
  );

  place.test('who is written to often and lately is meant first', async (given) => {
    const { book, correspondents: table } = await opened(given.database);
    let nowMs = 0;
    const rows = ['annika', 'bob'].map((localPart) => ({
      displayName: '',
      isActive: true,
      expiresMs: undefined,
      isUnsafe: false,
      localPart,
      address: `${localPart}@one.test`,
    }));
    const directory = {
      accounts: async () => rows as unknown as Awaited<ReturnType<Directory['accounts']>>,
    };
    const domainBook = new DomainBook(directory, () => nowMs);
    const people = new Correspondents({ table, book, domainBook, now: () => nowMs });
    const { uid } = await book.save(owner, person('Ann Marsh', 'ann@x.test'));
    await book.save(owner, { ...blankCard, kind: 'group', name: 'Anglers', members: [uid] });
    for (let nth = 0; nth < 8; nth++) {
      await people.count(owner, [{ name: 'Anton', address: 'Anton@y.test' }]);
    }
    const suggested = async (typed: string): Promise<readonly string[]> =>
      (await people.suggest(owner, typed)).map(({ name, address }) => name || address);
    assert.deepEqual(await suggested('an'), ['Anton', 'Ann Marsh', 'Anglers', 'annika@one.test']);
    nowMs = 400 * 86_400_000;
    assert.equal((await suggested('an'))[0], 'Ann Marsh');
    assert.deepEqual(await suggested('  '), []);
    assert.deepEqual(await suggested('"Ann <ann@'), ['Ann Marsh']);
    await people.forget(owner, ['anton@y.test']);
    assert.deepEqual(await suggested('anton'), []);
  });

  place.test('the oldest correspondents make room', async (given) => {
    const { correspondents } = await opened(given.database);
    for (let nth = 0; nth < 6; nth++) {
      await correspondents.count(owner, [{ name: `N${nth}`, address: `a${nth}@x.test` }], nth);
    }
    await correspondents.count(owner, [{ name: '', address: 'a5@x.test' }], 9);
    await correspondents.keepNewest(owner, 3);
    const left = await correspondents.newest(owner, 10);
    assert.deepEqual(
      left.map(({ name, uses }) => [name, uses]),
      [
        ['N5', 2],
        ['N4', 1],
        ['N3', 1],
      ],
    );
  });

  place.test(
    'a book goes with its owner: renamed, set aside, given back, erased',
    async (given) => {
      const { book, correspondents } = await opened(given.database);
      const owners = new ContactOwners(given.database);
      await book.save(owner, person('Ann', 'ann@x.test'));
      await correspondents.count(owner, [{ name: 'Ann', address: 'ann@x.test' }], 1);
      await owners.rename(owner, 'new@one.test');
      assert.deepEqual(await names(book), []);
      assert.equal((await correspondents.newest('new@one.test', 9)).length, 1);
      await owners.rename('new@one.test', owner);
      await owners.setAside(owner);
      assert.deepEqual(await names(book), []);
      assert.deepEqual(await correspondents.newest(owner, 9), []);
      await book.save(owner, person('Of the next one', 'x@x.test'));
      await owners.putBack(owner);
      assert.deepEqual(await names(book), ['Ann']);
      await owners.setAside(owner);
      await owners.erase(owner);
      await owners.putBack(owner);
      assert.deepEqual(await names(book), []);
      assert.deepEqual(await correspondents.newest(owner, 9), []);
    },
  );

  place.test('the log is forgotten up to a time, and says so', async (given) => {
    const { table, book } = await opened(given.database);
    await table.change(owner, 10, async (writer) => writer.remove(['a']));
    await table.change(owner, 20, async (writer) => writer.remove(['b']));
    const id = await table.book(owner);
    assert.ok(id !== undefined);
    await table.forgetChanges(id, 15);
    assert.deepEqual(await table.versions(id), { version: 2, forgotten: 1 });
    assert.deepEqual(await table.changes(id, 1, 9, 9), [{ uid: 'b', version: 2, before: null }]);
    await assert.rejects(book.undo(owner, { first: 1, last: 1 }), { code: 'undo-over' });
  });
});
