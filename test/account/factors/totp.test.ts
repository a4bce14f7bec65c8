// Codes from a clock, by the vectors of the RFCs.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressOf,
  base32,
  codeAt,
  isCode,
  stepAt,
  stepOf,
} from '../../../src/account/factors/totp.ts';

const secret = Buffer.from('12345678901234567890');

describe('codes from a clock', () => {
  // RFC 4226, appendix D.
  const counted = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ];
  for (const [step, code] of counted.entries()) {
    it(`are ${code} for count ${step}`, () => assert.equal(codeAt(secret, step), code));
  }

  // RFC 6238, appendix B, SHA-1; its eight digits end with our six.
  const timed: readonly (readonly [seconds: number, code: string])[] = [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ];
  for (const [seconds, code] of timed) {
    it(`are ${code} at ${seconds} s`, () => {
      assert.equal(codeAt(secret, stepAt(seconds * 1_000)), code);
      assert.equal(stepOf(secret, code, seconds * 1_000), Math.floor(seconds / 30));
    });
  }

  it('count one step early and late, and no further', () => {
    const nowMs = 1_800_000_000_000;
    const step = stepAt(nowMs);
    for (const [offset, expected] of [
      [-2, undefined],
      [-1, step - 1],
      [0, step],
      [1, step + 1],
      [2, undefined],
    ] as const) {
      assert.equal(stepOf(secret, codeAt(secret, step + offset), nowMs), expected, `${offset}`);
    }
  });

  it('are six digits and nothing else', () => {
    for (const typed of ['12345', '1234567', '12345a', '１２３４５６', '', '123 456']) {
      assert.equal(isCode(typed), false, typed);
      assert.equal(stepOf(secret, typed, 0), undefined);
    }
  });
});

describe('what an app is told', () => {
  // RFC 4648 10, without padding.
  const vectors = [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const;
  for (const [text, expected] of vectors) {
    it(`"${text}" is ${expected} in base 32`, () => {
      assert.equal(base32(Buffer.from(text)), expected);
    });
  }

  it('names issuer and account, whatever is in them', () => {
    const address = addressOf(secret, { issuer: 'Dispatch', account: 'a&b?=%@x.test' });
    const url = new URL(address);
    assert.equal(url.protocol, 'otpauth:');
    assert.equal(decodeURIComponent(url.pathname), '//totp/Dispatch:a&b?=%@x.test'.slice(6));
    assert.equal(url.searchParams.get('secret'), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    assert.equal(url.searchParams.get('issuer'), 'Dispatch');
  });
});
