import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedLocalPart, typedTarget } from '../../src/admin/typed.ts';

const localParts = [
  ['mei', 'mei'],
  ['  Mei.Kato ', 'mei.kato'],
  ['mei@example.test', 'mei'],
  ['MEI@Example.Test', 'mei'],
  ['mei@other.test', 'mei@other.test'],
  ['@example.test', ''],
  ['', ''],
] as const;

for (const [typed, understood] of localParts) {
  test(`the name “${typed}” typed at example.test is understood as “${understood}”`, () => {
    assert.equal(typedLocalPart(typed, 'example.test'), understood);
  });
}

const targets = [
  ['a@x.test', 'a@x.test'],
  ['a@x.test,b@y.test', 'a@x.test, b@y.test'],
  ['a@x.test\r\nb@y.test\r\n', 'a@x.test, b@y.test'],
  [' a@x.test ; b@y.test, ,', 'a@x.test, b@y.test'],
  ['\r\n , ', ''],
] as const;

for (const [typed, line] of targets) {
  test(`the target ${JSON.stringify(typed)} becomes “${line}”`, () => {
    assert.equal(typedTarget(typed), line);
  });
}
