// What a message says about leaving its list, and what a signature vouches for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAuthenticationResults } from '../../src/mime/authentication-results.ts';
import { isCovered } from '../../src/mime/dkim-coverage.ts';
import { parseHeader } from '../../src/mime/header.ts';
import { listUnsubscribe } from '../../src/mime/list-unsubscribe.ts';

const fields = (...lines: readonly string[]) => parseHeader(Buffer.from(lines.join('\r\n')));
const post = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';

test('Addresses are read in their order, the first of each kind counts', () => {
  const list = listUnsubscribe(
    fields(
      'List-Unsubscribe: <mailto:off@l.test?subject=Stop%20it&body=a%0D%0Ab&cc=x@y.test>,',
      ' <https://l.test/off?',
      '  u=7> (a comment), <https://second.test/>, <mailto:two@l.test>',
      post,
    ),
  );
  assert.deepEqual(list, {
    web: 'https://l.test/off?u=7',
    isOneClick: true,
    mail: { address: 'off@l.test', subject: 'Stop it', text: 'a b' },
  });
});

const unusable = [
  'List-Unsubscribe: <javascript:alert(1)>',
  'List-Unsubscribe: <ftp://l.test/>, <data:text/html,x>',
  'List-Unsubscribe: https://l.test/off',
  'List-Unsubscribe: <mailto:>',
  'List-Unsubscribe: <mailto:a@b.test,c@d.test>',
  'List-Unsubscribe: <mailto:a%0d%0aBcc:x@b.test>',
  'List-Id: <l.test>',
  `List-Unsubscribe: ${'<mailto:>'.repeat(2_000)}<https://l.test/>`,
];
for (const line of unusable) {
  test(`R20: ${line.slice(0, 80)} offers nothing`, () => {
    assert.equal(listUnsubscribe(fields(line)), undefined);
  });
}

test('One click needs https and the exact word', () => {
  const isOneClick = (url: string, line: string) =>
    listUnsubscribe(fields(`List-Unsubscribe: <${url}>`, line))?.isOneClick;
  assert.equal(isOneClick('https://l.test/', post), true);
  assert.equal(isOneClick('http://l.test/', post), false);
  assert.equal(isOneClick('https://l.test/', `${post}&x=1`), false);
  assert.equal(isOneClick('https://l.test/', 'X: y'), false);
});

const names = ['list-unsubscribe', 'list-unsubscribe-post'];
const unsubscribe = ['List-Unsubscribe: <https://l.test/>', post];
const signature = (words: string) => `DKIM-Signature: v=1; a=rsa-sha256; ${words}; bh=x`;
const whole = 'd=l.test; s=k1; h=from:list-unsubscribe:\r\n list-unsubscribe-post; b=abcd';
const coverages: readonly (readonly [string, string, readonly string[], boolean])[] = [
  ['a good signature over both', 'dkim=pass header.d=l.test', [signature(whole)], true],
  [
    'one named by key and beginning',
    'dkim=pass header.d=l.test header.s=k1 header.b=abc',
    [signature(whole)],
    true,
  ],
  ['a bad one', 'dkim=fail header.d=l.test', [signature(whole)], false],
  ['the result of another domain', 'dkim=pass header.d=other.test', [signature(whole)], false],
  ['the result of another key', 'dkim=pass header.d=l.test header.s=k2', [signature(whole)], false],
  ['another beginning', 'dkim=pass header.d=l.test header.b=zz', [signature(whole)], false],
  [
    'one over the first alone',
    'dkim=pass header.d=l.test',
    [signature('d=l.test; h=list-unsubscribe')],
    false,
  ],
  [
    'one of two of a domain that does not cover',
    'dkim=pass header.d=l.test',
    [signature(whole), signature('d=l.test; h=from')],
    false,
  ],
  [
    'a field added above what is signed',
    'dkim=pass header.d=l.test',
    ['List-Unsubscribe: <https://evil.test/>', signature(whole)],
    false,
  ],
  [
    'a result without a domain',
    'dkim=pass',
    [signature('d=; h=list-unsubscribe:list-unsubscribe-post')],
    false,
  ],
];
for (const [what, result, lines, expected] of coverages) {
  test(`R20: ${what} ${expected ? 'vouches' : 'does not vouch'} for the fields`, () => {
    const { found } = parseAuthenticationResults(`mx.test; ${result}`);
    assert.equal(isCovered(fields(...lines, ...unsubscribe), found, names), expected);
  });
}
