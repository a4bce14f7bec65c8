import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { isDeliverable, wireAddress } from '../../src/mta/deliverable.ts';
import { envelopeRecipients, recipientsMax } from '../../src/mta/recipients.ts';

const deliverable: readonly [address: string, wire: string][] = [
  ['alice@example.test', 'alice@example.test'],
  ['a.b+c@mail.example.test', 'a.b+c@mail.example.test'],
  ["o'neil_1@example.test", "o'neil_1@example.test"],
  ['a@b.co', 'a@b.co'],
  ['Alice@Example.TEST', 'Alice@example.test'],
  ['li@例え.test', 'li@xn--r8jz45g.test'],
  ['zoë@example.test', 'zoë@example.test'],
  [`${'a'.repeat(64)}@example.test`, `${'a'.repeat(64)}@example.test`],
];

const undeliverable: readonly string[] = [
  '',
  'alice',
  '@example.test',
  'alice@',
  'alice@localhost',
  'alice@@example.test',
  'a@b@example.test',
  'ali ce@example.test',
  'alice@example.test SIZE=1',
  'alice@example.test ORCPT=rfc822;x@y.test',
  'alice@example.test>',
  '<alice@example.test',
  'alice@example.test\r\nDATA',
  'alice\0@example.test',
  'alice\u2028@example.test',
  '-oQ/tmp@example.test',
  '-Xlog@example.test',
  '"quoted local"@example.test',
  'a(comment)@example.test',
  '.alice@example.test',
  'alice.@example.test',
  'al..ice@example.test',
  'alice@[127.0.0.1]',
  'alice@127.0.0.1',
  'alice@1.2',
  'alice@example..test',
  'alice@-example.test',
  'alice@example-.test',
  'alice@example.test.',
  'alice@ex_ample.test',
  'alice@example.test/x',
  'alice@example.test:25',
  'alice@example.test%00',
  `${'a'.repeat(65)}@example.test`,
  `alice@${'a'.repeat(64)}.test`,
  `alice@${'a.'.repeat(130)}test`,
];

for (const [address, wire] of deliverable) {
  test(`${address.slice(0, 40)} can be delivered to, as ${wire.slice(0, 40)}`, () => {
    assert.equal(isDeliverable(address), true);
    assert.equal(wireAddress(address), wire);
  });
}

for (const address of undeliverable) {
  test(`${JSON.stringify(address.slice(0, 50))} is refused before it reaches an envelope`, () => {
    assert.equal(isDeliverable(address), false);
    assert.equal(wireAddress(address), undefined);
    assert.throws(
      () => envelopeRecipients({ to: [{ name: '', address }], cc: [], bcc: [] }),
      (error) => error instanceof Refusal && error.code === 'bad-address',
    );
  });
}

test('an address of more than 254 octets is refused though its parts are short enough', () => {
  const address = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(30)}.test`;
  assert.equal(wireAddress(address), undefined);
  assert.equal(isDeliverable(address), false);
});

const box = (address: string) => ({ name: '', address });

test('each recipient is named once, whatever field and case it was written in', () => {
  const recipients = envelopeRecipients({
    to: [box('bob@example.test'), box('Bob@EXAMPLE.test')],
    cc: [box('carol@example.org'), box('bob@example.test')],
    bcc: [box('Carol@example.org'), box('dan@example.test')],
  });
  assert.deepEqual(recipients, ['bob@example.test', 'carol@example.org', 'dan@example.test']);
});

test('a draft for nobody is refused as such', () => {
  assert.throws(
    () => envelopeRecipients({ to: [], cc: [], bcc: [] }),
    (error) => error instanceof Refusal && error.code === 'no-recipient',
  );
});

test('one recipient more than the limit is refused, the limit itself is not', () => {
  const many = Array.from({ length: recipientsMax }, (_, at) => box(`u${at}@example.test`));
  assert.equal(envelopeRecipients({ to: many, cc: [], bcc: [] }).length, recipientsMax);
  assert.throws(
    () => envelopeRecipients({ to: many, cc: [], bcc: [box('one@more.test')] }),
    (error) => error instanceof Refusal && error.code === 'limit-reached',
  );
});

test('a refused address is quoted without the characters that made it dangerous', () => {
  assert.throws(
    () => envelopeRecipients({ to: [box('a\r\n\u202eb@x')], cc: [], bcc: [] }),
    (error) => error instanceof Refusal && error.values['address'] === 'ab@x',
  );
});
