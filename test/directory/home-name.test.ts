import assert from 'node:assert/strict';
import test from 'node:test';
import { isNewLocalPart } from '../../src/directory/address.ts';
import { homeName } from '../../src/directory/home-name.ts';

const alice = { localPart: 'alice', domain: 'example.org' };

test('a mailbox is called by its local part, or below levels of letters', () => {
  assert.equal(homeName(alice), 'alice');
  assert.match(homeName(alice, { letters: 1, levels: 2 }), /^[A-P]\/[A-P]\/alice$/);
  assert.match(homeName(alice, { letters: 2, levels: 1 }), /^[A-P]{2}\/alice$/);
  const hashing = { letters: 4, levels: 3 };
  assert.match(homeName(alice, hashing), /^(?:[A-P]{4}\/){3}alice$/);
  assert.equal(homeName(alice, hashing), homeName({ ...alice }, hashing));
});

test('no level is a name that an account can have', () => {
  for (const level of homeName(alice, { letters: 2, levels: 3 }).split('/').slice(0, -1)) {
    assert.equal(isNewLocalPart(level), false);
  }
});

test('a thousand names are spread over all directories of a level', () => {
  const levels = new Set(
    Array.from({ length: 1_000 }, (_, at) => {
      const name = homeName({ localPart: `user${at}`, domain: 'a.org' }, { letters: 1, levels: 1 });
      return name.split('/')[0];
    }),
  );
  assert.equal(levels.size, 16);
});
