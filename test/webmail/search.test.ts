import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letter } from '../store/letters.ts';
import { type MailApp, mei, openMailApp } from './mail-app.ts';

let app: MailApp;
let cookie: string;
const ids: string[] = [];

before(async () => {
  app = await openMailApp();
  cookie = await app.cookie(mei);
  const letters = [
    letter({ subject: 'Invoice <b>1</b>', text: 'Please pay the invoice & smile.' }),
    letter({ subject: '项目进度', text: '本周的项目进度报告' }),
    letter({ subject: 'Plans', from: '"x@evil.test" <carol@example.net>' }),
  ];
  for (const [n, text] of letters.entries()) {
    ids.push(await app.deliver(mei, text, { receivedMs: 1_700_000_000_000 + n * 1_000 }));
  }
});

after(async () => {
  assert.deepEqual(app.bugs, []);
  await app.close();
});

/** The page of results, once the index knows all mail. */
async function search(query: string, more = ''): Promise<string> {
  for (let tries = 0; ; tries++) {
    const page = await app.text(`/search?q=${encodeURIComponent(query)}${more}`, { cookie });
    if (!page.includes('Searching the newest') || tries === 100) return page;
  }
}

function rows(page: string): number {
  return page.split('<article').length - 1;
}

test('the bar of every mail page has a field that asks with GET', async () => {
  const page = await app.text('/mail/INBOX', { cookie });
  assert.match(page, /<form class="search" role="search" action="\/search">/);
  assert.match(page, /<input type="search" name="q"/);
  assert.match(page, /<a class="button quiet to-search" href="\/search"/);
});

test('without a question the page explains what one may ask', async () => {
  for (const target of ['/search', '/search?q=', '/search?q=%20']) {
    const page = await app.text(target, { cookie });
    assert.match(page, /<code>has:attachment<\/code>/);
    assert.match(page, /href="\/search\?q=is%3Aunread"/);
    assert.equal(rows(page), 0);
  }
});

test('a result stands with its folder, its words marked and all else escaped', async () => {
  const page = await search('invoice');
  assert.equal(rows(page), 1);
  assert.match(page, /<mark>Invoice<\/mark> &lt;b&gt;1&lt;\/b&gt;/);
  assert.match(page, /Please pay the <mark>invoice<\/mark> &amp; smile\./);
  assert.match(page, /in Inbox/);
  assert.ok(page.includes(`href="/mail/INBOX/${encodeURIComponent(ids[0] ?? '')}?q=invoice"`));
  assert.match(page, /<input type="search" name="q" value="invoice"/);
});

test('words of one, two and more Chinese characters are found', async () => {
  for (const query of ['度', '项目', '目进', '项目进度报告']) {
    const page = await search(query);
    assert.equal(rows(page), 1, query);
    assert.ok(page.includes(`<mark>${query}</mark>`), query);
  }
});

test('a name that claims another address has its own beside it', async () => {
  assert.match(await search('plans'), /<small dir="ltr">carol@example\.net<\/small>/);
});

test('nothing found says so, and what was typed stays text', async () => {
  const page = await search('"><script>alert(1)</script> zebra');
  assert.equal(rows(page), 0);
  assert.match(page, /Nothing was found for/);
  assert.ok(!page.includes('<script>alert'));
});

test('whatever is typed is answered', async () => {
  for (const query of [
    '(',
    '-',
    '"',
    'in:',
    'before:never',
    ':',
    '((((',
    '\u0000',
    '%',
    '項'.repeat(2_000),
  ]) {
    assert.equal(typeof (await search(query)), 'string', query);
  }
  for (const more of ['&page=-1', '&page=99999', '&page=x', '&order=x']) {
    assert.equal(typeof (await search('invoice', more)), 'string', more);
  }
});

test('results by relevance keep their order from page to page', async () => {
  const page = await search('invoice OR plans', '&order=relevance');
  assert.equal(rows(page), 2);
  assert.match(
    page,
    /<a href="\/search\?q=invoice\+OR\+plans&amp;order=relevance" aria-current="true">/,
  );
});

test('more results than one page holds have a next page', async () => {
  for (let n = 0; n < 30; n++) {
    await app.deliver(mei, letter({ subject: `Heron ${n}` }), {
      receivedMs: 1_700_000_100_000 + n,
    });
  }
  const first = await search('heron');
  assert.equal(rows(first), 25);
  assert.match(first, /rel="next" href="\/search\?q=heron&amp;page=2"/);
  const second = await search('heron', '&page=2');
  assert.equal(rows(second), 5);
  assert.match(second, /rel="prev" href="\/search\?q=heron"/);
});

test('a visitor who is not logged in is sent to the login and comes back', async () => {
  const response = await app.send('GET', '/search?q=invoice');
  assert.equal(response.status, 303);
  const location = response.headers.find(([name]) => name === 'location')?.[1];
  assert.equal(location, '/login?next=%2Fsearch%3Fq%3Dinvoice');
});
