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
  assert.equal(sanitizeMail('x'.repeat(5_000_001), blocking).truncated, true);
  assert.equal(sanitizeMail('x'.repeat(5_000_001), blocking).markup.length, 5_000_000);
  const sheet = `<style>${'a{color:red}'.repeat(26_000)}</style>`;
  assert.equal(sanitizeMail(sheet, blocking).truncated, true);
  const style = `<p style="${'color:red;'.repeat(2_001)}">`;
  assert.deepEqual(sanitizeMail(style, blocking), {
    markup: '<p></p>',
    blocked: 0,
    truncated: true,
  });
});

test('Every image in a repeated style is counted', () => {
  const mail = sanitizeMail('<p style="background:url(http://e.test/)">'.repeat(3), blocking);
  assert.equal(mail.blocked, 3);
});
