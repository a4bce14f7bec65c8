import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../src/store/query/parse.ts';
import type { Query } from '../../../src/store/query/query.ts';

const now = new Date(2026, 10, 21, 12).getTime();
const day = (year: number, month: number, date: number) =>
  new Date(year, month - 1, date).toDateString();

/** The tree on one line: `(invoice* & -from:anna)`. */
function shown(query: Query | undefined): string {
  if (query === undefined) return 'nothing';
  switch (query.kind) {
    case 'text': {
      const words = `${query.phrase.words.join(' ')}${query.phrase.isPrefix ? '*' : ''}`;
      return query.field === undefined ? words : `${query.field}:${words}`;
    }
    case 'mark':
      return `has:${query.mark}`;
    case 'flag':
      return `${query.isSet ? '' : '!'}${query.flag}`;
    case 'size':
      return `${query.side} ${query.bytes}`;
    case 'time':
      return `${query.side} ${new Date(query.ms).toDateString()}`;
    case 'folder':
      return `${query.withBelow ? 'in' : 'only'}:${query.name}`;
    case 'label':
      return `label:${query.name}`;
    case 'not':
      return `-${shown(query.of)}`;
    case 'and':
    case 'or':
      return `(${query.of.map(shown).join(query.kind === 'and' ? ' & ' : ' | ')})`;
    default:
      return query satisfies never;
  }
}

const cases: readonly (readonly [string, string])[] = [
  ['', 'nothing'],
  ['   ', 'nothing'],
  ['invoice', 'invoice*'],
  ['invoice march', '(invoice* & march*)'],
  ['"Invoice March"', 'invoice march'],
  ['“Invoice March”', 'invoice march'],
  ['from:Anna', 'from:anna*'],
  ['FROM:anna', 'from:anna*'],
  ['from:"Anna Berg"', 'from:anna berg'],
  ['subject:项目', 'subject:项目'],
  ['a OR b', '(a | b)'],
  ['a | b', '(a | b)'],
  ['a b OR c', '((a & b) | c)'],
  ['a (b OR c)', '(a & (b | c))'],
  ['a -b', '(a & -b)'],
  ['-(a b)', '-(a & b)'],
  ['--a', 'a'],
  ['a - b', '(a & b)'],
  ['well-known', 'well known*'],
  ['has:attachment', 'has:attachment'],
  ['has:Invite', 'has:invite'],
  ['has:cheese', 'has cheese*'],
  ['is:unread', '!seen'],
  ['is:flagged is:answered', '(flagged & answered)'],
  ['is:happy', 'is happy*'],
  ['in:Work.2026', 'in:Work.2026'],
  ['in:"My Folder"', 'in:My Folder'],
  ['label:Work', 'label:Work'],
  ['label:"To do"', 'label:To do'],
  ['-label:x (label:y OR z)', '(-label:x & (label:y | z))'],
  ['only:Work', 'only:Work'],
  ['larger:5M', `larger ${5 * 1024 * 1024}`],
  ['smaller:100kb', `smaller ${100 * 1024}`],
  ['larger:12', 'larger 12'],
  ['larger:much', 'larger much*'],
  ['before:2026-03-05', `before ${day(2026, 3, 5)}`],
  ['after:2026/11', `after ${day(2026, 11, 1)}`],
  ['after:2025', `after ${day(2025, 1, 1)}`],
  ['after:2026-02-31', 'after 2026 02 31'],
  ['older_than:3d', `before ${day(2026, 11, 18)}`],
  ['newer_than:2w', `after ${day(2026, 11, 7)}`],
  ['older_than:1y', `before ${day(2025, 11, 21)}`],
  ['list:dev', 'list:dev*'],
  ['http://example.com', 'http example com*'],
  ['12:30', '12 30'],
  ['a:', 'a'],
  ['from:', 'from*'],
  // What is not closed, not opened or not there is no error.
  ['"open end', 'open end'],
  ['(a b', '(a & b)'],
  ['a) b', '(a & b)'],
  [')(', 'nothing'],
  ['OR', 'nothing'],
  ['a OR', 'a'],
  ['OR a', 'a'],
  ['-', 'nothing'],
  ['()', 'nothing'],
  ['or', 'or'],
  ['""', 'nothing'],
  ['\u0000', 'nothing'],
];

test('what people type is understood, and nothing is an error', () => {
  for (const [typed, wanted] of cases) assert.equal(shown(parseQuery(typed, now)), wanted, typed);
});

function termsIn(query: Query | undefined): number {
  if (query?.kind === 'and' || query?.kind === 'or') {
    return query.of.reduce((sum, each) => sum + termsIn(each), 0);
  }
  return query === undefined ? 0 : 1;
}

test('a query has as many terms as one may type, and its length is bounded', () => {
  assert.equal(termsIn(parseQuery('ab '.repeat(60), now)), 50);
  assert.equal(termsIn(parseQuery(`${'x'.repeat(999)} far`, now)), 0);
  assert.equal(termsIn(parseQuery(`${' '.repeat(1_000)}far`, now)), 0);
});

test('parentheses and minus signs go only so deep', () => {
  assert.equal(shown(parseQuery(`${'('.repeat(50)}a`, now)), 'a');
  assert.equal(shown(parseQuery(`${'-('.repeat(50)}a`, now)), '-----a');
});

test('whatever is typed, a tree comes out', () => {
  const alphabet = [
    'a',
    '"',
    '(',
    ')',
    '-',
    'OR',
    ' ',
    ':',
    'from:',
    'is:',
    'in:',
    '项',
    '\\',
    "'",
    '*',
  ];
  let seed = 1;
  for (let round = 0; round < 3_000; round++) {
    let typed = '';
    for (let length = 0; length < round % 30; length++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      typed += alphabet[seed % alphabet.length] ?? '';
    }
    assert.doesNotThrow(() => shown(parseQuery(typed, now)), typed);
  }
});
