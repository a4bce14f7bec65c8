import assert from 'node:assert/strict';
import test from 'node:test';
import {
  messageIdLengthMax,
  messageIdsMax,
  parseMessageId,
  parseMessageIds,
} from '../../src/mime/message-id.ts';

test('identifiers are found among what else the field holds', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['<a@b>', ['<a@b>']],
    ['<a@b> <c@d>\t<a@b>', ['<a@b>', '<c@d>']],
    ['<a@b><c@d>', ['<a@b>', '<c@d>']],
    ['Your message of "Mon" <a@b> (comment)', ['<a@b>']],
    ['<a @\tb>', ['<a@b>']],
    ['<a@b\r\0>', ['<a@b>']],
    ['a@b, c@d', ['<a@b>', '<c@d>']],
    ['no identifier', []],
    ['<>', []],
    ['<a@b <c@d>', ['<c@d>']],
    ['<no-at-sign>', ['<no-at-sign>']],
  ];
  for (const [field, ids] of table) assert.deepEqual(parseMessageIds(field), ids, field);
  assert.equal(parseMessageId(' <a@b> <c@d>'), '<a@b>');
  assert.equal(parseMessageId('nothing'), '');
});

test('M08: of too many identifiers the first and the last ones stay, and none is endless', () => {
  const field = Array.from({ length: 100_000 }, (_, index) => `<${index}@x>`).join(' ');
  const ids = parseMessageIds(field);
  assert.equal(ids.length, messageIdsMax);
  assert.equal(ids[0], '<0@x>');
  assert.equal(ids.at(-1), '<99999@x>');
  assert.deepEqual(parseMessageIds(`<${'a'.repeat(messageIdLengthMax)}@x> <b@x>`), ['<b@x>']);
  assert.deepEqual(parseMessageIds('<'.repeat(1_000_000)), []);
});
