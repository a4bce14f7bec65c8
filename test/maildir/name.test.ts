import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivalMs, baseOf, changeFlags, formatName, parseName } from '../../src/maildir/name.ts';

const names = [
  { file: '1.a.host:2,', base: '1.a.host', separator: ':', flags: '', rest: '' },
  { file: '1.a.host:2,FS', base: '1.a.host', separator: ':', flags: 'FS', rest: '' },
  { file: '1.a.host,S=5,W=6:2,S', base: '1.a.host,S=5,W=6', separator: ':', flags: 'S', rest: '' },
  { file: '1.a.host:2,Sab', base: '1.a.host', separator: ':', flags: 'Sab', rest: '' },
  { file: '1.a.host:2,SSFx', base: '1.a.host', separator: ':', flags: 'SSFx', rest: '' },
  { file: '1.a.host:2,S,own', base: '1.a.host', separator: ':', flags: 'S', rest: ',own' },
  { file: '1.a.host:1,S', base: '1.a.host', separator: ':', flags: '', rest: '' },
  { file: '1.a.host;2,S', base: '1.a.host', separator: ';', flags: 'S', rest: '' },
  { file: '1.a.host!2,S', base: '1.a.host', separator: '!', flags: 'S', rest: '' },
  { file: '1.a:b.host:2,S', base: '1.a:b.host', separator: ':', flags: 'S', rest: '' },
  { file: '1.a:2,b.host:2,S', base: '1.a:2,b.host', separator: ':', flags: 'S', rest: '' },
  { file: '1.a.host', base: '1.a.host', separator: ':', flags: '', rest: '' },
  { file: '1.a.host,S=2,x', base: '1.a.host,S=2,x', separator: ':', flags: '', rest: '' },
  { file: '1.a.host:', base: '1.a.host:', separator: ':', flags: '', rest: '' },
  { file: ':2,S', base: ':2,S', separator: ':', flags: '', rest: '' },
  { file: 'letter.eml', base: 'letter.eml', separator: ':', flags: '', rest: '' },
] as const;

test('P04: every form of file name is cut into base, flags and rest', () => {
  for (const { file, ...expected } of names) {
    assert.deepEqual(parseName(file), expected, file);
    assert.equal(baseOf(file), expected.base, file);
  }
});

test('P04: a name that is written again keeps everything but the order of its flags', () => {
  for (const { file } of names) {
    const again = parseName(formatName(parseName(file)));
    const name = parseName(file);
    const flags = [...new Set(name.flags.split(''))].toSorted().join('');
    assert.deepEqual(again, { ...name, flags }, file);
  }
});

test('a change of flags keeps keywords and unknown letters, sorted and each once', () => {
  assert.equal(changeFlags('Sab', 'F', ''), 'FSab');
  assert.equal(changeFlags('SSF', '', ''), 'FS');
  assert.equal(changeFlags('XSa', '', 'S'), 'Xa');
  assert.equal(changeFlags('', 'SR', ''), 'RS');
  assert.equal(changeFlags('DFPRST', '', 'DFPRST'), '');
});

test('the time of delivery is read from names that have one', () => {
  const times: readonly (readonly [string, number | undefined])[] = [
    ['1795243528.M978366P14200.mx.example,S=544', 1_795_243_528_978.366],
    ['1795244084.Vfe00I2584e0M231610.vm', 1_795_244_084_231.61],
    ['1700000000.12345_1.host', 1_700_000_000_000],
    ['1700000000.P1Q2M5.host', 1_700_000_000_000.005],
    ['1700000000.M1234567P1.host', 1_700_000_000_000],
    ['999999999.x', 999_999_999_000],
    ['1.eml', undefined],
    ['letter', undefined],
    ['17000000000000.x', undefined],
    ['1700000000', undefined],
    ['', undefined],
  ];
  for (const [base, ms] of times) assert.equal(arrivalMs(base), ms, base);
});
