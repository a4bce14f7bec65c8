// A bounded number of places.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Places } from '../../src/account/places.ts';

test('one more than there are places is refused at once, and a place that is left is free', async () => {
  const places = new Places(2);
  const doors = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  let begun = 0;
  const inside = doors.map(({ promise }) =>
    places.hold(async () => {
      begun += 1;
      return promise;
    }),
  );
  const refused = places.hold(async () => assert.fail('it must not begin'));
  await assert.rejects(refused, { code: 'overloaded' });
  assert.equal(begun, 2);
  doors[0]?.reject(new Error('no'));
  doors[1]?.resolve('yes');
  await assert.rejects(inside[0] ?? Promise.resolve(), /^Error: no$/);
  assert.equal(await inside[1], 'yes');
  assert.equal(await places.hold(async () => 'next'), 'next');
});
