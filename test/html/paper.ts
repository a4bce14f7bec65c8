// A page for paper, and mail that would hide on it who it is from.

import { html } from '../../src/html/html.ts';
import { paperDocument } from '../../src/html/paper-document.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';

const blocked = { remote: 'block', inlineUrl: () => undefined } as const;

export function paper(...markups: readonly string[]): string {
  return paperDocument({
    language: 'en',
    direction: 'ltr',
    title: 'Plans </title><script>1</script>',
    head: html`<dl class="paper-head"><div><dt>From</dt><dd>eve@far.test</dd></div></dl>`,
    bodies: markups.map((markup) => ({
      kind: 'mail',
      markup: sanitizeMail(markup, blocked).markup,
    })),
    foot: null,
  });
}

export const lures = [
  [
    'hides',
    '<style>dl,h1,dd,main,body,html{display:none;color:#fff;font-size:0}*{visibility:hidden}</style>',
  ],
  ['moves over', '<style>div{margin-top:-70px;background:#fff}</style><p>x</p>'],
  ['covers', '<div style="margin:-70px -600px;background:#fff;height:1200px;width:3000px">x</div>'],
] as const;

/** In the page: whether sender and subject are seen and nothing lies over them. */
export const saysItsSender = `['dd', 'h1'].every((selector) => {
  const element = document.querySelector(selector);
  const { left, top, height, width } = element.getBoundingClientRect();
  const { visibility } = getComputedStyle(element);
  const over = document.elementFromPoint(left + 2, top + height / 2);
  return visibility === 'visible' && width > 0 && height > 0 && element.contains(over);
})`;

export const colorOfWords = `getComputedStyle(document.querySelector('p')).color`;

export const manyPages = '<table><tr><td><p>line</p></td></tr></table>'.repeat(400);
