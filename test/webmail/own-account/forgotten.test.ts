// The way back for who has forgotten their password, over HTTP and by the mails that are sent.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../../src/database/open.ts';
import { silentLog } from '../../../src/kit/log.ts';
import type { WebResponse } from '../../../src/web/http.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp, password } from '../mail-app.ts';

const next = 'window lamp corner';

/** Microseconds, as the name of a file tells them. */
function deliveredAt(file: string): number {
  const [, seconds, micros] = /^(\d+)\.M(\d+)/.exec(file) ?? [];
  return Number(seconds) * 1_000_000 + Number(micros);
}

describe('a forgotten password', () => {
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

  const run = async (sql: string): Promise<void> => {
    const { url } = app.config.directory;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    await database.run(sql);
    await database.close();
  };
  /** The texts of bob's mail, the last one last. */
  const letters = (): readonly string[] =>
    app
      .files(bob)
      .toSorted((a, b) => deliveredAt(a) - deliveredAt(b))
      .map((file) => readFileSync(join(app.maildir(bob), 'new', file), 'utf8'));
  const linkIn = (letter: string | undefined, path: string): string => {
    const text = (letter ?? '').replaceAll('=\n', '');
    const found = new RegExp(`https://mail\\.example\\.test(${path}/[\\w-]{43})`).exec(text);
    return found?.[1] ?? '';
  };
  const letterAfter = async (count: number): Promise<string | undefined> => {
    for (let looks = 0; looks < 300 && letters().length <= count; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return letters()[count];
  };
  const ask = (address: string): Promise<WebResponse> =>
    app.send('POST', '/login/forgotten', { form: { address } });
  const newPassword = { next, next_again: next };
  const openThrottle = (): Promise<void> => run('delete from dispatch_throttle');

  it('is nothing that the log-in page speaks of where no domain allows it', async () => {
    assert.doesNotMatch(await app.text('/login'), /forgotten/);
    assert.equal((await app.send('GET', '/login/forgotten')).status, 404);
    const form = { on: 'reset' };
    await app.send('POST', '/admin/one.test/self-service', { cookie: admin, form });
    assert.match(await app.text('/login'), /href="\/login\/forgotten"/);
  });

  it('needs an address that was confirmed from there, with the password to begin with', async () => {
    const post = (recovery: string, recovery_current: string) =>
      app.send('POST', '/settings/account/recovery', {
        cookie: own,
        form: { recovery, recovery_current },
      });
    assert.equal((await post(bob, 'wrong')).status, 403);
    assert.equal((await post(mei, password)).status, 400);
    assert.equal((await post('no address', password)).status, 400);
    assert.equal(letters().length, 0);
    const asked = await post(bob, password);
    assert.equal(headerOf(asked, 'location'), '/settings/account?done=asked');
    const [letter] = letters();
    assert.match(letter ?? '', /^Auto-Submitted: auto-generated$/m);
    assert.match(letter ?? '', /^From: Dispatch <postmaster@one\.test>$/m);
    const link = linkIn(letter, '/recovery');
    assert.match(await app.text(link), /will be sent to.*bob@one\.test/);
    assert.match(await app.text('/settings/account', { cookie: own }), /There is none yet/);
    const done = await app.send('POST', link, { form: {} });
    assert.match(await bodyOf(done), /is confirmed/);
    assert.equal((await app.send('POST', link, { form: {} })).status, 410);
    assert.match(await app.text('/settings/account', { cookie: own }), /<bdi dir="ltr">bob@one/);
  });

  it('L23: is asked about with one answer, whoever there is', async () => {
    const count = letters().length;
    const known = await bodyOf(await ask(mei));
    assert.equal(await bodyOf(await ask('nobody@one.test')), known);
    assert.equal(await bodyOf(await ask(bob)), known);
    assert.equal(await bodyOf(await ask('')), known);
    assert.equal(await bodyOf(await ask(`${'x'.repeat(400)}@one.test`)), known);
    assert.notEqual(linkIn(await letterAfter(count), '/login/reset'), '');
    assert.equal(letters().length, count + 1);
  });

  it('L24: gives a new password by the link, once, and ends every session', async () => {
    await openThrottle();
    const count = letters().length;
    await ask(mei);
    const link = linkIn(await letterAfter(count), '/login/reset');
    assert.match(await app.text(link), /Choose a new password for.*mei@one\.test/);
    const unlike = await app.send('POST', link, { form: { next, next_again: 'other' } });
    assert.equal(unlike.status, 422);
    const weak = await app.send('POST', link, { form: { next: 'short', next_again: 'short' } });
    assert.equal(weak.status, 422);
    const done = await app.send('POST', link, { form: newPassword });
    assert.equal(headerOf(done, 'location'), '/login?reset');
    assert.equal((await app.send('GET', '/settings', { cookie: own })).status, 303);
    const entered = await app.send('POST', '/login', { form: { address: mei, password: next } });
    assert.match(headerOf(entered, 'set-cookie') ?? '', /dispatch/);
    own = (headerOf(entered, 'set-cookie') ?? '').split(';', 1)[0] ?? '';
    assert.equal((await app.send('POST', link, { form: newPassword })).status, 410);
  });

  it('L24: has links that are worth nothing after a time, another link, another password or address', async () => {
    const fresh = async (): Promise<string> => {
      await openThrottle();
      const count = letters().length;
      await ask(mei);
      return linkIn(await letterAfter(count), '/login/reset');
    };
    const isOver = async (link: string): Promise<void> => {
      assert.equal((await app.send('GET', link)).status, 410);
      assert.equal((await app.send('POST', link, { form: newPassword })).status, 410);
    };
    const old = await fresh();
    await run(`update dispatch_link set ends_ms = ${Date.now() - 1}`);
    await isOver(old);
    const first = await fresh();
    const second = await fresh();
    await isOver(first);
    const change = { current: next, next: password, next_again: password };
    await app.send('POST', '/settings/password', { cookie: own, form: change });
    await isOver(second);
    const third = await fresh();
    const moved = await app.send('POST', '/admin/one.test/mailboxes/mei/recovery', {
      cookie: admin,
      form: { recovery: 'elsewhere@far.test' },
    });
    assert.equal(moved.status, 303);
    await isOver(third);
    await isOver(`/login/reset/${'A'.repeat(43)}`);
    await isOver('/login/reset/x');
  });

  it('is helped by who administers: an address, and a link there', async () => {
    const path = '/admin/one.test/mailboxes/mei/recovery';
    await app.send('POST', path, { cookie: admin, form: { recovery: bob } });
    const count = letters().length;
    const sent = await app.send('POST', `${path}/link`, { cookie: admin, form: {} });
    assert.equal(headerOf(sent, 'location'), `${path}?done=reset-sent`);
    assert.notEqual(linkIn(await letterAfter(count), '/login/reset'), '');
    assert.match(await app.text(path, { cookie: admin }), /value="bob@one\.test"/);
    assert.equal((await app.send('POST', path, { cookie: own, form: {} })).status, 403);
    assert.match(await app.text('/admin/one.test/mailboxes/mei', { cookie: admin }), /\/recovery"/);
  });

  it('L23: sends no more than a few mails to one person, and answers one network so often', async () => {
    await openThrottle();
    const count = letters().length;
    for (let n = 0; n < 10; n += 1) assert.equal((await ask(mei)).status, 200);
    assert.equal((await ask(mei)).status, 429);
    await letterAfter(count + 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(letters().length, count + 3);
    await openThrottle();
  });

  it('L25: has links that lead here, whatever host was asked', async () => {
    const count = letters().length;
    await app.send('POST', '/login/forgotten', {
      form: { address: mei },
      headers: { host: 'evil.test', 'x-forwarded-host': 'evil.test' },
    });
    const letter = await letterAfter(count);
    assert.notEqual(linkIn(letter, '/login/reset'), '');
    assert.doesNotMatch(letter ?? '', /evil/);
    await openThrottle();
  });

  it('writes in the language of the person, whoever asks', async () => {
    const cookie = await app.cookie(mei);
    const form = { language: 'de', theme: '', density: '', start_folder: '' };
    await app.send('POST', '/settings/display', { cookie, form });
    const count = letters().length;
    await ask(mei);
    assert.match((await letterAfter(count)) ?? '', /^Subject: Ein neues Passwort$/m);
  });

  it('leaves nobody a way who may not choose a password, or whose domain forbids it', async () => {
    await openThrottle();
    await app.send('POST', '/admin/one.test/self-service', { cookie: admin, form: {} });
    const count = letters().length;
    assert.equal((await ask(mei)).status, 404);
    const link = linkIn(letters().at(-1), '/login/reset');
    assert.equal((await app.send('GET', link)).status, 410);
    assert.equal(letters().length, count);
  });
});
