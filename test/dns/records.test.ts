import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readService, serviceText } from '../../src/dns/mail-service.ts';
import {
  hasReportAddress,
  policyHolds,
  readDkim,
  readDmarc,
  readStsPolicy,
  stsId,
} from '../../src/dns/records.ts';
import { reverseName } from '../../src/dns/reverse-name.ts';
import { readTags } from '../../src/dns/tag-list.ts';
import { zoneLine } from '../../src/dns/zone-line.ts';

describe('records with tags', () => {
  it('are split at semicolons, with white space anywhere around', () => {
    const { tags, broken } = readTags(' v = X1 ;\tp=a b ; ; rua=mailto:a@b.test!10m;');
    assert.deepEqual(
      [...tags],
      [
        ['v', 'X1'],
        ['p', 'a b'],
        ['rua', 'mailto:a@b.test!10m'],
      ],
    );
    assert.equal(broken, undefined);
  });

  it('name each tag once, and no more of them than the limit', () => {
    assert.equal(readTags('p=1; p=2').broken, 'p=2');
    assert.equal(readTags('v=1; nonsense').broken, 'nonsense');
    const long = Array.from({ length: 90 }, (_, at) => `t${at}=1`).join(';');
    assert.equal(readTags(long).tags.size, 50);
  });

  for (const [text, found] of [
    ['v=DKIM1; k=rsa; p=QUJD REVG', { key: 'QUJDREVG', type: 'rsa' }],
    ['p=QUJD', { key: 'QUJD', type: 'rsa' }],
    ['v=DKIM1; k=Ed25519; p=', { key: '', type: 'ed25519' }],
    ['v=DKIM2; p=QUJD', undefined],
    ['a text about something else', undefined],
  ] as const) {
    it(`a key in “${text}”`, () => assert.deepEqual(readDkim(text), found));
  }

  for (const [text, broken] of [
    ['v=DMARC1; p=none', undefined],
    ['v=DMARC1; p=Reject; sp=quarantine; pct=50; adkim=s', undefined],
    ['v=DMARC1; rua=mailto:a@b.test', 'p='],
    ['v=DMARC1; p=maybe', 'p=maybe'],
    ['v=DMARC1; p=none; sp=x', 'sp=x'],
    ['v=DMARC1; p=none; pct=101', 'pct=101'],
    ['v=DMARC1; p=none, rua=x', 'p=none, rua=x'],
  ] as const) {
    it(`the mistake in “${text}” is ${broken ?? 'none'}`, () => {
      const read = readDmarc(text);
      assert.equal('broken' in read ? read.broken : undefined, broken);
    });
  }

  it('names those who get reports', () => {
    const read = readDmarc(
      'v=DMARC1;p=none;rua=mailto:a@x.test!5m, mailto:b@y.test,https://z.test',
    );
    assert.ok('reportsTo' in read);
    assert.deepEqual(read.reportsTo, ['a@x.test', 'b@y.test']);
  });

  it('knows the id of a policy, and whom encryption reports go to', () => {
    assert.equal(stsId('v=STSv1; id=20260101;'), '20260101');
    assert.equal(stsId('v=STSv1; id=2026-01-01'), undefined);
    assert.equal(stsId('v=STSv1'), undefined);
    assert.ok(hasReportAddress('v=TLSRPTv1; rua=mailto:a@b.test'));
    assert.ok(!hasReportAddress('v=TLSRPTv1; rua=a@b.test'));
  });
});

describe('a policy of MTA-STS', () => {
  const text =
    'version: STSv1\r\nmode: enforce\r\nmx: mail.x.test\r\nmx: *.y.test\r\nmax_age: 86400\r\n';

  it('is read line by line', () => {
    const policy = readStsPolicy(text);
    assert.deepEqual(policy, {
      mode: 'enforce',
      hosts: ['mail.x.test', '*.y.test'],
      maxAge: 86_400,
    });
  });

  it('holds the servers that it names, a star for one label', () => {
    const policy = readStsPolicy(text) ?? assert.fail();
    for (const host of ['mail.x.test', 'a.y.test']) assert.ok(policyHolds(policy, host), host);
    for (const host of ['x.test', 'y.test', 'b.a.y.test'])
      assert.ok(!policyHolds(policy, host), host);
  });

  for (const [was, is] of [
    ['version: STSv1', 'version: STSv2'],
    ['mode: enforce', 'mode: always'],
    ['max_age: 86400', 'max_age: 99999999'],
    ['max_age: 86400', ''],
    ['mx: mail.x.test\r\nmx: *.y.test\r\n', ''],
  ] as const) {
    it(`is none with “${is}”`, () => assert.equal(readStsPolicy(text.replace(was, is)), undefined));
  }
});

describe('names and lines', () => {
  it('of an address lead backwards', () => {
    assert.equal(reverseName('192.0.2.7'), '7.2.0.192.in-addr.arpa');
    assert.equal(
      reverseName('2001:db8::1'),
      '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
    );
    assert.match(reverseName('::ffff:192.0.2.7'), /^7\.0\.2\.0\.0\.0\.0\.c\.f\.f\.f\.f\.0\./);
  });

  it('of a zone keep their quotes, and cut long texts into strings', () => {
    const line = (value: string) => zoneLine({ type: 'TXT', name: 'x.test', value });
    assert.equal(line('a "b" \\c'), 'x.test. IN TXT "a \\"b\\" \\\\c"');
    assert.equal(line('x'.repeat(300)), `x.test. IN TXT "${'x'.repeat(255)}" "${'x'.repeat(45)}"`);
    const srv = zoneLine({ type: 'SRV', name: '_imaps._tcp.x.test', value: '0 1 993 m.test.' });
    assert.equal(srv, '_imaps._tcp.x.test. IN SRV 0 1 993 m.test.');
  });

  for (const [typed, whole] of [
    ['imaps:', 'imaps://mail.test:993'],
    ['IMAPS://Box.Test', 'imaps://box.test:993'],
    ['submission://box.test:2587', 'submission://box.test:2587'],
    ['pop3:', 'pop3://mail.test:110'],
  ] as const) {
    it(`${typed} is ${whole}`, () => {
      const service = readService(typed, 'mail.test') ?? assert.fail();
      assert.equal(serviceText(service), whole);
    });
  }

  for (const typed of [
    'http://x.test',
    'imaps',
    'imaps://x.test:0',
    'imaps://x test',
    'imaps://192.0.2.1',
    'imaps://x.test:70000',
    'imaps://<x>',
  ]) {
    it(`${typed} is no service`, () => assert.equal(readService(typed, 'mail.test'), undefined));
  }
});
