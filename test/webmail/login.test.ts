// In and out, as a browser does it and as one that is lied to.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pageFaults } from '../admin/page-faults.ts';
import { bodyOf, headerOf, type RequestOptions } from '../web/app-request.ts';
import { bob, type MailApp, mei, openMailApp, password } from './mail-app.ts';

describe('the login page', () => {
  let app: MailApp;
  before(async () => {
    app = await openMailApp();
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const logIn = (form: Record<string, string>, options: RequestOptions = {}) =>
    app.send('POST', '/login', { ...options, form: { address: mei, password, ...form } });
  const tokenOf = (cookie: string | undefined) => cookie?.split(/[=;]/)[1] ?? '';

  it('is complete without script, and asks for no more than it needs', async () => {
    const body = await app.text('/login');
    assert.deepEqual(pageFaults(body), []);
    assert.match(body, /name="address"[^>]*autocomplete="username"/);
    assert.match(body, /name="password"[^>]*autocomplete="current-password"/);
    assert.doesNotMatch(body, /name="next"/);
  });

  it('lets in with a cookie that no script and no other site can use', async () => {
    const answer = await logIn({});
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), '/mail/INBOX');
    const cookie = headerOf(answer, 'set-cookie') ?? '';
    assert.match(cookie, /^dispatch_session=[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) {
      assert.ok(cookie.includes(part), part);
    }
    assert.doesNotMatch(cookie, /Max-Age|Expires|Domain/i);
    assert.equal(headerOf(answer, 'cache-control'), 'no-store');
  });

  const own = [
    '/settings',
    '/mail/INBOX?page=2',
    '/compose?mode=reply&folder=a.b&id=1%3A2',
    '/a//b',
  ];
  for (const next of own) {
    it(`goes on to ${next}`, async () => {
      const page = await app.text(`/login?next=${encodeURIComponent(next)}`);
      assert.ok(page.includes(`name="next" value="${next.replaceAll('&', '&amp;')}"`));
      assert.equal(headerOf(await logIn({ next }), 'location'), next);
    });
  }

  const foreign = [
    '//e.test',
    '///e.test',
    '\\\\e.test',
    '/\\e.test',
    '\\/e.test',
    '/\t/e.test',
    '/\n/e.test',
    '\t//e.test',
    ' //e.test',
    'https:e.test',
    'https://e.test',
    'HTTPS:/e.test',
    'javascript:alert(1)',
    'data:text/html,x',
    '/a\r\nset-cookie: x=y',
    '/a\u0000b',
    '/a\u0085b',
    '/a b',
    '/é',
    '/\u{1f600}',
    '/a\\..\\..\\/e.test',
    '/.//e.test',
    '/%2Fe.test',
    '?next',
    '#x',
    'e.test',
    `/${'a'.repeat(3000)}`,
  ];
  for (const next of foreign) {
    it(`does not go on to ${JSON.stringify(next).slice(0, 40)}`, async () => {
      const page = await app.text(`/login?next=${encodeURIComponent(next)}`);
      assert.doesNotMatch(page, /name="next"/);
      const answer = await logIn({ next });
      assert.equal(answer.status, 303);
      assert.equal(headerOf(answer, 'location'), '/mail/INBOX');
    });
  }

  it('leads there whoever came without a session, and only by GET', async () => {
    const sent = await app.send('GET', '/mail/INBOX?page=2');
    assert.equal(headerOf(sent, 'location'), '/login?next=%2Fmail%2FINBOX%3Fpage%3D2');
    assert.equal(headerOf(await app.send('GET', '/'), 'location'), '/login');
    assert.equal((await app.send('POST', '/compose', { form: {} })).status, 401);
    const guess = 'x'.repeat(43);
    for (const cookie of [`dispatch_session=${guess}`, 'dispatch_session=', 'dispatch_session']) {
      assert.equal((await app.send('GET', '/settings', { cookie })).status, 303);
    }
  });

  it('L01: opens a new session over an old one, which is dead then', async () => {
    const old = headerOf(await logIn({ address: bob }), 'set-cookie')?.split(';')[0] ?? '';
    assert.equal((await app.send('GET', '/settings', { cookie: old })).status, 200);
    const answer = await logIn({}, { cookie: old });
    const fresh = headerOf(answer, 'set-cookie')?.split(';')[0] ?? '';
    assert.notEqual(fresh, old);
    assert.equal((await app.send('GET', '/settings', { cookie: old })).status, 303);
    assert.equal((await app.send('GET', '/settings', { cookie: fresh })).status, 200);
  });

  it('L01: never takes over a token that somebody else has put into the browser', async () => {
    const planted = `dispatch_session=${'A'.repeat(43)}`;
    const answer = await logIn({}, { cookie: planted });
    assert.notEqual(tokenOf(headerOf(answer, 'set-cookie')), 'A'.repeat(43));
    assert.equal((await app.send('GET', '/settings', { cookie: planted })).status, 303);
  });

  it('lets a person go on with the password when it was wrong, and with the address before', async () => {
    const focused = (page: string): string | undefined =>
      /<input [^>]*name="(\w+)"[^>]*autofocus/.exec(page)?.[1];
    assert.equal(focused(await app.text('/login')), 'address');
    const wrong = await bodyOf(await logIn({ password: 'wrong' }));
    assert.equal(focused(wrong), 'password');
    assert.equal(wrong.match(/autofocus/g)?.length, 1);
  });

  it('keeps the old session when the password was wrong', async () => {
    const cookie = headerOf(await logIn({ address: bob }), 'set-cookie')?.split(';')[0] ?? '';
    assert.equal((await logIn({ password: 'wrong' }, { cookie })).status, 403);
    assert.equal((await app.send('GET', '/settings', { cookie })).status, 200);
  });

  it('L06: answers an unknown name and a wrong password alike', async () => {
    const texts: string[] = [];
    for (const address of [
      'bob@one.test',
      'nobody@one.test',
      'bob@none.test',
      'none.test',
      '@',
      '',
    ]) {
      const answer = await logIn({ address, password: 'wrong' });
      assert.equal(answer.status, 403, address);
      assert.equal(headerOf(answer, 'set-cookie'), undefined);
      texts.push((await bodyOf(answer)).replace(`value="${address}"`, 'value=""'));
    }
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0] ?? '', /role="alert"[^>]*>.*The address or the password is not right/);
    assert.doesNotMatch(texts[0] ?? '', /wrong/);
  });

  it('shows what was typed again as the text it is, but never a password', async () => {
    const address = '"><script>x</script>@one.test';
    const body = await bodyOf(await logIn({ address, password: 'my secret phrase' }));
    assert.ok(body.includes('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;@one.test"'));
    assert.doesNotMatch(body, /my secret phrase/);
    assert.deepEqual(pageFaults(body), []);
  });

  it('L05: takes no form that a foreign page has sent', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://e.test' },
      { origin: 'null' },
    ]) {
      const answer = await logIn({}, { headers });
      assert.equal(answer.status, 403);
      assert.equal(headerOf(answer, 'set-cookie'), undefined);
    }
  });

  it('makes a guesser wait, and says how long', async () => {
    const statuses: number[] = [];
    let last = await logIn({ address: 'guessed@one.test', password: 'wrong' });
    for (let count = 0; count < 6 && last.status !== 429; count += 1) {
      statuses.push(last.status);
      last = await logIn({ address: 'guessed@one.test', password: 'wrong' });
    }
    assert.deepEqual(statuses, [403, 403, 403, 403, 403]);
    assert.equal(last.status, 429);
    const seconds = Number(headerOf(last, 'retry-after'));
    assert.ok(seconds > 0 && seconds <= 60, String(seconds));
    assert.match(await bodyOf(last), new RegExp(`Please wait ${seconds} second`));
    assert.equal((await logIn({})).status, 303, 'others still get in');
  });
});

describe('logging out', () => {
  let app: MailApp;
  before(async () => {
    app = await openMailApp();
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  it('ends the session on the server, takes the cookie away and says so', async () => {
    const cookie = await app.cookie(mei);
    const answer = await app.send('POST', '/logout', { cookie, form: {} });
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), '/login?ended');
    assert.match(headerOf(answer, 'set-cookie') ?? '', /^dispatch_session=; .*Max-Age=0/);
    assert.match(await app.text('/login?ended'), /role="status">.*You are logged out/);
    assert.equal((await app.send('GET', '/settings', { cookie })).status, 303);
  });

  it('leaves the other sessions of the person alone', async () => {
    const [one, other] = [await app.cookie(mei), await app.cookie(mei)];
    await app.send('POST', '/logout', { cookie: one, form: {} });
    assert.equal((await app.send('GET', '/settings', { cookie: other })).status, 200);
  });

  it('is no link, so that no picture in a mail can do it', async () => {
    const cookie = await app.cookie(mei);
    assert.equal((await app.send('GET', '/logout', { cookie })).status, 405);
    const headers = { 'sec-fetch-site': 'cross-site' };
    assert.equal((await app.send('POST', '/logout', { cookie, form: {}, headers })).status, 403);
    assert.equal((await app.send('GET', '/settings', { cookie })).status, 200);
  });

  it('works for whoever is out already', async () => {
    assert.equal((await app.send('POST', '/logout', { form: {} })).status, 303);
  });
});
