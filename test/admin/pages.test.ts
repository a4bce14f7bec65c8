import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { settingsRoutes } from '../../src/webmail/settings/routes.ts';
import { bodyOf } from '../web/app-request.ts';
import { pageFaults } from './page-faults.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const shown = [
  '/admin',
  '/admin/one.test',
  '/admin/one.test?done=mailbox-added',
  '/admin/one.test?after=zzz',
  '/admin/one.test/mailboxes/bob',
  '/admin/one.test/forwarders',
  '/admin/one.test/forwarders?after=zzz',
  '/admin/one.test/forwarders/info',
  '/admin/one.test/forwarders/_default_',
  '/admin/one.test/password',
  '/admin/one.test/settings',
  '/admin/one.test/settings?done=domain-changed',
  '/admin?q=zzz',
  '/admin?q=o&done=domain-removed',
  '/admin/one.test?q=zzz',
  '/admin/one.test?q=b',
  '/admin/one.test/forwarders?q=zzz',
  '/settings',
  '/settings?done=saved',
];

const refused: readonly (readonly [string, Record<string, string>])[] = [
  ['/admin/one.test/mailboxes', { local_part: 'a b', password: 'seven green bottles' }],
  ['/admin/one.test/mailboxes', { local_part: 'new', password: 'weak' }],
  ['/admin/one.test/mailboxes/bob/password', { password: 'weak' }],
  ['/admin/one.test/mailboxes/bob/removal', {}],
  ['/admin/one.test/forwarders', { local_part: 'new', target: 'nowhere' }],
  ['/admin/one.test/forwarders', { local_part: '_default_', target: 'nowhere' }],
  ['/admin/one.test/forwarders/info', { target: 'nowhere' }],
  ['/admin/one.test/password', { next: 'weak' }],
  ['/admin', { name: '' }],
  ['/admin', { name: 'a b' }],
  ['/admin', { name: 'new.test', accounts_max: 'many' }],
  ['/admin', { name: 'new.test', path: '/etc' }],
  ['/admin/one.test/settings', { accounts_max: '-1' }],
  ['/admin/one.test/settings/names', { alias: 'two.test' }],
  ['/settings', { display_name: 'x'.repeat(200) }],
  ['/settings/password', { current: 'x', next: 'y', next_again: 'y' }],
];

describe('the pages of panel and settings', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp((parts) => [
      ...adminRoutes(parts),
      ...settingsRoutes({ ...parts, folders: async () => [] }),
    ]);
    cookie = await app.cookie('root@one.test');
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  for (const path of shown) {
    it(`${path} is complete without script, labelled and in order`, async () => {
      const answer = await app.send('GET', path, { cookie });
      assert.equal(answer.status, 200);
      assert.deepEqual(pageFaults(await bodyOf(answer)), []);
    });
  }

  for (const [path, form] of refused) {
    it(`${path} is so too with an error in it`, async () => {
      const answer = await app.send('POST', path, { cookie, form });
      const body = await bodyOf(answer);
      assert.ok(answer.status >= 400 && answer.status < 500);
      assert.match(body, /aria-invalid="true"/);
      assert.deepEqual(pageFaults(body), []);
    });
  }

  it('an empty domain, and no domain at all, say what to do', async () => {
    await app.database.run("delete from popbox where domain_name = 'two.test'");
    await app.database.run("delete from forwarder where domain_name = 'two.test'");
    for (const [path, words] of [
      ['/admin/two.test', 'Add the first one with the form on this page'],
      ['/admin/two.test/forwarders', 'Use one for a role'],
    ] as const) {
      const body = await bodyOf(await app.send('GET', path, { cookie }));
      assert.ok(body.includes(words));
      assert.deepEqual(pageFaults(body), []);
    }
    await app.database.run('delete from domain');
    const body = await bodyOf(await app.send('GET', '/admin', { cookie }));
    assert.match(body, /There is no domain yet/);
    assert.deepEqual(pageFaults(body), []);
  });
});
