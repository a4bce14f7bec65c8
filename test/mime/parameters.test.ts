import assert from 'node:assert/strict';
import test from 'node:test';
import { parametersMax, parseParameters } from '../../src/mime/parameters.ts';

/** Field → value and parameters. */
const table: readonly (readonly [string, string, Record<string, string>])[] = [
  ['text/plain', 'text/plain', {}],
  ['text/plain;', 'text/plain', {}],
  ['', '', {}],
  ['text/plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['text/plain; CHARSET = "utf-8" ; a=b', 'text/plain', { charset: 'utf-8', a: 'b' }],
  [
    'text/plain (really) ; (x) charset=us-ascii (Plain text)',
    'text/plain',
    { charset: 'us-ascii' },
  ],
  ['a/b; x="q\\"uo\\\\te;d"; y=z', 'a/b', { x: 'q"uo\\te;d', y: 'z' }],
  ['a/b; x="C:\\dir\\file.txt"', 'a/b', { x: 'C:\\dir\\file.txt' }],
  ['a/b; x="no end; y=z', 'a/b', { x: 'no end; y=z' }],
  ['a/b; name=two words.txt; y=z', 'a/b', { name: 'two words.txt', y: 'z' }],
  ['a/b; x="one" y=two', 'a/b', { x: 'one', y: 'two' }],
  ['a/b; x=1; x=2', 'a/b', { x: '1' }],
  ['a/b;;; ; x=1;;', 'a/b', { x: '1' }],
  ['a/b; x', 'a/b', {}],
  ['a/b; =x; y=', 'a/b', { y: '' }],
  // RFC 2231 3, 4 and 4.1, with its own examples.
  [
    'message/external-body; URL*0="ftp://"; URL*1="cs.utk.edu/pub/moore/bulk-mailer.tar"',
    'message/external-body',
    { url: 'ftp://cs.utk.edu/pub/moore/bulk-mailer.tar' },
  ],
  [
    "a/b; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A",
    'a/b',
    { title: 'This is ***fun***' },
  ],
  [
    "a/b; t*0*=us-ascii'en'This%20is%20even%20more%20; t*1*=%2A%2A%2Afun%2A%2A%2A%20; t*2=\"isn't it!\"",
    'a/b',
    { t: "This is even more ***fun*** isn't it!" },
  ],
  ["a/b; n*1*=%B8%AD; n*0*=utf-8''%E4", 'a/b', { n: '中' }],
  ["a/b; n=plain; n*=utf-8''rich", 'a/b', { n: 'rich' }],
  ["a/b; n*=utf-8''100%", 'a/b', { n: '100%' }],
  ['a/b; n*=no-quotes', 'a/b', { n: 'no-quotes' }],
  ["a/b; n*=x-nonsense''%41", 'a/b', { n: 'A' }],
  // RFC 2047 where it must not be.
  ['a/b; name="=?utf-8?B?5Lit5paH?="', 'a/b', { name: '中文' }],
  ['a/b; name==?utf-8?B?5Lit5paH?=', 'a/b', { name: '中文' }],
  ['a/b; n*0="=?utf-8?Q?=E4=B8=AD"; n*1="?="', 'a/b', { n: '中' }],
  ['a/b; boundary="=?utf-8?Q?b?="', 'a/b', { boundary: '=?utf-8?Q?b?=' }],
];

test('parameters are read as RFC 2045 and 2231 write them, and as the world does', () => {
  for (const [field, value, parameters] of table) {
    const parsed = parseParameters(field);
    assert.equal(parsed.value, value, field);
    assert.deepEqual(Object.fromEntries(parsed.parameters), parameters, field);
  }
});

test('a name that means something to JavaScript is only a name', () => {
  const { parameters } = parseParameters('a/b; __proto__=x; constructor=y');
  assert.equal(parameters.get('__proto__'), 'x');
  assert.equal(parameters.get('constructor'), 'y');
});

test('M06: more parameters and pieces than the limit are left out', () => {
  const pieces = Array.from({ length: 100_000 }, (_, index) => `; n*${index}*=a`).join('');
  assert.equal(parseParameters(`a/b${pieces}`).parameters.get('n')?.length, parametersMax);
  const names = Array.from({ length: 100_000 }, (_, index) => `; n${index}=a`).join('');
  assert.equal(parseParameters(`a/b${names}`).parameters.size, parametersMax);
});
