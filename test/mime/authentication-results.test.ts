import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  parseAuthenticationResults,
  trustedResults,
} from '../../src/mime/authentication-results.ts';
import { parseHeader } from '../../src/mime/header.ts';

function trusted(lines: readonly string[], servers = ['mx.one.test']): readonly string[] {
  const fields = parseHeader(Buffer.from([...lines, 'From: a@b.test', '', 'x'].join('\r\n')));
  return trustedResults(fields, servers).map(({ method, result }) => `${method}=${result}`);
}

const own = 'Authentication-Results: mx.one.test; dmarc=pass header.from=shop.test';
const network = 'Received: from x.test (x.test [192.0.2.1]) by mx.one.test with ESMTPS id 1';

test('A field is read with its comments, quotes, versions and properties', () => {
  const { server, found } = parseAuthenticationResults(
    'MX.one.test 1 ; (a; dkim=fail (b)) dkim/1 = PASS (2048; bit) reason="x; spf=pass" ' +
      'header.d=Shop.test header.i="@shop.test"; spf=softfail smtp.mailfrom=a@b.test;; none',
  );
  assert.equal(server, 'mx.one.test');
  assert.deepEqual(
    found.map(({ method, result, properties }) => [method, result, [...properties]]),
    [
      [
        'dkim',
        'pass',
        [
          ['header.d', 'Shop.test'],
          ['header.i', '@shop.test'],
        ],
      ],
      ['spf', 'softfail', [['smtp.mailfrom', 'a@b.test']]],
    ],
  );
});

test('S05: only a trusted server is believed, and only above the handover over the network', () => {
  assert.deepEqual(trusted([own, network]), ['dmarc=pass']);
  assert.deepEqual(trusted([own.toUpperCase(), network]), ['dmarc=pass']);
  assert.deepEqual(trusted([network, own]), []);
  assert.deepEqual(trusted([own, network], []), []);
  assert.deepEqual(trusted([own, network], ['other.test']), []);
  assert.deepEqual(trusted([own.replace('mx.one.test', 'mx.one.test.evil.test'), network]), []);
  assert.deepEqual(trusted([own.replace('mx.one.test', '(mx.one.test) evil.test'), network]), []);
});

test('S05: what our own delivery adds does not end what is ours, and a forged name for it does', () => {
  const local = 'Received: from mx.one.test by imap.one.test with LMTP id 2';
  const pipe = 'Received: by mx.one.test (Postfix, from userid 33) id 3';
  assert.deepEqual(trusted(['Return-Path: <a@b.test>', local, pipe, own, network]), ['dmarc=pass']);
  const forged = 'Received: from with.lmtp (with LMTP [192.0.2.1]) by mx.one.test with ESMTP id 4';
  assert.deepEqual(trusted([forged, own]), []);
});

test('Damaged fields give what can be read and take linear time', () => {
  for (const value of ['', ';', '((((', '"', '\\', 'x; =', 'x; dkim', 'x; dkim=', '\0; a=b']) {
    assert.ok(parseAuthenticationResults(value).found.length <= 1, value);
  }
  for (const bomb of ['(', ';', 'a=b;', '"', 'x.y=', ' ', 'header.d = ', 'from ']) {
    const value = `mx.one.test; ${bomb.repeat(200_000)}`;
    assert.ok(parseAuthenticationResults(value).found.length <= 50);
    assert.ok(trusted([`Received: ${value}`, `Authentication-Results: ${value}`]).length <= 50);
  }
});
