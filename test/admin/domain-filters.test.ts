import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DomainSummary, ListRange } from '../../src/account/account.ts';
import { lookedMax, narrowed } from '../../src/admin/domains/domain-filters.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const plain: DomainSummary = {
  name: '',
  description: '',
  isActive: true,
  expiresMs: undefined,
  accountsMax: 10,
  aliasesMax: 100,
  quotaBytesMax: undefined,
  defaultQuotaBytes: undefined,
  unixUser: '',
  path: '',
  accounts: 5,
  aliases: 5,
  quotaBytes: 1e9,
};

/** So many domains by name, each as the function says. */
function reader(count: number, facts: (n: number) => Partial<DomainSummary>) {
  const asked: ListRange[] = [];
  const read = async (range: ListRange): Promise<readonly DomainSummary[]> => {
    asked.push(range);
    const from = range.after === undefined ? 0 : Number(range.after.slice(1)) + 1;
    const names = Array.from({ length: Math.min(range.limit, count - from) }, (_, n) => from + n);
    return names.map((n) => ({ ...plain, ...facts(n), name: `d${String(n).padStart(6, '0')}` }));
  };
  return { read, asked };
}

const kinds = [
  ['off', { isActive: false }, {}],
  ['empty', { accounts: 0 }, { accounts: 1 }],
  ['full', { accounts: 9 }, { accounts: 8 }],
  ['full', { aliases: 100 }, { aliases: 80 }],
  ['full', { quotaBytesMax: 1.1e9 }, { quotaBytesMax: 2e9 }],
  ['full', { accountsMax: 5 }, { accountsMax: undefined }],
] as const;

describe('domains narrowed', () => {
  for (const [filter, so, other] of kinds) {
    it(`are those that are ${filter}, as ${JSON.stringify(so)}`, async () => {
      const { read } = reader(1200, (n) => (n % 400 === 399 ? so : other));
      const found = await narrowed(read, filter)({ limit: 10 });
      assert.deepEqual(
        found.map(({ name }) => name),
        ['d000399', 'd000799', 'd001199'],
      );
      const next = await narrowed(read, filter)({ limit: 1, after: 'd000399' });
      assert.deepEqual(
        next.map(({ name }) => name),
        ['d000799'],
      );
    });
  }

  it('are looked for a bounded way', async () => {
    const { read, asked } = reader(lookedMax * 2, () => ({}));
    assert.deepEqual(await narrowed(read, 'off')({ limit: 10 }), []);
    assert.equal(
      asked.reduce((sum, { limit }) => sum + limit, 0),
      lookedMax,
    );
  });

  describe('in the panel', () => {
    let app: SignedApp;
    let cookie: string;
    before(async () => {
      app = await openSignedApp(adminRoutes);
      cookie = await app.cookie('root@one.test');
    });
    after(async () => {
      await app.close();
      assert.deepEqual(app.bugs, []);
    });
    const get = async (path: string) => bodyOf(await app.send('GET', path, { cookie }));

    it('are offered where there are several, and stay narrowed while one searches', async () => {
      const all = await get('/admin');
      assert.match(all, /href="\/mail-host\/admin\?show=empty"/);
      const form = { name: 'bare.test', password: '', accounts_max: '', path: '' };
      await app.send('POST', '/admin', { cookie, form });
      const empty = await get('/admin?show=empty');
      assert.match(empty, /<b>bare\.test<\/b>/);
      assert.doesNotMatch(empty, /<b>one\.test<\/b>/);
      assert.match(empty, /show=empty" aria-current="true"/);
      assert.match(await get('/admin?show=full'), /No domain is like that/);
      assert.match(await get('/admin?show=other'), /<b>one\.test<\/b>/);
    });
  });
});
