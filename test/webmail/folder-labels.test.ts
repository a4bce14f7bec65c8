import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

const letter = (subject: string): string =>
  `From: bob@one.test\r\nTo: mei@one.test\r\nSubject: ${subject}\r\n\r\nHello.\r\n`;

describe('labels and copies', () => {
  let app: MailApp;
  let cookie: string;
  let ids: readonly string[] = [];
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    ids = [await app.deliver(mei, letter('one')), await app.deliver(mei, letter('two'))];
    await post('/folders', { name: 'Work' });
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const post = (path: string, form: Record<string, string | readonly string[]>) =>
    app.send('POST', path, { cookie, form });
  const chips = async (path: string): Promise<readonly string[]> =>
    [
      ...(await app.text(path, { cookie })).matchAll(/<span class="label" dir="auto">([^<]*)</g),
    ].map(([, label = '']) => label);

  it('asks for the name of a new label, and puts it on what was chosen', async () => {
    const asked = await bodyOf(await post('/mail/INBOX/label', { id: ids, label: '+' }));
    for (const id of ids) assert.ok(asked.includes(`name="id" value="${id}"`));
    const response = await post('/mail/INBOX/label', { id: ids, 'new-label': '50 %' });
    assert.equal(response.status, 400, 'a keyword holds no such sign');
    const put = await post('/mail/INBOX/label', { id: ids, 'new-label': 'Große Reise' });
    assert.match(headerOf(put, 'location') ?? '', /^\/mail\/INBOX\?done=changed&count=2&task=/);
    assert.deepEqual(
      (await chips('/mail/INBOX')).filter((label) => label === 'Große Reise').length,
      3,
      'two rows and the menu',
    );
  });

  it('shows the labels of an open message, takes one off, and stays there', async () => {
    const [id = ''] = ids;
    const page = await app.text(`/mail/INBOX/${id}`, { cookie });
    assert.match(page, /value="-Große_Reise" formaction="\/mail\/INBOX\/label"/);
    const form = { id, open: '1', label: '-Große_Reise' };
    const location = headerOf(await post('/mail/INBOX/label', form), 'location') ?? '';
    assert.ok(location.startsWith(`/mail/INBOX/${encodeURIComponent(id)}?done=changed`), location);
    assert.equal(app.files(mei).filter((file) => file.endsWith('a')).length, 1);
  });

  it('copies what was chosen and leaves it where it is', async () => {
    const response = await post('/mail/INBOX/copy', { id: ids, target: 'Work' });
    assert.match(headerOf(response, 'location') ?? '', /done=copied&count=2/);
    assert.equal(app.files(mei).length, 2);
    assert.equal(app.files(mei, '.Work').length, 2);
    assert.deepEqual(await chips('/mail/Work'), ['Große Reise', 'Große Reise']);
    assert.equal((await post('/mail/INBOX/copy', { id: ids, target: '' })).status, 400);
    assert.equal((await post('/mail/INBOX/copy', { id: 'gone', target: 'Work' })).status, 404);
  });

  it('acts on chosen results of a search, and on all that it finds', async () => {
    const find = async (): Promise<string> => {
      for (let tries = 0; ; tries++) {
        const page = await app.text('/search?q=subject%3Atwo', { cookie });
        if (page.split('<article').length === 3 || tries === 200) return page;
      }
    };
    const page = await find();
    const found = [...page.matchAll(/name="id" value="([^"]+\/[^"]+)"/g)].map(([, id = '']) => id);
    assert.deepEqual(new Set(found.map((id) => id.split('/')[0])), new Set(['INBOX', 'Work']));
    assert.equal(found.length, 2);
    assert.match(page, /name="scope" value="search"/);
    const one = await post('/search/flagged', { q: 'subject:two', id: found[0] ?? '' });
    assert.match(
      headerOf(one, 'location') ?? '',
      /^\/search\?q=subject%3Atwo&done=changed&count=1/,
    );
    const all = await post('/search/removal', { q: 'subject:two', scope: 'search' });
    // What has a link that young may be half of another program's move: that is waited for.
    const task = headerOf(all, 'location') ?? '';
    while ((await app.text(task, { cookie })).includes('<progress')) await sleep(50);
    assert.match(await app.text(task, { cookie }), /Done: 2 messages\.[^]*\/undo"/);
    assert.equal(app.files(mei, '.Trash').length, 2);
    assert.equal((await post('/search/seen', { q: 'x' })).status, 303, 'nothing was chosen');
  });
});
