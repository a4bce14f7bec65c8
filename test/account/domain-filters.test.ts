import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DomainSummary, ListRange } from '../../src/account/account.ts';
import {
  countedMax,
  type DomainFilter,
  type DomainPage,
  type DomainReading,
  lookedMax,
  narrowedPage,
} from '../../src/account/domain-filters.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { bodyOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from '../admin/signed-app.ts';

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

type Page = (filter: DomainFilter, range: ListRange) => Promise<DomainPage>;

/** So many domains by name, each as the function says. */
function reader(count: number, facts: (n: number) => Partial<DomainSummary>) {
  const asked: ListRange[] = [];
  let counted = 0;
  const rows = async (range: ListRange) => {
    asked.push(range);
    const from = range.after === undefined ? 0 : Number(range.after.slice(1)) + 1;
    const names = Array.from({ length: Math.min(range.limit, count - from) }, (_, n) => from + n);
    return names.map((n) => ({
      ...plain,
      ...facts(n),
      name: `d${String(n).padStart(6, '0')}`,
      passwordHash: '',
    }));
  };
  const reading: DomainReading = {
    rows,
    inhabited: async (names) =>
      new Set(names.filter((name) => facts(Number(name.slice(1))).accounts !== 0)),
    summaries: async (some) => {
      counted += some.length;
      return some.map((row) => ({ ...plain, ...facts(Number(row.name.slice(1))), ...row }));
    },
  };
  const page: Page = (filter, range) => narrowedPage(reading, filter, range);
  return { page, asked, counted: () => counted };
}

/** Page after page, as somebody clicks through them. */
async function wholeList(page: Page, filter: DomainFilter): Promise<readonly string[]> {
  const names: string[] = [];
  let last: string | undefined;
  do {
    const range = { limit: 2, ...(last === undefined ? {} : { after: last }) };
    const { domains, next } = await page(filter, range);
    names.push(...domains.map(({ name }) => name));
    last = next;
  } while (last !== undefined);
  return names;
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
      const { page } = reader(1200, (n) => (n % 400 === 399 ? so : other));
      assert.deepEqual(await wholeList(page, filter), ['d000399', 'd000799', 'd001199']);
    });
  }

  it('are looked for a bounded way', async () => {
    const { page, asked } = reader(lookedMax * 2, () => ({}));
    const { domains, next } = await page('off', { limit: 10 });
    assert.deepEqual(domains, []);
    assert.equal(next, `d${String(lookedMax - 1).padStart(6, '0')}`);
    const looked = asked.reduce((sum, { limit }) => sum + limit, 0);
    assert.equal(looked, lookedMax);
  });

  it('are counted where they have a limit alone, and so many for one page', async () => {
    const limited = reader(5_000, () => ({}));
    await limited.page('full', { limit: 10 });
    assert.equal(limited.counted(), countedMax);
    const free = reader(3_000, () => ({ accountsMax: undefined, aliasesMax: undefined }));
    assert.deepEqual(await free.page('full', { limit: 10 }), { domains: [], next: undefined });
    assert.equal(free.counted(), 0);
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
