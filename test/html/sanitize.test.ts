// The sanitizer against each kind of attack by mail. What comes out is read again by a parser that
// knows nothing of the sanitizer, and must be unable to act, to load, or to mean another tree.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SanitizedMail, sanitizeMail } from '../../src/html/sanitize.ts';
import { dangers } from './safe-tree.ts';
import { attacks } from './tables/attacks.ts';
import { kept } from './tables/kept.ts';

const blocking = { remote: 'block', inlineUrl: () => undefined } as const;
const allowing = { remote: 'allow', inlineUrl: () => undefined } as const;

function clean(markup: string): SanitizedMail {
  const mail = sanitizeMail(markup, blocking);
  assert.deepEqual(dangers(mail.markup), [], mail.markup);
  assert.equal(sanitizeMail(mail.markup, blocking).markup, mail.markup, 'cleaning again');
  const open = sanitizeMail(markup, allowing);
  assert.deepEqual(dangers(open.markup, 'allow'), [], open.markup);
  assert.equal(sanitizeMail(open.markup, allowing).markup, open.markup, 'cleaning again');
  return mail;
}

for (const { id, what, markups, text, blocked } of attacks) {
  test(`${id}: ${what}`, () => {
    for (const markup of markups) {
      const mail = clean(markup);
      if (text !== undefined) {
        assert.equal(mail.markup.replace(/<style>[^<]*<\/style>|<[^>]*>/g, '').trim(), text);
      }
      if (blocked !== undefined) assert.equal(mail.blocked, blocked, markup);
      // An attack put into any place of a message stays as harmless.
      clean(`<table><tr><td>${markup}</td></tr></table><p>after`);
      clean(`<p>before<b><a href=http://x.test>${markup}`);
    }
  });
}

for (const [markup, expected] of kept) {
  test(`${JSON.stringify(markup.slice(0, 90))} is shown as meant`, () => {
    assert.equal(clean(markup).markup, expected);
  });
}

test('Remote images are counted and keep their place until they are wanted', () => {
  const markup = '<img src="http://e.test/a.png" width=10 height=20 alt="A &amp; B" class=big>';
  const blocked = sanitizeMail(markup, blocking);
  assert.equal(blocked.blocked, 1);
  assert.match(blocked.markup, /^<img src="data:image\/gif;base64,[^"]+" class="m-big" width="10"/);
  const shown = sanitizeMail(markup, allowing);
  assert.equal(shown.blocked, 0);
  assert.equal(
    shown.markup,
    '<img src="http://e.test/a.png" referrerpolicy="no-referrer" loading="lazy" ' +
      'width="10" height="20" alt="A &amp; B" class="m-big">',
  );
});

test('Pictures of the message are shown from where their parts are served', () => {
  const asked: string[] = [];
  const inlineUrl = (contentId: string) => {
    asked.push(contentId);
    return contentId === 'a@b' ? '/part/1?x="y"' : undefined;
  };
  const mail = sanitizeMail(
    '<img src="cid:a%40b"><img src="CID:gone"><td><p style="background:red url(cid:a@b)">x',
    { remote: 'block', inlineUrl },
  );
  assert.deepEqual(asked, ['a@b', 'gone', 'a@b']);
  assert.match(mail.markup, /^<img src="\/part\/1\?x=&quot;y&quot;">/);
  assert.match(mail.markup, /background:red url\(&quot;\/part\/1\?x=%22y%22&quot;\)/);
  assert.equal(mail.blocked, 0);
});

test('What a limit cuts off is told', () => {
  assert.equal(sanitizeMail('<b>x</b>'.repeat(1000), blocking).truncated, false);
  assert.equal(sanitizeMail('<b>x</b>'.repeat(50_001), blocking).truncated, true);
  assert.equal(sanitizeMail('<!---->'.repeat(50_001), blocking).truncated, true);
  assert.equal(sanitizeMail('x'.repeat(1_000_001), blocking).truncated, true);
  assert.equal(sanitizeMail('x'.repeat(1_000_001), blocking).markup.length, 1_000_000);
  const sheet = `<style>${'a{color:red}'.repeat(26_000)}</style>`;
  assert.equal(sanitizeMail(sheet, blocking).truncated, true);
  const style = `<p style="${'color:red;'.repeat(2_001)}">`;
  assert.deepEqual(sanitizeMail(style, blocking), {
    markup: '<p></p>',
    blocked: 0,
    trackers: 0,
    shortened: 0,
    lures: 0,
    truncated: true,
  });
});

test('Every image in a repeated style is counted', () => {
  const mail = sanitizeMail('<p style="background:url(http://e.test/)">'.repeat(3), blocking);
  assert.equal(mail.blocked, 3);
});

test('S06: a link that names another host is marked with where it leads', () => {
  const cases: readonly (readonly [words: string, href: string, host: string | undefined])[] = [
    ['http://bank.com/login', 'http://evil.test/', 'evil.test'],
    ['bank.com', 'https://bank.com.evil.test/', 'bank.com.evil.test'],
    ['www.bank.com', 'http://bank.com@evil.test/', 'evil.test'],
    ['<b>ba</b>nk.com', 'http://evil.test', 'evil.test'],
    ['<span>b\u200Bank.com</span>', 'http://evil.test', 'evil.test'],
    ['b\u0430nk.com/x', 'https://bank.com/', 'bank.com'],
    ['https://www.bank.com/a', 'https://login.bank.com/b', undefined],
    ['shop.bank.co.uk', 'https://bank.co.uk/', undefined],
    ['Node.js', 'https://nodejs.org/', undefined],
    ['report.pdf', 'https://files.test/report.pdf', undefined],
    ['Click here', 'https://evil.test/', undefined],
    ['me@bank.com', 'mailto:you@evil.test', undefined],
  ];
  for (const [words, href, host] of cases) {
    const mail = sanitizeMail(`<a href="${href}">${words}</a>`, blocking);
    assert.equal(/data-host="([^"]*)"/.exec(mail.markup)?.[1], host, words);
    assert.equal(mail.lures, host === undefined ? 0 : 1, words);
    assert.equal(sanitizeMail(mail.markup, blocking).markup, mail.markup);
  }
});

test('Pictures that only tell of being read are never shown, and are counted', () => {
  const watching = [
    '<img src="https://e.test/a.gif" width=1 height=1>',
    '<img src="https://e.test/a.gif" width="1px" height="0">',
    '<img src="https://e.test/a.gif" style="display : none !important">',
    '<img src="https://e.test/a.gif" style="width:1px;height:1px">',
    '<img src="https://e.test/a.gif" style="opacity:0">',
    '<img src="https://u1.ct.test/wf/open?upn=abc">',
    '<img src="https://l.test/track/open.php?u=1">',
    '<p style="background:url(https://l.test/track/open.php?u=1)">x</p>',
  ];
  for (const markup of watching) {
    const mail = sanitizeMail(markup, allowing);
    assert.deepEqual([mail.trackers, mail.blocked], [1, 0], markup);
    assert.doesNotMatch(mail.markup, /e\.test|l\.test/);
  }
  const seen = [
    '<img src="https://e.test/a.gif">',
    '<img src="https://e.test/a.gif" width="1%" height=1>',
    '<img src="https://e.test/a.gif" width=1 height=40>',
    '<img src="https://e.test/a.gif" style="max-width:100%;opacity:0.5">',
  ];
  for (const markup of seen) assert.equal(sanitizeMail(markup, allowing).trackers, 0, markup);
  assert.equal(sanitizeMail(watching.join(''), allowing).trackers, watching.length);
});

test('Links lose what says who follows them, and nothing else', () => {
  const cases: readonly (readonly [href: string, free: string])[] = [
    ['https://a.test/?utm_source=x', 'https://a.test/'],
    [
      'https://a.test/p?id=7&UTM_Campaign=x&fbclid=y&q=%2a+b#utm_x=1',
      'https://a.test/p?id=7&q=%2a+b#utm_x=1',
    ],
    ['https://a.test/?mc_eid=1&mc_cid=2&a', 'https://a.test/?a'],
    ['https://a.test/?utmost=1&id=utm_source', 'https://a.test/?utmost=1&id=utm_source'],
    ['mailto:a@b.test?subject=utm_source', 'mailto:a@b.test?subject=utm_source'],
  ];
  for (const [href, free] of cases) {
    const mail = sanitizeMail(`<a href="${href.replaceAll('&', '&amp;')}">x</a>`, blocking);
    assert.equal(/href="([^"]*)"/.exec(mail.markup)?.[1]?.replaceAll('&amp;', '&'), free);
    assert.equal(mail.shortened, href === free ? 0 : 1, href);
  }
});

test('A picture from elsewhere is shown from the address that stands for it', () => {
  const mail = sanitizeMail(
    '<img src="https://e.test/a.png"><p style="background:url(https://e.test/b.png)">',
    { ...allowing, remoteUrl: (url) => `/image?u=${encodeURIComponent(url)}` },
  );
  assert.match(mail.markup, /src="\/image\?u=https%3A%2F%2Fe\.test%2Fa\.png"/);
  assert.match(mail.markup, /url\(&quot;\/image\?u=https%3A%2F%2Fe\.test%2Fb\.png&quot;\)/);
});
