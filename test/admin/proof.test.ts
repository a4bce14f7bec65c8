// Pages of what is dangerous ask for the own password once, and then do what was wanted.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { provenMs } from '../../src/account/step-up.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';

describe('a dangerous act, long after the login', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    cookie = await app.cookie('mei@one.test');
    await app.database.run('update dispatch_session set created_ms = created_ms - ?', [provenMs]);
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const path = '/admin/one.test/mailboxes/bob/password';
  const form = { password: 'seven green bottles', password_again: '' };
  const post = (more: Record<string, string> = {}) =>
    app.send('POST', path, { cookie, form: { ...form, ...more } });

  it('asks for the password first, and keeps what was typed', async () => {
    const rows = await app.rows();
    const answer = await post();
    assert.equal(answer.status, 403);
    const body = await bodyOf(answer);
    assert.match(body, /name="proof_password"/);
    assert.match(body, /<input type="hidden" name="password" value="seven green bottles">/);
    assert.match(body, /href="\/mail-host\/admin\/one.test\/mailboxes\/bob"/);
    assert.equal(headerOf(answer, 'cache-control'), 'no-store');
    assert.equal(await app.rows(), rows);
  });

  it('asks again where it is wrong or nothing', async () => {
    const rows = await app.rows();
    for (const [typed, status] of [
      ['', 422],
      ['a guess', 403],
    ] as const) {
      const answer = await post({ proof_password: typed });
      assert.equal(answer.status, status);
      assert.match(await bodyOf(answer), /proof_password-error/);
    }
    assert.equal(await app.rows(), rows);
  });

  it('goes on where it is right, and does not ask for some minutes', async () => {
    const rows = await app.rows();
    const answer = await post({ proof_password: password });
    assert.equal(answer.status, 303);
    assert.notEqual(await app.rows(), rows);
    assert.equal((await post()).status, 303);
  });
});
