// What the panel decides about second factors, and what becomes of who has none or lost theirs.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Accounts } from '../../src/account/account.ts';
import { codeAt, stepAt } from '../../src/account/factors/totp.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { securityRoutes } from '../../src/webmail/security/routes.ts';
import { fromBase32 } from '../account/factors/holders.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

describe('a domain that demands a second factor', () => {
  let app: SignedApp;
  let mei: string;
  before(async () => {
    app = await openSignedApp((parts) => [...adminRoutes(parts), ...securityRoutes(parts)]);
    mei = await app.cookie('mei@one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const post = (path: string, cookie: string, form: Record<string, string> = {}) =>
    app.send('POST', path, { cookie, form });
  const rulePath = '/admin/one.test/settings/second-factor';
  const resetPath = '/admin/one.test/mailboxes/bob/second-factor';

  it('takes no rule that there is none of', async () => {
    assert.equal((await post(rulePath, mei, { factor: 'perhaps' })).status, 400);
    assert.equal((await post(rulePath, mei, { factor: 'optional' })).status, 303);
  });

  it('leads whoever has none to where it is set up, and nowhere else', async () => {
    assert.equal((await post(resetPath, mei)).status, 404, 'there is none');
    await setUp(app.accounts, await sessionOf(app, mei));
    assert.equal((await post(rulePath, mei, { factor: 'required' })).status, 303);
    const page = await app.send('GET', '/admin/one.test/settings', { cookie: mei });
    assert.match(await bodyOf(page), /value="required"[^>]*checked/);
    const bob = await app.cookie('bob@one.test');
    const away = await app.send('GET', '/admin', { cookie: bob });
    assert.equal(headerOf(away, 'location'), '/mail-host/settings/security');
    assert.equal((await post('/settings/sessions/others', bob)).status, 403);
    const open = await app.send('GET', '/settings/security', { cookie: bob });
    assert.match(await bodyOf(open), /Your domain lets nobody in without a second factor/);
    await setUp(app.accounts, await sessionOf(app, bob));
    // The session that was read before is believed for some seconds, and asked anew in time.
    assert.equal((await app.send('GET', '/settings/sessions', { cookie: bob })).status, 200);
  });

  it('has people whose lost one is reset on the page of their mailbox', async () => {
    const page = await app.send('GET', '/admin/one.test/mailboxes/bob', { cookie: mei });
    assert.match(await bodyOf(page), /mailboxes\/bob\/second-factor/);
    const done = await post(resetPath, mei);
    assert.match(headerOf(done, 'location') ?? '', /done=factor-reset$/);
    assert.match(await app.cookie('bob@one.test'), /^dispatch_session=/);
  });
});

async function sessionOf({ accounts }: SignedApp, cookie: string) {
  const session = await accounts.session(cookie.slice('dispatch_session='.length));
  assert.ok(session !== undefined);
  return session;
}

async function setUp({ secondFactors }: Accounts, session: Awaited<ReturnType<typeof sessionOf>>) {
  const { secret, sealed } = await secondFactors.offerApp(session);
  const code = codeAt(fromBase32(secret), stepAt(Date.now()));
  assert.equal((await secondFactors.addApp(session, { sealed, code })).length, 10);
}
