// Pictures of other servers: from the first look at a message to the picture itself, over real
// servers on this machine that stand for the world outside.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createPictureFetcher } from '../../src/outside/picture.ts';
import { startPictureServer, type PictureServer } from '../real/picture-server.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp } from './mail-app.ts';

describe('pictures from elsewhere', () => {
  let app: MailApp;
  let server: PictureServer;
  let cookie: string;
  let path: string;

  before(async () => {
    server = await startPictureServer();
    const mayConnect = (address: string): boolean => address === '127.0.0.1';
    app = await openMailApp(
      {},
      { outside: { fetchPicture: createPictureFetcher({ mayConnect }) } },
    );
    cookie = await app.cookie(mei);
  });
  beforeEach(async () => {
    server.asked.length = 0;
    path = await message('Shop <News@Shop.test>');
  });
  after(async () => {
    await app.close();
    server.stop();
  });

  async function message(from: string, above: readonly string[] = []): Promise<string> {
    const id = await app.deliver(
      mei,
      [
        ...above,
        `From: ${from}`,
        'To: mei@one.test',
        'Subject: Offers',
        'Disposition-Notification-To: spy@shop.test',
        'Content-Type: text/html',
        '',
        `<p>Hello <a href="https://shop.test/?id=1&amp;utm_source=mail">shop</a></p>`,
        `<img src="${server.origin}/one.gif"><img src="${server.origin}/open.gif" width=1 height=1>`,
        `<p style="background:url(${server.origin}/two.gif)">x</p>`,
      ].join('\r\n'),
    );
    return `/mail/INBOX/${encodeURIComponent(id)}`;
  }
  const consent = async (what: string): Promise<number> =>
    (await app.send('POST', `${path}/images`, { cookie, form: { for: what } })).status;
  const frame = (): Promise<string> => app.text(`${path}/body/1`, { cookie });
  const addresses = async (): Promise<readonly string[]> =>
    [...(await frame()).matchAll(/(?:src="|url\(&quot;)(\/image\?[^"]*?)(?="|&quot;)/g)].map(
      ([, address = '']) => address.replaceAll('&amp;', '&'),
    );

  it('R11: shows none before consent, says how many, and what was taken out', async () => {
    const page = await app.text(path, { cookie });
    assert.match(page, /2 pictures from elsewhere are not loaded/);
    assert.match(page, /1 hidden picture that would have reported you was removed/);
    assert.match(page, /1 link was freed/);
    assert.match(page, /Always from News@shop\.test/);
    const body = await frame();
    assert.ok(!body.includes(server.origin));
    assert.match(body, /href="https:\/\/shop\.test\/\?id=1"/);
  });

  it('R11: takes consent for one message by a form, and gives it back', async () => {
    const other = await message('Shop <news@shop.test>');
    assert.equal(await consent('message'), 303);
    assert.equal((await addresses()).length, 2);
    assert.match(await app.text(path, { cookie }), /Hide pictures/);
    assert.match(await app.text(other, { cookie }), /Show pictures/);
    assert.equal(await consent('none'), 303);
    assert.deepEqual(await addresses(), []);
  });

  it('R11: takes consent for a sender until it is taken back in the settings', async () => {
    assert.equal(await consent('sender'), 303);
    path = await message('Somebody else <NEWS@shop.test>');
    assert.equal((await addresses()).length, 2);
    const verdict = 'Authentication-Results: mx.one.test; dmarc=fail header.from=shop.test';
    path = await message('News <news@shop.test>', [verdict]);
    assert.deepEqual(await addresses(), [], 'a forged sender');
    path = await message('Somebody else <NEWS@shop.test>');
    const settings = await app.text('/settings', { cookie });
    assert.match(settings, /Stop for news@shop\.test/);
    const form = { revoke: 'news@shop.test' };
    assert.equal((await app.send('POST', '/settings/pictures', { cookie, form })).status, 303);
    assert.deepEqual(await addresses(), []);
  });

  it('R11: never means never, whatever consent was given before', async () => {
    await consent('message');
    const set = async (mode: string): Promise<void> => {
      const response = await app.send('POST', '/settings/pictures', { cookie, form: { mode } });
      assert.equal(response.status, 303);
    };
    await set('never');
    assert.deepEqual(await addresses(), []);
    assert.match(await app.text(path, { cookie }), /not loaded, as your settings say/);
    await set('ask');
    assert.equal((await addresses()).length, 2);
  });

  it('R11: no other page, no other word and nobody else can consent', async () => {
    assert.equal(await consent('all'), 400);
    const foreign = { cookie, form: { for: 'message' }, headers: { origin: 'https://evil.test' } };
    assert.equal((await app.send('POST', `${path}/images`, foreign)).status, 403);
    const stranger = { cookie: await app.cookie(bob), form: { for: 'message' } };
    assert.equal((await app.send('POST', `${path}/images`, stranger)).status, 404);
    assert.equal((await app.send('GET', `${path}/images?for=message`, { cookie })).status, 405);
    assert.deepEqual(await addresses(), []);
  });

  it('R12, R16: gives the picture without cookies, under a policy of its own', async () => {
    await consent('message');
    const [address = ''] = await addresses();
    const response = await app.send('GET', address);
    assert.equal(response.status, 200);
    assert.equal(headerOf(response, 'content-type'), 'image/gif');
    assert.equal(headerOf(response, 'x-content-type-options'), 'nosniff');
    assert.equal(headerOf(response, 'content-security-policy'), "default-src 'none'; sandbox");
    const corp = response.headers.filter(([name]) => name === 'cross-origin-resource-policy');
    assert.deepEqual(corp, [['cross-origin-resource-policy', 'cross-origin']]);
    assert.equal(headerOf(response, 'set-cookie'), undefined);
    assert.deepEqual(
      server.asked.map(({ path: asked }) => asked),
      ['/one.gif'],
    );
    assert.equal(server.asked[0]?.cookie, undefined);
    const policy = headerOf(
      await app.send('GET', `${path}/body/1`, { cookie }),
      'content-security-policy',
    );
    assert.match(policy ?? '', /img-src data: https:\/\/mail\.example\.test\/image;/);
  });

  it('R15: a proof that is missing, changed, old or of somebody else is worth nothing', async () => {
    await consent('message');
    const [address = ''] = await addresses();
    const query = new URLSearchParams(address.slice(address.indexOf('?')));
    const wrong = (name: string, value: string): string => {
      const changed = new URLSearchParams(query);
      changed.set(name, value);
      return `/image?${changed.toString()}`;
    };
    for (const target of [
      '/image',
      `/image?u=${encodeURIComponent(server.origin)}/one.gif`,
      wrong('u', `${server.origin}/three.gif`),
      wrong('p', '0000000000000000'),
      wrong('e', '999999999'),
      wrong('s', ''),
      wrong('s', 'A'.repeat(43)),
    ]) {
      assert.equal((await app.send('GET', target)).status, 403, target);
    }
    const stranger = await app.cookie(bob);
    assert.equal((await app.send('GET', address, { cookie: stranger })).status, 403);
    assert.equal(server.asked.length, 0);
    assert.equal((await app.send('GET', address, { cookie })).status, 200);
  });

  it('gives nothing for what is no picture', async () => {
    path = await message('x@shop.test');
    const id = await app.deliver(
      mei,
      `From: x@shop.test\r\nContent-Type: text/html\r\n\r\n<img src="${server.origin}/x.svg">`,
    );
    path = `/mail/INBOX/${encodeURIComponent(id)}`;
    await consent('message');
    const [address = ''] = await addresses();
    const response = await app.send('GET', address);
    assert.deepEqual([response.status, await bodyOf(response)], [404, '']);
    assert.deepEqual(app.bugs, []);
  });
});
