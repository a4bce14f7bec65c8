// Old addresses lead to their pages, in the whole application.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';

let app: MailApp;

before(async () => {
  app = await openMailApp();
});

after(() => app.close());

const mail = '/extmail/cgi';
const file = '1258000000.M1P2.mx.one.test';

const table: readonly (readonly [old: string, now: string])[] = [
  ['/extmail', '/'],
  ['/extmail/', '/'],
  ['/extmail/cgi/', '/'],
  [`${mail}/index.cgi`, '/'],
  [`${mail}/index.cgi?__mode=show_login`, '/'],
  [`${mail}/folders.cgi?__mode=messages_list&folder=Inbox`, '/mail/INBOX'],
  [`${mail}/folders.cgi?__mode=messages_list&folder=Inbox&page=0`, '/mail/INBOX'],
  [`${mail}/folders.cgi?__mode=messages_list&folder=Sent&page=2`, '/mail/Sent?page=3'],
  [`${mail}/folders.cgi?__mode=messages_list&folder=Work.2026&page=-1`, '/mail/Work.2026'],
  [`${mail}/folders.cgi?folder=%26mHl27g-`, `/mail/${encodeURIComponent('项目')}`],
  [`${mail}/folders.cgi?folder=R%26-D`, '/mail/R%26D'],
  [`${mail}/folders.cgi?folder=../../etc`, '/mail/..%2F..%2Fetc'],
  [`${mail}/folders.cgi`, '/mail/INBOX'],
  [
    `${mail}/readmsg.cgi?__mode=readmsg_sum&folder=Sent&pos=4&msgid=${file}%3A2,SA`,
    `/mail/Sent/${file}`,
  ],
  [
    `${mail}/readmsg.cgi?__mode=readmsg_rawdt&folder=Inbox&msgid=${file}`,
    `/mail/INBOX/${file}/source`,
  ],
  [`${mail}/readmsg.cgi?__mode=delete&folder=Inbox&pos=1`, '/mail/INBOX'],
  [`${mail}/compose.cgi?__mode=edit_compose`, '/compose'],
  [
    `${mail}/compose.cgi?__mode=edit_reply&folder=Inbox&msgid=${file}:2,S`,
    `/compose?mode=reply&folder=INBOX&id=${file}`,
  ],
  [
    `${mail}/compose.cgi?__mode=edit_reply&replyall=1&folder=Inbox&msgid=${file}`,
    `/compose?mode=reply-all&folder=INBOX&id=${file}`,
  ],
  [
    `${mail}/compose.cgi?__mode=edit_forward&asattach=1&folder=Work&msgid=${file}`,
    `/compose?mode=forward&folder=Work&id=${file}`,
  ],
  [
    `${mail}/compose.cgi?__mode=edit_drafts&draft=${file}`,
    `/compose?mode=draft&folder=Drafts&id=${file}`,
  ],
  [`${mail}/pref.cgi`, '/settings'],
  [`${mail}/search.cgi?__mode=show_search`, '/search'],
  [`${mail}/search.cgi?keyword=R%26D+plan&new_search=1`, '/search?q=R%26D%20plan'],
  [`${mail}/env.cgi`, '/admin/diagnostics'],
  ['/cgi/pref.cgi', '/settings'],
  ['/extman', '/admin'],
  ['/extman/cgi/index.cgi', '/admin'],
  ['/extman/cgi/overview.cgi?__mode=overview_user&domain=one.test', '/admin/one.test'],
  ['/extman/cgi/alias.cgi?domain=one.test', '/admin/one.test/forwarders'],
  ['/extman/cgi/user.cgi?domain=a%2Fb', '/admin/a%2Fb'],
  ['/extman/cgi/changepwd.cgi', '/settings'],
];

for (const [old, now] of table) {
  test(`${old} is now ${now}`, async () => {
    const answer = await app.send('GET', old);
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), now);
  });
}

test('a program that never was, or was never asked like that, is not found', async () => {
  for (const old of [`${mail}/evil.cgi`, `${mail}/__proto__`, '/extman/cgi/readmsg.cgi']) {
    assert.equal((await app.send('GET', old)).status, 404, old);
  }
  assert.equal((await app.send('POST', `${mail}/index.cgi`)).status, 405);
});

test('an address that no program ever made leads home', async () => {
  const answer = await app.send('GET', `${mail}/folders.cgi?folder=${'x'.repeat(2000)}`);
  assert.equal(headerOf(answer, 'location'), '/');
});

test('an old link to a message opens it after the login', async () => {
  const id = await app.deliver(mei, 'From: bob@one.test\nSubject: kept link\n\nhello\n');
  const old = `${mail}/readmsg.cgi?__mode=readmsg_sum&folder=Inbox&pos=0&msgid=${id}%3A2,`;
  const location = headerOf(await app.send('GET', old), 'location') ?? '';
  const toLogin = headerOf(await app.send('GET', location), 'location');
  assert.equal(toLogin, `/login?next=${encodeURIComponent(location)}`);
  const cookie = await app.cookie(mei);
  assert.match(await app.text(location, { cookie }), /kept link/);
});
