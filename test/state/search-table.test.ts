// What dispatch_search keeps.

import assert from 'node:assert/strict';
import { KeptSearches } from '../../src/account/kept-searches.ts';
import { openState } from '../../src/state/open.ts';
import { SearchTable } from '../../src/state/search-table.ts';
import { eachDatabase } from '../database/each-database.ts';

const bob = 'bob@example.org';

eachDatabase((place) => {
  place.test('the last searches are kept, and those with a name stay', async (given) => {
    const { contactOwners } = await openState(given.database);
    let nowMs = 1_000_000;
    const searches = new KeptSearches(new SearchTable(given.database), () => (nowMs += 1));
    const recent = async () => (await searches.recent(bob)).map(({ query }) => query);
    const saved = async () => (await searches.saved(bob)).map(({ name, query }) => [name, query]);

    for (let n = 0; n < 30; n++) await searches.used(bob, ` word${n} `);
    await searches.used(bob, '   ');
    assert.deepEqual((await recent()).length, 20);
    assert.deepEqual((await recent()).slice(0, 2), ['word29', 'word28']);
    nowMs += 3_600_000;
    await searches.used(bob, 'word20');
    assert.deepEqual((await recent()).slice(0, 2), ['word20', 'word29']);

    await searches.save(bob, { name: 'Zoo', query: 'word20' });
    await searches.save(bob, { name: 'Bills', query: 'subject:invoice' });
    await searches.used(bob, 'word20');
    assert.deepEqual(await saved(), [
      ['Bills', 'subject:invoice'],
      ['Zoo', 'word20'],
    ]);
    assert.ok(!(await recent()).includes('word20'));

    const [bills] = await searches.saved(bob);
    assert.ok(bills);
    await searches.save(bob, { name: 'Paid', query: 'subject:paid' }, bills.id);
    await assert.rejects(searches.find(bob, bills.id), { code: 'not-found' });
    await contactOwners.setAside(bob);
    assert.deepEqual([await saved(), await recent()], [[], []]);
    await contactOwners.putBack(bob);
    await searches.forgetRecent(bob);
    assert.deepEqual(await recent(), []);
    for (const { id } of await searches.saved(bob)) await searches.remove(bob, id);
    assert.deepEqual(await saved(), []);
  });

  place.test('a name is one, and there are not too many', async (given) => {
    await openState(given.database);
    const searches = new KeptSearches(new SearchTable(given.database), Date.now);
    const save = (name: string, query: string) => searches.save(bob, { name, query });
    await assert.rejects(save(' ', 'x'), { code: 'bad-form' });
    await assert.rejects(save('a\nb', 'x'), { code: 'bad-form' });
    await assert.rejects(save('a', ' '), { code: 'bad-form' });
    await assert.rejects(save('a'.repeat(61), 'x'), { code: 'too-long' });
    for (let n = 0; n < 100; n++) await save(`n${n}`, `q${n}`);
    await assert.rejects(save('one more', 'other'), { code: 'limit-reached' });
    await save('renamed', 'q7');
    assert.equal((await searches.saved(bob)).length, 100);
  });
});
