import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';

describe('the domain password', () => {
  const path = '/admin/one.test/password';
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    cookie = await app.cookie('one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const refusals = [
    ['a wrong current one', { current: 'not it' }, 403, 'current', 'not right'],
    ['a weak new one', { next: 'one' }, 422, 'next', 'at least 8 characters'],
    ['the domain name itself', { next: 'one.test' }, 422, 'next', 'the address itself'],
    ['no new one', { next: '' }, 422, 'next', 'Please fill this in'],
    ['two different ones', { next_again: 'other' }, 422, 'next_again', 'not the same'],
  ] as const;

  for (const [what, change, status, field, words] of refusals) {
    it(`refuses ${what} beside the field, and stays`, async () => {
      const rows = await app.rows();
      const form = { current: password, next: 'seven green bottles', ...change };
      const answer = await app.send('POST', path, { cookie, form });
      const body = await bodyOf(answer);
      assert.equal(answer.status, status);
      const line = new RegExp(`<p class="wrong" id="${field}-error">.*`).exec(body)?.[0];
      assert.ok(line?.includes(words), line ?? body);
      assert.doesNotMatch(body, /corner lamp window|seven green bottles|not it/);
      assert.equal(await app.rows(), rows);
    });
  }

  it('is guessed a few times only', async () => {
    const form = { current: 'not it', next: 'seven green bottles' };
    let answer = await app.send('POST', path, { cookie, form });
    for (let tries = 0; answer.status === 403 && tries < 50; tries += 1) {
      answer = await app.send('POST', path, { cookie, form });
    }
    assert.equal(answer.status, 429);
    assert.match(await bodyOf(answer), /id="current-error">.*Please wait \d+ second/);
  });

  it('is set by a super administrator without the current one, and ends its sessions', async () => {
    const root = await app.cookie('root@one.test');
    const page = await bodyOf(await app.send('GET', path, { cookie: root }));
    assert.doesNotMatch(page, /name="current"/);
    const form = { next: 'seven green bottles', next_again: 'seven green bottles' };
    const answer = await app.send('POST', path, { cookie: root, form });
    assert.equal(answer.status, 303);
    assert.equal(headerOf(answer, 'location'), `/mail-host${path}?done=domain-password`);
    assert.equal(await app.accounts.session(cookie.split('=')[1] ?? ''), undefined);
    cookie = await app.cookie('one.test', 'seven green bottles');
  });

  it('is changed by whoever knows it', async () => {
    const mei = await app.cookie('mei@one.test');
    const form = { current: 'seven green bottles', next: 'nine blue bottles' };
    await app.database.run('delete from dispatch_throttle');
    const answer = await app.send('POST', path, { cookie: mei, form });
    assert.equal(answer.status, 303);
    await app.cookie('one.test', 'nine blue bottles');
  });
});
