// Setting up a second factor and logging in with it, page by page, without any script.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { codeAt, stepAt } from '../../../src/account/factors/totp.ts';
import { provenMs } from '../../../src/account/step-up.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { fromBase32 } from '../../account/factors/holders.ts';
import { pageFaults } from '../../admin/page-faults.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, type MailApp, mei, openMailApp, password } from '../mail-app.ts';

describe('a second factor', () => {
  let app: MailApp;
  let cookie: string;
  let key: Buffer;
  let codes: readonly string[] = [];
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const post = (path: string, form: Record<string, string> = {}) =>
    app.send('POST', path, { cookie, form });
  /** Of the step after the last one that was used. */
  const nextCode = () => codeAt(key, stepAt(Date.now()) + 1);

  it('is set up with a picture and with text, and its first code', async () => {
    const page = await app.text('/settings/security', { cookie });
    assert.deepEqual(pageFaults(page), []);
    const offer = await post('/settings/security/app/begin');
    assert.equal(headerOf(offer, 'cache-control'), 'no-store');
    const body = await bodyOf(offer);
    assert.deepEqual(pageFaults(body), []);
    assert.match(body, /<svg class="qr"/);
    const secret = /<code>([A-Z2-7 ]{39})<\/code>/.exec(body)?.[1] ?? '';
    key = fromBase32(secret.replaceAll(' ', ''));
    const sealed = /name="sealed" value="([\w-]+)"/.exec(body)?.[1] ?? '';
    const wrong = await post('/settings/security/app', { sealed, code: '000000' });
    assert.equal(wrong.status, 403);
    assert.ok((await bodyOf(wrong)).includes(secret), 'the same picture again');
    const code = codeAt(key, stepAt(Date.now()));
    const done = await bodyOf(await post('/settings/security/app', { sealed, code }));
    codes = [...done.matchAll(/<li><code>([\w-]{11})<\/code>/g)].map(([, one = '']) => one);
    assert.equal(codes.length, 10);
    const overview = await app.text('/settings/security', { cookie });
    assert.doesNotMatch(overview, new RegExp(codes[0] ?? 'x'));
  });

  it('is asked for at the next login, and leads where somebody wanted to go', async () => {
    const first = await app.send('POST', '/login', {
      form: { address: mei, password, next: '/settings' },
    });
    assert.equal(headerOf(first, 'location'), '/login/second?next=%2Fsettings');
    const halfCookie = headerOf(first, 'set-cookie') ?? '';
    assert.match(
      halfCookie,
      /^dispatch_half=[\w-]{43}; Path=\/login; HttpOnly; Secure; SameSite=Strict$/,
    );
    const half = halfCookie.split(';')[0] ?? '';
    assert.equal((await app.send('GET', '/settings', { cookie: half })).status, 303);
    const page = await app.text('/login/second?next=/settings', { cookie: half });
    assert.deepEqual(pageFaults(page), []);
    assert.match(page, /autocomplete="one-time-code"/);
    const wrong = await app.send('POST', '/login/second', { cookie: half, form: { code: '1' } });
    assert.equal(wrong.status, 403);
    assert.equal(headerOf(wrong, 'set-cookie'), undefined);
    const form = { code: nextCode(), next: '/settings' };
    const right = await app.send('POST', '/login/second', { cookie: half, form });
    assert.equal(headerOf(right, 'location'), '/settings');
    const set = right.headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value);
    assert.match(set[0] ?? '', /^dispatch_session=/);
    assert.ok(set.some((one) => one.startsWith('dispatch_half=; Max-Age=0')));
    assert.ok(set.some((one) => /^dispatch_device=[0-9a-f]{32}; .*Path=\/login/.test(one)));
    const again = await app.send('POST', '/login/second', { cookie: half, form });
    assert.equal(headerOf(again, 'location'), '/login?over');
  });

  it('L20: half a login of nobody leads back to the beginning', async () => {
    for (const half of [undefined, `dispatch_half=${'A'.repeat(43)}`, 'dispatch_half=x']) {
      const options = half === undefined ? {} : { cookie: half };
      for (const method of ['GET', 'POST']) {
        const answer = await app.send(method, '/login/second', { ...options, form: { code: '1' } });
        assert.equal(headerOf(answer, 'location'), '/login?over', `${method} ${half}`);
      }
    }
  });

  it('shows sessions and logins to their owner, and ends all others', async () => {
    cookie = await app.cookie(bob);
    assert.equal((await post('/settings/security/codes')).status, 404, 'codes of nothing');
    const page = await app.text('/settings/sessions', { cookie });
    assert.deepEqual(pageFaults(page), []);
    assert.match(page, /class="mark"/);
    await app.send('POST', '/login', { form: { address: bob, password: 'wrong' } });
    const other = await app.cookie(bob);
    const both = await app.text('/settings/sessions', { cookie });
    const id = /name="id" value="([0-9a-f]{16})"/.exec(both)?.[1] ?? '';
    assert.equal((await post('/settings/sessions/end', { id: 'f'.repeat(16) })).status, 404);
    assert.equal((await post('/settings/sessions/end', { id })).status, 303);
    assert.equal((await app.send('GET', '/settings', { cookie: other })).status, 303);
    assert.match(both, /Refused: wrong password/);
    await post('/settings/sessions/notice', { tell: 'yes' });
    assert.match(
      await app.text('/settings/sessions', { cookie }),
      /name="tell" value="yes"|checked/,
    );
    const third = await app.cookie(bob);
    await post('/settings/sessions/others');
    assert.equal((await app.send('GET', '/settings', { cookie: third })).status, 303);
    assert.equal((await app.send('GET', '/settings', { cookie })).status, 200);
  });

  it('makes a password for a mail program, which is shown once', async () => {
    const page = await app.text('/settings/app-passwords', { cookie });
    assert.deepEqual(pageFaults(page), []);
    assert.equal((await post('/settings/app-passwords', { name: '' })).status, 422);
    const made = await bodyOf(await post('/settings/app-passwords', { name: 'Phone' }));
    assert.deepEqual(pageFaults(made), []);
    const secret = /<code>((?:\w{4}-){3}\w{4})<\/code>/.exec(made)?.[1] ?? 'none';
    const again = await app.text('/settings/app-passwords', { cookie });
    assert.ok(!again.includes(secret) && again.includes('Phone'));
    const id = /name="id" value="([0-9a-f]{16})"/.exec(again)?.[1] ?? '';
    const gone = await post('/settings/app-passwords/removal', { id });
    assert.equal(headerOf(gone, 'location'), '/settings/app-passwords?done=removed');
  });

  it('tells of a new browser in the own inbox', async () => {
    const [id = '', ...more] = app.files(bob);
    assert.deepEqual(more, []);
    const page = await app.text(`/mail/INBOX/${encodeURIComponent(id)}`, { cookie });
    assert.match(page, /Login with a new browser/);
  });

  it('lets in with a code for paper, once', async () => {
    const logIn = async () => {
      const first = await app.send('POST', '/login', { form: { address: mei, password } });
      const half = (headerOf(first, 'set-cookie') ?? '').split(';')[0] ?? '';
      const form = { code: codes[0] ?? '' };
      return app.send('POST', '/login/second', { cookie: half, form });
    };
    const answer = await logIn();
    assert.equal(headerOf(answer, 'location'), '/mail/INBOX');
    cookie = headerOf(answer, 'set-cookie')?.split(';')[0] ?? '';
    assert.equal((await logIn()).status, 403);
  });

  it('is taken away by its owner alone, who proves it with a code', async () => {
    await makeSessionsOld(app);
    const page = await app.text('/settings/security', { cookie });
    const id = /name="id" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const asked = await post('/settings/security/removal', { id });
    assert.equal(asked.status, 403);
    assert.match(await bodyOf(asked), /name="proof_code"[^>]*autocomplete="one-time-code"/);
    const proof = { id, proof_password: '', proof_code: codes[0] ?? '' };
    assert.equal((await post('/settings/security/removal', proof)).status, 403, 'used before');
    const right = { ...proof, proof_code: codes[1] ?? '' };
    const done = await post('/settings/security/removal', right);
    assert.equal(headerOf(done, 'location'), '/settings/security?done=removed');
    assert.match(await app.cookie(mei), /^dispatch_session=/);
  });
});

/** So that nothing is proven any more by the login itself. */
async function makeSessionsOld({ config }: MailApp): Promise<void> {
  const { url } = config.directory;
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  await database.run('update dispatch_session set created_ms = created_ms - ?', [provenMs]);
  await database.close();
}
