import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { folderLooksMax, folderLooksOf, folderLooksText } from '../../src/web/folder-looks.ts';
import { headerOf } from '../web/app-request.ts';
import { type MailApp, mei, openMailApp } from './mail-app.ts';

describe('what somebody makes of their folders', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    for (const name of ['Zebra', 'Öl', 'Ost', 'Work', 'Work.2026']) {
      await app.send('POST', '/folders', { cookie, form: { name } });
    }
  });
  after(() => app.close());

  const post = async (path: string, form: Record<string, string>) =>
    await app.send('POST', `/folders/${path}`, { cookie, form });
  const side = async (): Promise<readonly string[]> => {
    const page = await app.text('/mail/INBOX', { cookie });
    const rows = page.matchAll(/<li class="depth-\d([^"]*)"><a[^>]*data-folder="([^"]*)"/g);
    return [...rows].map(([, classes, name]) => `${name}${classes}`);
  };

  it('colours a folder and puts it above all others, beside its place', async () => {
    const done = await post('Work.2026/look', { tint: 'green', favourite: '1' });
    assert.equal(headerOf(done, 'location'), '/folders?done=folder-look');
    const [first, second] = await side();
    assert.deepEqual([first, second], ['Work.2026 favourite tint-green', 'INBOX']);
    assert.equal((await side()).filter((row) => row.startsWith('Work.2026')).length, 2);
    assert.match(
      await app.text('/folders', { cookie }),
      /value="green" checked[^]*name="favourite" value="1" checked/,
    );
  });

  it('keeps that under another name, and forgets it with the folder', async () => {
    const moved = await post('Work/name', { parent: 'Ost', name: 'Work', open: 'Work.2026' });
    assert.equal(headerOf(moved, 'location'), '/mail/Ost.Work.2026?done=folder-renamed');
    assert.equal((await side())[0], 'Ost.Work.2026 favourite tint-green');
    const other = await post('Ost/name', { name: 'East', open: 'INBOX' });
    assert.equal(headerOf(other, 'location'), '/mail/INBOX?done=folder-renamed');
    await post('East/removal', {});
    assert.equal((await side())[0], 'INBOX');
  });

  it('takes no other colour and no folder that is not there', async () => {
    assert.equal((await post('Zebra/look', { tint: 'url(x)' })).status, 400);
    assert.equal((await post('Nowhere/look', { tint: 'red' })).status, 404);
  });

  it('has folders in the order of the language that somebody reads', async () => {
    const names = async (language: string): Promise<string> => {
      const headers = { 'accept-language': language };
      const page = await app.text('/mail/INBOX', { cookie, headers });
      return [...page.matchAll(/data-folder="(\p{L}*)" data-role="none"/gu)]
        .map(([, name]) => name)
        .join(' ');
    };
    await app.send('POST', '/folders', { cookie, form: { name: 'Pan' } });
    assert.equal(await names('de'), 'Öl Pan Zebra');
  });

  it('is read from whatever is kept, so many folders at most', () => {
    for (const text of ['', '{', '{}', '[1, null, ["a"]]']) {
      assert.equal(folderLooksText(folderLooksOf(text)), '', text);
    }
    const many = Array.from({ length: folderLooksMax + 5 }, (_, n) => [`f${n}`, 'red', 0]);
    assert.equal(folderLooksOf(JSON.stringify(many)).size, folderLooksMax);
    assert.deepEqual(folderLooksOf('[["a", "mauve", 1]]').get('a'), {
      tint: undefined,
      isFavourite: true,
    });
  });
});
