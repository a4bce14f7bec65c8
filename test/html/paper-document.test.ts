import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, render } from '../../src/html/html.ts';
import { paperDocument } from '../../src/html/paper-document.ts';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { type Chromium, startChromium } from '../real/chromium.ts';

const blocked = { remote: 'block', inlineUrl: () => undefined } as const;

/** Runs in the page: whether a click would meet the element itself. */
const onTop = `(element) => {
  const { left, top, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + 2, top + height / 2));
}`;

function paper(...markups: readonly string[]): string {
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

it('puts each mail with its sheet into a scope of its own, and words as words', () => {
  const written = paper('<style>p{color:red}</style><p>one', '<p>two');
  assert.match(written, /<style>@scope \(\.paper-0\)\{p\{color:red\}\n\}<\/style><p>one/);
  assert.match(written, /<div class="paper-1"><p>two<\/p><\/div>/);
  assert.doesNotMatch(written, /<script>/);
  const words = paperDocument({
    language: 'en',
    direction: 'rtl',
    title: 'x',
    head: html``,
    bodies: [{ kind: 'words', words: html`${'<b>'}` }],
    foot: html`<p>a.zip</p>`,
  });
  assert.ok(words.includes(`dir="rtl"`) && words.includes(render(html`${'<b>'}`)));
});

describe('on paper', async () => {
  let chromium: Chromium | string;
  before(async () => {
    chromium = await startChromium();
  });
  after(async () => {
    if (typeof chromium !== 'string') await chromium.stop();
  });

  const lures = [
    [
      'hides',
      '<style>dl,h1,dd,main,body,html{display:none;color:#fff;font-size:0}*{visibility:hidden}</style>',
    ],
    ['moves over', '<style>div{margin-top:-70px;background:#fff}</style><p>x</p>'],
    [
      'covers',
      '<div style="margin:-70px -600px;background:#fff;height:1200px;width:3000px">x</div>',
    ],
  ] as const;
  for (const [what, lure] of lures) {
    it(`a mail that ${what} what says where it is from does so in vain`, async (t) => {
      if (typeof chromium === 'string') return t.skip(chromium);
      const page = await chromium.newPage();
      await page.setContent(paper(`${lure}<style>p{color:rgb(1,2,3)}</style><p>Mine`));
      for (const selector of ['dd', 'h1']) {
        assert.ok(await page.locator(selector).isVisible(), selector);
        const isOnTop = await page.evaluate(`(${onTop})(document.querySelector('${selector}'))`);
        assert.ok(isOnTop === true, `${selector} is covered`);
      }
      const color = await page.evaluate("getComputedStyle(document.querySelector('p')).color");
      assert.equal(color, 'rgb(1, 2, 3)');
    });
  }

  it('a mail of many pages is printed on many', async (t) => {
    if (typeof chromium === 'string') return t.skip(chromium);
    const page = await chromium.newPage();
    await page.setContent(paper('<table><tr><td><p>line</p></td></tr></table>'.repeat(400)));
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    assert.ok((printed.match(/\/Type \/Page\b/g) ?? []).length > 5);
  });
});
