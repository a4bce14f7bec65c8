import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { composeMessage } from '../../src/mta/compose.ts';
import type { Draft } from '../../src/mta/draft.ts';
import { attachment, fieldNames, parsed, plain } from './drafts.ts';

const lineEnds = ['\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\r\n '];
const injections: readonly [field: string, change: (value: string) => Partial<Draft>][] = [
  ['subject', (value) => ({ subject: value })],
  ['from name', (value) => ({ from: { name: value, address: 'a@b.test' } })],
  ['from address', (value) => ({ from: { name: '', address: value } })],
  ['to name', (value) => ({ to: [{ name: value, address: 'a@b.test' }] })],
  ['to address', (value) => ({ to: [{ name: 'x', address: value }] })],
  ['cc name', (value) => ({ cc: [{ name: value, address: 'a@b.test' }] })],
  ['bcc address', (value) => ({ bcc: [{ name: 'x', address: value }] })],
  ['user agent', (value) => ({ userAgent: value })],
  ['content id', (value) => ({ attachments: [{ ...attachment, contentId: value }] })],
];

for (const [field, change] of injections) {
  for (const end of lineEnds) {
    test(`${JSON.stringify(end)} in the ${field} is refused, not repaired`, async () => {
      await assert.rejects(
        composeMessage({ ...plain, ...change(`x${end}Bcc: eve@evil.test`) }),
        (error) => error instanceof Refusal && error.code === 'bad-form',
      );
    });
  }
}

test('encoded line ends stay the plain text they are', async () => {
  const { mail, head } = await parsed({ subject: 'a%0d%0aBcc: eve@evil.test' });
  assert.equal(mail.subject, 'a%0d%0aBcc: eve@evil.test');
  assert.ok(!fieldNames(head).includes('Bcc'));
});

for (const end of lineEnds) {
  test(`${JSON.stringify(end)} in a file name or message id adds no field`, async () => {
    const { mail, text } = await parsed({
      inReplyTo: `<a${end}Bcc: eve@evil.test>`,
      references: [`<a${end}X-Evil: 1>`, '<good@example.test>'],
      attachments: [{ ...attachment, filename: `a${end}Bcc: eve@evil.test` }],
    });
    assert.ok(!/^(Bcc|X-Evil|In-Reply-To):/im.test(text));
    assert.equal(mail.references, '<good@example.test>');
    assert.equal(mail.attachments.length, 1);
  });
}
