// What a new password must be.

import assert from 'node:assert/strict';
import test from 'node:test';
import { weaknessOf } from '../../src/account/password-policy.ts';

const cases: readonly (readonly [string, string | undefined])[] = [
  ['correct horse battery', undefined],
  ['пароль дня', undefined],
  ['漢字漢字仮名仮名', undefined],
  ['😀😁😂😃😄😅😆😇', undefined],
  ['', 'short'],
  ['seven77', 'short'],
  ['😀😀😀😀', 'short'],
  ['a'.repeat(73), 'long'],
  ['漢'.repeat(25), 'long'],
  ['pass\0word!', 'character'],
  ['bob@example.org', 'name'],
  ['EXAMPLE.ORG', 'name'],
  ['example123', 'name'],
  ['12example!', 'name'],
  ['alexander', 'name'],
  ['Password1', 'common'],
  ['12345678', 'common'],
  ['Passw0rd!', 'common'],
  ['P@$$word2024', 'common'],
  ['Sommer2026!', 'common'],
  ['lovelove12', 'common'],
  ['dr4g0n99', 'common'],
  ['qwerty123456', 'common'],
  ['1qaz2wsx3e', 'common'],
  ['poiuytrewq', 'common'],
  ['йцукенгш', 'common'],
  ['asdfghjkl123', 'common'],
  ['sommerregen am see', undefined],
  ['dragonfruit salad', undefined],
  ['x7Kq2mVt', undefined],
  ['tbgfqwplm', undefined],
  ['zzzzzzzzzz', 'repeated'],
  ['ababababab', 'repeated'],
];

test('short, long, named, common and repeated ones are weak', () => {
  for (const [password, expected] of cases) {
    const address = password === 'alexander' ? 'alexander@x.org' : 'bob@example.org';
    assert.equal(weaknessOf(password, address), expected, JSON.stringify(password));
  }
});

test('a domain of its own is a name too', () => {
  assert.equal(weaknessOf('example.org', 'example.org'), 'name');
  assert.equal(weaknessOf('else correct', 'example.org'), undefined);
});
