// Language, theme, density and start folder: kept with the account, and by the browser for the
// log-in page.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { type MailApp, mei, openMailApp, password } from '../mail-app.ts';

describe('language and look', () => {
  let app: MailApp;
  let cookie: string;
  const logIn = () => app.send('POST', '/login', { form: { address: mei, password } });
  const save = (form: Record<string, string>) =>
    app.send('POST', '/settings/display', {
      cookie,
      form: { language: '', theme: 'system', density: 'comfortable', start_folder: '', ...form },
    });
  const textAt = async (path: string, more: { cookie?: string; language?: string } = {}) => {
    const headers: Record<string, string> =
      more.language === undefined ? {} : { 'accept-language': more.language };
    return bodyOf(await app.send('GET', path, { cookie: more.cookie ?? cookie, headers }));
  };

  before(async () => {
    app = await openMailApp();
    cookie = (headerOf(await logIn(), 'set-cookie') ?? '').split(';')[0] ?? '';
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  it('are those that the browser asks for, at first', async () => {
    assert.match(await textAt('/mail/INBOX', { language: 'de-AT' }), /<html lang="de" dir="ltr"/);
    assert.match(await textAt('/mail/INBOX'), /<html lang="en" dir="ltr" data-theme="system"/);
  });

  it('are chosen in the settings, and go before what the browser asks for', async () => {
    const answer = await save({ language: 'ar', theme: 'dark', density: 'compact' });
    assert.equal(answer.status, 303);
    const page = await textAt('/settings', { language: 'de' });
    assert.match(page, /<html lang="ar" dir="rtl" data-theme="dark" data-density="compact"/);
    assert.match(page, /<meta name="color-scheme" content="dark">/);
    assert.match(page, /<option value="ar" lang="ar" selected>/);
    const kept = (headerOf(answer, 'set-cookie') ?? '').split(';')[0] ?? '';
    const login = await textAt('/login', { cookie: kept });
    assert.match(login, /<html lang="ar" dir="rtl" data-theme="dark" data-density="compact"/);
    await save({});
    assert.match(await textAt('/settings'), /<html lang="en" dir="ltr" data-theme="system"/);
  });

  it('are refused when there is no such language, theme or density', async () => {
    for (const form of [{ language: 'xx' }, { theme: 'pink' }, { density: 'none' }]) {
      assert.equal((await save(form)).status, 400);
    }
  });

  it('begin in the folder that was chosen, while it is there', async () => {
    const home = async () => headerOf(await app.send('GET', '/', { cookie }), 'location');
    await app.send('POST', '/folders', { cookie, form: { name: 'Work' } });
    await save({ start_folder: 'Work' });
    assert.equal(await home(), '/mail/Work');
    assert.equal(headerOf(await logIn(), 'location'), '/mail/Work');
    await save({ start_folder: 'Nowhere' });
    assert.equal(await home(), '/mail/INBOX');
    await save({});
    assert.equal(await home(), '/mail/INBOX');
  });

  it('can be changed on the log-in page, which goes on to where it would have gone', async () => {
    const page = await textAt('/login?next=%2Fsettings', { cookie: '' });
    assert.match(page, /href="\/login\?language=zh-Hant&amp;next=%2Fsettings" lang="zh-Hant"/);
    const answer = await app.send('GET', '/login?language=de&next=%2Fsettings');
    assert.equal(headerOf(answer, 'location'), '/login?next=%2Fsettings');
    const kept = (headerOf(answer, 'set-cookie') ?? '').split(';')[0] ?? '';
    assert.match(await textAt('/login', { cookie: kept }), /<html lang="de"/);
    assert.match(await textAt('/nothing-here', { cookie: kept }), /<html lang="de"/);
    const foreign = await app.send('GET', '/login?language=xx');
    assert.equal(foreign.status, 200);
  });
});
