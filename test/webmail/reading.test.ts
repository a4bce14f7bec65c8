import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp } from './mail-app.ts';

const hostile = [
  'From: "<b>Eve</b>" <eve@evil.test>',
  'To: mei@one.test',
  'Subject: =?UTF-8?Q?=3Cscript=3Ealert=281=29=3C/script=3E?=',
  'Date: Sat, 21 Nov 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p onclick="x()">Hello</p><script>alert(2)</script><img src="https://evil.test/pixel">',
  '--b',
  'Content-Type: text/html; name="<i>.html"',
  'Content-Disposition: attachment; filename="../../<i>.html"',
  '',
  '<script>alert(3)</script>',
  '--b--',
  '',
].join('\r\n');

describe('reading', () => {
  let app: MailApp;
  let cookie: string;
  let id: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    id = encodeURIComponent(await app.deliver(mei, hostile));
  });
  after(() => app.close());

  it('sends who is not logged in to the login page and remembers where they were going', async () => {
    const response = await app.send('GET', '/mail/INBOX?page=2');
    assert.equal(response.status, 303);
    assert.equal(headerOf(response, 'location'), '/login?next=%2Fmail%2FINBOX%3Fpage%3D2');
    const long = await app.send('GET', `/mail/INBOX?page=${'2'.repeat(8000)}`);
    assert.equal(headerOf(long, 'location'), '/login');
  });

  it('shows hostile names and subjects as text in the list', async () => {
    const list = await app.text('/mail/INBOX', { cookie });
    assert.ok(list.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!list.includes('<script>alert'));
    assert.ok(!list.includes('<b>Eve'));
  });

  it('marks a message as read when it is opened, and moves it out of new', async () => {
    const page = await app.text(`/mail/INBOX/${id}`, { cookie });
    assert.match(page, /1 picture from elsewhere is not loaded/);
    assert.match(
      page,
      /<iframe class="html-body" sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    );
    assert.deepEqual(app.files(mei), [`${decodeURIComponent(id)}:2,S`]);
  });

  it('gives the HTML its own address, without script, under a policy that loads nothing', async () => {
    const response = await app.send('GET', `/mail/INBOX/${id}/body/1`, { cookie });
    const policy = headerOf(response, 'content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /sandbox/);
    assert.match(policy, /img-src data:;/);
    const body = await bodyOf(response);
    assert.match(body, /Hello/);
    assert.doesNotMatch(body, /script|onclick|evil\.test/);
  });

  it('loads no pictures from elsewhere because an address says so', async () => {
    const shown = await app.send('GET', `/mail/INBOX/${id}/body/1?images=show`, { cookie });
    assert.doesNotMatch(await bodyOf(shown), /evil\.test/);
    assert.match(headerOf(shown, 'content-security-policy') ?? '', /img-src data:;/);
  });

  it('serves an attachment as a download of no type, under a name that leads nowhere', async () => {
    const response = await app.send('GET', `/mail/INBOX/${id}/part/2`, { cookie });
    assert.equal(headerOf(response, 'content-type'), 'application/octet-stream');
    assert.equal(headerOf(response, 'x-content-type-options'), 'nosniff');
    const disposition = headerOf(response, 'content-disposition') ?? '';
    assert.match(disposition, /^attachment; filename="/);
    assert.doesNotMatch(disposition, /\.\.\/|[\r\n]/);
    assert.equal(await bodyOf(response), '<script>alert(3)</script>');
  });

  it('shows the source as it lies on disk', async () => {
    const response = await app.send('GET', `/mail/INBOX/${id}/source`, { cookie });
    assert.equal(headerOf(response, 'content-type'), 'text/plain; charset=utf-8');
    assert.equal(await bodyOf(response), hostile);
  });

  it('P02: opens nothing of somebody else, nor outside of the mailbox', async () => {
    const other = await app.cookie(bob);
    assert.equal((await app.send('GET', `/mail/INBOX/${id}`, { cookie: other })).status, 404);
    for (const path of ['..%2F..%2Fbob', '..', '.', 'INBOX%2F..%2F..%2Fbob', '%2Fetc']) {
      const response = await app.send('GET', `/mail/${path}`, { cookie });
      assert.ok([400, 404].includes(response.status), `${path} answered ${response.status}`);
    }
    for (const path of ['..%2F..%2Fcur%2Fx', '%2Fetc%2Fpasswd', '__proto__']) {
      assert.equal((await app.send('GET', `/mail/INBOX/${path}`, { cookie })).status, 404, path);
    }
  });

  it('answers every wrong address with its status and every answer with its headers', async () => {
    const answers: readonly (readonly [string, string, number])[] = [
      ['GET', '/nothing', 404],
      ['POST', '/mail/INBOX', 405],
      ['GET', '/mail/Nowhere', 404],
      ['GET', `/mail/INBOX/${id}/part/9`, 404],
      ['GET', `/mail/INBOX/${id}/body/2`, 404],
      ['GET', '/assets/..%2Fmanifest.json', 404],
      ['GET', '/healthz', 200],
      ['GET', '/robots.txt', 200],
      ['GET', '/login', 200],
      ['GET', '/mail/INBOX', 200],
      ['GET', '/compose', 200],
    ];
    for (const [method, target, status] of answers) {
      const response = await app.send(method, target, { cookie });
      assert.equal(response.status, status, `${method} ${target}`);
      for (const name of ['x-content-type-options', 'referrer-policy', 'cache-control']) {
        assert.ok(headerOf(response, name) !== undefined, `${name} on ${method} ${target}`);
      }
    }
    assert.deepEqual(app.bugs, []);
  });
});
