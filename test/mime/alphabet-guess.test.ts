import assert from 'node:assert/strict';
import { it } from 'node:test';
import iconv from 'iconv-lite';
import { guessAlphabet } from '../../src/mime/alphabet-guess.ts';
import { guessCharset } from '../../src/mime/charset-guess.ts';

const texts: readonly (readonly [label: string, text: string])[] = [
  ['windows-1251', 'Привет'],
  ['windows-1251', 'Re: Отчёт о встрече в понедельник'],
  ['windows-1251', 'Добрый день! Высылаю документы по вашему запросу, жду ответа.'],
  ['koi8-r', 'Привет'],
  ['koi8-r', 'Re: Отчет о встрече в понедельник'],
  ['koi8-r', 'Добрый день! Высылаю документы по вашему запросу, жду ответа.'],
  ['windows-1253', 'Καλημέρα σας, σας στέλνω τα έγγραφα που ζητήσατε'],
  ['windows-1255', 'שלום לכולם, אני שולח את המסמכים שביקשתם'],
];

for (const [label, text] of texts) {
  it(`takes “${text}” for ${label}`, () => {
    assert.equal(guessCharset(iconv.encode(text, label)), label);
  });
}

it('leaves Latin letters and the pairs of East Asia alone', () => {
  const others: readonly (readonly [string, string])[] = [
    ['windows-1252', 'Das Frühstück für Änderung, größer als je'],
    ['windows-1252', 'Où êtes-vous allé cet été ? À bientôt'],
    ['windows-1252', 'ÅÄÖ åäö'],
    ['windows-1252', 'plain'],
    ['gb18030', '中国人民共和国成立了'],
    ['gb18030', '会议纪要和附件请查收，谢谢'],
    ['big5', '會議記錄請查收'],
    ['euc-jp', '会議の議事録をお送りします'],
    ['euc-kr', '회의록을 보내드립니다'],
    ['shift_jis', '会議の議事録をお送りします'],
  ];
  for (const [label, text] of others) {
    assert.equal(guessAlphabet(iconv.encode(text, label)), undefined, `${label}: ${text}`);
  }
});

it('bears any bytes', () => {
  for (let seed = 0; seed < 300; seed++) {
    const bytes = Uint8Array.from({ length: seed }, (_, at) => (at * seed * 37 + seed) & 0xff);
    assert.equal(typeof guessCharset(bytes), 'string');
  }
});
