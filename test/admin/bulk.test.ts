// One change of many mailboxes, and mailboxes that come back.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

describe('many mailboxes in the panel', () => {
  let app: SignedApp;
  let cookie: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    cookie = await app.cookie('root@one.test');
    await app.database.run('update domain set max_popbox = null');
    await app.database.transaction(async (runner) => {
      for (let n = 100; n < 220; n += 1) {
        await runner.run(
          'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
          ['two.test', `p${n}`, '', `p${n}/`],
        );
      }
    });
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const get = async (path: string) => bodyOf(await app.send('GET', path, { cookie }));
  const path = '/admin/two.test/mailboxes/change';

  async function done(form: Record<string, string>, as = cookie): Promise<string> {
    const answer = await app.send('POST', path, { cookie: as, form });
    assert.equal(answer.status, 303);
    const task = (headerOf(answer, 'location') ?? '').replace('/mail-host', '');
    for (;;) {
      const page = await app.send('GET', task, { cookie: as });
      if (headerOf(page, 'refresh') === undefined) return bodyOf(page);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const count = async (where: string) =>
    Number((await app.database.all(`select count(*) as n from popbox where ${where}`))[0]?.['n']);

  it('are changed where they are ticked', async () => {
    assert.match(await get('/admin/two.test'), /form="bulk" name="chosen" value="p100"/);
    assert.match(await done({ chosen: 'p101', deed: 'off' }), /Done: 1 of 1/);
    assert.equal(await count('active = 0'), 1);
  });

  it('are changed on every page where all are meant, of what was sought and filtered', async () => {
    assert.match(await done({ all: 'yes', q: 'p1', deed: 'quota', quota: '1 GB' }), /100 of 100/);
    assert.equal(await count(`quota_bytes = ${2 ** 30}`), 100);
    assert.match(await done({ all: 'yes', show: 'off', deed: 'on' }), /Done: 1 of 1/);
    assert.equal(await count('active = 0'), 0);
  });

  it('are told of where it can not be done, and the others are done', async () => {
    await app.database.run(
      "update domain set max_quota_bytes = 1000 where domain_name = 'two.test'",
    );
    const told = await done({ chosen: 'p101', deed: 'quota', quota: '2 GB' });
    assert.match(told, /Done: 0 of 1/);
    assert.match(told, /p101@two\.test: All mailboxes of this domain together/);
    assert.match(
      await done({ chosen: 'nobody', deed: 'off' }),
      /nobody@two\.test: There is nothing/,
    );
  });

  it('go, and come back with their mail', async () => {
    assert.match(await done({ chosen: 'ana', deed: 'remove' }), /Done: 1 of 1/);
    assert.equal(await count("local_part = 'ana'"), 0);
    const page = await get('/admin/two.test/deleted');
    assert.match(page, /<b>ana@two\.test<\/b> <span class="soft">deleted on/);
    await app.database.run('update domain set max_quota_bytes = null');
    const restored = await app.send('POST', '/admin/two.test/deleted/restoration', {
      cookie,
      form: { local_part: 'ana' },
    });
    assert.equal(headerOf(restored, 'location'), '/mail-host/admin/two.test?done=mailbox-restored');
    await app.cookie('ana@two.test');
    assert.match(await get('/admin/two.test/deleted'), /Nothing was deleted lately/);
  });

  it('are seen by nobody else while they are changed', async () => {
    const answer = await app.send('POST', path, { cookie, form: { chosen: 'p102', deed: 'off' } });
    const task = (headerOf(answer, 'location') ?? '').replace('/mail-host', '');
    const mei = await app.cookie('mei@one.test');
    assert.equal((await app.send('GET', task, { cookie: mei })).status, 404);
    assert.equal((await app.send('POST', `${task}/stop`, { cookie: mei, form: {} })).status, 404);
  });
});
