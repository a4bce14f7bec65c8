import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp } from './signed-app.ts';

async function open(t: TestContext) {
  const app = await openSignedApp(adminRoutes);
  t.after(() => app.close());
  return app;
}

const path = '/admin/tokens';

test('a token is shown once, works, is listed without its secret and ends with its removal', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie('mei@one.test');
  const form = {
    name: 'The <shop>',
    reach: 'some',
    domains: 'one.test',
    may: ['accounts', 'aliases'],
    networks: '192.0.2.0/24\n2001:db8::/32',
    until: '2099-12-31',
  };
  const made = await app.send('POST', path, { cookie, form });
  assert.equal(made.status, 200);
  const [token = ''] = /dsp_[0-9a-f]{16}_[\w-]{43}/.exec(await bodyOf(made)) ?? [];
  const { apiTokens } = app.accounts;
  const found = await apiTokens.session(token, '192.0.2.9');
  assert.deepEqual(found?.session.rights, {
    super: false,
    domains: ['one.test'],
    may: new Set(['accounts', 'aliases']),
  });
  assert.equal(found.token.expiresMs, Date.UTC(2100, 0, 1));
  assert.equal(await apiTokens.session(token, '198.51.100.1'), undefined);

  const list = await bodyOf(await app.send('GET', path, { cookie }));
  assert.match(list, /The &lt;shop&gt;/);
  assert.match(list, /Mailboxes, Forwarders · one\.test/);
  assert.doesNotMatch(list, new RegExp(token.slice(22)));
  const [, removal = ''] =
    /action="\/mail-host(\/admin\/tokens\/[0-9a-f]+\/removal)"/.exec(list) ?? [];
  const removed = await app.send('POST', removal, { cookie });
  assert.equal(headerOf(removed, 'location'), '/mail-host/admin/tokens?done=token-removed');
  assert.equal(await apiTokens.session(token, '192.0.2.9'), undefined);
  assert.deepEqual(app.bugs, []);
});

test('what is wrong with the form is told beside its field, and nothing is made', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie('root@one.test');
  const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ name: ' ' }, /id="name-problem"|name-error|aria-invalid/],
    [{ name: 'x', reach: 'some' }, /has to name them/],
    [{ name: 'x', until: '2001-01-01' }, /still to come/],
    [{ name: 'x', until: 'soon' }, /aria-invalid/],
    [{ name: 'x', networks: 'the office' }, /no address and no network/],
  ];
  for (const [form, wanted] of cases) {
    const answer = await app.send('POST', path, { cookie, form });
    assert.ok(answer.status >= 400 && answer.status < 500, JSON.stringify(form));
    assert.match(await bodyOf(answer), wanted);
  }
  assert.deepEqual(await app.database.all('select id from dispatch_api_token', []), []);
});

test('a super administrator sees and ends everybody’s, an administrator only the own', async (t) => {
  const app = await open(t);
  const mei = await app.cookie('mei@one.test');
  const root = await app.cookie('root@one.test');
  await app.send('POST', path, { cookie: mei, form: { name: 'of mei' } });
  await app.send('POST', path, { cookie: root, form: { name: 'of root' } });
  const [ofMei, ofRoot] = await Promise.all(
    [mei, root].map(async (cookie) => await bodyOf(await app.send('GET', path, { cookie }))),
  );
  assert.doesNotMatch(ofMei ?? '', /of root/);
  assert.match(ofRoot ?? '', /of mei[\s\S]*of root|of root[\s\S]*of mei/);
});
