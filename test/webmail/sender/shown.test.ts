import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personName } from '../../../src/webmail/people.ts';
import {
  isDeceptive,
  isOneStepAway,
  shownAddress,
  shownDomain,
  skeleton,
} from '../../../src/webmail/sender/shown-domain.ts';
import { shownName } from '../../../src/webmail/sender/shown-name.ts';

test('S07: what turns writing around or cannot be seen is shown as U+FFFD', () => {
  const cases: readonly (readonly [name: string, shown: string])[] = [
    ['Mei Chen', 'Mei Chen'],
    ['gpj.exe\u202E', 'gpj.exe\uFFFD'],
    ['a\u2066b\u2069c', 'a\uFFFDb\uFFFDc'],
    ['bank\u200B\uFEFF\u00AD', 'bank\uFFFD\uFFFD\uFFFD'],
    ['pay\u200Dpal', 'pay\uFFFDpal'],
    ['x\u{E0041}y', 'x\uFFFDy'],
    ['one\u2028two\u0007', 'one\uFFFDtwo\uFFFD'],
    ['👩\u200D💻 Ada', '👩\u200D💻 Ada'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['ക\u0D4D\u200Dഷ', 'ക\u0D4D\u200Dഷ'],
    ['\u200D', '\uFFFD'],
  ];
  for (const [name, shown] of cases) assert.equal(shownName(name), shown, JSON.stringify(name));
});

test('S07: a flood is cut at 200 graphemes, and no letter carries a tower of marks', () => {
  const family = '👨‍👩‍👧';
  assert.equal(shownName(family.repeat(500)), `${family.repeat(200)}…`);
  assert.equal(shownName('x'.repeat(10_000)), `${'x'.repeat(200)}…`);
  assert.equal(shownName('x'.repeat(200)), 'x'.repeat(200));
  assert.ok(shownName(`z${'\u0301'.repeat(3_000)}`).length < 20);
  assert.equal(shownName('\uD800x'), '\uFFFDx');
});

test('S03: letters that can be taken for others are shown in punycode, honest ones as they are', () => {
  const cases: readonly (readonly [domain: string, shown: string])[] = [
    ['example.org', 'example.org'],
    ['xn--mnchen-3ya.de', 'münchen.de'],
    ['münchen.de', 'münchen.de'],
    ['例え.jp', '例え.jp'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['президент.рф', 'президент.рф'],
    ['p\u0430ypal.com', 'xn--pypal-4ve.com'],
    ['\u0430\u0440\u0440\u04CF\u0435.com', 'xn--80ak6aa92e.com'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['g\u03BF\u03BFgle.com', 'xn--ggle-0nda.com'],
  ];
  for (const [domain, shown] of cases) {
    assert.equal(shownDomain(domain), shown, domain);
    assert.equal(isDeceptive(domain), shown.includes('xn--'), domain);
  }
  assert.equal(shownDomain('exa mple\u202E.org'), 'exa mple\uFFFD.org');
});

test('S01, S04: the domain of an address is what comes after its last @', () => {
  assert.equal(
    shownAddress('"xclow3n@gmail.com x"@internal.test'),
    '"xclow3n@gmail.com x"@internal.test',
  );
  assert.equal(shownAddress('a\u202Eb@p\u0430ypal.com'), 'a\uFFFDb@xn--pypal-4ve.com');
  assert.equal(personName({ name: '', address: 'me@p\u0430ypal.com' }), 'me@xn--pypal-4ve.com');
});

test('Domains that are taken for one another have one look, or are one step apart', () => {
  for (const [one, other] of [
    ['examp1e.org', 'example.org'],
    ['rnicrosoft.com', 'microsoft.com'],
    ['vvikipedia.org', 'wikipedia.org'],
    ['p\u0430ypal.com', 'paypal.com'],
  ] as const) {
    assert.equal(skeleton(one), skeleton(other));
  }
  for (const [one, other, is] of [
    ['exampel.org', 'example.org', true],
    ['exmple.org', 'example.org', true],
    ['exxample.org', 'example.org', true],
    ['example.com', 'example.org', false],
    ['example.org', 'example.org', false],
    ['a.de', 'b.de', false],
    ['', 'example.org', false],
  ] as const) {
    assert.equal(isOneStepAway(one, other), is, one);
    assert.equal(isOneStepAway(other, one), is, one);
  }
});
