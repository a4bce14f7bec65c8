// The policy for other mail servers: chosen in the panel, fetched by whoever wants to deliver.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { readStsPolicy } from '../../src/dns/records.ts';
import { setupRoutes } from '../../src/hooks/setup-routes.ts';
import { dnsLookups } from '../../src/outside/dns-lookups.ts';
import { openSignedApp, type SignedApp } from '../admin/signed-app.ts';
import { type DnsServer, startDnsServer } from '../real/dns-server.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';

describe('the policy of a domain for other mail servers', () => {
  let app: SignedApp;
  let server: DnsServer;
  let mei: string;
  before(async () => {
    server = await startDnsServer({
      'one.test MX': [
        { preference: 20, exchange: 'mx2.test' },
        { preference: 10, exchange: 'MX1.test' },
      ],
    });
    app = await openSignedApp(
      (parts) => [...setupRoutes(parts), ...adminRoutes(parts)],
      undefined,
      undefined,
      {
        mailHost: '',
        sendFrom: [],
        services: [],
        lookups: dnsLookups({ servers: [server.address], timeoutMs: 500 }),
        fetchPolicy: async () => undefined,
      },
    );
    mei = await app.cookie('mei@one.test');
  });
  after(async () => {
    await app.close();
    await server.stop();
    assert.deepEqual(app.bugs, []);
  });
  const fetched = (host: string) =>
    app.send('GET', '/.well-known/mta-sts.txt', { headers: { host } });
  const choose = (policy: string, domain = 'one.test', cookie = mei) =>
    app.send('POST', `/admin/${domain}/dns/policy`, { cookie, form: { policy } });
  const page = async () => bodyOf(await app.send('GET', '/admin/one.test/dns', { cookie: mei }));

  it('is not there before somebody chooses one', async () => {
    assert.equal((await fetched('mta-sts.one.test')).status, 404);
    assert.equal(headerOf(await choose('off'), 'location')?.endsWith('?done=sts-changed'), true);
    assert.equal((await fetched('mta-sts.one.test')).status, 404);
  });

  it('names the servers of the DNS, and is text that others can read', async () => {
    assert.equal((await choose('testing')).status, 303);
    const answer = await fetched('mta-sts.one.test:443');
    assert.equal(answer.status, 200);
    assert.match(headerOf(answer, 'content-type') ?? '', /^text\/plain/);
    const text = await bodyOf(answer);
    assert.match(text, /^version: STSv1\r\nmode: testing\r\n/);
    assert.deepEqual(readStsPolicy(text), {
      mode: 'testing',
      hosts: ['mx1.test', 'mx2.test'],
      maxAge: 86_400,
    });
    const body = await page();
    assert.match(body, /value="testing" checked/);
    assert.match(body, /value="v=STSv1; id=\d{14}"/);
    assert.match(body, /<code>mx1\.test<\/code>/);
  });

  it('is served for its own name alone', async () => {
    for (const host of ['one.test', 'mta-sts.two.test', 'mta-sts.none.test', 'mta-sts.', 'x']) {
      assert.equal((await fetched(host)).status, 404, host);
    }
  });

  it('is taken back in public, so that whoever remembers it lets go', async () => {
    await choose('enforce');
    assert.match(await bodyOf(await fetched('mta-sts.one.test')), /mode: enforce\r\n/);
    await choose('off');
    const text = await bodyOf(await fetched('mta-sts.one.test'));
    assert.deepEqual(readStsPolicy(text), { mode: 'none', hosts: [], maxAge: 86_400 });
  });

  it('is refused beside its field where no server is known', async () => {
    const root = await app.cookie('root@one.test');
    const answer = await choose('testing', 'two.test', root);
    assert.equal(answer.status, 409);
    assert.match(await bodyOf(answer), /does not say which servers take mail for two\.test/);
    assert.equal((await choose('testing', 'two.test')).status, 403);
    assert.equal((await choose('loud')).status, 400);
  });
});
