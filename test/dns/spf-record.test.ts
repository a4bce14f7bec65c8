import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expandMacros } from '../../src/dns/spf-macro.ts';
import { readSpf } from '../../src/dns/spf-record.ts';

describe('an SPF record', () => {
  for (const [text, kinds] of [
    ['v=spf1 -all', 'fail all'],
    ['v=spf1', ''],
    ['V=SPF1 MX A:mail.test/28//64 ~ALL', 'pass mx, pass a mail.test 28 64, softfail all'],
    ['v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32', 'pass ip4 192.0.2.0 24, pass ip6 2001:db8:: 32'],
    ['v=spf1  a/24   ?include:_spf.x.test', 'pass a 24, neutral include _spf.x.test'],
    ['v=spf1 exists:%{ir}.%{d} exp=why.test foo=bar', 'pass exists %{ir}.%{d}'],
    ['v=spf1 ptr ptr:x.test', 'pass ptr, pass ptr x.test'],
  ] as const) {
    it(`${text} is read`, () => {
      const { mechanisms, broken } = readSpf(text);
      const shown = mechanisms.map(({ kind, qualifier, target, bits4, bits6 }) =>
        [
          qualifier,
          kind,
          target,
          kind !== 'ip6' && bits4 < 32 ? bits4 : '',
          bits6 < 128 ? bits6 : '',
        ]
          .filter((word) => word !== '')
          .join(' '),
      );
      assert.equal(broken, undefined);
      assert.equal(shown.join(', '), kinds);
    });
  }

  for (const term of [
    'ip4:2001:db8::1',
    'ip4:192.0.2.0/33',
    'ip4',
    'ip6:192.0.2.1',
    'a:',
    'a/33',
    'mx//129',
    'include',
    'include:',
    'exists',
    'ptr/24',
    'all:x',
    'mail.example.test',
    '++all',
    'redirect=',
  ]) {
    it(`${term} breaks it`, () => assert.equal(readSpf(`v=spf1 ${term} -all`).broken, term));
  }

  it('has no more than one redirect', () => {
    const { redirect, broken } = readSpf('v=spf1 redirect=a.test redirect=b.test');
    assert.deepEqual([redirect, broken], ['b.test', 'redirect=b.test']);
  });

  it('is read no further than its limit', () => {
    const text = `v=spf1${' ip4:192.0.2.1'.repeat(500)}`;
    assert.equal(readSpf(text).mechanisms.length, 199);
  });
});

// RFC 7208 7.4.
describe('a macro', () => {
  const four = { address: '192.0.2.3', sender: 'strong-bad@email.example.com' };
  const values = { ...four, domain: 'email.example.com' };
  for (const [text, expanded] of [
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['a%%b%_c%-d', 'a%b c%20d'],
  ] as const) {
    it(`${text} becomes ${expanded}`, () => assert.equal(expandMacros(text, values), expanded));
  }

  it('writes an IPv6 address digit by digit', () => {
    const six = { ...values, address: '2001:db8::cb01' };
    assert.equal(
      expandMacros('%{ir}.%{v}._spf.%{d2}', six),
      '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com',
    );
  });

  for (const text of ['%{x}', '%', '%{d0}', '%(d)']) {
    it(`${text} is none`, () => assert.equal(expandMacros(text, values), undefined));
  }

  it('loses labels from its left where it is too long', () => {
    const domain = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.test`;
    assert.equal(expandMacros('%{d}.%{d}', { ...values, domain })?.length, 253);
  });
});
