import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { refuseCrossSite } from '../../src/web/cross-site.ts';
import type { WebRequest } from '../../src/web/http.ts';

const form = 'application/x-www-form-urlencoded';

function verdict(method: string, headers: Record<string, string>): string {
  const request = {
    method,
    host: headers['host'] ?? 'mail.example.test',
    header: (name: string) => headers[name],
  } as WebRequest;
  try {
    refuseCrossSite(request);
    return 'allowed';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

describe('refuseCrossSite', () => {
  const cases: readonly (readonly [string, string, Record<string, string>, string])[] = [
    [
      'a page of ours',
      'POST',
      { 'sec-fetch-site': 'same-origin', 'content-type': form },
      'allowed',
    ],
    ['an address typed in', 'POST', { 'sec-fetch-site': 'none', 'content-type': form }, 'allowed'],
    [
      'a foreign page',
      'POST',
      { 'sec-fetch-site': 'cross-site', 'content-type': form },
      'cross-site',
    ],
    [
      'a sister host',
      'POST',
      { 'sec-fetch-site': 'same-site', 'content-type': form },
      'cross-site',
    ],
    [
      'a foreign page that forges Origin',
      'POST',
      { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example.test' },
      'cross-site',
    ],
    ['our origin in an older browser', 'POST', { origin: 'https://mail.example.test' }, 'allowed'],
    ['a foreign origin', 'POST', { origin: 'https://evil.test' }, 'cross-site'],
    [
      'our host on another port',
      'POST',
      { host: 'mail.example.test:8080', origin: 'http://mail.example.test:8443' },
      'cross-site',
    ],
    [
      'our host on its port',
      'POST',
      { host: 'mail.example.test:8080', origin: 'http://mail.example.test:8080' },
      'allowed',
    ],
    [
      'our host behind a web server that cuts the port off',
      'POST',
      { host: 'mail.example.test', origin: 'http://mail.example.test:8080' },
      'allowed',
    ],
    [
      'a foreign host behind such a web server',
      'POST',
      { host: 'mail.example.test', origin: 'http://evil.test:8080' },
      'cross-site',
    ],
    ['a sandboxed frame', 'POST', { origin: 'null' }, 'cross-site'],
    ['an origin that is no address', 'POST', { origin: 'mail.example.test' }, 'cross-site'],
    ['a client that is no browser', 'POST', { 'content-type': form }, 'allowed'],
    ['a form sent as plain text', 'POST', { 'content-type': 'text/plain' }, 'bad-form'],
    ['a form sent as JSON', 'POST', { 'content-type': 'application/json' }, 'bad-form'],
    ['an unknown method', 'PURGE', { 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ['a link from elsewhere', 'GET', { 'sec-fetch-site': 'cross-site' }, 'allowed'],
  ];
  for (const [who, method, headers, expected] of cases) {
    it(`gives ${who}: ${expected}`, () => assert.equal(verdict(method, headers), expected));
  }
});
