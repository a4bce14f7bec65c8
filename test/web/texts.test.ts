import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { type MessageKey, openTexts } from '../../src/web/texts.ts';
import { messagesEn } from '../../src/web/tables/messages-en.ts';

describe('openTexts', () => {
  const texts = openTexts('en');

  it('gives a message without holes as it stands', () => {
    assert.equal(texts('login.submit'), 'Log in');
  });

  it('fills holes, plural forms and numbers', () => {
    assert.equal(texts('done.trashed', { count: 1 }), '1 message moved to Trash.');
    assert.equal(texts('done.trashed', { count: 1234 }), '1,234 messages moved to Trash.');
    assert.equal(texts('message.to', { people: 'Bob', more: 0 }), 'to Bob');
    assert.equal(texts('message.to', { people: 'Bob', more: 3 }), 'to Bob and 3 more');
  });

  it('puts a value in as text, whatever it looks like', () => {
    const address = '<b>{count}</b>';
    assert.equal(texts('refusal.already-exists', { address }), `${address} exists already.`);
  });

  it('says a message with bare holes as MessageFormat says it', () => {
    const bare = Object.entries(messagesEn).filter(([, message]) => {
      return message.includes('{') && !/\{\w+,/.test(message);
    });
    assert.ok(bare.length > 5);
    for (const [key, message] of bare) {
      const names = [...message.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1] ?? '');
      const values = Object.fromEntries(
        names.map((name, at) => [name, at === 0 ? 1234.5 : `$&${name}`]),
      );
      const format = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
      assert.equal(texts(key as MessageKey, values), format.format(values), key);
    }
  });

  it('has messages that all compile', () => {
    for (const [key, message] of Object.entries(messagesEn)) {
      assert.doesNotThrow(
        () => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }),
        key,
      );
    }
  });
});
