// Colours for dark paper: what could be read can be read, and light paper looks as before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converter, parse } from 'culori';
import { darkColor, darkPaper } from '../../src/html/dark-colors.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';

const toRgb = converter('rgb');
const adapted = (markup: string): string =>
  sanitizeMail(markup, { remote: 'block', inlineUrl: () => undefined, darkColors: true }).markup;

const known = new Map<string, number>();

function luminance(color: string): number {
  const found = known.get(color) ?? luminanceOf(color);
  known.set(color, found);
  return found;
}

function luminanceOf(color: string): number {
  const rgb = toRgb(parse(color));
  assert.ok(rgb, color);
  const [r = 0, g = 0, b = 0] = [rgb.r, rgb.g, rgb.b].map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const levels = [0, 17, 40, 60, 85, 102, 118, 128, 153, 170, 190, 204, 221, 238, 250, 255];
const samples = levels.flatMap((one) =>
  levels.flatMap((other) =>
    [
      [one, one, one],
      [one, other, 60],
      [30, one, other],
      [other, 20, one],
    ].map(
      (channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`,
    ),
  ),
);

test('Words that could be read on their ground can be read on its dark form', () => {
  const colors = [...new Set(samples)];
  let pairs = 0;
  for (const words of colors) {
    for (const ground of colors) {
      if (contrast(words, ground) < 4.5) continue;
      const dark = [
        darkColor(words, 'words') ?? words,
        darkColor(ground, 'ground') ?? ground,
      ] as const;
      // Less what a byte for each channel rounds.
      assert.ok(contrast(...dark) >= 4.45, `${words} on ${ground}: ${contrast(...dark)}`);
      pairs += 1;
    }
  }
  assert.ok(pairs > 50_000);
});

test('White paper becomes the dark paper of our pages, and black becomes white', () => {
  assert.equal(darkColor('white', 'ground'), darkPaper);
  assert.equal(darkColor('#000', 'words'), '#ffffff');
  assert.equal(darkColor('#fff', 'words'), undefined);
  assert.equal(darkColor('#222', 'ground'), undefined);
  assert.equal(darkColor('#000', 'line'), '#ffffff');
  assert.equal(darkColor('rgba(0, 0, 0, .5)', 'words'), '#ffffff80');
});

const none = ['inherit', 'transparent', 'solid', 'rgba(1,2,3,0)', '#12345', 'windowtext'];
for (const color of none) {
  test(`${color} is left as it is`, () => assert.equal(darkColor(color, 'words'), undefined));
}

const cases: readonly (readonly [string, RegExp])[] = [
  ['<p style="color:#333">x', /^<p style="color:light-dark\(#333,#[0-9a-f]{6}\)">x<\/p>$/],
  ['<p style="border:1px solid red">x', /style="border:1px solid light-dark\(red,#[0-9a-f]{6}\)"/],
  [
    '<p style="background:linear-gradient(#fff,rgb(0,0,0))">x',
    /linear-gradient\(light-dark\(#fff,#17191d\),rgb\(0,0,0\)\)/,
  ],
  [
    '<style>p{color:black!important}</style><p>x',
    /^<style>p\{color:light-dark\(black,#ffffff\)!important\}/,
  ],
  [
    '<table bgcolor="FFFFFF"><tr><td>x',
    /^<style>:where\(\[bgcolor="ffffff"\]\)\{background-color:light-dark\(#ffffff,#17191d\)\}\n<\/style><table bgcolor="ffffff">/,
  ],
  ['<font color="navy">x', /^<style>:where\(\[color="navy"\]\)\{color:light-dark\(navy,/],
  [
    '<body bgcolor="#ffffff" text="#000000">x',
    /background-color:light-dark\(#ffffff,#17191d\);color:light-dark\(#000000,#ffffff\)/,
  ],
  ['<p style="box-shadow:1px 1px black">x', /^<p style="box-shadow:1px 1px black">/],
  ['<p style="font:12px Black">x', /^<p style="font:12px Black">/],
];
for (const [markup, expected] of cases) {
  test(`Adapts ${markup}`, () => assert.match(adapted(markup), expected));
}

test('A flood of different colours in attributes is noted up to its limit', () => {
  const cells = Array.from(
    { length: 900 },
    (_, index) => `<td bgcolor="#${(0xf0_0000 + index).toString(16)}">x`,
  );
  const rules = adapted(`<table><tr>${cells.join('')}</table>`).match(/:where/g);
  assert.equal(rules?.length, 400);
});
