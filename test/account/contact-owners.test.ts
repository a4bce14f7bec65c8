// An address book goes where its account goes, and never to the next bearer of its name.

import assert from 'node:assert/strict';
import { AddressBook } from '../../src/contacts/address-book.ts';
import { blankCard } from '../../src/mime/contact-card.ts';
import { ContactTable } from '../../src/state/contact-table.ts';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { operate } from './operated.ts';

const alice = 'alice@one.test';
const [vmailSql] = schemas;
assert.ok(vmailSql);

eachDatabase((place) => {
  place.test('a book is gone with its account, and back with it', async (given) => {
    const { accounts, operator } = await operate(given, vmailSql);
    const book = new AddressBook(new ContactTable(given.database), Date.now);
    await book.save(alice, { ...blankCard, name: 'Ann' });
    const names = async (): Promise<readonly string[]> =>
      (await book.list(alice, { query: '' })).rows.map(({ name }) => name);
    await accounts.administration.removeAccount(operator, alice);
    assert.deepEqual(await names(), []);
    await accounts.removed.restore(operator, alice);
    assert.deepEqual(await names(), ['Ann']);
  });
});
