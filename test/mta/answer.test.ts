import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLine } from '../../src/mta/answer.ts';

const answers: readonly [reply: string, line: string][] = [
  ['250 OK', '250 OK'],
  ['550 5.1.1 No such user', '550 5.1.1 No such user'],
  ['550-5.1.1 No such\r\n550 5.1.1 user', '550 5.1.1 No such user'],
  ['550-See\n550-https://example.test/why\n550 Sorry', '550 See https://example.test/why Sorry'],
  ['550 a\u001b[31mred\u0007', '550 a [31mred'],
  ['550 \u202eevil\u2066 \u2028x', '550 evil x'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
  ['', ''],
];

for (const [reply, line] of answers) {
  test(`${JSON.stringify(reply)} is shown as ${JSON.stringify(line)}`, () => {
    assert.equal(answerLine(reply), line);
  });
}

test('an endless reply is cut', () => {
  assert.equal(answerLine(`550 ${'x'.repeat(100_000)}`).length, 500);
});
