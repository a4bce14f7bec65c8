// What a browser needs to install the pages as a program, below any prefix.

import assert from 'node:assert/strict';
import test from 'node:test';
import { mei, openMailApp, password } from '../webmail/mail-app.ts';
import { headerOf } from './app-request.ts';

for (const mount of ['', '/webmail']) {
  test(`the manifest, its icons and the worker are there (below "${mount}")`, async (t) => {
    const app = await openMailApp({}, { web: { mount } });
    t.after(() => app.close());
    const login = await app.text('/login');
    assert.ok(login.includes(`<link rel="manifest" href="${mount}/manifest.webmanifest">`));
    const manifest = JSON.parse(await app.text('/manifest.webmanifest')) as {
      readonly scope: string;
      readonly start_url: string;
      readonly icons: readonly { readonly src: string; readonly type: string }[];
    };
    assert.deepEqual([manifest.scope, manifest.start_url], [`${mount}/`, `${mount}/`]);
    for (const { src, type } of manifest.icons) {
      assert.ok(src.startsWith(mount));
      const icon = await app.send('GET', src.slice(mount.length));
      assert.deepEqual([icon.status, headerOf(icon, 'content-type')], [200, type]);
    }
    const worker = await app.send('GET', '/worker.js');
    assert.match(headerOf(worker, 'content-type') ?? '', /^text\/javascript/);
    assert.equal(headerOf(worker, 'cache-control'), 'no-store');
    assert.match(await app.text('/offline'), /No connection/);
    assert.equal((await app.send('GET', '/icons/other.png')).status, 404);
  });

  test(`a log-out empties the storage only of who has the origin alone ("${mount}")`, async (t) => {
    const app = await openMailApp({}, { web: { mount } });
    t.after(() => app.close());
    const login = await app.send('POST', '/login', { form: { address: mei, password } });
    const cookie = headerOf(login, 'set-cookie')?.split(';', 1)[0] ?? '';
    const out = await app.send('POST', '/logout', { cookie });
    assert.equal(headerOf(out, 'clear-site-data'), mount === '' ? '"storage"' : undefined);
  });
}
