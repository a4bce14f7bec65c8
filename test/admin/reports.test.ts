// Reports by mail: chosen over HTTP, written by the scheduler's act into real Maildirs, once.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { reportActIn } from '../../src/account/reports.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { nextReportMs, reportAct } from '../../src/report-work.ts';
import type { DueOutcome } from '../../src/schedule/act.ts';
import { SettingTable } from '../../src/state/setting-table.ts';
import { Languages } from '../../src/web/languages.ts';
import { bodyOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const path = '/admin/reports';
const day = 86_400_000;

describe('a report by mail', () => {
  let app: SignedApp;
  let baseDir: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    const [row] = await app.database.all("select path from domain where domain_name = 'one.test'");
    baseDir = dirname(String(row?.['path']));
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const rows = () =>
    app.database.all(
      "select owner, subject, facts, due_ms from dispatch_due where kind = 'report'",
    );
  const inbox = (local: string): readonly string[] => {
    const folder = join(baseDir, 'one.test', local, 'new');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  };
  const done = (
    owner: string,
    facts: unknown,
    dueMs: number,
    nowMs = dueMs,
  ): Promise<DueOutcome> => {
    const act = reportAct({
      config: { web: { origin: 'https://mail.test', mount: '/in', language: 'en' } },
      directory: openDirectory({
        schema: 'vmail-sql',
        database: app.database,
        baseDir,
        log: silentLog,
      }),
      settings: new SettingTable(app.database),
      languages: new Languages({ fallback: 'en', read: () => ({}) }),
      accounts: async () => app.accounts,
      now: () => nowMs,
    });
    const due = { owner, kind: 'report', subject: 'report', failure: undefined } as const;
    return act({ ...due, facts, dueMs }, AbortSignal.timeout(10_000));
  };

  it('is chosen by each administrator for themselves, and switched off again', async () => {
    const mei = await app.cookie('mei@one.test');
    const choose = (every: string) => app.send('POST', path, { cookie: mei, form: { every } });
    assert.equal((await choose('weekly')).status, 303);
    const [row, ...others] = await rows();
    assert.deepEqual([row?.['owner'], others], ['mei@one.test', []]);
    assert.deepEqual(reportActIn(row?.['facts']), { every: 'weekly' });
    const page = await bodyOf(await app.send('GET', path, { cookie: mei }));
    assert.match(page, /value="weekly" checked/);
    assert.equal((await choose('hourly')).status, 400);
    await choose('never');
    assert.deepEqual(await rows(), []);
    await app.send('POST', `${path}/one`, { cookie: mei });
    assert.equal((await rows())[0]?.['subject'], 'once');
  });

  it('is nobody’s who administers nothing, or has no mailbox', async () => {
    const bob = await app.cookie('bob@one.test');
    assert.equal((await app.send('GET', path, { cookie: bob })).status, 403);
    const domain = await app.cookie('one.test');
    assert.match(
      await bodyOf(await app.send('GET', path, { cookie: domain })),
      /without a mailbox/,
    );
    const form = { every: 'daily' };
    assert.equal((await app.send('POST', path, { cookie: domain, form })).status, 403);
  });

  it('waits for its first time, at seven where its reader lives', async () => {
    await app.accounts.changeSettings(
      { ...(await session('mei@one.test')) },
      { timeZone: 'Asia/Tokyo' },
    );
    const nowMs = Date.UTC(2026, 10, 22, 12);
    const outcome = await done('mei@one.test', { every: 'weekly' }, nowMs);
    assert.deepEqual(outcome, {
      kind: 'later',
      // Monday the 23rd, 7:00 in Tokyo.
      dueMs: Date.UTC(2026, 10, 22, 22),
      facts: { every: 'weekly', fromMs: nowMs },
    });
    assert.deepEqual(inbox('mei'), []);
  });

  it('tells of the domains of its reader alone, as text and markup, and comes once', async () => {
    const root = await session('root@one.test');
    const { administration } = app.accounts;
    await administration.addAccount(root, account('pia', 'two.test'));
    await administration.removeAccount(root, 'bob@one.test');
    const dueMs = Date.now() + 1_000;
    const facts = { every: 'daily', fromMs: dueMs - day };
    const outcome = await done('mei@one.test', facts, dueMs);
    assert.equal(outcome.kind === 'later' && outcome.dueMs > dueMs, true);
    // Whoever had written it died before it was put off.
    await done('mei@one.test', facts, dueMs, dueMs + 5_000);
    const [mail = '', ...more] = inbox('mei');
    assert.deepEqual(more, []);
    assert.match(mail, /^Auto-Submitted: auto-generated/m);
    assert.match(mail, /Removed mailboxes: 1/);
    assert.match(mail, /bob@one\.test/);
    assert.doesNotMatch(mail, /two\.test/);
    assert.match(mail, /https:\/\/mail\.test\/in\/admin\/reports/);
    assert.match(mail, /Content-Type: text\/html/);
    await done('root@one.test', facts, dueMs);
    assert.match(inbox('root').join(), /pia@two\.test/);
  });

  it('ends with the rights of its reader', async () => {
    await app.database.run("delete from dispatch_admin where address = 'mei@one.test'");
    const dueMs = Date.now();
    const facts = { every: 'daily', fromMs: dueMs - day };
    assert.deepEqual(await done('mei@one.test', facts, dueMs), { kind: 'done' });
    assert.deepEqual(await done('mei@one.test', 'of another version', dueMs), { kind: 'done' });
    assert.equal(inbox('mei').length, 1);
  });

  const session = async (address: string) => {
    const token = (await app.cookie(address)).replace('dispatch_session=', '');
    return (await app.accounts.session(token)) ?? assert.fail('no session');
  };
  const account = (localPart: string, domain: string) => ({
    localPart,
    domain,
    password: 'seven green bottles',
  });
});

describe('the time of a report', () => {
  for (const [every, now, zone, next] of [
    ['daily', '2026-11-22T06:59:59Z', 'UTC', '2026-11-22T07:00:00Z'],
    ['daily', '2026-11-22T07:00:00Z', 'UTC', '2026-11-23T07:00:00Z'],
    ['weekly', '2026-11-23T08:00:00Z', 'UTC', '2026-11-30T07:00:00Z'],
    ['monthly', '2026-12-01T08:00:00Z', 'UTC', '2027-01-01T07:00:00Z'],
    // Clocks go back on the 25th: seven is an hour later then.
    ['daily', '2026-10-24T08:00:00Z', 'Europe/Berlin', '2026-10-25T06:00:00Z'],
    // It is Monday there already.
    ['weekly', '2026-11-22T21:00:00Z', 'Asia/Tokyo', '2026-11-22T22:00:00Z'],
  ] as const) {
    it(`${every} after ${now} in ${zone} is ${next}`, () => {
      assert.equal(
        new Date(nextReportMs(every, Date.parse(now), zone)).toISOString(),
        next.replace('Z', '.000Z'),
      );
    });
  }
});
