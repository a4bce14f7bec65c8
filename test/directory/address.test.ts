// Names that are looked up, and names that may be made.

import assert from 'node:assert/strict';
import test from 'node:test';
import { isDomainName, isNewLocalPart, parseAddress } from '../../src/directory/address.ts';

test('an address is folded to lower case and split', () => {
  assert.deepEqual(parseAddress('Bob.Smith+tag@Example.ORG'), {
    localPart: 'bob.smith+tag',
    domain: 'example.org',
  });
  assert.deepEqual(parseAddress(`o'neil@localhost`), { localPart: `o'neil`, domain: 'localhost' });
  assert.deepEqual(parseAddress('%@x.org'), { localPart: '%', domain: 'x.org' });
});

test('what could name two rows or none is no address', () => {
  for (const address of [
    '',
    '@',
    'bob',
    'bob@',
    '@example.org',
    'a@b@c',
    'bob @example.org',
    ' bob@example.org',
    'bob@example.org ',
    'bob@example.org.',
    'bob@.example.org',
    'bob@exa mple.org',
    'bob@example.org\0',
    'bob\r\n@example.org',
    '"bob"@example.org',
    'bob@example..org',
    'bob@[127.0.0.1]',
    'bob@exämple.org',
    '\u212Aevin@example.org',
    `${'a'.repeat(65)}@example.org`,
    `bob@${'a.'.repeat(128)}org`,
    `bob@${'a'.repeat(64)}.org`,
  ]) {
    assert.equal(parseAddress(address), undefined, JSON.stringify(address));
  }
});

test('names of domains', () => {
  for (const name of ['example.org', 'a.b.c.d', 'xn--exmple-cua.org', 'localhost', '1.2']) {
    assert.equal(isDomainName(name), true, name);
  }
  for (const name of [
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    '-a.org',
    'a-.org',
    'A.org',
    'a/b',
    '*',
    'a b',
  ]) {
    assert.equal(isDomainName(name), false, name);
  }
});

test('a new local part is a plain lower-case word that is safe as a directory name', () => {
  for (const name of ['bob', 'b', 'bob.smith', 'bob+tag', 'x_y-z', '_x', '0', 'a'.repeat(64)]) {
    assert.equal(isNewLocalPart(name), true, name);
  }
  for (const name of [
    '',
    '.',
    '..',
    '.bob',
    'bob.',
    'bob..smith',
    '-bob',
    'Bob',
    'bob/',
    '../x',
    'bob smith',
    'bob@x',
    'a'.repeat(65),
    '_default_',
    'bób',
    'bob\0',
    '|cmd',
    '~root',
    'a%b',
    'a!b',
    '"a"',
  ]) {
    assert.equal(isNewLocalPart(name), false, JSON.stringify(name));
  }
});
