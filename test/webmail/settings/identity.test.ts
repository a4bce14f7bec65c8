import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingCharsMax } from '../../../src/account/tables/setting-names.ts';
import { overlong, typedIdentity } from '../../../src/webmail/settings/identity.ts';

test('a name stays on one line, whatever was typed', () => {
  const { displayName } = typedIdentity(' Mei\r\nBcc: x@y.test\u2028Kato\u0000 ', '');
  assert.equal(displayName, 'Mei Bcc: x@y.test Kato');
});

test('a signature keeps its lines and loses the white space at its end', () => {
  assert.equal(typedIdentity('', ' Mei\r\n\r\n  Kato\r\n\r\n ').signature, ' Mei\n\n  Kato');
});

for (const field of ['displayName', 'signature'] as const) {
  test(`${field} may be as long as its limit and no longer`, () => {
    const max = settingCharsMax[field];
    const fits = { displayName: '', signature: '', [field]: 'x'.repeat(max) };
    assert.equal(overlong(fits), undefined);
    assert.equal(overlong({ ...fits, [field]: 'x'.repeat(max + 1) }), field);
  });
}

test('line breaks count once, as the browser counts them', () => {
  const lines = 'x\r\n'.repeat(settingCharsMax.signature / 2);
  assert.equal(overlong(typedIdentity('', lines)), undefined);
});
