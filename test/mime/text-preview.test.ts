import assert from 'node:assert/strict';
import test from 'node:test';
import { wordsOfHtml } from '../../src/mime/html-text.ts';
import { previewLengthMax, previewOf } from '../../src/mime/text-preview.ts';

test("a preview is the writer's own first words on one line", () => {
  const table: readonly (readonly [string, string])[] = [
    ['', ''],
    ['Hello,\r\n\r\nsee  you\ttomorrow.\n', 'Hello, see you tomorrow.'],
    ['> old words\n\nNew words', 'New words'],
    ['On Monday Jane wrote:\n> old words\n\nNew words', 'New words'],
    ['New words\n\nOn Monday Jane wrote:\n> old words', 'New words'],
    ['Please note:\nit is late', 'Please note: it is late'],
    ['Words\n-- \nName\nCompany', 'Words'],
    ['=====\nTitle\n=====', 'Title'],
    ['> nothing but a quotation', '> nothing but a quotation'],
    ['a\0b\u202ec', 'a\ufffdbc'],
  ];
  for (const [text, preview] of table) assert.equal(previewOf(text, 'text/plain'), preview, text);
});

test('a preview of HTML is its words', () => {
  const table: readonly (readonly [string, string])[] = [
    ['<p>Hello <b>wor</b>ld</p><p>again</p>', 'Hello world again'],
    ['<html><head><title>x</title><style>p{}</style></head><body>Hi</body>', 'Hi'],
    ['<STYLE>a<b</STYLE>Hi<script>if (a<b) "</p>"</script> there', 'Hi there'],
    ['a<!-- <b>hidden</b> -->b', 'a b'],
    ['1 &lt; 2 &amp;&amp; 3&nbsp;&gt;&#32;2 &#x4e2d;&unknown;', '1 < 2 && 3 > 2 中&unknown;'],
    ['&#0;&#xd800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['&valueOf;&toString;', '&valueOf;&toString;'],
    ['a < b', 'a < b'],
    ['<td>a</td><td>b</td>', 'a b'],
    ['cut <a href="x', 'cut'],
    ['<!doctype html>x<?php y ?>', 'x'],
    ['<style>never closed', ''],
  ];
  for (const [html, preview] of table) assert.equal(previewOf(html, 'text/html'), preview, html);
});

test('a preview is cut at its limit, between characters', () => {
  assert.equal(previewOf('word '.repeat(1000), 'text/plain').length, previewLengthMax);
  const emoji = previewOf('x' + '😀'.repeat(500), 'text/plain');
  assert.ok(emoji.length <= previewLengthMax && emoji.isWellFormed() && !emoji.includes('\ufffd'));
});

test('floods of unclosed markup are words or nothing', () => {
  for (const flood of ['<', '<a', '<script>', '<!--', '</', '&', '&#', '<a <', '<!', '<style></']) {
    assert.ok(wordsOfHtml(flood.repeat(200_000)).length <= flood.length * 200_000, flood);
  }
});
