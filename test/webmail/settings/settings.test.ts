import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settingCharsMax } from '../../../src/account/tables/setting-names.ts';
import { settingsRoutes } from '../../../src/webmail/settings/routes.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from '../../admin/signed-app.ts';

describe('the settings', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp((parts) => settingsRoutes({ ...parts, folders: async () => [] }));
    cookie = await app.cookie('ana@two.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const get = async () => bodyOf(await app.send('GET', '/settings', { cookie }));
  const post = (path: string, form: Record<string, string>) =>
    app.send('POST', path, { cookie, form });
  const stored = async () =>
    app.accounts.settings(
      (await app.accounts.session(cookie.split('=')[1] ?? '')) ?? assert.fail('no session'),
    );

  it('keep a name and a signature, and show them again as the text they are', async () => {
    const form = { display_name: 'Ana "A" <b>', signature: '-- \r\nAna\r\n</textarea><b>' };
    const answer = await post('/settings', form);
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), '/mail-host/settings?done=saved');
    assert.deepEqual(await stored(), {
      displayName: 'Ana "A" <b>',
      signature: '-- \nAna\n</textarea><b>',
    });
    const body = await get();
    assert.ok(body.includes('value="Ana &quot;A&quot; &lt;b&gt;"'));
    assert.ok(body.includes('\n-- \nAna\n&lt;/textarea&gt;&lt;b&gt;</textarea>'));
  });

  it('refuse what is too long beside its field, and keep what was there', async () => {
    const kept = await stored();
    const long = 'x'.repeat(settingCharsMax.displayName + 1);
    const answer = await post('/settings', { display_name: long, signature: 'kept as typed' });
    const body = await bodyOf(answer);
    assert.equal(answer.status, 422);
    assert.match(body, /id="display_name-error">.*120 characters at most/);
    assert.ok(body.includes(`value="${long}"`));
    assert.ok(body.includes('\nkept as typed</textarea>'));
    assert.deepEqual(await stored(), kept);
    const signature = 'x'.repeat(settingCharsMax.signature + 1);
    const other = await bodyOf(await post('/settings', { display_name: '', signature }));
    assert.match(other, /id="signature-error">/);
  });

  it('are emptied by an empty form', async () => {
    assert.equal((await post('/settings', { display_name: ' ', signature: '' })).status, 303);
    assert.deepEqual(await stored(), {});
  });

  const refusals = [
    ['a wrong current password', { current: 'not it' }, 403, 'current', 'not right'],
    ['a weak new password', { next: 'ana', next_again: 'ana' }, 422, 'next', 'at least 8'],
    ['two different ones', { next_again: 'else' }, 422, 'next_again', 'not the same'],
    ['one without its repetition', { next_again: '' }, 422, 'next_again', 'not the same'],
    ['an empty one', { next: '', next_again: '' }, 422, 'next', 'at least 8'],
  ] as const;

  for (const [what, change, status, field, words] of refusals) {
    it(`refuse ${what} beside the field`, async () => {
      const rows = await app.rows();
      const next = 'seven green bottles';
      const form = { current: password, next, next_again: next, ...change };
      const answer = await post('/settings/password', form);
      const body = await bodyOf(answer);
      assert.equal(answer.status, status);
      const line = new RegExp(`<p class="wrong" id="${field}-error">.*`).exec(body)?.[0];
      assert.ok(line?.includes(words), line ?? body);
      assert.doesNotMatch(body, /corner lamp window|seven green bottles|not it/);
      assert.equal(await app.rows(), rows);
    });
  }

  it('say when to come back after too many guesses at the current password', async () => {
    const [bob, next] = [await app.cookie('bob@one.test'), 'seven green bottles'];
    const form = { current: 'not it', next, next_again: next };
    const guess = () => app.send('POST', '/settings/password', { cookie: bob, form });
    let answer = await guess();
    for (let count = 0; count < 12 && answer.status === 403; count += 1) answer = await guess();
    assert.equal(answer.status, 429);
    assert.ok(Number(headerOf(answer, 'retry-after')) > 0);
    assert.match(await bodyOf(answer), /id="current-error">.*Please wait/);
  });

  it('change the password: this browser stays, the others are out', async () => {
    const other = await app.cookie('ana@two.test');
    const next = 'seven green bottles';
    const form = { current: password, next, next_again: next };
    const answer = await post('/settings/password', form);
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), '/mail-host/settings?done=password');
    assert.equal(await app.accounts.session(other.split('=')[1] ?? ''), undefined);
    const body = await bodyOf(await app.send('GET', '/settings?done=password', { cookie }));
    assert.match(body, /role="status">.*Your password has been changed/);
    await app.cookie('ana@two.test', next);
  });

  it('say nothing that an address alone asks them to say', async () => {
    const body = await bodyOf(await app.send('GET', '/settings?done=<b>hacked</b>', { cookie }));
    assert.doesNotMatch(body, /role="status">|hacked/);
  });

  it('are not for a domain session, which has no mailbox', async () => {
    const domain = await app.cookie('two.test');
    const rows = await app.rows();
    const form = { display_name: 'x', current: password, next: 'a', next_again: 'b' };
    const answers = [
      await app.send('GET', '/settings', { cookie: domain }),
      await app.send('POST', '/settings', { cookie: domain, form }),
      await app.send('POST', '/settings/password', { cookie: domain, form }),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [403, 403, 403],
    );
    assert.equal(await app.rows(), rows);
  });
});
