import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRow, mustFindRow } from '../../src/admin/find.ts';
import { Refusal } from '../../src/kit/failure.ts';

const names = Array.from({ length: 2500 }, (_, at) => `n${String(at).padStart(5, '0')}`);

/** A list verb as the directory's: ordered, exclusive, and never more rows than it allows itself. */
function reader(rowsMax: number) {
  const read = async (page: { readonly after?: string; readonly limit: number }) => {
    const after = page.after ?? '';
    const rest = names.filter((name) => name > after);
    return rest.slice(0, Math.min(page.limit, rowsMax)).map((localPart) => ({ localPart }));
  };
  return read;
}

for (const rowsMax of [7000, 1000, 300]) {
  test(`the last of 2,500 rows is found when a list gives at most ${rowsMax} at once`, async () => {
    const last = 'n02499';
    assert.deepEqual(await findRow(last, reader(rowsMax)), { localPart: last });
  });
}

test('a name that is not there is not found, and a page for it is refused', async () => {
  assert.equal(await findRow('nobody', reader(1000)), undefined);
  await assert.rejects(
    mustFindRow('nobody', reader(1000)),
    (error) => error instanceof Refusal && error.code === 'not-found',
  );
});

test('a list that never ends is given up', async () => {
  let rounds = 0;
  const endless = async () => {
    rounds += 1;
    return [{ localPart: 'again' }];
  };
  assert.equal(await findRow('nobody', endless), undefined);
  assert.equal(rounds, 1000);
});
