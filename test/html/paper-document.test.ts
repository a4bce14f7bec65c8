import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html, render } from '../../src/html/html.ts';
import { paperDocument } from '../../src/html/paper-document.ts';
import { type Chromium, startChromium } from '../real/chromium.ts';
import { colorOfWords, lures, manyPages, paper, saysItsSender } from './paper.ts';

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

  for (const [what, lure] of lures) {
    it(`a mail that ${what} what says where it is from does so in vain`, async (t) => {
      if (typeof chromium === 'string') return t.skip(chromium);
      const page = await chromium.newPage();
      await page.setContent(paper(`${lure}<style>p{color:rgb(1,2,3)}</style><p>Mine`));
      assert.equal(await page.evaluate(saysItsSender), true);
      assert.equal(await page.evaluate(colorOfWords), 'rgb(1, 2, 3)');
    });
  }

  it('a mail of many pages is printed on many', async (t) => {
    if (typeof chromium === 'string') return t.skip(chromium);
    const page = await chromium.newPage();
    await page.setContent(paper(manyPages));
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    assert.ok((printed.match(/\/Type \/Page\b/g) ?? []).length > 5);
  });
});
