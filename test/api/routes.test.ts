import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { holesOf } from '../../src/api/openapi.ts';
import { operations } from '../../src/api/tables/operations.ts';
import { headerOf } from '../web/app-request.ts';
import { openApiApp } from './api-app.ts';

const root = 'root@one.test';
const mei = 'mei@one.test';
const secret = 'river copper lantern';

async function open(t: TestContext) {
  const app = await openApiApp();
  t.after(() => app.close());
  return app;
}

test('a program adds a domain, accounts and aliases, and finds them again', async (t) => {
  const app = await open(t);
  const token = await app.token(root);
  const ask = (...words: [string, string, unknown?]) =>
    app.ask(token, words[0], words[1], { body: words[2] });

  const added = await ask('POST', '/domains', { name: 'New.test', accountsMax: 3 });
  assert.deepEqual(
    [added.status, added.json['name'], added.json['accountsMax']],
    [201, 'new.test', 3],
  );
  const facts = { displayName: 'Kim', quotaBytes: 5_000_000, services: ['webmail', 'imap'] };
  const kim = await ask('POST', '/domains/new.test/accounts', {
    localPart: 'kim',
    password: secret,
    ...facts,
  });
  assert.equal(kim.status, 201);
  const { address, displayName, quotaBytes, quotaMessages, services } = kim.json;
  assert.deepEqual(
    [address, displayName, quotaBytes, quotaMessages, services],
    ['kim@new.test', 'Kim', 5_000_000, null, ['webmail', 'imap']],
  );
  assert.deepEqual(app.files('new.test/kim').toSorted(), ['cur', 'new', 'tmp']);

  const changed = await ask('PATCH', '/accounts/kim@new.test', {
    quotaMessages: 9,
    expires: '2031-05-01T00:00:00Z',
  });
  assert.deepEqual(
    [changed.json['quotaBytes'], changed.json['quotaMessages'], changed.json['expires']],
    [5_000_000, 9, '2031-05-01T00:00:00.000Z'],
  );
  const freed = await ask('PATCH', '/accounts/kim@new.test', { quotaBytes: null, expires: null });
  assert.deepEqual([freed.json['quotaBytes'], freed.json['expires']], [null, null]);

  const alias = await ask('POST', '/domains/new.test/aliases', {
    localPart: 'team',
    targets: ['kim@new.test', 'ana@two.test'],
  });
  assert.deepEqual(alias.json, {
    address: 'team@new.test',
    targets: ['kim@new.test', 'ana@two.test'],
    active: true,
  });
  assert.equal(
    (await ask('PUT', '/aliases/team@new.test', { targets: ['kim@new.test'] })).status,
    200,
  );
  assert.deepEqual((await ask('GET', '/aliases/team@new.test')).json['targets'], ['kim@new.test']);

  assert.equal(
    (await ask('POST', '/domains/new.test/alias-domains', { name: 'other.test' })).status,
    201,
  );
  const names = (await ask('GET', '/domains/new.test/alias-domains')).json;
  assert.deepEqual(names, [{ name: 'other.test' }]);
  assert.equal((await ask('DELETE', '/domains/new.test/alias-domains/other.test')).status, 204);

  const renamed = await ask('POST', '/accounts/kim@new.test/renaming', { address: 'kay@new.test' });
  assert.equal(renamed.json['address'], 'kay@new.test');
  assert.equal((await ask('DELETE', '/aliases/team@new.test')).status, 204);
  assert.equal((await ask('DELETE', '/accounts/kay@new.test')).status, 204);
  assert.equal((await ask('GET', '/accounts/kay@new.test')).status, 404);
  const removed = (await ask('GET', '/removed-accounts')).json as unknown as { address: string }[];
  assert.deepEqual(
    removed.map((one) => one.address),
    ['kay@new.test'],
  );
  assert.equal(
    (await ask('POST', '/removed-accounts/kay@new.test/restoration')).json['displayName'],
    'Kim',
  );
  assert.equal((await ask('DELETE', '/domains/new.test')).status, 204);
  assert.equal((await ask('GET', '/domains/new.test')).json['active'], false);
  assert.equal((await ask('POST', '/domains/new.test/restoration')).status, 204);
  assert.equal((await ask('GET', '/domains/new.test')).json['active'], true);
});

test('a password that a program sets opens the mailbox', async (t) => {
  const app = await open(t);
  const token = await app.token(mei);
  const body = { password: secret };
  assert.equal(
    (await app.ask(token, 'PUT', '/accounts/bob@one.test/password', { body })).status,
    204,
  );
  await app.cookie('bob@one.test', secret);
  const weak = await app.ask(token, 'PUT', '/accounts/bob@one.test/password', {
    body: { password: 'bob' },
  });
  assert.deepEqual([weak.status, weak.json['code']], [422, 'password-weak']);
});

test('lists come in pages, each with where the next one begins', async (t) => {
  const app = await open(t);
  const token = await app.token(root);
  const seen: unknown[] = [];
  for (let after = ''; ;) {
    const path = `/domains/one.test/accounts?limit=2&after=${after}`;
    const { json } = await app.ask(token, 'GET', path);
    for (const item of json['items'] as { address: string }[]) seen.push(item.address);
    if (typeof json['next'] !== 'string') break;
    after = json['next'];
  }
  assert.deepEqual(seen, ['bob@one.test', 'mei@one.test', 'root@one.test']);
  const { json } = await app.ask(token, 'GET', '/domains?prefix=tw');
  assert.deepEqual(
    (json['items'] as { name: string }[]).map(({ name }) => name),
    ['two.test'],
  );
});

/** What each operation needs to get past its schema. */
const bodies: Readonly<Record<string, unknown>> = {
  addDomain: { name: 'x.test' },
  changeDomain: { description: 'x' },
  addAliasDomain: { name: 'y.test' },
  addAccount: { localPart: 'x', password: secret },
  changeAccount: { displayName: 'x' },
  setAccountPassword: { password: secret },
  renameAccount: { address: 'x@two.test' },
  addAlias: { localPart: 'x', targets: ['x@far.test'] },
  addWebhook: { name: 'x', url: 'https://x.test', domains: ['two.test'] },
  changeWebhook: { name: 'y' },
  setAlias: { targets: ['x@far.test'] },
  setSignUp: { mode: 'open' },
  addInvitation: {},
  declineRequest: {},
};
const ofTwo: Readonly<Record<string, string>> = {
  domain: 'two.test',
  address: 'ana@two.test',
  alias: 'y.test',
  id: 'none',
  delivery: 'none',
};
const targetOf = (path: string, of = ofTwo): string =>
  holesOf(path).reduce((text, name) => text.replace(`{${name}}`, of[name] ?? ''), path);

test('D01: what is not its owner’s to do, no token does, whatever is asked for', async (t) => {
  const app = await open(t);
  const tokens = {
    mei: await app.token(mei),
    look: await app.token(root, { domains: ['one.test'], may: [] }),
  };
  const before = await app.rows();
  for (const [who, token] of Object.entries(tokens)) {
    for (const { id, method, path } of operations) {
      if (id === 'getToken' || id === 'listDomains' || id === 'listWebhooks') continue;
      const { status } = await app.ask(token, method, targetOf(path), { body: bodies[id] });
      // There is none of theirs, as there is none of this name.
      const isMissing = path.startsWith('/webhooks/') && status === 404;
      assert.ok(status === 403 || isMissing, `${who}: ${id} ${status}`);
    }
  }
  for (const token of Object.values(tokens)) {
    const { json } = await app.ask(token, 'GET', '/domains');
    assert.deepEqual(
      (json['items'] as { name: string }[]).map(({ name }) => name),
      ['one.test'],
    );
  }
  assert.equal(await app.rows(), before);
  assert.deepEqual(app.bugs, []);
});

test('a token that may only look changes nothing in its own domain', async (t) => {
  const app = await open(t);
  const token = await app.token(mei, { may: [] });
  const before = await app.rows();
  const names = { domain: 'one.test', address: 'bob@one.test', alias: 'y.test' };
  const own = { ...names, id: 'none', delivery: 'none' };
  for (const { id, method, path } of operations.filter((one) => one.method !== 'GET')) {
    const { status } = await app.ask(token, method, targetOf(path, own), { body: bodies[id] });
    assert.equal(status, 403, id);
  }
  assert.equal((await app.ask(token, 'GET', '/accounts/bob@one.test')).status, 200);
  assert.equal(await app.rows(), before);
});

test('a token that is not trusted does nothing that a person has to prove a password for', async (t) => {
  const app = await open(t);
  const token = await app.token(mei, { isTrusted: false });
  for (const [method, path] of [
    ['DELETE', '/accounts/bob@one.test'],
    ['PUT', '/accounts/bob@one.test/password'],
  ] as const) {
    const body = method === 'PUT' ? { password: secret } : undefined;
    const { status, json } = await app.ask(token, method, path, { body });
    assert.deepEqual([status, json['code']], [403, 'proof-required']);
  }
  const changed = await app.ask(token, 'PATCH', '/accounts/bob@one.test', {
    body: { displayName: 'Bob' },
  });
  assert.equal(changed.status, 200);
});

test('who comes without a token that works is told one thing, and a cookie is none', async (t) => {
  const app = await open(t);
  const good = await app.token(mei);
  const other = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
  const elsewhere = await app.token(mei, { networks: ['198.51.100.0/24'] });
  const over = await app.token(mei, { name: 'over', expiresMs: Date.now() + 3_600_000 });
  await app.database.run("update dispatch_api_token set expires_ms = 1 where name = 'over'", []);
  const removed = await app.token(mei);
  const [, id = ''] = removed.split('_');
  await app.accounts.apiTokens.remove(await app.session(mei), id);
  const answers = new Set<string>();
  for (const token of ['', 'dsp_', 'nonsense', other, elsewhere, over, removed]) {
    const { status, json, response } = await app.ask(token, 'GET', '/domains');
    assert.deepEqual([status, headerOf(response, 'www-authenticate') !== undefined], [401, true]);
    answers.add(JSON.stringify(json));
  }
  assert.equal(answers.size, 1);
  const cookie = await app.cookie(mei);
  assert.equal((await app.send('GET', '/api/v1/domains', { cookie })).status, 401);
  assert.equal((await app.ask(good, 'GET', '/domains')).status, 200);
});

test('a token has what is left of its owner’s rights, and nothing when the owner is gone', async (t) => {
  const app = await open(t);
  const token = await app.token(mei);
  const rootToken = await app.token(root);
  assert.equal((await app.ask(rootToken, 'DELETE', '/accounts/mei@one.test')).status, 204);
  assert.equal((await app.ask(token, 'GET', '/domains')).status, 401);
  // Nor does it pass to the next bearer of the name.
  const fresh = { localPart: 'mei', password: secret };
  const again = await app.ask(rootToken, 'POST', '/domains/one.test/accounts', { body: fresh });
  assert.equal(again.status, 201);
  await app.database.run('insert into dispatch_admin (address, domain_name) values (?, ?)', [
    mei,
    'one.test',
  ]);
  assert.deepEqual(
    await app.database.all("select * from dispatch_api_token where address = 'mei@one.test'", []),
    [],
  );
});

test('who has no rights makes no token, and nobody makes one with more than theirs', async (t) => {
  const app = await open(t);
  const { apiTokens } = app.accounts;
  const refused = async (address: string, facts: object) => {
    const made = apiTokens.add(await app.session(address), { name: 'x', ...facts });
    return await made.then(
      () => 'made',
      (error: { code: string }) => error.code,
    );
  };
  assert.equal(await refused('bob@one.test', {}), 'forbidden');
  assert.equal(await refused(mei, { domains: ['two.test'] }), 'forbidden');
  assert.equal(await refused(mei, { networks: ['everywhere'] }), 'bad-form');
  assert.equal(await refused(mei, { name: '' }), 'bad-form');
  assert.equal(await refused(mei, { expiresMs: 1 }), 'bad-form');
  assert.equal(await refused(root, { may: ['accounts'] }), 'bad-form');
  const session = await app.session(mei);
  for (let count = 0; count < 50; count++) await apiTokens.add(session, { name: `no ${count}` });
  assert.equal(await refused(mei, {}), 'limit-reached');
  assert.equal((await apiTokens.list(await app.session(mei))).length, 50);
  const others = await app.token(root);
  const [, id = ''] = others.split('_');
  await assert.rejects(apiTokens.remove(await app.session(mei), id), { code: 'not-found' });
});

test('a body that does not fit is refused with what is wrong and where', async (t) => {
  const app = await open(t);
  const token = await app.token(mei);
  const path = '/domains/one.test/accounts';
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [[], /is not an object/],
    [{ localPart: 'x' }, /has no "password"/],
    [{ localPart: 7, password: secret }, /"localPart" is not a string/],
    [{ localPart: 'x', password: secret, admin: true }, /has "admin", which is none of/],
    [{ localPart: 'x', password: secret, quotaBytes: -1 }, /"quotaBytes" is less than 1/],
    [{ localPart: 'x', password: secret, quotaBytes: 1.5 }, /is not a whole number/],
    [{ localPart: 'x', password: secret, services: ['ftp'] }, /"services"\[0\] is none of webmail/],
    [{ localPart: 'x', password: secret, expires: 'soon' }, /is not a time/],
    [{ localPart: 'x'.repeat(65), password: secret }, /longer than 64/],
    [{ localPart: 'x', password: secret, __proto__: null, constructor: 1 }, /"constructor"/],
  ];
  for (const [body, wanted] of cases) {
    const { status, json } = await app.ask(token, 'POST', path, { body });
    assert.equal(status, 400);
    assert.match(String(json['detail']), wanted);
  }
  const raw = (text: string, type: string) =>
    app.send('POST', `/api/v1${path}`, {
      body: Buffer.from(text),
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
    });
  assert.equal((await raw('{', 'application/json')).status, 400);
  assert.equal((await raw('{}', 'text/plain')).status, 415);
  assert.equal((await raw('x'.repeat(300_000), 'application/json')).status, 413);
});

test('what is nowhere and what cannot be asked there is told as JSON', async (t) => {
  const app = await open(t);
  const token = await app.token(mei);
  const none = await app.ask(token, 'GET', '/nothing');
  assert.deepEqual([none.status, none.json['code']], [404, 'not-found']);
  const wrong = await app.ask(token, 'PUT', '/domains');
  assert.deepEqual([wrong.status, headerOf(wrong.response, 'allow')], [405, 'GET, POST, HEAD']);
  assert.equal(headerOf(wrong.response, 'content-type'), 'application/problem+json');
});

test('its description names every operation, and every hole of a path', async (t) => {
  const app = await open(t);
  const { status, json } = await app.ask('', 'GET', '/openapi.json');
  assert.equal(status, 200);
  assert.deepEqual(json['servers'], [{ url: 'https://mail.example.test/mail-host/api/v1' }]);
  const paths = json['paths'] as Record<
    string,
    Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
  >;
  for (const { id, method, path } of operations) {
    const said = paths[path]?.[method.toLowerCase()];
    assert.equal(said?.operationId, id);
    const holes = said?.parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    assert.deepEqual(holes, holesOf(path));
  }
  assert.equal(new Set(operations.map(({ id }) => id)).size, operations.length);
});

test('who changed what by which token is in the audit log', async (t) => {
  const app = await open(t);
  const token = await app.token(mei, { name: 'sign-up' });
  await app.ask(token, 'PATCH', '/accounts/bob@one.test', { body: { displayName: 'Bob' } });
  const [row] = await app.database.all('select * from dispatch_audit order by id desc limit 1', []);
  const { actor, verb, object, remote } = row ?? {};
  assert.deepEqual(
    [actor, verb, object, remote],
    [mei, 'change-account', 'bob@one.test', '192.0.2.7 (sign-up)'],
  );
});
