// The picture of a domain: what is taken, where it stands, and how it is served.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { logoBytesMax } from '../../src/account/logos.ts';
import { logoRoutes } from '../../src/web/logo.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const look = '/admin/one.test/look';
const png = (more = 0): Buffer =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(more)]);

async function open(): Promise<{
  readonly app: SignedApp;
  readonly cookie: string;
  readonly put: (picture: Buffer, shade?: string) => ReturnType<SignedApp['send']>;
}> {
  const app = await openSignedApp((parts) => [...logoRoutes(parts), ...adminRoutes(parts)]);
  const cookie = await app.cookie('mei@one.test');
  const put = (picture: Buffer, shade = 'light') => {
    const line = (text: string) => Buffer.from(`${text}\r\n`);
    const body = Buffer.concat([
      line('--b\r\ncontent-disposition: form-data; name="shade"\r\n'),
      line(`${shade}\r\n--b`),
      line('content-disposition: form-data; name="picture"; filename="x.svg"'),
      line('content-type: image/svg+xml\r\n'),
      picture,
      line('\r\n--b--'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    return app.send('POST', `${look}/logo`, { cookie, headers, body });
  };
  return { app, cookie, put };
}

describe('the picture of a domain', () => {
  it('is what its first bytes say, of a size, and no SVG', async () => {
    const { app, cookie, put } = await open();
    const before = await app.database.all('select * from dispatch_logo');
    const refused: readonly Buffer[] = [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      Buffer.from('<!doctype html><script>1</script>'),
      Buffer.from('GIF89a'),
      Buffer.alloc(0),
      png(logoBytesMax),
    ];
    for (const picture of refused) {
      const answer = await put(picture);
      assert.ok([400, 413].includes(answer.status), `${answer.status}`);
      assert.match(await bodyOf(answer), /choose a PNG, JPEG or WebP/);
    }
    assert.equal((await put(png(), 'pink')).status, 400);
    assert.deepEqual(await app.database.all('select * from dispatch_logo'), before);
    assert.equal(headerOf(await put(png(9)), 'location'), `/mail-host${look}?done=look-changed`);
    const page = await bodyOf(await app.send('GET', look, { cookie }));
    assert.match(
      page,
      /<a class="brand"[^>]*><img class="logo" src="\/mail-host\/logo\/[\da-f]{32}"/,
    );
    await app.close();
  });

  it('is served as a picture alone, for good, under a name that only it has', async () => {
    const { app, cookie, put } = await open();
    await put(png(1));
    await put(png(2), 'dark');
    const page = await bodyOf(await app.send('GET', look, { cookie }));
    const names = [...page.matchAll(/\/mail-host(\/logo\/[\da-f]{32})/g)].map(([, name]) => name);
    assert.equal(new Set(names).size, 2);
    const answer = await app.send('GET', names[0] ?? '');
    assert.equal(answer.status, 200);
    assert.equal(headerOf(answer, 'content-type'), 'image/png');
    assert.equal(headerOf(answer, 'x-content-type-options'), 'nosniff');
    assert.match(headerOf(answer, 'cache-control') ?? '', /immutable/);
    assert.match(headerOf(answer, 'content-security-policy') ?? '', /default-src 'none'; sandbox/);
    for (const name of ['x', '0'.repeat(32), '../look']) {
      assert.equal((await app.send('GET', `/logo/${name}`)).status, 404);
    }
    const form = { shade: 'light' };
    const removal = await app.send('POST', `${look}/logo/removal`, { cookie, form });
    assert.equal(removal.status, 303);
    const again = await app.send('POST', `${look}/logo/removal`, { cookie, form });
    assert.equal(again.status, 404);
    await app.close();
  });

  it('stands on the log-in page of its host, and goes with its domain', async () => {
    const { app, put } = await open();
    await put(png(3));
    await app.database.run(
      'insert into dispatch_domain_setting (domain_name, name, value) values (?, ?, ?)',
      ['one.test', 'loginHost', 'mail.one.test'],
    );
    const brand = await app.accounts.branding.atHost('mail.one.test:443');
    assert.match(brand?.logo?.dark ?? '', /^[\da-f]{32}$/);
    await app.accounts.branding.removeAll('one.test');
    assert.deepEqual(await app.database.all('select * from dispatch_logo'), []);
    await app.close();
  });
});
