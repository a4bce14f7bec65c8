// What dispatch_sort_rule and dispatch_sort_mark keep.

import assert from 'node:assert/strict';
import { openState } from '../../src/state/open.ts';
import { SortRuleTable } from '../../src/state/sort-rule-table.ts';
import { eachDatabase } from '../database/each-database.ts';

const bob = 'bob@example.org';

eachDatabase((place) => {
  place.test('rules are kept once, and whoever has one is followed from then on', async (given) => {
    const { contactOwners } = await openState(given.database);
    const table = new SortRuleTable(given.database);
    await table.add(bob, 'blocked', ['x@spam.test', '@spam.test'], 1_000);
    await table.add(bob, 'blocked', ['x@spam.test'], 5_000);
    await table.add(bob, 'muted', ['abc'], 5_000);
    assert.deepEqual(await table.list(bob, 'blocked'), ['@spam.test', 'x@spam.test']);
    assert.deepEqual([await table.count(bob), await table.mark(bob)], [3, 1_000]);
    await table.setMark(bob, 9_000);
    await table.setMark(bob, 4_000);
    assert.equal(await table.mark(bob), 9_000);
    assert.deepEqual(await table.owners(), [bob]);
    await contactOwners.setAside(bob);
    assert.deepEqual(await table.owners(), []);
    await contactOwners.putBack(bob);
    await table.remove(bob, 'blocked', ['x@spam.test', '@spam.test']);
    assert.deepEqual(await table.owners(), [bob]);
    await table.remove(bob, 'muted', ['abc']);
    assert.deepEqual([await table.owners(), await table.mark(bob)], [[], 0]);
  });
});
