// Everything that is said of a domain, against a DNS server of our own: one that has all, one that
// has nothing, one where everything is wrong, and one that does not answer.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lookAtDomain, type LookOptions } from '../../src/dns/domain-look.ts';
import type { Finding, Topic } from '../../src/dns/finding.ts';
import { sayCodes } from '../../src/dns/tables/say-codes.ts';
import { dnsLookups } from '../../src/outside/dns-lookups.ts';
import { type DnsServer, startDnsServer, type Zone } from '../real/dns-server.ts';

const key = 'v=DKIM1; k=ed25519; p=QUJDREVG';

const host: Zone = {
  'mail.test A': ['192.0.2.1'],
  'mail.test AAAA': ['2001:db8::1'],
  '1.2.0.192.in-addr.arpa PTR': ['mail.test'],
  '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR': ['mail.test'],
};

const whole: Zone = {
  ...host,
  'own.test MX': [{ preference: 10, exchange: 'mail.test' }],
  'own.test TXT': ['v=spf1 mx ~all'],
  'k1._domainkey.own.test TXT': [['v=DKIM1; k=ed25519; ', 'p=QUJD REVG']],
  '_dmarc.own.test TXT': ['v=DMARC1; p=reject; rua=mailto:post@own.test'],
  '_mta-sts.own.test TXT': ['v=STSv1; id=1'],
  '_smtp._tls.own.test TXT': ['v=TLSRPTv1; rua=mailto:post@own.test'],
  '_imaps._tcp.own.test SRV': [{ priority: 0, weight: 1, port: 993, target: 'mail.test' }],
  'autoconfig.own.test CNAME': ['web.test'],
  'autodiscover.own.test A': ['192.0.2.8'],
};

const wrong: Zone = {
  'mail.test A': ['192.0.2.1', '192.0.2.2'],
  '1.2.0.192.in-addr.arpa PTR': ['other.test'],
  'own.test MX': [
    { preference: 20, exchange: 'gone.test' },
    { preference: 10, exchange: 'far.test' },
  ],
  'far.test A': ['203.0.113.1'],
  'own.test TXT': ['v=spf1 ip4:192.0.2.1 all'],
  'k1._domainkey.own.test TXT': ['v=DKIM1; k=ed25519; p=WFla'],
  '_dmarc.own.test TXT': ['v=DMARC1; p=none; pct=20; aspf=s; rua=mailto:a@reports.test'],
  '_mta-sts.own.test TXT': ['v=STSv1; id=1'],
  '_smtp._tls.own.test TXT': ['v=TLSRPTv1; rua=nobody'],
  '_imaps._tcp.own.test SRV': [{ priority: 0, weight: 1, port: 993, target: 'far.test' }],
};

const policy = (mode: string, mx: string) =>
  `version: STSv1\nmode: ${mode}\nmx: ${mx}\nmax_age: 86400\n`;

describe('what is said of a domain', () => {
  let server: DnsServer;
  const seen = new Set<string>();
  before(async () => {
    server = await startDnsServer();
  });
  after(() => server.stop());

  const look = async (
    zone: Zone,
    change: Partial<LookOptions> = {},
  ): Promise<(topic: Topic) => Finding> => {
    server.zone = zone;
    const findings = await lookAtDomain({
      domain: 'own.test',
      mailHost: 'mail.test',
      webHost: 'web.test',
      sendFrom: [],
      services: [{ kind: 'imaps', host: 'mail.test', port: 993 }],
      keys: [{ selector: 'k1', isUsed: true, record: key }],
      lookups: dnsLookups({ servers: [server.address], timeoutMs: 200 }),
      fetchPolicy: async () => policy('enforce', 'mail.test'),
      over: new Promise(() => {}),
      nowMs: Date.UTC(2026, 0, 2, 3, 4),
      ...change,
    });
    for (const { says } of findings) for (const { code } of says) seen.add(code);
    return (topic) => findings.find((one) => one.topic === topic) ?? assert.fail(topic);
  };
  const codes = ({ says }: Finding) => says.map(({ code }) => code).join(' ');
  const lines = ({ publish }: Finding) =>
    publish.map(({ type, name, value }) => `${type} ${name} ${value}`);

  it('where everything is right', async () => {
    const of = await look(whole);
    for (const [topic, said] of [
      ['mx', 'mx.right'],
      ['reverse', 'reverse.right reverse.right'],
      ['spf', 'spf.right'],
      ['dkim', 'dkim.right'],
      ['dmarc', 'dmarc.reject dmarc.reports'],
      ['sts', 'sts.right'],
      ['tlsrpt', 'tlsrpt.right'],
      ['services', 'services.right'],
      ['setup', 'setup.right setup.right'],
    ] as const) {
      const finding = of(topic);
      assert.equal(codes(finding), said);
      assert.equal(finding.verdict, 'right', topic);
      assert.deepEqual(finding.publish, [], topic);
    }
    assert.deepEqual(of('spf').says[0]?.values, { count: 1, max: 10 });
  });

  it('where nothing is published', async () => {
    const of = await look(host);
    for (const [topic, verdict, publish] of [
      ['mx', 'missing', ['MX own.test 10 mail.test.']],
      ['spf', 'missing', ['TXT own.test v=spf1 mx a:mail.test ~all']],
      ['dkim', 'missing', [`TXT k1._domainkey.own.test ${key}`]],
      [
        'dmarc',
        'missing',
        ['TXT _dmarc.own.test v=DMARC1; p=none; rua=mailto:postmaster@own.test'],
      ],
      [
        'sts',
        'better',
        [
          'TXT _mta-sts.own.test v=STSv1; id=202601020304',
          'CNAME mta-sts.own.test web.test.',
          'file https://mta-sts.own.test/.well-known/mta-sts.txt version: STSv1\nmode: testing\nmx: mail.test\nmax_age: 604800\n',
        ],
      ],
      ['tlsrpt', 'better', ['TXT _smtp._tls.own.test v=TLSRPTv1; rua=mailto:postmaster@own.test']],
      ['services', 'better', ['SRV _imaps._tcp.own.test 0 1 993 mail.test.']],
      [
        'setup',
        'better',
        ['CNAME autoconfig.own.test web.test.', 'CNAME autodiscover.own.test web.test.'],
      ],
    ] as const) {
      assert.equal(of(topic).verdict, verdict, topic);
      assert.deepEqual(lines(of(topic)), publish);
    }
  });

  it('what is advised, once it is published, is right', async () => {
    const advised = await look(host, { fetchPolicy: async () => policy('enforce', 'mail.test') });
    const published: Record<string, unknown[]> = {};
    for (const topic of [
      'mx',
      'spf',
      'dkim',
      'dmarc',
      'sts',
      'tlsrpt',
      'services',
      'setup',
    ] as const) {
      for (const { type, name, value } of advised(topic).publish) {
        if (type === 'file') continue;
        const data =
          type === 'MX'
            ? { preference: 10, exchange: value.replace(/^10 |\.$/g, '') }
            : type === 'SRV'
              ? { priority: 0, weight: 1, port: 993, target: 'mail.test' }
              : value.replace(/\.$/, '');
        (published[`${name} ${type}`] ??= []).push(data);
      }
    }
    const of = await look({ ...host, ...published });
    for (const topic of ['mx', 'spf', 'dkim', 'sts', 'tlsrpt', 'services', 'setup'] as const) {
      assert.equal(of(topic).verdict, 'right', topic);
    }
    assert.equal(codes(of('dmarc')), 'dmarc.none dmarc.reports');
  });

  it('where everything is wrong', async () => {
    const of = await look(wrong, { fetchPolicy: async () => policy('enforce', 'mail.test') });
    for (const [topic, said, publish] of [
      ['mx', 'mx.no-address mx.elsewhere', ['MX own.test 10 mail.test.']],
      [
        'reverse',
        'reverse.other reverse.missing',
        ['PTR 1.2.0.192.in-addr.arpa mail.test.', 'PTR 2.2.0.192.in-addr.arpa mail.test.'],
      ],
      ['spf', 'spf.right spf.everybody', []],
      ['dkim', 'dkim.other', [`TXT k1._domainkey.own.test ${key}`]],
      [
        'dmarc',
        'dmarc.none dmarc.strict dmarc.reports dmarc.stranger',
        ['TXT own.test._report._dmarc.reports.test v=DMARC1'],
      ],
      ['tlsrpt', 'tlsrpt.broken', undefined],
      ['services', 'services.other', ['SRV _imaps._tcp.own.test 0 1 993 mail.test.']],
    ] as const) {
      assert.equal(codes(of(topic)), said);
      assert.equal(of(topic).verdict, 'wrong', topic);
      if (publish !== undefined) assert.deepEqual(lines(of(topic)), publish);
    }
    assert.equal(codes(of('sts')), 'sts.other-host');
  });

  it('where the DNS does not answer', async () => {
    const names = ['own.test MX', 'own.test TXT', 'k1._domainkey.own.test TXT'];
    const more = ['_dmarc.own.test TXT', '_mta-sts.own.test TXT', '_smtp._tls.own.test TXT'];
    const programs = ['_imaps._tcp.own.test SRV', 'autoconfig.own.test CNAME'];
    const rest = [
      'autoconfig.own.test A',
      'autodiscover.own.test CNAME',
      'autodiscover.own.test A',
    ];
    const silent = [...names, ...more, ...programs, ...rest].map(
      (name) => [name, 'broken'] as const,
    );
    const of = await look({ ...host, ...Object.fromEntries(silent) });
    for (const topic of [
      'mx',
      'spf',
      'dkim',
      'dmarc',
      'sts',
      'tlsrpt',
      'services',
      'setup',
    ] as const) {
      assert.equal(of(topic).verdict, 'unknown', topic);
      assert.deepEqual(of(topic).publish, []);
    }
  });

  it('is not known where a server is silent, and that takes no longer than its deadline', async () => {
    const of = await look({ ...whole, 'own.test MX': 'silent' });
    assert.equal(codes(of('mx')), 'unanswered');
  });

  it('is waited for no longer than all of it may take, however many servers are silent', async () => {
    const silent = ['mail.test A', 'own.test MX', 'own.test TXT'];
    const zone = {
      ...whole,
      ...Object.fromEntries(silent.map((name) => [name, 'silent'] as const)),
    };
    const lookups = dnsLookups({ servers: [server.address], timeoutMs: 60_000 });
    const of = await look(zone, { lookups, over: Promise.resolve() });
    for (const topic of ['mx', 'spf', 'dmarc', 'services'] as const) {
      assert.equal(of(topic).verdict, 'unknown', topic);
    }
  });

  it('where nobody said what this server is called', async () => {
    const of = await look(whole, { mailHost: '', services: [] });
    assert.equal(codes(of('mx')), 'host-unset');
    assert.deepEqual(of('mx').found, ['10 mail.test']);
    assert.equal(codes(of('reverse')), 'host-unset');
    assert.equal(codes(of('spf')), 'host-unset');
    assert.equal(codes(of('services')), 'services.none');
  });

  for (const [name, zone, topic, said, verdict] of [
    ['a null MX', { 'own.test MX': [{ preference: 0, exchange: '.' }] }, 'mx', 'mx.null', 'wrong'],
    [
      'another name of this server',
      {
        'own.test MX': [{ preference: 1, exchange: 'mx.own.test' }],
        'mx.own.test A': ['192.0.2.1'],
      },
      'mx',
      'mx.same',
      'right',
    ],
    [
      'a second server',
      {
        'own.test MX': [
          { preference: 1, exchange: 'mail.test' },
          { preference: 2, exchange: 'far.test' },
        ],
        'far.test A': ['203.0.113.1'],
      },
      'mx',
      'mx.right mx.also',
      'right',
    ],
    [
      'two SPF records',
      { 'own.test TXT': ['v=spf1 mx -all', 'v=spf1 a ~all'] },
      'spf',
      'spf.several',
      'wrong',
    ],
    [
      'a broken SPF record',
      { 'own.test TXT': ['v=spf1 ip4:x -all'] },
      'spf',
      'spf.broken',
      'wrong',
    ],
    [
      'an SPF record without an end',
      { 'own.test TXT': ['v=spf1 mx'] },
      'spf',
      'spf.right spf.open',
      'better',
    ],
    [
      'an SPF record that costs too much',
      { 'own.test TXT': [`v=spf1 mx${' a:mail.test'.repeat(10)} -all`] },
      'spf',
      'spf.many',
      'wrong',
    ],
    [
      'an SPF record for others',
      { 'own.test TXT': ['v=spf1 ip4:203.0.113.1 -all'] },
      'spf',
      'spf.fails spf.fails',
      'wrong',
    ],
    [
      'two DMARC records',
      { '_dmarc.own.test TXT': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
      'dmarc',
      'dmarc.several',
      'wrong',
    ],
    [
      'a broken DMARC record',
      { '_dmarc.own.test TXT': ['v=DMARC1; p=what'] },
      'dmarc',
      'dmarc.broken',
      'wrong',
    ],
    [
      'a DMARC record in part',
      { '_dmarc.own.test TXT': ['v=DMARC1; p=quarantine; pct=5'] },
      'dmarc',
      'dmarc.quarantine dmarc.part dmarc.silent',
      'better',
    ],
    [
      'a broken MTA-STS record',
      { '_mta-sts.own.test TXT': ['v=STSv1'] },
      'sts',
      'sts.broken',
      'wrong',
    ],
  ] as const) {
    it(`with ${name}`, async () => {
      const of = await look({ ...whole, ...(zone as Zone) });
      assert.equal(codes(of(topic)), said);
      assert.equal(of(topic).verdict, verdict);
    });
  }

  it('with a record of the name above', async () => {
    const zone = {
      ...whole,
      '_dmarc.own.test TXT': ['v=DMARC1; p=reject; sp=none; rua=mailto:a@own.test'],
    };
    const of = await look(zone, { domain: 'below.own.test' });
    assert.equal(codes(of('dmarc')), 'dmarc.parent dmarc.none dmarc.reports');
  });

  it('puts the addresses that are missing before what is there', async () => {
    const of = await look({ ...whole, 'own.test TXT': ['v=spf1 ip4:203.0.113.1 -all'] });
    const [line] = lines(of('spf'));
    assert.equal(line, 'TXT own.test v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 ip4:203.0.113.1 -all');
  });

  it('makes one record of several', async () => {
    const of = await look({ ...whole, 'own.test TXT': ['v=spf1 mx -all', 'v=spf1 a mx ~all'] });
    assert.deepEqual(lines(of('spf')), ['TXT own.test v=spf1 mx a -all']);
  });

  it('with keys that are next, missing and none', async () => {
    const next = { selector: 'k2', isUsed: false, record: key };
    const zone = { ...whole, 'k2._domainkey.own.test TXT': [key] };
    const keys = [next, { ...next, selector: 'k3' }];
    const of = await look(zone, { keys });
    assert.equal(codes(of('dkim')), 'dkim.next dkim.waiting');
    assert.equal(of('dkim').verdict, 'missing');
    const used = { selector: 'k1', isUsed: true, record: key };
    const beside = await look(whole, { keys: [used, next] });
    assert.equal(codes(beside('dkim')), 'dkim.right dkim.waiting');
    assert.equal(beside('dkim').verdict, 'better');
    const unpublished = await look(host, { keys: [used] });
    assert.equal(codes(unpublished('dkim')), 'dkim.missing');
    assert.equal(codes((await look(whole, { keys: [] }))('dkim')), 'dkim.none');
  });

  for (const [text, said] of [
    [undefined, 'sts.no-policy'],
    ['nonsense', 'sts.bad-policy'],
    [policy('testing', '*.test'), 'sts.testing'],
    ['version: STSv1\nmode: none\nmax_age: 1\n', 'sts.off'],
  ] as const) {
    it(`with a policy that is ${said}`, async () => {
      assert.equal(codes((await look(whole, { fetchPolicy: async () => text }))('sts')), said);
    });
  }

  it('with a policy that is served here: its own id is what the record has to have', async () => {
    const served = { mode: 'testing', id: '7', hosts: ['mail.test'] } as const;
    const older = await look(whole, { served });
    assert.equal(codes(older('sts')), 'sts.old-id sts.served');
    assert.equal(older('sts').verdict, 'wrong');
    assert.deepEqual(
      older('sts').publish.map(({ type, name, value }) => `${type} ${name} ${value}`),
      ['TXT _mta-sts.own.test v=STSv1; id=7', 'CNAME mta-sts.own.test web.test.'],
    );
    const same = await look(whole, { served: { ...served, id: '1' } });
    assert.equal(codes(same('sts')), 'sts.right');
  });

  it('with a name of this server that is not there', async () => {
    const { 'mail.test A': _four, 'mail.test AAAA': _six, ...zone } = whole;
    const of = await look(zone);
    assert.equal(of('mx').says[0]?.code, 'host-missing');
  });

  it('has all been said by the tests above', () => {
    assert.deepEqual(
      sayCodes.filter((code) => !seen.has(code)),
      [],
    );
  });
});
