import assert from 'node:assert/strict';
import test from 'node:test';
import { filenameBytesMax, safeFilename } from '../../src/mime/filename.ts';

test('names come out flat and plain', () => {
  const table: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'fallback'],
    ['', 'fallback'],
    ['report.pdf', 'report.pdf'],
    ['报告 2026.pdf', '报告 2026.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\x', 'x'],
    ['/abs', 'abs'],
    ['C:\\dir\\x.txt', 'x.txt'],
    ['dir/', 'fallback'],
    ['..', 'fallback'],
    ['.htaccess', 'htaccess'],
    ['con.txt', '_con.txt'],
    ['NUL', '_NUL'],
    ['console.txt', 'console.txt'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['picture\u202egpj.exe', 'picturegpj.exe'],
    ['a\u200bb\ufeff.txt', 'ab.txt'],
    ['a<b>"c|d?e*f:g', 'a_b__c_d_e_f_g'],
    ['trailing. . ', 'trailing'],
    ['\ud800x', '\ufffdx'],
  ];
  for (const [name, expected] of table)
    assert.equal(safeFilename(name, 'fallback'), expected, name ?? 'no name');
});

test('long names are cut between characters and keep their extension', () => {
  for (const [name, end] of [
    [`${'文'.repeat(5000)}.docx`, '.docx'],
    [`${'x'.repeat(5000)}.${'y'.repeat(5000)}`, 'x'],
    ['😀'.repeat(500), '😀'],
  ] as const) {
    const safe = safeFilename(name, 'fallback');
    assert.ok(Buffer.byteLength(safe) <= filenameBytesMax && safe.isWellFormed());
    assert.ok(safe.endsWith(end), safe);
  }
});

test('X02: a name made of nothing but dots and blanks in its middle is washed at once', () => {
  for (const run of ['.', ' ', '. ', '\t']) {
    const name = safeFilename(`a${run.repeat(400_000)}b`, 'file');
    assert.ok(Buffer.byteLength(name) <= 255);
    assert.match(name, /^a/);
  }
});
