// A mailbox that somebody makes by a link, and one that they ask for, over HTTP and by the mails.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, type MailApp, mei, openMailApp } from '../mail-app.ts';

const password = 'window lamp corner';
const page = '/admin/one.test/sign-up';

describe('a mailbox of one’s own', () => {
  let app: MailApp;
  let admin: string;
  before(async () => {
    app = await openMailApp({}, { web: { superAdministrators: [bob], defaultDomain: 'one.test' } });
    admin = await app.cookie(bob);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  /** The links of mei's mail, each once. */
  const links = (path: string): readonly string[] => {
    const all = app.files(mei).map((file) => readFileSync(join(app.maildir(mei), 'new', file)));
    const text = all.join('\n').replaceAll('=\n', '');
    const found = text.matchAll(
      new RegExp(`https://mail\\.example\\.test(${path}/[\\w-]{43})`, 'g'),
    );
    return [...new Set([...found].map(([, link = '']) => link))];
  };
  const post = (path: string, form: Readonly<Record<string, string>>, cookie?: string) =>
    app.send('POST', path, { form, ...(cookie === undefined ? {} : { cookie }) });
  const typed = (local_part: string, recovery = '') => {
    return { local_part, display_name: 'Kim', password, password_again: password, recovery };
  };

  it('is nothing that the log-in page speaks of where no domain is open', async () => {
    assert.doesNotMatch(await app.text('/login'), /\/ask\//);
    assert.equal((await app.send('GET', '/ask/one.test')).status, 404);
    assert.equal((await app.send('GET', `/join/${'A'.repeat(43)}`)).status, 410);
  });

  it('is made by a link, which is shown once and mailed', async () => {
    await post(page, { mode: 'invitation' }, admin);
    const form = { to: mei, local_part: 'kim@one.test', quota: '5 MB', uses: '1', days: '7' };
    const made = await bodyOf(await post(`${page}/invitations`, form, admin));
    const [link = ''] = links('/join');
    assert.match(made, new RegExp(`value="https://mail\\.example\\.test${link}"`));
    assert.doesNotMatch(await app.text(page, { cookie: admin }), new RegExp(link));
    assert.match(await app.text(link), /Your address will be kim@one\.test/);
    const unlike = { ...typed(''), password_again: 'other' };
    assert.equal((await post(link, unlike)).status, 422);
    const done = await bodyOf(await post(link, typed('', mei)));
    assert.match(done, /Your mailbox kim@one\.test is ready/);
    assert.equal((await post(link, typed(''))).status, 410);
    const cookie = headerOf(
      await post('/login', { address: 'kim@one.test', password }),
      'set-cookie',
    );
    assert.match(cookie ?? '', /dispatch/);
    const path = '/admin/one.test/mailboxes/kim';
    assert.match(await app.text(path, { cookie: admin }), /5 MB/);
  });

  it('is asked for, confirmed by mail, and made when somebody says yes', async () => {
    await post(page, { mode: 'open' }, admin);
    assert.match(await app.text('/login?x'), /href="\/ask\/one\.test"/);
    assert.match(await app.text('/ask/one.test'), /Choose an address of one\.test/);
    const taken = await post('/ask/one.test', typed('postmaster', mei));
    assert.equal(taken.status, 409);
    assert.match(await bodyOf(taken), /This name is taken/);
    const asked = await bodyOf(await post('/ask/one.test', typed('lee', mei)));
    assert.match(asked, /A link is on its way to mei@one\.test/);
    assert.match(await app.text(page, { cookie: admin }), /Nobody waits/);
    const [link = ''] = links('/ask/confirm');
    assert.match(await app.text(link), /You ask for the mailbox lee@one\.test/);
    assert.match(await app.text(page, { cookie: admin }), /Nobody waits/, 'the button confirms');
    assert.match(await bodyOf(await post(link, {})), /waits for an administrator/);
    assert.equal((await post(link, {})).status, 410);
    assert.match(await app.text('/admin/one.test', { cookie: admin }), /1 person asks/);
    const shown = await app.text(page, { cookie: admin });
    const [, approval = ''] = /action="([^"]+\/approval)"/.exec(shown) ?? [];
    assert.equal((await post(approval, {})).status, 401);
    const early = await post('/login', { address: 'lee@one.test', password });
    assert.equal(early.status, 403);
    const done = await post(approval, {}, admin);
    assert.equal(headerOf(done, 'location'), `${page}?done=request-approved`);
    assert.equal((await post('/login', { address: 'lee@one.test', password })).status, 303);
  });

  it('is declined with a reason, which the person is told', async () => {
    const count = app.files(mei).length;
    await post('/ask/one.test', typed('max', mei));
    const link = links('/ask/confirm').at(-1) ?? '';
    for (const one of links('/ask/confirm')) await post(one, {});
    assert.notEqual(link, '');
    const shown = await app.text(page, { cookie: admin });
    const [, decline = ''] = /action="([^"]+\/decline)"/.exec(shown) ?? [];
    const done = await post(decline, { reason: 'Nobody knows you.' }, admin);
    assert.equal(headerOf(done, 'location'), `${page}?done=request-declined`);
    assert.equal(app.files(mei).length, count + 2);
    const all = app.files(mei).map((file) => {
      return readFileSync(join(app.maildir(mei), 'new', file), 'utf8');
    });
    assert.ok(all.some((text) => text.includes('Nobody knows you.')));
  });
});
