// The address that a request is for, from what the web servers of the world send.

import assert from 'node:assert/strict';
import test from 'node:test';
import { requestFacts } from '../../src/server/cgi-request.ts';
import { requestTarget } from '../../src/server/cgi-target.ts';
import { variablesOf } from './cgi-variables.ts';

const table: readonly (readonly [
  name: string,
  variables: Readonly<Record<string, string>>,
  target: string,
])[] = [
  [
    'nginx',
    {
      REQUEST_URI: '/a%2Fb?q',
      DOCUMENT_URI: '/a/b',
      SCRIPT_NAME: '/a/b',
      SCRIPT_FILENAME: '/srv/a/b',
    },
    '/a%2Fb?q',
  ],
  [
    'Apache ProxyPass, whose script is the whole path',
    {
      REQUEST_URI: '/mail/x%20y?',
      SCRIPT_NAME: '/mail/x y',
      SCRIPT_FILENAME: 'proxy:fcgi://127.0.0.1:8888/mail/x%20y',
    },
    '/mail/x%20y?',
  ],
  [
    'Apache with an absolute-form target',
    { REQUEST_URI: 'http://www.example.org/a?b', SCRIPT_NAME: '/a' },
    'http://www.example.org/a?b',
  ],
  [
    'mod_fcgid, whose script lies in the path',
    { REQUEST_URI: '/d.fcgi/x', SCRIPT_NAME: '/d.fcgi', PATH_INFO: '/x' },
    '/d.fcgi/x',
  ],
  [
    'a client with DOCUMENT_URI alone',
    { DOCUMENT_URI: '/grüße x', QUERY_STRING: 'a=b' },
    '/gr%FC%DFe%20x?a=b',
  ],
  [
    'a client with SCRIPT_NAME and PATH_INFO alone',
    { SCRIPT_NAME: '/app', PATH_INFO: '/a b%c?d', QUERY_STRING: '' },
    '/app/a%20b%25c%3Fd',
  ],
  ['a client with SCRIPT_NAME alone', { SCRIPT_NAME: '/app/x' }, '/app/x'],
  [
    'a client with SCRIPT_FILENAME alone',
    { SCRIPT_FILENAME: '/hooks/guerrilla' },
    '/hooks/guerrilla',
  ],
  [
    'a file below its document root',
    { SCRIPT_FILENAME: '/srv/www/hooks/a', DOCUMENT_ROOT: '/srv/www' },
    '/hooks/a',
  ],
  [
    'a file beside its document root',
    { SCRIPT_FILENAME: '/srv/www2/a', DOCUMENT_ROOT: '/srv/www' },
    '/srv/www2/a',
  ],
  ['proxy:fcgi', { SCRIPT_FILENAME: 'proxy:fcgi://127.0.0.1:8888/a/b?c' }, '/a/b'],
  ['proxy:balancer', { SCRIPT_FILENAME: 'proxy:balancer://pool/a' }, '/a'],
  ['proxy:scgi', { SCRIPT_FILENAME: 'proxy:scgi://127.0.0.1:21235//a' }, '//a'],
  ['proxy:fcgi over a unix socket', { SCRIPT_FILENAME: 'proxy:fcgi://localhost/a' }, '/a'],
  ['an empty REQUEST_URI', { REQUEST_URI: '', SCRIPT_NAME: '/a' }, '/a'],
  ['nothing', {}, ''],
];

for (const [name, variables, target] of table) {
  test(`the target is found: ${name}`, () => {
    assert.equal(requestTarget(variablesOf(variables)), target);
  });
}

test('a request that names no target, or no method, is a bad one', () => {
  assert.equal(requestFacts(variablesOf({ REQUEST_METHOD: 'GET', QUERY_STRING: 'a' }), ''), 400);
  assert.equal(requestFacts(variablesOf({ REQUEST_URI: '/' }), ''), 400);
});

test('the mount is taken off whichever variable named the path', () => {
  for (const name of ['REQUEST_URI', 'DOCUMENT_URI', 'SCRIPT_NAME', 'SCRIPT_FILENAME']) {
    const variables = variablesOf({ REQUEST_METHOD: 'GET', [name]: '/mail/x' });
    const facts = requestFacts(variables, '/mail');
    assert.ok(typeof facts === 'object', name);
    assert.equal(facts.target.path, '/x', name);
    assert.equal(requestFacts(variables, '/other'), 404, name);
  }
});
