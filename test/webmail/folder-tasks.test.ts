import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

const letter = 'From: bob@one.test\r\nTo: mei@one.test\r\nSubject: Hello\r\n\r\nHello.\r\n';

describe('folders and whole folders of messages', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    for (let n = 0; n < 70; n += 1) await app.deliver(mei, letter);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const post = (path: string, form: Record<string, string> = {}) =>
    app.send('POST', path, { cookie, form });
  const undoOf = async (path: string): Promise<string> =>
    /formaction="([^"]+\/undo)"/.exec(await app.text(path, { cookie }))?.[1] ?? '';
  /** Follows a task to its end, as the page that reloads itself does. */
  const ended = async (location: string | undefined): Promise<string> => {
    for (let at = location ?? ''; ;) {
      if (!at.startsWith('/tasks/')) return at;
      const response = await app.send('GET', at, { cookie });
      if (headerOf(response, 'refresh') === undefined) return at;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('offers the whole folder where a page does not hold it, marks it and takes that back', async () => {
    assert.match(await app.text('/mail/INBOX', { cookie }), /All 70 in this folder/);
    const response = await post('/mail/INBOX/seen', { scope: 'folder' });
    const at = await ended(headerOf(response, 'location'));
    assert.equal(app.files(mei).filter((name) => name.endsWith(':2,S')).length, 70);
    await ended(headerOf(await post(await undoOf(at)), 'location'));
    assert.equal(app.files(mei).filter((name) => name.endsWith(':2,S')).length, 0);
  });

  it('empties a folder into Trash, and Trash for good, each with a way back', async () => {
    const trashed = await ended(headerOf(await post('/folders/INBOX/empty'), 'location'));
    assert.equal(app.files(mei).length, 0);
    assert.equal(app.files(mei, '.Trash').length, 70);
    const erased = await ended(headerOf(await post('/folders/Trash/empty'), 'location'));
    assert.equal(app.files(mei, '.Trash').length, 0);
    await ended(headerOf(await post(await undoOf(erased)), 'location'));
    assert.equal(app.files(mei, '.Trash').length, 70);
    await ended(headerOf(await post(await undoOf(trashed)), 'location'));
    assert.equal(app.files(mei).length, 70);
  });

  it('renames, moves, hides, shows and removes a folder', async () => {
    await post('/folders', { name: 'Projekte' });
    await post('/folders', { name: 'Alt' });
    const renamed = await post('/folders/Alt/name', { parent: 'Projekte', name: 'Größe' });
    assert.equal(headerOf(renamed, 'location'), '/folders?done=folder-renamed');
    const name = encodeURIComponent('Projekte.Größe');
    await post(`/folders/${name}/shown`);
    const list = (): string => readFileSync(join(app.maildir(mei), 'subscriptions'), 'utf8');
    assert.equal(list(), 'V\t2\n\nProjekte\tGr&APYA3w-e\n');
    assert.match(await app.text('/folders', { cookie }), /hidden in mail programs/);
    await post(`/folders/${name}/hidden`);
    assert.equal(list(), 'V\t2\n\n');
    await post('/folders/Projekte/removal');
    const page = await app.text('/folders?done=folder-trashed', { cookie });
    assert.match(page, /The folder is in Trash now/);
    const below = encodeURIComponent('Trash.Projekte');
    const dropped = await ended(headerOf(await post(`/folders/${below}/removal`), 'location'));
    assert.doesNotMatch(await app.text('/folders', { cookie }), /Projekte/);
    await ended(headerOf(await post(await undoOf(dropped)), 'location'));
    assert.match(await app.text('/folders', { cookie }), /Projekte[^]*Größe/);
  });

  it('refuses in words what cannot be', async () => {
    const cases: readonly (readonly [
      path: string,
      form: Record<string, string>,
      status: number,
    ])[] = [
      ['/folders/Sent/name', { name: 'Away' }, 404],
      ['/folders/Trash/name', { name: 'Away' }, 409],
      ['/folders/INBOX/removal', {}, 409],
      ['/folders/Trash.Projekte/name', { name: '' }, 400],
      ['/folders/Trash.Projekte/name', { name: 'INBOX' }, 400],
      ['/folders/Trash.Projekte/name', { name: 'Trash' }, 409],
      ['/tasks/0123456789abcdef/undo', {}, 404],
      ['/tasks/..%2F..%2Fx/cancel', {}, 404],
    ];
    for (const [path, form, status] of cases) {
      assert.equal((await post(path, form)).status, status, path);
    }
  });

  it('says that the mailbox is full before it takes a draft', async () => {
    writeFileSync(join(app.maildir(mei), 'maildirsize'), '1S\n');
    const page = await app.text('/folders', { cookie });
    assert.match(page, /0 MB are used/);
    const form = { to: 'bob@one.test', subject: 'x', text: 'x', action: 'keep', act: 'keep' };
    const response = await post('/compose', form);
    if (response.status >= 300 && response.status < 400) assert.fail('the draft was taken');
    assert.match(await bodyOf(response), /mailbox is full/);
  });
});
