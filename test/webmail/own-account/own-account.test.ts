// What somebody may do about their own account, over HTTP: only what the domain allows, and never
// without the password where a found session would be enough to take the mail along.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../../src/database/open.ts';
import { openDueWork } from '../../../src/due-work.ts';
import { silentLog } from '../../../src/kit/log.ts';
import type { WebResponse } from '../../../src/web/http.ts';
import { temporaryMax } from '../../../src/account/self-service/temporary-addresses.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp, password } from '../mail-app.ts';

describe('one’s own account', () => {
  let app: MailApp;
  let own: string;
  let admin: string;
  before(async () => {
    app = await openMailApp({}, { web: { superAdministrators: [bob] } });
    own = await app.cookie(mei);
    admin = await app.cookie(bob);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const { url } = app.config.directory;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    try {
      return (await database.all(sql)).map((row) => ({ ...row }));
    } finally {
      await database.close();
    }
  };
  const page = (): Promise<string> => app.text('/settings/account', { cookie: own });
  const post = (below: string, form: Record<string, string>): Promise<WebResponse> =>
    app.send('POST', `/settings/account/${below}`, { cookie: own, form });
  const allow = async (...on: readonly string[]): Promise<void> => {
    const path = '/admin/one.test/self-service';
    const answer = await app.send('POST', path, { cookie: admin, form: { on } });
    assert.equal(headerOf(answer, 'location'), `${path}?done=domain-changed`);
  };

  it('has nothing while the domain leaves nothing to its people', async () => {
    assert.match(await page(), /Your domain leaves nothing of this/);
    const forward = { forward: 'anna@far.test', forward_current: password };
    assert.equal((await post('forwarding', forward)).status, 403);
    assert.equal((await post('addresses', { word: '', days: '1' })).status, 403);
    const recovery = { recovery: bob, recovery_current: password };
    assert.equal((await post('recovery', recovery)).status, 403);
  });

  it('is opened by who administers the domain, thing by thing, and written down', async () => {
    await allow('forward', 'temporary');
    const shown = await page();
    assert.match(shown, /Forward to/);
    assert.match(shown, /Temporary addresses/);
    assert.doesNotMatch(shown, /recovery address/i);
    const rules = await app.text('/admin/one.test/self-service', { cookie: admin });
    assert.match(rules, /value="forward" checked/);
    assert.doesNotMatch(rules, /value="reset" checked/);
    const foreign = await app.send('POST', '/admin/one.test/self-service', {
      cookie: own,
      form: { on: 'reset' },
    });
    assert.equal(foreign.status, 403);
    const [row] = await rows("select * from dispatch_audit where verb = 'set-self-service'");
    assert.equal(row?.['after_value'], 'forward temporary');
  });

  describe('forwarding', () => {
    const set = (form: Record<string, string>) =>
      post('forwarding', { forward_current: password, ...form });
    const target = async (): Promise<unknown> =>
      (await rows("select remote_name from forwarder where local_part = 'mei'"))[0]?.[
        'remote_name'
      ];

    it('goes to other addresses, with a copy or without, and ends', async () => {
      const saved = await set({ forward: 'Anna@Far.test, bob@one.test', copy: 'yes' });
      assert.equal(headerOf(saved, 'location'), '/settings/account?done=forwarded');
      assert.equal(await target(), 'mei@one.test, anna@far.test, bob@one.test');
      assert.match(await page(), />\nanna@far\.test, bob@one\.test<\/textarea>/);
      await set({ forward: 'anna@far.test' });
      assert.equal(await target(), 'anna@far.test');
      await set({ forward: ' ' });
      assert.equal(await target(), undefined);
    });

    const refusals = [
      ['a wrong password', { forward: 'anna@far.test', forward_current: 'wrong' }, 403],
      ['no password', { forward: 'anna@far.test', forward_current: '' }, 422],
      ['itself', { forward: mei }, 409],
      ['a command', { forward: '|/bin/sh' }, 400],
      ['too many', { forward: Array.from({ length: 6 }, (_, n) => `a${n}@far.test`).join() }, 409],
    ] as const;
    for (const [what, form, status] of refusals) {
      it(`refuses ${what}, and stays as it was`, async () => {
        const answer = await set(form);
        assert.equal(answer.status, status);
        assert.match(await bodyOf(answer), /aria-invalid="true"/);
        assert.equal(await target(), undefined);
      });
    }

    it('refuses what leads back by an alias', async () => {
      const path = '/admin/one.test/forwarders';
      const form = { local_part: 'circle', target: mei };
      await app.send('POST', path, { cookie: admin, form });
      assert.equal((await set({ forward: 'circle@one.test' })).status, 409);
    });

    it('stays on this server where the domain’s rule says so', async () => {
      const settings = '/admin/one.test/settings';
      await app.send('POST', settings, { cookie: admin, form: { has_out: 'yes' } });
      assert.equal((await set({ forward: 'anna@far.test' })).status, 422);
      assert.equal((await set({ forward: bob })).status, 303);
      await set({ forward: '' });
      await app.send('POST', settings, { cookie: admin, form: { has_out: 'yes', out: 'yes' } });
    });
  });

  describe('temporary addresses', () => {
    const listed = async (): Promise<readonly string[]> =>
      [...(await page()).matchAll(/name="address" value="([^"]+)"/g)].map(([, one = '']) => one);

    it('are made up, lead here, and end when one says so', async () => {
      const answer = await post('addresses', { word: 'Shop', days: '7' });
      assert.equal(headerOf(answer, 'location'), '/settings/account?done=added');
      const [address = ''] = await listed();
      assert.match(address, /^shop-[a-z2-9]{6}@one\.test$/);
      const local = address.split('@')[0] ?? '';
      const alias = `select remote_name from forwarder where local_part = '${local}'`;
      assert.deepEqual(await rows(alias), [{ remote_name: mei }]);
      await post('addresses/removal', { address });
      assert.deepEqual(await listed(), []);
      assert.deepEqual(await rows(alias), []);
    });

    it('end by themselves, unless they lead elsewhere by then', async () => {
      await post('addresses', { word: '', days: '1' });
      await post('addresses', { word: 'kept', days: '1' });
      const [first = '', second = ''] = await listed();
      const [gone, kept] = first.startsWith('kept') ? [second, first] : [first, second];
      const local = kept.split('@')[0] ?? '';
      const { url } = app.config.directory;
      const database = await openDatabase({ url, password: undefined, log: silentLog });
      await database.run('update forwarder set remote_name = ? where local_part = ?', [bob, local]);
      await database.run("update dispatch_due set due_ms = 1 where kind = 'expire'");
      await database.close();
      const work = await openDueWork({ config: app.config, log: silentLog, name: 'expiry' });
      try {
        for (let looks = 0; looks < 500; looks += 1) {
          if ((await rows("select 1 from dispatch_due where kind = 'expire'")).length === 0) break;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      } finally {
        await work.close();
      }
      const left = await rows('select local_part from forwarder');
      const names = left.map((row) => row['local_part']);
      assert.ok(names.includes(local));
      assert.ok(!names.includes(gone.split('@')[0]));
    });

    it('may be any forwarder that an administrator gives an end, and no other of its name', async () => {
      const path = '/admin/one.test/forwarders';
      const send = (below: string, form: Record<string, string>): Promise<WebResponse> =>
        app.send('POST', `${path}${below}`, { cookie: admin, form });
      const due = () => rows("select owner from dispatch_due where subject = 'fair@one.test'");
      const fair = { local_part: 'fair', target: bob };
      await send('', fair);
      assert.match(await app.text(`${path}/fair`, { cookie: admin }), /It stays until/);
      await send('/fair/end', { days: '7' });
      assert.match(await app.text(`${path}/fair`, { cookie: admin }), /It goes by itself/);
      assert.equal((await send('/fair/end', { days: '8' })).status, 400);
      assert.equal((await due()).length, 1);
      await send('/fair/removal', {});
      await send('', fair);
      assert.equal((await due()).length, 0);
      assert.equal((await send('/nobody/end', { days: '7' })).status, 404);
    });

    it('are bounded in number, in time and in their words, and nobody ends another’s', async () => {
      for (let n = 0; n < temporaryMax; n += 1) await post('addresses', { word: '', days: '1' });
      assert.equal((await listed()).length, temporaryMax);
      assert.equal((await post('addresses', { word: '', days: '1' })).status, 409);
      const [one = ''] = await listed();
      await post('addresses/removal', { address: one });
      assert.equal((await post('addresses', { word: '', days: '3' })).status, 400);
      assert.equal((await post('addresses', { word: 'a.b', days: '1' })).status, 400);
      assert.equal((await post('addresses/removal', { address: 'circle@one.test' })).status, 404);
    });
  });
});
