import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { headerOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

function plain(subject: string): string {
  return `From: bob@one.test\r\nTo: mei@one.test\r\nSubject: ${subject}\r\n\r\nHello.\r\n`;
}

describe('what is done to chosen messages', () => {
  let app: MailApp;
  let cookie: string;
  let ids: readonly string[] = [];
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(() => app.close());
  beforeEach(async () => {
    ids = [await app.deliver(mei, plain('one')), await app.deliver(mei, plain('two'))];
  });

  const post = (path: string, form: Record<string, string | readonly string[]>) =>
    app.send('POST', path, { cookie, form });
  const flagsOf = (id: string, folder = ''): string | undefined =>
    app
      .files(mei, folder)
      .find((name) => name.startsWith(id))
      ?.split(':2,')[1];

  it('reads, flags and takes both back, on each chosen one', async () => {
    const steps: readonly (readonly [string, string])[] = [
      ['seen', 'S'],
      ['flagged', 'FS'],
      ['unseen', 'F'],
      ['unflagged', ''],
    ];
    for (const [verb, flags] of steps) {
      assert.equal((await post(`/mail/INBOX/${verb}`, { id: ids })).status, 303);
      for (const id of ids) assert.equal(flagsOf(id), flags, verb);
    }
  });

  it('moves to Trash, and from Trash for good', async () => {
    const [id = ''] = ids;
    const response = await post('/mail/INBOX/removal', { id });
    const location = headerOf(response, 'location') ?? '';
    assert.match(location, /^\/mail\/INBOX\?done=trashed&count=1&task=[0-9a-f]{16}$/);
    assert.equal(flagsOf(id), undefined);
    const trash = app.files(mei, '.Trash').filter((name) => name.startsWith(id));
    assert.equal(trash.length, 1);
    const note = await app.text(location, { cookie });
    assert.match(note, /1 message moved/);
    const undo = /formaction="([^"]+\/undo)"/.exec(note)?.[1] ?? '';
    assert.match((await post(undo, {})).headers.join(), /done=undone/);
    assert.ok(app.files(mei).some((name) => name.startsWith(id)));
    await post('/mail/INBOX/removal', { id });
    await post('/mail/Trash/removal', { id });
    assert.equal(
      app.files(mei, '.Trash').some((name) => name.startsWith(id)),
      false,
    );
  });

  it('makes a folder and moves there', async () => {
    const made = await post('/folders', { name: '项目' });
    assert.equal(
      headerOf(made, 'location'),
      `/mail/${encodeURIComponent('项目')}?done=folder-made`,
    );
    await post('/mail/INBOX/move', { id: ids, target: '项目' });
    assert.equal(app.files(mei, '.&mHl27g-').length, ids.length);
    assert.match(await app.text(`/mail/${encodeURIComponent('项目')}`, { cookie }), /two/);
  });

  it('says so when the only chosen one is gone, and when no folder was chosen', async () => {
    assert.equal((await post('/mail/INBOX/seen', { id: 'nobody' })).status, 404);
    assert.equal((await post('/mail/INBOX/move', { id: ids, target: '' })).status, 400);
    assert.equal((await post('/mail/INBOX/move', { id: ids, target: '../x' })).status >= 400, true);
    assert.equal((await post('/folders', { name: 'a/../../b' })).status, 400);
    assert.deepEqual(app.bugs, []);
  });

  it('does nothing for a foreign page', async () => {
    const response = await app.send('POST', '/mail/INBOX/removal', {
      cookie,
      form: { id: ids },
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
    });
    assert.equal(response.status, 403);
    for (const id of ids) assert.equal(flagsOf(id) ?? '', '');
  });
});
