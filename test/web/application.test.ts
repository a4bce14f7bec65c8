// In whose time zone a page speaks, and when that is asked for again.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Accounts } from '../../src/account/account.ts';
import { silentLog } from '../../src/kit/log.ts';
import { createWebApplication } from '../../src/web/application.ts';
import { plain } from '../../src/web/respond.ts';
import { Languages } from '../../src/web/languages.ts';
import { signedRoute } from '../../src/web/visit.ts';
import { bodyOf, request } from './app-request.ts';

test('the zone of a person is asked for once in a while, and anew after an act of theirs', async () => {
  let [nowMs, timeZone, asked] = [1_000_000, 'Asia/Tokyo', 0];
  const settings = async () => {
    asked += 1;
    return { timeZone };
  };
  const session = async () => ({ address: 'alice@example.test' });
  const say = signedRoute('GET', '/', ({ texts }) => plain(200, texts.timeZone ?? ''));
  const application = createWebApplication({
    routes: [say, signedRoute('POST', '/', () => plain(200, ''))],
    accounts: { session, settings } as unknown as Accounts,
    languages: new Languages({ fallback: 'en', read: () => ({}) }),
    shell: { style: '/a.css', script: '/a.js', icon: '/a.svg', reader: '/a.html' },
    mount: '',
    bodyBytesMax: 1024,
    log: silentLog,
    now: () => nowMs,
    requestId: () => '',
  });
  const headers = { cookie: `dispatch_session=${'a'.repeat(43)}` };
  const ask = async (method = 'GET') =>
    bodyOf(await application(request(method, '/', { headers })));
  assert.deepEqual([await ask(), await ask()], ['Asia/Tokyo', 'Asia/Tokyo']);
  assert.equal(asked, 1);
  timeZone = 'Europe/Rome';
  nowMs += 5_000;
  assert.equal(await ask(), 'Europe/Rome');
  timeZone = 'America/Lima';
  await ask('POST');
  assert.equal(await ask(), 'America/Lima');
});
