import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { directoryOfNewFolder, folderOfDirectory } from '../../src/maildir/folder-name.ts';
import { decodeModifiedUtf7, encodeModifiedUtf7 } from '../../src/maildir/modified-utf7.ts';

const encodings = [
  ['', ''],
  ['Sent', 'Sent'],
  ['R&D', 'R&-D'],
  ['&&', '&-&-'],
  ['项目', '&mHl27g-'],
  ['台北', '&U,BTFw-'],
  ['日本語', '&ZeVnLIqe-'],
  ['Entwürfe', 'Entw&APw-rfe'],
  ['~peter/mail/台北/日本語', '~peter/mail/&U,BTFw-/&ZeVnLIqe-'],
  ['📧', '&2D3c5w-'],
  ['a\u007fb', 'a&AH8-b'],
  ['é&é', '&AOk-&-&AOk-'],
] as const;

test('modified UTF-7 goes both ways (RFC 3501 5.1.3)', () => {
  for (const [text, encoded] of encodings) {
    assert.equal(encodeModifiedUtf7(text), encoded, text);
    assert.equal(decodeModifiedUtf7(encoded), text, encoded);
  }
});

test('every code unit goes both ways, and half a pair is refused', () => {
  for (let code = 0; code < 0x1_0000; code += 7) {
    const text = `a${String.fromCharCode(code)}`;
    const encoded = encodeModifiedUtf7(text);
    assert.equal(decodeModifiedUtf7(encoded), text.isWellFormed() ? text : undefined);
  }
});

test('what the encoder would not write is not decoded', () => {
  const bad = [
    '&',
    '&AA',
    '&-&',
    '&AA-',
    '&A-',
    '&AOk',
    '&AOl-x&',
    '&AC8-',
    '&AC4AYQ-',
    '&AGEAYg-',
    '&2D0-',
    '&AOkA-',
    '&AOm-',
    '&AOk-&AOk-',
    '&A/k-',
    '&AOk=-',
    'ü',
    'a\tb',
  ];
  for (const encoded of bad) assert.equal(decodeModifiedUtf7(encoded), undefined, encoded);
});

test('directories stand for folders, in either encoding, or for none', () => {
  const directories: readonly (readonly [string, string | undefined])[] = [
    ['.Sent', 'Sent'],
    ['.Work.2026', 'Work.2026'],
    ['.&mHl27g-', '项目'],
    ['.项目', '项目'],
    ['.R&-D', 'R&D'],
    ['.R&D', 'R&D'],
    ['.&AC8-etc', '&AC8-etc'],
    ['.a&AAA-', 'a&AAA-'],
    ['.', undefined],
    ['..', undefined],
    ['...', undefined],
    ['.a..b', undefined],
    ['.a.', undefined],
    ['.inbox', undefined],
    ['cur', undefined],
    ['.a\u0007b', undefined],
    ['.bad\uFFFDbytes', undefined],
  ];
  for (const [directory, folder] of directories) {
    assert.equal(folderOfDirectory(directory), folder, directory);
  }
});

test('P01: good names become directories that stand for them', () => {
  const good = [
    'Work',
    'a.b',
    '项目.2026',
    '📧',
    'R&D',
    'new',
    'cur',
    'tmp',
    'x y',
    'INBOX.a',
    '~',
  ];
  for (const name of [...good, 'a'.repeat(254)]) {
    const directory = directoryOfNewFolder(name);
    assert.match(directory, /^\.[\x20-\x7e]+$/);
    assert.equal(folderOfDirectory(directory), name);
  }
});

test('P01: hostile names are refused', () => {
  const bad = [
    '',
    '.',
    '..',
    '/',
    'a/b',
    '../x',
    '.a',
    'a.',
    'a..b',
    'a\0b',
    'a\nb',
    '\u0085',
    '\ud800',
  ];
  const taken = ['INBOX', 'inbox', 'Inbox'];
  const long = ['a'.repeat(255), '项'.repeat(96)];
  for (const name of [...bad, ...taken, ...long]) {
    assert.throws(
      () => directoryOfNewFolder(name),
      (error) => error instanceof Refusal && error.code === 'bad-folder-name',
      JSON.stringify(name),
    );
  }
});
