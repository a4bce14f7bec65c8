// The panel's page about what the DNS says, over a DNS server of our own.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { dnsLookups } from '../../src/outside/dns-lookups.ts';
import { type DnsServer, startDnsServer } from '../real/dns-server.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const path = '/admin/one.test/dns';

describe('what the DNS says of a domain', () => {
  let app: SignedApp;
  let server: DnsServer;
  let root: string;
  before(async () => {
    server = await startDnsServer({
      'mail.test A': ['192.0.2.1'],
      '1.2.0.192.in-addr.arpa PTR': ['mail.test'],
      'one.test MX': [{ preference: 10, exchange: 'mail.test' }],
      'one.test TXT': ['v=spf1 ip4:203.0.113.1 include:"><script>alert(1)</script> -all'],
    });
    app = await openSignedApp(adminRoutes, undefined, undefined, {
      mailHost: 'mail.test',
      sendFrom: [],
      services: [{ kind: 'imaps', host: 'mail.test', port: 993 }],
      lookups: dnsLookups({ servers: [server.address], timeoutMs: 300 }),
      fetchPolicy: async () => undefined,
    });
    root = await app.cookie('root@one.test');
  });
  after(async () => {
    await app.close();
    await server.stop();
    assert.deepEqual(app.bugs, []);
  });

  const page = async (as = root, at = path) => bodyOf(await app.send('GET', at, { cookie: as }));

  it('is said in words, with what to publish as text that can be selected', async () => {
    const body = await page();
    assert.match(body, /<details class="card dns-topic" id="mx">/);
    assert.match(body, /Mail for one\.test arrives at mail\.test, which is this server\./);
    assert.match(body, /things have to be put right\./);
    assert.match(body, /readonly dir="ltr" value="_imaps\._tcp\.one\.test"/);
    assert.match(body, /readonly dir="ltr" value="0 1 993 mail\.test\."/);
    assert.match(body, />CNAME<[^]*value="autoconfig\.one\.test"[^]*value="mail\.example\.test\."/);
    assert.match(body, /<button type="button" class="copy" hidden/);
  });

  it('shows what strangers publish as text alone', async () => {
    const body = await page();
    assert.doesNotMatch(body, /<script>alert/);
    assert.match(body, /The mistake is at “include:&quot;&gt;&lt;script&gt;/);
  });

  it('is not looked up again for each visit, but when somebody asks for it, now and then', async () => {
    const asked = server.asked.length;
    await page();
    await page(root, `${path}?again=yes`);
    assert.equal(server.asked.length, asked);
  });

  it('is for those who administer the domain, and nobody else', async () => {
    const mei = await app.cookie('mei@one.test');
    assert.equal((await app.send('GET', path, { cookie: mei })).status, 200);
    assert.doesNotMatch(await page(mei), /name="services"/);
    for (const at of ['/admin/two.test/dns', '/admin/none.test/dns']) {
      assert.equal((await app.send('GET', at, { cookie: mei })).status, 403);
    }
    const asked = server.asked.length;
    assert.equal((await app.send('GET', '/admin/none.test/dns', { cookie: root })).status, 404);
    assert.equal(server.asked.length, asked);
  });

  it('a domain may have servers of its own', async () => {
    const form = { services: ' imaps:\r\n\r\nsubmission://out.one.test:2587 ' };
    const answer = await app.send('POST', `${path}/services`, { cookie: root, form });
    assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=services-changed`);
    const body = await page();
    assert.match(body, /imaps:\/\/mail\.test:993\nsubmission:\/\/out\.one\.test:2587<\/textarea>/);
    assert.match(body, /value="0 1 2587 out\.one\.test\."/);
    const none = { cookie: root, form: { services: '' } };
    assert.equal((await app.send('POST', `${path}/services`, none)).status, 303);
    assert.doesNotMatch(await page(), /out\.one\.test/);
  });

  it('keys are made, published, used and deleted', async () => {
    const post = (at: string, form: Record<string, string> = {}) =>
      app.send('POST', `${path}/keys${at}`, { cookie: root, form });
    const made = await post('', { algorithm: 'ed25519' });
    assert.equal(headerOf(made, 'location'), `/mail-host${path}?done=key-made`);
    const body = await page();
    const [, selector = ''] = /value="(e\d{8})\._domainkey\.one\.test"/.exec(body) ?? [];
    const [, record = ''] = /(v=DKIM1; k=ed25519; p=[\w+/=]+)/.exec(body) ?? [];
    assert.doesNotMatch(body, /PRIVATE KEY/);
    assert.equal((await post(`/${selector}/use`)).status, 409);
    server.zone = { ...server.zone, [`${selector}._domainkey.one.test TXT`]: [record] };
    const used = await post(`/${selector}/use`);
    assert.equal(headerOf(used, 'location'), `/mail-host${path}?done=key-used`);
    assert.match(await page(), new RegExp(`signed with the key “${selector}”, which is published`));
    const removed = await post(`/${selector}/removal`);
    assert.equal(headerOf(removed, 'location'), `/mail-host${path}?done=key-removed`);
    assert.equal((await post(`/${selector}/removal`)).status, 404);
    assert.equal((await post('', { algorithm: 'dsa' })).status, 400);
  });

  it('no more keys than the limit are made, and none is left to the next domain', async () => {
    const session = await app.accounts.session(root.split('=')[1] ?? '');
    assert.ok(session);
    const { administration, dkimKeys } = app.accounts;
    const wanted = { name: 'keys.test', password: '', accountsMax: undefined };
    await administration.addDomain(session, wanted);
    for (let n = 0; n < 10; n += 1) await dkimKeys.make(session, 'keys.test', 'ed25519');
    const names = (await dkimKeys.list(session, 'keys.test')).map(({ selector }) => selector);
    assert.equal(new Set(names).size, 10);
    const over = dkimKeys.make(session, 'keys.test', 'ed25519');
    await assert.rejects(over, { code: 'limit-reached' });
    await administration.removeDomain(session, 'keys.test');
    await administration.addDomain(session, wanted);
    assert.deepEqual(await dkimKeys.list(session, 'keys.test'), []);
  });

  for (const [services, words] of [
    ['http://x.test', /“http:\/\/x\.test” is no server/],
    ['imaps:\n'.repeat(9), /No more than 8 are allowed/],
  ] as const) {
    it(`servers such as ${services.slice(0, 20)} are refused beside the field`, async () => {
      const rows = await app.rows();
      const answer = await app.send('POST', `${path}/services`, {
        cookie: root,
        form: { services },
      });
      assert.match(await bodyOf(answer), words);
      assert.equal(await app.rows(), rows);
    });
  }
});
