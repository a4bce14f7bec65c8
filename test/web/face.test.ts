import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '../../src/html/html.ts';
import { face, initials } from '../../src/web/face.ts';

describe('initials', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Mei Kato', 'MK'],
    ['王小明', '王'],
    ['鈴木 花子', '鈴'],
    ['bob@example.test', 'BO'],
    ['"Olu Balogun" <olu@x.test>', 'OB'],
    ['أمل حداد', 'أح'],
    ['', '?'],
    ['<<<>>>', '?'],
    ['  ', '?'],
    ['x', 'X'],
  ];
  for (const [words, expected] of cases) {
    it(`of “${words}” are ${expected}`, () => assert.equal(initials(words), expected));
  }
});

describe('face', () => {
  it('is the same for the same words and escapes what it shows', () => {
    assert.equal(render(face('Mei Kato')), render(face('Mei Kato')));
    assert.match(render(face('Mei Kato')), /class="face hue-\d+" aria-hidden="true">MK</);
  });
});
