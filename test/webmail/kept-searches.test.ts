// Saved and recent searches by plain forms: each is its owner's, stands where it is needed, and goes
// when it is told to.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letter } from '../store/letters.ts';
import { bob, mei, type MailApp, openMailApp } from './mail-app.ts';

let app: MailApp;
let cookie: string;
let id: string;

before(async () => {
  app = await openMailApp();
  cookie = await app.cookie(mei);
  id = await app.deliver(mei, letter({ subject: 'Invoice' }));
});

after(async () => {
  assert.deepEqual(app.bugs, []);
  await app.close();
});

const recentOf = async (person = cookie): Promise<readonly string[]> => {
  const { recent } = JSON.parse(await app.text('/search/terms', { cookie: person })) as {
    recent: readonly string[];
  };
  return recent;
};

test('a search that was asked for is kept, one that was only typed is not', async () => {
  const headers = { 'x-dispatch-unasked': '1' };
  await app.text('/search?q=invo', { cookie, headers });
  assert.deepEqual(await recentOf(), []);
  await app.text('/search?q=invoice', { cookie });
  await app.text('/search?q=%3Cb%3E', { cookie });
  assert.deepEqual(await recentOf(), ['<b>', 'invoice']);
  assert.deepEqual(await recentOf(await app.cookie(bob)), []);
  const page = await app.text('/search', { cookie });
  assert.match(page, /<a href="\/search\?q=%3Cb%3E" dir="auto">&lt;b&gt;<\/a>/);
});

test('whoever opens what was found meant these words', async () => {
  const read = await app.text(`/mail/INBOX/${id}?q=subject%3Ainvoice`, { cookie });
  assert.match(read, /type="search" name="q" value="subject:invoice"/);
  assert.equal((await recentOf())[0], 'subject:invoice');
  const ahead = { 'x-sec-purpose': 'prefetch' };
  await app.text(`/mail/INBOX/${id}?q=ahead`, { cookie, headers: ahead });
  assert.equal((await recentOf())[0], 'subject:invoice');
});

test('a search is saved under a name, stands in the side list, is changed and removed', async () => {
  const found = await app.text('/search?q=subject%3Ainvoice', { cookie });
  assert.match(found, /href="\/search\/new\?q=subject%3Ainvoice"/);
  assert.match(await app.text('/search/new?q=a%22b', { cookie }), /name="q" value="a&quot;b"/);

  const saved = await app.send('POST', '/search/saved', {
    cookie,
    form: { id: '', name: 'Bills', q: 'subject:invoice' },
  });
  assert.equal(saved.status, 303);
  const side = await app.text('/mail/INBOX', { cookie });
  assert.match(
    side,
    /Saved searches<\/h2><ul><li><a href="\/search\?q=subject%3Ainvoice" >.*Bills/,
  );
  assert.ok(!(await recentOf()).includes('subject:invoice'));
  const open = await app.text('/search?q=subject%3Ainvoice', { cookie });
  assert.match(open, /href="\/search\?q=subject%3Ainvoice" aria-current="page">/);
  const [, path = ''] = /href="(\/search\/saved\/[0-9a-f]{64})"/.exec(open) ?? [];
  assert.match(await app.text(path, { cookie }), /value="Bills"/);
  const others = await app.send('GET', path, { cookie: await app.cookie(bob) });
  assert.equal(others.status, 404);

  const changed = await app.send('POST', '/search/saved', {
    cookie,
    form: { id: path.split('/').at(-1) ?? '', name: 'Paid', q: 'subject:paid' },
  });
  assert.equal(changed.status, 303);
  const help = await app.text('/search', { cookie });
  assert.match(help, /Paid<\/a> <code dir="auto">subject:paid<\/code>/);
  assert.doesNotMatch(help, /Bills/);
  const [, next = ''] = /href="(\/search\/saved\/[0-9a-f]{64})"/.exec(help) ?? [];
  assert.equal((await app.send('POST', `${next}/removal`, { cookie, form: {} })).status, 303);
  assert.doesNotMatch(await app.text('/mail/INBOX', { cookie }), /Saved searches/);
});

test('recent searches are forgotten when somebody says so', async () => {
  await app.text('/search?q=other', { cookie });
  assert.ok((await recentOf()).length > 0);
  const forgotten = await app.send('POST', '/search/recent/removal', { cookie, form: {} });
  assert.equal(forgotten.status, 303);
  assert.deepEqual(await recentOf(), []);
  await app.text('/search?q=other', { cookie });
  assert.deepEqual(await recentOf(), ['other']);
});
