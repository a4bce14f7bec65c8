// Which language is spoken with whom, and when its words are read.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Languages } from '../../src/web/languages.ts';
import { choiceCookie, choiceOf, keptChoice, lookOf } from '../../src/web/look.ts';
import { type Messages, openTexts } from '../../src/web/texts.ts';
import { request } from './app-request.ts';

const withMessages = (messages: Messages = {}) => {
  const read: string[] = [];
  const languages = new Languages({
    fallback: 'fr',
    read: (language) => {
      read.push(language);
      return messages;
    },
  });
  return { languages, read };
};

test('what this browser keeps goes before what it asks for, and that before the usual', () => {
  const { languages } = withMessages();
  const asking = request('GET', '/', { headers: { 'accept-language': 'ja, en;q=0.5' } });
  assert.equal(languages.languageFor(asking, { language: 'ar' }), 'ar');
  assert.equal(languages.languageFor(asking, {}), 'ja');
  assert.equal(languages.languageFor(request('GET', '/'), {}), 'fr');
  const other = request('GET', '/', { headers: { 'accept-language': 'nl' } });
  assert.equal(languages.languageFor(other, {}), 'fr');
});

test('a language is read once, when it is first spoken, and English never', () => {
  const { languages, read } = withMessages();
  assert.equal(languages.texts('en')('login.submit'), 'Log in');
  assert.deepEqual(read, []);
  languages.texts('de', 'Asia/Tokyo');
  languages.texts('de');
  assert.deepEqual(read, ['de']);
  assert.equal(languages.texts('de', 'Asia/Tokyo'), languages.texts('de', 'Asia/Tokyo'));
  assert.equal(languages.texts('de', 'Asia/Tokyo').timeZone, 'Asia/Tokyo');
});

test('what a language does not say, or says unreadably, is said in English', () => {
  const texts = openTexts('de', {
    'login.title': 'Anmelden',
    'done.moved': '{count, plural, one {# Nachricht',
    'search.page': 'Seite {page, number}',
  });
  assert.equal(texts('login.title'), 'Anmelden');
  assert.equal(texts('login.lead'), 'Read your mail, or look after your domain.');
  assert.equal(texts('done.moved', { count: 1_234 }), '1,234 messages moved.');
  assert.equal(texts('search.page', { page: 1_234 }), 'Seite 1.234');
});

test('an address among words from right to left is isolated from them', () => {
  const texts = openTexts('ar', {
    'refusal.already-exists': '{address} موجود بالفعل.',
    'done.moved': '{count, plural, other {نُقلت # رسالة}}.',
  });
  const address = 'mei@example.test';
  assert.equal(
    texts('refusal.already-exists', { address }),
    `\u2068${address}\u2069 موجود بالفعل.`,
  );
  assert.equal(texts('done.moved', { count: 12 }), 'نُقلت 12 رسالة.');
});

test('a choice comes back from its cookie, and from nothing else', () => {
  const place = { mount: '/mail', scheme: 'https' } as const;
  const kept = (cookie: string) => keptChoice(request('GET', '/', { cookie }));
  const choice = { language: 'zh-Hant', theme: 'dark', density: 'compact' } as const;
  const cookie = choiceCookie(choice, place);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/mail', 'Max-Age=31536000']) {
    assert.ok(cookie.includes(part), part);
  }
  assert.deepEqual(kept(cookie.split(';')[0] ?? ''), {
    ...choice,
    columns: undefined,
    rows: undefined,
    folders: undefined,
  });
  const open = {
    language: undefined,
    theme: undefined,
    density: undefined,
    columns: undefined,
    rows: undefined,
    folders: undefined,
  };
  assert.deepEqual(kept('dispatch_look=..'), open);
  assert.deepEqual(kept('dispatch_look=<b>.pink.__proto__.de'), open);
  assert.deepEqual(kept(`dispatch_session=x; dispatch_look=de..`), { ...open, language: 'de' });
  assert.deepEqual(kept('dispatch_session=x'), {});
  assert.deepEqual(kept(`dispatch_look=de..; ${'x'.repeat(8_192)}`), {});
});

test('a look is what somebody chose, then what this browser keeps, then the usual', () => {
  const usual = {
    theme: 'system',
    density: 'comfortable',
    columns: 'three',
    rows: 'conversations',
    folders: new Map(),
  };
  assert.deepEqual(lookOf({}), usual);
  const browser = lookOf({ theme: 'dark' });
  assert.deepEqual(lookOf(choiceOf({ density: 'compact' }), browser), {
    ...usual,
    theme: 'dark',
    density: 'compact',
  });
  assert.deepEqual(lookOf(choiceOf({ theme: 'system' }), browser), usual);
});
