// The frame's document and its policy.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailDocument, mailDocumentPolicy, setsColors } from '../../src/html/mail-document.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';

const clean = (markup: string) =>
  sanitizeMail(markup, { remote: 'block', inlineUrl: () => undefined }).markup;

const colors: readonly (readonly [string, boolean])[] = [
  ['color:red in words, bgcolor="x"', false],
  ['<p style="margin:0" title="color=">x', false],
  ['<a href="http://x.test/?a=1;color:red">x</a>', false],
  ['<style>p{margin:0}</style>x', false],
  ['<font color=red>x', true],
  ['<table bgcolor=white><tr><td>x', true],
  ['<p style="margin:0;color:red">x', true],
  ['<p style="background:#fff">x', true],
  ['<body bgcolor=white>x', true],
  ['<style>p{margin:0;background-color:red}</style>x', true],
];

for (const [markup, expected] of colors) {
  test(`${JSON.stringify(markup)} ${expected ? 'is shown on white' : 'follows the theme'}`, () => {
    assert.equal(setsColors(clean(markup)), expected);
    const scheme = expected ? 'only light' : 'light dark';
    assert.ok(mailDocument(clean(markup)).includes(`color-scheme:${scheme}}`));
    const turned = mailDocument(clean(markup), { darkColors: true });
    assert.ok(turned.includes('color-scheme:light dark}'));
    const chosen = mailDocument(clean(markup), { darkColors: true, theme: 'dark' });
    assert.ok(chosen.includes(':root{color-scheme:dark}'));
  });
}

test('The document says its charset first and opens links apart', () => {
  const document = mailDocument(clean('<p>x'));
  assert.match(
    document,
    /^<!doctype html>\n<html><head><meta charset="utf-8"><base target="_blank">/,
  );
  assert.ok(document.endsWith('<body><p>x</p></body></html>'));
});

test('The policy lets only images in, and those of others only when wanted', () => {
  assert.equal(
    mailDocumentPolicy(),
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; " +
      "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; " +
      'sandbox allow-popups allow-popups-to-escape-sandbox',
  );
  assert.ok(
    mailDocumentPolicy('https://m.test/image').includes('img-src data: https://m.test/image;'),
  );
});
