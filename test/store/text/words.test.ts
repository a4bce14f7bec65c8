import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText, indexedWords, phraseOf } from '../../../src/store/text/words.ts';

const folded: readonly (readonly [string, string])[] = [
  ['Éléphant', 'elephant'],
  ['GRÜSSE Straße', 'grusse strasse'],
  ['Łódź Øresund Æsir', 'lodz oresund aesir'],
  ['ＡＢＣ１２３', 'abc123'],
  ['が ガ', 'が ガ'],
  ['한국어', '한국어'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
];

test('letters lose case and accents and nothing else', () => {
  for (const [text, wanted] of folded) {
    assert.equal(foldText(text), wanted);
    assert.equal(foldText(text.normalize('NFD')), wanted, `${text} decomposed`);
  }
});

const entered: readonly (readonly [string, string])[] = [
  ['Les Éléphants', 'les elephants'],
  ['项目进度', '项目 目进 进度 度'],
  ['度', '度'],
  ['ABC公司 2026年', 'abc 公司 司 2026 年'],
  ['東京タワー', '東京 京タ タワ ワー ー'],
  ['x'.repeat(65), ' '],
  [`д${'x'.repeat(65)} б`, 'б'],
  ['', ''],
  ['…—!', ''],
];

test('text enters as words, and in overlapping pairs where there are no spaces', () => {
  for (const [text, wanted] of entered) assert.equal(indexedWords(text), wanted);
});

const asked: readonly (readonly [string, boolean, string])[] = [
  ['Invoice', false, 'invoice*'],
  ['Invoice', true, 'invoice'],
  ['re', false, 're'],
  ['foo-bar@Example.com', false, 'foo bar example com*'],
  ['项目', false, '项目'],
  ['项目进度', false, '项目 目进 进度'],
  ['度', false, '度*'],
  ['度', true, '度*'],
  ['公司2026', true, '公司 司 2026'],
  ['hello 公', true, 'hello 公*'],
  ['!', false, 'nothing'],
];

test('a text without a single break enters whole, however long it is', () => {
  const words = indexedWords('好'.repeat(300_000)).split(' ');
  assert.deepEqual([words.length, words[0], words.at(-1)], [300_000, '好好', '好']);
});

test('words are asked for as they entered', () => {
  for (const [text, exact, wanted] of asked) {
    const phrase = phraseOf(text, { exact });
    const shown = phrase ? `${phrase.words.join(' ')}${phrase.isPrefix ? '*' : ''}` : 'nothing';
    assert.equal(shown, wanted, text);
  }
});
