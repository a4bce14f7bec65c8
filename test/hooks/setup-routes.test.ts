// What mail programs ask without a login.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wellFormed } from './well-formed.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { nowhere } from '../../src/account/domain-mail.ts';
import { setupRoutes } from '../../src/hooks/setup-routes.ts';
import { openSignedApp, type SignedApp } from '../admin/signed-app.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';

describe('a program that sets itself up', () => {
  let app: SignedApp;
  before(async () => {
    app = await openSignedApp(
      (parts) => [...setupRoutes(parts), ...adminRoutes(parts)],
      undefined,
      undefined,
      {
        ...nowhere,
        services: [
          { kind: 'imaps', host: 'mail.test', port: 993 },
          { kind: 'pop3', host: 'pop.test', port: 110 },
          { kind: 'submissions', host: 'mail.test', port: 465 },
        ],
      },
    );
    await app.database.run('insert into domain_alias (alias, domain_name) values (?, ?)', [
      'other.test',
      'one.test',
    ]);
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });
  const outlook = (address: string, path = '/autodiscover/autodiscover.xml') =>
    app.send('POST', path, {
      body: Buffer.from(
        `<?xml version="1.0"?><Autodiscover xmlns="x"><Request><EMailAddress>${address}</EMailAddress></Request></Autodiscover>`,
      ),
      headers: { 'content-type': 'text/xml' },
    });
  const thunderbird = (address: string, host = 'autoconfig.one.test') =>
    app.send('GET', `/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(address)}`, {
      headers: { host },
    });

  it('Thunderbird finds servers, ports and ways to encrypt', async () => {
    const answer = await thunderbird('bob@one.test');
    assert.equal(headerOf(answer, 'content-type'), 'text/xml; charset=utf-8');
    const body = await bodyOf(answer);
    wellFormed(body);
    assert.match(
      body,
      /<incomingServer type="imap">\n<hostname>mail\.test<\/hostname>\n<port>993<\/port>\n<socketType>SSL</,
    );
    assert.match(
      body,
      /type="pop3">\n<hostname>pop\.test<\/hostname>\n<port>110<\/port>\n<socketType>STARTTLS</,
    );
    assert.match(body, /<outgoingServer type="smtp">/);
    assert.match(body, /<username>%EMAILADDRESS%</);
  });

  it('Outlook finds the same, in either spelling of the path', async () => {
    for (const path of ['/autodiscover/autodiscover.xml', '/Autodiscover/Autodiscover.xml']) {
      const body = await bodyOf(await outlook('bob@one.test', path));
      wellFormed(body);
      assert.match(
        body,
        /<Type>IMAP<\/Type>\n<Server>mail\.test<\/Server>\n<Port>993<\/Port>[^]*<LoginName>bob@one\.test<\/LoginName>/,
      );
      assert.match(body, /<Type>SMTP<\/Type>/);
    }
  });

  it('Outlook is told where to post', async () => {
    const path = '/autodiscover/autodiscover.json';
    for (const target of [
      `${path}?Email=bob@one.test&Protocol=AutodiscoverV1`,
      `${path}/v1.0/bob%40one.test?Protocol=Autodiscoverv1`,
    ]) {
      assert.deepEqual(JSON.parse(await bodyOf(await app.send('GET', target))), {
        Protocol: 'AutodiscoverV1',
        Url: 'https://mail.example.test/mail-host/autodiscover/autodiscover.xml',
      });
    }
    const other = await app.send('GET', `${path}?Email=bob@one.test&Protocol=ActiveSync`);
    assert.equal(other.status, 400);
  });

  it('whether an address has a mailbox cannot be told from any answer', async () => {
    const plainly = (text: string, address: string) => text.replaceAll(address, 'X');
    for (const ask of [thunderbird, outlook]) {
      const known = await bodyOf(await ask('bob@one.test'));
      const unknown = await bodyOf(await ask('nobody@one.test'));
      assert.equal(plainly(known, 'bob@one.test'), plainly(unknown, 'nobody@one.test'));
    }
  });

  it('another name of a domain is that domain, and a host says it too', async () => {
    assert.equal(
      await bodyOf(await thunderbird('x@other.test')),
      await bodyOf(await thunderbird('x@one.test')),
    );
    assert.equal((await thunderbird('', 'autoconfig.one.test:8443')).status, 200);
    assert.equal(
      (
        await app.send('GET', '/.well-known/autoconfig/mail/config-v1.1.xml', {
          headers: { host: 'one.test' },
        })
      ).status,
      200,
    );
  });

  for (const address of [
    'bob@none.test',
    'bob@',
    '@@',
    "bob@one.test'--",
    'bob@one.test\u0000',
    `bob@${'x'.repeat(400)}.test`,
    'bob@ONE.TEST.',
  ]) {
    it(`there is nothing for ${JSON.stringify(address).slice(0, 30)}`, async () => {
      assert.equal((await thunderbird(address)).status, 404);
      assert.equal((await outlook(address)).status, 404);
    });
  }

  it('what a stranger writes comes back as text alone', async () => {
    const body = await bodyOf(await outlook('a&lt;b"@one.test'));
    wellFormed(body);
    assert.match(body, /<LoginName>a&amp;lt;b&quot;@one\.test<\/LoginName>/);
  });

  it('more than a request needs is not read', async () => {
    const body = Buffer.alloc(17 * 1024, 'x');
    const answer = await app.send('POST', '/autodiscover/autodiscover.xml', { body });
    assert.equal(answer.status, 413);
  });
});
