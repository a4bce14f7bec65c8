// Saving while one writes: what is in the form is in Drafts, whatever gets lost in between.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, mei, type MailApp, openMailApp } from '../mail-app.ts';

const letter = { to: bob, cc: '', bcc: '', subject: 'Timber', body: 'Oak.' };
const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('saving while one writes', () => {
  let app: MailApp;
  let cookie: string;
  let key = '';
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });
  beforeEach(async () => {
    key = await freshKey();
    await clear('.Drafts');
  });

  const freshKey = async (): Promise<string> => {
    const page = await app.text('/compose', { cookie });
    return /name="key" value="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no key');
  };
  const clear = async (folder: string): Promise<void> => {
    const { rmSync } = await import('node:fs');
    for (const name of app.files(mei, folder)) {
      rmSync(join(app.maildir(mei), folder, name.includes(':2,') ? 'cur' : 'new', name));
    }
  };
  const idOf = (file: string): string => file.split(':2,')[0] ?? '';
  type Fields = Readonly<Record<string, string | readonly string[]>>;
  const save = async (fields: Fields): Promise<{ draft: string; says: string }> => {
    const form = { ...letter, key, ...fields };
    const answer = await app.send('POST', '/compose/draft', { cookie, form });
    const text = await bodyOf(answer);
    assert.equal(answer.status, 200, text);
    return JSON.parse(text) as { draft: string; says: string };
  };
  const draftsOf = async () =>
    Promise.all(
      app.files(mei, '.Drafts').map(async (name) => {
        const bytes = readFileSync(join(app.maildir(mei), '.Drafts/cur', name));
        return { id: idOf(name), mail: await PostalMime.parse(bytes) };
      }),
    );
  const upload = async (content: Buffer, name = 'plan.png', type = 'image/png') => {
    const query = new URLSearchParams({ name, type, size: String(content.length) });
    const begun = await app.send('POST', `/compose/uploads?${query.toString()}`, { cookie });
    const { id } = JSON.parse(await bodyOf(begun)) as { id: string };
    for (let at = 0; at < content.length;) {
      const body = content.subarray(at, at + 4);
      const piece = await app.send('POST', `/compose/uploads/${id}?at=${at}`, { cookie, body });
      at = (JSON.parse(await bodyOf(piece)) as { at: number }).at;
    }
    return id;
  };

  it('keeps one draft, the newest, and takes the text of an unfinished line of people', async () => {
    const first = await save({ body: 'O' });
    const second = await save({ draft: first.draft, body: 'Oak or ash?', to: 'bob@one.test, an' });
    assert.match(second.says, /^Saved at/);
    const drafts = await draftsOf();
    assert.deepEqual(
      drafts.map(({ id }) => id),
      [second.draft],
    );
    assert.match(drafts[0]?.mail.text ?? '', /Oak or ash\?/);
  });

  it('goes on from its own last save when the answer to it was lost', async () => {
    const first = await save({ body: 'one' });
    await save({ draft: first.draft, body: 'two' });
    await save({ draft: first.draft, body: 'three' });
    const drafts = await draftsOf();
    assert.equal(drafts.length, 1);
    assert.match(drafts[0]?.mail.text ?? '', /three/);
  });

  it('never lets two forms of one draft overwrite each other', async () => {
    const id = await upload(png);
    const common = await save({ attached: `upload/${id}` });
    const otherKey = await freshKey();
    await save({ draft: common.draft, body: 'mine', attached: `upload/${id}` });
    const other = { draft: common.draft, body: 'theirs', key: otherKey, attached: `upload/${id}` };
    const forked = await save(other);
    assert.match(forked.says, /a draft of its own/);
    await save({ ...other, draft: forked.draft, body: 'theirs, again' });
    const drafts = await draftsOf();
    assert.deepEqual(
      drafts.map(({ mail }) => mail.text?.trim() ?? '').toSorted((a, b) => a.localeCompare(b)),
      ['mine', 'theirs, again'],
    );
    for (const { mail } of drafts) assert.equal(mail.attachments[0]?.filename, 'plan.png');
  });

  it('takes files piece by piece and keeps them over every save and into the mail', async () => {
    const content = Buffer.from('a table of prices');
    const id = await upload(content, 'prices.csv', 'text/csv');
    const attached = `upload/${id}`;
    let { draft } = await save({ attached });
    for (const body of ['a', 'b', 'c']) ({ draft } = await save({ attached, body, draft }));
    const [kept] = await draftsOf();
    assert.deepEqual(Buffer.from(kept?.mail.attachments[0]?.content as ArrayBuffer), content);
    const form = { ...letter, key, draft, attached, action: 'send' };
    const answer = await app.send('POST', '/compose', { cookie, form });
    assert.equal(headerOf(answer, 'location'), '/mail/INBOX?done=sent');
    assert.deepEqual(app.files(mei, '.Drafts'), []);
    const [name = ''] = app.files(bob).slice(-1);
    const arrived = readFileSync(join(app.maildir(bob), 'new', name));
    const mail = await PostalMime.parse(arrived);
    assert.deepEqual(Buffer.from(mail.attachments[0]?.content as ArrayBuffer), content);
    assert.ok(!arrived.includes('x-dispatch-ref'), 'what only forms know stays here');
  });

  it('keeps what came from another message when that one goes', async () => {
    const message = [
      'From: Bob <bob@one.test>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b\r\nContent-Type: text/plain\r\n\r\nSee there',
      '--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment\r\n\r\noak,1',
      '--b--\r\n',
    ].join('\r\n');
    const id = await app.deliver(mei, message);
    const query = new URLSearchParams({ mode: 'forward', folder: 'INBOX', id });
    const page = await app.text(`/compose?${query.toString()}`, { cookie });
    const attached = /name="attached" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const { draft } = await save({ attached });
    await clear('');
    await save({ attached, draft, body: 'later' });
    const [kept] = await draftsOf();
    assert.equal(kept?.mail.attachments[0]?.filename, 'a.csv');
  });

  it('puts pictures into the text by name, and gives every HTML text a plain one', async () => {
    const id = await upload(png);
    const markup = [
      '<p onclick="x()">Oak <b>and</b> ash<script>alert(1)</script></p>',
      `<img src="cid:${id}@inline.invalid" onerror="x()"><img src="cid:other@x">`,
      '<img src="file:///etc/passwd"><a href="javascript:x()">y</a>',
    ].join('');
    const { draft } = await save({ attached: `upload/${id}`, format: 'rich', markup, body: '?' });
    const [kept] = await draftsOf();
    const { html = '', text = '', attachments = [] } = kept?.mail ?? {};
    assert.match(html, /<p>Oak <b>and<\/b> ash<\/p>/);
    assert.match(html, new RegExp(`src="cid:${id}@inline\\.invalid"`));
    assert.doesNotMatch(html, /script|onclick|onerror|passwd|javascript|cid:other/);
    assert.match(text, /^Oak and ash/);
    assert.equal(attachments[0]?.disposition, 'inline');
    assert.equal(attachments[0]?.related, true);
    const link = new URLSearchParams({ mode: 'draft', folder: 'Drafts', id: draft });
    const page = await app.text(`/compose?${link.toString()}`, { cookie });
    assert.match(page, /data-format="rich"/);
    assert.match(page, /class="drawn"/);
  });

  it('takes back a draft on a click, and says what it could not take', async () => {
    const { draft } = await save({});
    const form = { ...letter, key, draft, action: 'discard' };
    const answer = await app.send('POST', '/compose', { cookie, form });
    assert.equal(headerOf(answer, 'location'), '/mail/INBOX?done=discarded');
    assert.deepEqual(app.files(mei, '.Drafts'), []);
    assert.equal(app.files(mei, '.Trash').length, 1);
    const wrong = await app.send('POST', '/compose/draft', {
      cookie,
      form: { ...letter, key, attached: `upload/${'0'.repeat(32)}` },
    });
    assert.equal(wrong.status, 404);
    assert.match((JSON.parse(await bodyOf(wrong)) as { error: string }).error, /nothing at this/);
  });

  it('A09: no file and no draft of somebody else is taken up', async () => {
    const id = await upload(png);
    const other = await app.cookie(bob);
    for (const attached of [`upload/${id}`, 'Drafts/x/1', '..%2fmei/x/1', 'upload/..%2fx']) {
      const form = { ...letter, attached, action: 'send' };
      const answer = await app.send('POST', '/compose', { cookie: other, form });
      assert.ok([400, 404].includes(answer.status), `${attached}: ${answer.status}`);
    }
    const piece = { cookie: other, body: png };
    const answer = await app.send('POST', `/compose/uploads/${id}?at=0`, piece);
    assert.equal(answer.status, 404);
    const whole = { cookie, body: Buffer.alloc(5 * 1024 * 1024) };
    assert.equal((await app.send('POST', `/compose/uploads/${id}?at=0`, whole)).status, 413);
  });
});
