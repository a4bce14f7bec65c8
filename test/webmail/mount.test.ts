// Below a prefix nothing may lead out of it: every page of the application is walked, and each
// link, form, picture, redirect and cookie is looked at.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headerOf } from '../web/app-request.ts';
import { crawl, type SeenPage } from './crawl.ts';
import { fillMailbox } from './full-mailbox.ts';
import { type MailApp, mei, openMailApp, password } from './mail-app.ts';

const mount = '/webmail';
const starts = [
  '/',
  '/login?next=/settings',
  '/login?ended',
  '/admin',
  '/admin/diagnostics',
  '/admin/one.test/forwarders/_default_',
  '/admin?q=one',
  '/compose',
  '/settings?done=saved',
  '/nowhere',
  '/extmail/cgi/folders.cgi?folder=inbox',
  '/extman/cgi/user.cgi?domain=one.test',
];

describe('below a mount', () => {
  let app: MailApp;
  let pages: readonly SeenPage[];
  before(async () => {
    app = await openMailApp({}, { web: { mount, superAdministrators: [mei] } });
    await fillMailbox(app, mei);
    const cookie = await app.cookie(mei);
    const form = { to: 'bob@one.test', subject: 'Later', body: 'x', action: 'keep' };
    await app.send('POST', '/compose', { cookie, form });
    await app.send('POST', '/admin/one.test/forwarders', {
      cookie,
      form: { local_part: 'info', target: 'bob@one.test' },
    });
    pages = await crawl(app, { cookie, mount, starts });
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  it('every kind of page is reached from the first one', () => {
    const paths = pages.map(({ path }) => path.replace(/\?.*/, ''));
    const kinds = [
      /^\/mail\/INBOX$/,
      /^\/mail\/Drafts$/,
      /^\/mail\/INBOX\/[^/]+$/,
      /^\/mail\/INBOX\/[^/]+\/body\/[\d.]+$/,
      /^\/mail\/INBOX\/[^/]+\/part\/[\d.]+$/,
      /^\/mail\/INBOX\/[^/]+\/source$/,
      /^\/compose$/,
      /^\/settings$/,
      /^\/admin$/,
      /^\/admin\/one\.test$/,
      /^\/admin\/one\.test\/settings$/,
      /^\/admin\/one\.test\/mailboxes\/bob$/,
      /^\/admin\/one\.test\/forwarders\/info$/,
      /^\/assets\/.*\.css$/,
      /^\/assets\/.*\.js$/,
    ];
    for (const kind of kinds)
      assert.ok(
        paths.some((path) => kind.test(path)),
        String(kind),
      );
    assert.ok(pages.some(({ path }) => /page=2/.test(path)));
  });

  it('no link leads to a page that is not there', () => {
    const failed = pages.filter(({ answer, path }) => answer.status >= 400 && path !== '/nowhere');
    assert.deepEqual(
      failed.map(({ path, answer }) => `${answer.status} ${path}`),
      [],
    );
  });

  it('no page of ours has an address without it', () => {
    for (const { path, addresses } of pages) {
      // What stands in a mail leads where its sender wanted.
      const isMail = /^\/mail\/INBOX\/./.test(path);
      for (const address of addresses) {
        const isForeign = isMail && /^(https?:|mailto:|data:)/.test(address);
        const isOwn = address.startsWith(`${mount}/`) || /^[#?]/.test(address);
        assert.ok(isOwn || isForeign, `${path} has ${address}`);
      }
    }
  });

  it('no page names a path of ours anywhere else in its attributes', () => {
    for (const { path, elements } of pages) {
      for (const { tagName, attrs } of elements) {
        // The one place where a path travels without it: where to go on to after login.
        if (attrs.some(({ name, value }) => name === 'name' && value === 'next')) continue;
        for (const { name, value } of attrs) {
          assert.doesNotMatch(
            value,
            /(^|[\s,;=(])\/(mail|admin|settings|compose|assets|login|logout|folders)\b/,
            `${path}: <${tagName} ${name}>`,
          );
        }
      }
    }
  });

  it('style and script name no path of their own', () => {
    const assets = pages.filter(({ path }) => /\.(css|js)(\?|$)/.test(path));
    assert.ok(assets.length >= 2);
    for (const { path, body } of assets) {
      assert.doesNotMatch(body, /url\(\s*["']?\/|["'`]\/(mail|admin|settings|assets)/, path);
    }
  });

  it('a form leads on within it, and the cookie is for it alone', async () => {
    const login = await app.send('POST', '/login', {
      form: { address: mei, password, next: '/settings' },
    });
    assert.equal(headerOf(login, 'location'), `${mount}/settings`);
    const cookie = headerOf(login, 'set-cookie') ?? '';
    assert.match(cookie, /; Path=\/webmail(;|$)/);
    const own = cookie.split(';', 1)[0] ?? '';
    const forms: readonly (readonly [string, Record<string, string>])[] = [
      ['/compose', { to: 'bob@one.test', subject: 'Hello', body: 'x', action: 'send' }],
      ['/compose', { to: '', subject: 'Later', body: 'x', action: 'keep' }],
      ['/folders', { name: 'Plans' }],
      ['/settings', { display_name: 'Mei', signature: '' }],
      ['/admin', { name: 'two.test' }],
      ['/admin/one.test/forwarders', { local_part: 'sales', target: 'bob@one.test' }],
      ['/logout', {}],
    ];
    for (const [path, form] of forms) {
      const answer = await app.send('POST', path, { cookie: own, form });
      assert.equal(answer.status, 303, path);
      assert.ok(headerOf(answer, 'location')?.startsWith(`${mount}/`), path);
      const set = headerOf(answer, 'set-cookie');
      assert.ok(set === undefined || /; Path=\/webmail(;|$)/.test(set), path);
    }
  });

  it('whoever has no session is led to the login page within it', async () => {
    const answer = await app.send('GET', '/mail/INBOX');
    assert.equal(headerOf(answer, 'location'), `${mount}/login?next=%2Fmail%2FINBOX`);
  });

  it('HEAD says of every page what GET does', async () => {
    const cookie = await app.cookie(mei);
    // A message that is opened is marked as read, so two answers about one would differ.
    const calm = pages.map(({ path }) => path).filter((path) => !path.startsWith('/mail/INBOX/'));
    for (const path of calm.slice(0, 80)) {
      const head = await app.send('HEAD', path, { cookie });
      const get = await app.send('GET', path, { cookie });
      assert.equal(head.status, get.status, path);
      assert.deepEqual(head.headers, get.headers, path);
    }
  });
});
