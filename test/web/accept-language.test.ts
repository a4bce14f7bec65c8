// Which language a browser's header asks for.

import assert from 'node:assert/strict';
import test from 'node:test';
import { acceptedLanguage } from '../../src/web/accept-language.ts';
import { settings } from '../../src/server/tables/settings.ts';
import { languageTags } from '../../src/web/tables/languages.ts';

const asked: readonly (readonly [header: string, language: string | undefined])[] = [
  ['de', 'de'],
  ['de-CH', 'de'],
  ['de-CH-1996', 'de'],
  ['DE_at', 'de'],
  ['es-419,es;q=0.9', 'es'],
  ['ar-EG', 'ar'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['zh-Hans-TW', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant'],
  ['en;q=0.5, fr;q=0.9', 'fr'],
  ['pt-BR, pt;q=0.9, ja;q=0.2', 'ja'],
  ['fr;q=0, de;q=0.1', 'de'],
  ['fr;q=0', undefined],
  ['fr;q=x, de;q=0.1', 'de'],
  ['de;level=1;Q=0.3, fr;q=0.4', 'fr'],
  ['pt-BR, nl', undefined],
  ['*', undefined],
  ['', undefined],
  [', ;q=1,,', undefined],
  ['<script>, de', 'de'],
];

for (const [header, language] of asked) {
  test(`“${header}” asks for ${language ?? 'none of ours'}`, () => {
    assert.equal(acceptedLanguage(header), language);
  });
}

test('no more than fifty languages and a thousand characters are looked at', () => {
  const others = (count: number): string => 'nl,'.repeat(count);
  assert.equal(acceptedLanguage(`${others(49)}de`), 'de');
  assert.equal(acceptedLanguage(`${others(50)}de`), undefined);
  assert.equal(acceptedLanguage(`${' '.repeat(998)}de`), 'de');
  assert.equal(acceptedLanguage(`${' '.repeat(1_000)}de`), undefined);
});

test('the configuration knows the languages that there are', () => {
  assert.deepEqual(settings['web.language'].choices, languageTags);
});
