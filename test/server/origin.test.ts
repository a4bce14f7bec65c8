// Whose word about a client counts, by every protocol.

import assert from 'node:assert/strict';
import test from 'node:test';
import { CgiRequest, requestFacts } from '../../src/server/cgi-request.ts';
import { Trust } from '../../src/server/origin.ts';
import { RequestBody } from '../../src/server/request-body.ts';
import { allowedWebServers } from '../../src/server/serving.ts';
import { variablesOf } from './cgi-variables.ts';

interface Case {
  readonly name: string;
  /** Address of the socket; none for a unix socket. */
  readonly peer?: string;
  readonly allow?: readonly string[];
  readonly proxies?: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly address: string;
  readonly scheme?: 'https';
}

const forwarded = {
  HTTP_X_FORWARDED_FOR: '203.0.113.9, 192.0.2.50, 198.51.100.1',
  HTTP_X_FORWARDED_PROTO: 'https',
};

const table: readonly Case[] = [
  {
    name: 'a unix socket is believed',
    variables: { REMOTE_ADDR: '192.0.2.7', HTTPS: 'on' },
    address: '192.0.2.7',
    scheme: 'https',
  },
  {
    name: 'a web server on the same machine is believed',
    peer: '::ffff:127.0.0.1',
    variables: { REMOTE_ADDR: '2001:db8::5', REQUEST_SCHEME: 'https' },
    address: '2001:db8::5',
    scheme: 'https',
  },
  {
    name: 'one on another machine that nobody named is not',
    peer: '10.0.0.9',
    variables: { REMOTE_ADDR: '192.0.2.7', HTTPS: 'on', ...forwarded },
    address: '10.0.0.9',
  },
  {
    name: 'one that may connect is',
    peer: '10.0.0.9',
    allow: ['10.0.0.0/8'],
    variables: { REMOTE_ADDR: '192.0.2.7', HTTPS: '1' },
    address: '192.0.2.7',
    scheme: 'https',
  },
  {
    name: 'one that is a trusted peer is',
    peer: '10.0.0.9',
    proxies: ['10.0.0.9'],
    variables: { REMOTE_ADDR: '192.0.2.7', HTTPS: 'on' },
    address: '192.0.2.7',
    scheme: 'https',
  },
  {
    name: 'what a client says of itself counts nothing',
    variables: { REMOTE_ADDR: '192.0.2.7', HTTPS: 'off', ...forwarded },
    address: '192.0.2.7',
  },
  {
    name: 'behind a proxy the last address that is no proxy counts',
    proxies: ['198.51.100.0/24'],
    variables: { REMOTE_ADDR: '198.51.100.2', ...forwarded },
    address: '192.0.2.50',
    scheme: 'https',
  },
  {
    name: 'proxies are walked back through ten times at most',
    proxies: ['198.51.100.0/24'],
    variables: {
      REMOTE_ADDR: '198.51.100.2',
      HTTP_X_FORWARDED_FOR: `192.0.2.50, ${Array.from({ length: 10 }, (_, at) => `198.51.100.${at + 10}`).join(', ')}`,
    },
    address: '198.51.100.10',
  },
  {
    name: 'a proxy that adds nothing is the client',
    proxies: ['198.51.100.0/24'],
    variables: { REMOTE_ADDR: '198.51.100.2', HTTP_X_FORWARDED_FOR: 'unknown, _hidden' },
    address: '198.51.100.2',
  },
  {
    name: 'of several proxies the last one says the scheme',
    proxies: ['198.51.100.0/24'],
    variables: { REMOTE_ADDR: '198.51.100.2', HTTP_X_FORWARDED_PROTO: 'https, http' },
    address: '198.51.100.2',
  },
  {
    name: 'a proxy on a unix socket of nginx is behind its mode',
    variables: { REMOTE_ADDR: 'unix:', ...forwarded },
    address: '198.51.100.1',
    scheme: 'https',
  },
  {
    name: 'an address that is none is nobody',
    variables: { REMOTE_ADDR: '<b>evil</b>', ...forwarded },
    address: '',
  },
  {
    name: 'a mapped address is an IPv4 one',
    variables: { REMOTE_ADDR: '::ffff:192.0.2.7' },
    address: '192.0.2.7',
  },
];

for (const { name, peer, allow, proxies = [], variables, address, scheme } of table) {
  test(`of a client: ${name}`, () => {
    const trust = new Trust({ webServers: allow, trustedPeers: proxies });
    const request = requestOf(variables, trust, peer);
    assert.equal(request.remoteAddress, address);
    assert.equal(request.scheme, scheme ?? 'http');
  });
}

test('REMOTE_USER is no header and no fact of a request', () => {
  const request = requestOf({ REMOTE_USER: 'root', AUTH_TYPE: 'Basic' }, trustNobody());
  assert.equal(request.header('remote-user'), undefined);
  assert.equal(request.header('user'), undefined);
});

test('the Proxy header is never read, nor what copies a length or a type', () => {
  const request = requestOf(
    { HTTP_PROXY: 'http://evil', HTTP_CONTENT_LENGTH: '9', HTTP_CONTENT_TYPE: 'a/b' },
    trustNobody(),
  );
  assert.equal(request.header('proxy'), undefined);
  assert.equal(request.header('content-length'), undefined);
  assert.equal(request.header('content-type'), undefined);
});

test('what arrived is shown without what would let somebody in', () => {
  const request = requestOf(
    {
      HTTP_COOKIE: 'dispatch_session=abc',
      HTTP_AUTHORIZATION: 'Basic abc',
      HTTP_X_AUTH_TOKEN: 'abc',
    },
    trustNobody(),
    '127.0.0.1',
  );
  const facts = new Map(request.facts());
  assert.equal(facts.get('protocol'), 'FastCGI');
  assert.equal(facts.get('peer'), '127.0.0.1');
  assert.equal(facts.get('REQUEST_METHOD'), 'GET');
  for (const name of ['HTTP_COOKIE', 'HTTP_AUTHORIZATION', 'HTTP_X_AUTH_TOKEN']) {
    assert.equal(facts.get(name), '••••••••', name);
  }
});

test('the administrator decides who may connect, otherwise the environment', () => {
  assert.equal(allowedWebServers([], undefined), undefined);
  assert.deepEqual(allowedWebServers([], '10.0.0.1, 127.0.0.1'), ['10.0.0.1', '127.0.0.1']);
  assert.deepEqual(allowedWebServers(['10.0.0.0/8'], '127.0.0.1'), ['10.0.0.0/8']);
  assert.deepEqual(allowedWebServers([], ''), ['']);
});

function requestOf(
  more: Readonly<Record<string, string>>,
  trust: Trust,
  peer?: string,
): CgiRequest {
  const variables = variablesOf({ REQUEST_METHOD: 'GET', REQUEST_URI: '/', ...more });
  const facts = requestFacts(variables, '');
  assert.ok(typeof facts === 'object');
  const body = new RequestBody(undefined, { pause() {}, resume() {} });
  return new CgiRequest(variables, facts, body, trust.peer(peer), 'FastCGI');
}

function trustNobody(): Trust {
  return new Trust({ webServers: undefined, trustedPeers: [] });
}
