// How contacts are called, sorted and found.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { folded, shownName, sortKeyOf } from '../../src/contacts/card-name.ts';
import { mergedCard } from '../../src/contacts/merge.ts';
import { blankCard } from '../../src/mime/contact-card.ts';

const named = (family: string, given: string, sortAs = '') => ({
  ...blankCard,
  family,
  given,
  sortAs,
});

it('the family comes first in Chinese, Japanese and Korean, and last elsewhere', () => {
  const names = [
    [named('王', '小明'), '王小明'],
    [named('山田', '太郎'), '山田太郎'],
    [named('김', '민준'), '김민준'],
    [named('Marsh', 'Ann'), 'Ann Marsh'],
    [named('王', 'Ann'), 'Ann 王'],
    [named('حداد', 'ليلى'), 'ليلى حداد'],
    [{ ...blankCard, organization: 'Timber' }, 'Timber'],
    [{ ...named('Marsh', 'Ann'), name: 'Annie' }, 'Annie'],
  ] as const;
  for (const [card, wanted] of names) assert.equal(shownName(card), wanted);
});

it('each is under its letter: by pinyin, by kana, by Hangul consonant, by case-free letter', () => {
  const letters = [
    [named('王', '小明'), 'W'],
    [named('李', '娜'), 'L'],
    [named('张', '伟'), 'Z'],
    [named('欧阳', '修'), 'O'],
    [named('山田', '太郎', 'やまだ たろう'), 'や'],
    [{ ...blankCard, name: 'ヤマダ' }, 'や'],
    [named('김', '민준'), 'ㄱ'],
    [named('ångström', 'a'), 'A'],
    [named('Émile', 'a'), 'E'],
    [named('Жуков', 'И'), 'Ж'],
    [{ ...blankCard, name: '“Quoted”' }, 'Q'],
    [{ ...blankCard, name: '112' }, '#'],
    [blankCard, '#'],
  ] as const;
  for (const [card, wanted] of letters) {
    assert.equal(sortKeyOf(card).letter, wanted, shownName(card));
  }
  assert.ok(sortKeyOf(named('112', '')).key > sortKeyOf(named('Жуков', 'И')).key);
});

it('case, width and accents are no hindrance', () => {
  assert.equal(folded('ÅNGSTRÖM ＡＢＣ'), 'angstrom abc');
  assert.equal(folded('Ｃafé がぎ हिन्दी'), 'cafe がぎ हिन्दी');
});

it('of two cards one is made and nothing is lost', () => {
  const first = {
    ...named('Marsh', 'Ann'),
    uid: 'a',
    name: 'Ann Marsh',
    organization: 'Timber',
    emails: [{ label: 'work' as const, value: 'Ann@far.test' }],
    phones: [{ label: 'home' as const, value: '+49 (30) 1' }],
  };
  const other = {
    ...blankCard,
    uid: 'b',
    name: 'A. Marsh',
    organization: 'Stone',
    nickname: 'Annie',
    note: 'met in May',
    emails: [
      { label: 'home' as const, value: 'ann@FAR.test' },
      { label: 'home' as const, value: 'ann@home.test' },
    ],
    phones: [{ label: 'mobile' as const, value: '+49 301' }],
  };
  const merged = mergedCard(first, other);
  assert.deepEqual(merged.emails, [first.emails[0], other.emails[1]]);
  assert.deepEqual(merged.phones, first.phones);
  assert.deepEqual([merged.uid, merged.name, merged.nickname], ['a', 'Ann Marsh', 'Annie']);
  assert.equal(merged.note, 'Stone\nA. Marsh\nmet in May');
});
