// The SPF check against a DNS server of our own: what an address gets, and what a record costs.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkSpf, countSpfLookups } from '../../src/dns/spf-check.ts';
import { dnsLookups } from '../../src/outside/dns-lookups.ts';
import { type DnsServer, startDnsServer, type Zone } from '../real/dns-server.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

const zone: Zone = {
  'own.test TXT': ['v=spf1 mx a:send.test ip6:2001:db8::/32 -all', 'another text'],
  'own.test MX': [{ preference: 10, exchange: 'mail.test' }],
  'mail.test A': ['192.0.2.1'],
  'mail.test AAAA': ['2001:db8:1::1'],
  'send.test A': ['198.51.100.7'],
  'split.test TXT': [['v=spf1 ip4:192.', '0.2.0/24 ~all']],
  'outer.test TXT': ['v=spf1 include:own.test ?all'],
  'moved.test TXT': ['v=spf1 redirect=own.test'],
  'nowhere.test TXT': ['v=spf1 include:gone.test -all'],
  'loop.test TXT': ['v=spf1 include:loop.test -all'],
  'two.test TXT': ['v=spf1 -all', 'v=spf1 +all'],
  'bad.test TXT': ['v=spf1 ip4:nonsense -all'],
  'away.test TXT': ['v=spf1 a:silent.test -all'],
  'silent.test A': 'broken',
  'silent.test AAAA': 'broken',
  'void.test TXT': ['v=spf1 a:x.test a:y.test a:z.test ip4:192.0.2.1 -all'],
  'open.test TXT': ['v=spf1 ip4:203.0.113.0/24'],
  'close.test TXT': ['v=spf1 a:send.test/24 -all'],
  'exists.test TXT': ['v=spf1 exists:%{ir}.list.test -all'],
  '1.2.0.192.list.test A': ['127.0.0.2'],
  'ptr.test TXT': ['v=spf1 ptr -all'],
  '1.2.0.192.in-addr.arpa PTR': ['out.ptr.test'],
  'out.ptr.test A': ['192.0.2.1'],
  '9.2.0.192.in-addr.arpa PTR': ['out.ptr.test'],
  'early.test TXT': [
    `v=spf1 ip4:192.0.2.1 ${many(12)
      .map((at) => `a:h${at}.test`)
      .join(' ')} -all`,
  ],
  ...Object.fromEntries(many(12).map((at) => [`h${at}.test A`, ['203.0.113.5']])),
  'wide.test TXT': ['v=spf1 mx -all'],
  'wide.test MX': many(11).map((at) => ({ preference: at, exchange: `h${at}.test` })),
};

describe('who may send', () => {
  let server: DnsServer;
  before(async () => {
    server = await startDnsServer(zone);
  });
  after(() => server.stop());
  const lookups = () => dnsLookups({ servers: [server.address], timeoutMs: 1_000 });

  for (const [domain, address, result] of [
    ['own.test', '192.0.2.1', 'pass'],
    ['own.test', '198.51.100.7', 'pass'],
    ['own.test', '2001:db8::9', 'pass'],
    ['own.test', '203.0.113.9', 'fail'],
    ['split.test', '192.0.2.200', 'pass'],
    ['split.test', '203.0.113.9', 'softfail'],
    ['outer.test', '192.0.2.1', 'pass'],
    ['outer.test', '203.0.113.9', 'neutral'],
    ['moved.test', '203.0.113.9', 'fail'],
    ['nowhere.test', '192.0.2.1', 'permerror'],
    ['loop.test', '192.0.2.1', 'permerror'],
    ['two.test', '192.0.2.1', 'permerror'],
    ['bad.test', '192.0.2.1', 'permerror'],
    ['away.test', '192.0.2.1', 'temperror'],
    ['void.test', '192.0.2.1', 'permerror'],
    ['open.test', '192.0.2.1', 'neutral'],
    ['close.test', '198.51.100.200', 'pass'],
    ['exists.test', '192.0.2.1', 'pass'],
    ['exists.test', '192.0.2.2', 'fail'],
    ['ptr.test', '192.0.2.1', 'pass'],
    ['ptr.test', '192.0.2.9', 'fail'],
    ['early.test', '192.0.2.1', 'pass'],
    ['early.test', '192.0.2.2', 'permerror'],
    ['wide.test', '192.0.2.1', 'permerror'],
    ['nothing.test', '192.0.2.1', 'none'],
  ] as const) {
    it(`${address} for ${domain}: ${result}`, async () => {
      assert.equal((await checkSpf(lookups(), domain, address)).result, result);
    });
  }

  for (const [domain, count] of [
    ['own.test', 2],
    ['outer.test', 3],
    ['moved.test', 3],
    ['early.test', 12],
    ['open.test', 0],
  ] as const) {
    it(`${domain} takes ${count} look-ups, whoever sends`, async () => {
      assert.equal((await countSpfLookups(lookups(), domain)).lookups, count);
    });
  }

  it('ends in a loop', async () => {
    assert.deepEqual(await countSpfLookups(lookups(), 'loop.test'), {
      result: 'permerror',
      lookups: 41,
      broken: undefined,
    });
  });

  it('says which term is at fault', async () => {
    assert.equal((await countSpfLookups(lookups(), 'bad.test')).broken, 'ip4:nonsense');
    assert.equal((await countSpfLookups(lookups(), 'nowhere.test')).broken, 'include:gone.test');
  });
});
