import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headerOf } from '../web/app-request.ts';
import { type MailApp, mei, openMailApp } from './mail-app.ts';

interface Sent {
  readonly id: string;
  readonly from: string;
  readonly to?: string;
  readonly flags?: string;
}

describe('a list with a row for each conversation', () => {
  let app: MailApp;
  let cookie: string;
  const ids = new Map<string, string>();
  const startMs = Date.now() - 3_600_000;

  const deliver = async ({ id, from, to, flags = 'S' }: Sent): Promise<void> => {
    const fields = [`From: ${from}`, `Subject: About ${id}`, `Message-ID: <${id}@x.test>`];
    if (to !== undefined) fields.push(`In-Reply-To: <${to}@x.test>`);
    const message = `${fields.join('\r\n')}\r\n\r\nHello`;
    const receivedMs = startMs + ids.size * 60_000;
    ids.set(id, await app.deliver(mei, message, { flags, receivedMs }));
  };
  const path = (id: string): string => encodeURIComponent(ids.get(id) ?? '');
  const list = async (query = ''): Promise<string> => {
    // The index takes in what has come, as it does in the background.
    await app.text('/search?q=anything', { cookie });
    return await app.text(`/mail/INBOX${query}`, { cookie });
  };
  const subjects = async (query = ''): Promise<string> => {
    const page = await list(query);
    return [...page.matchAll(/<article.*?About (\w+)/gs)].map(([, id]) => id).join(' ');
  };
  const rowOf = async (id: string): Promise<string> => {
    const rows = (await list()).split('<article').slice(1);
    return rows.find((row) => row.includes(`data-id="${ids.get(id) ?? ''}"`)) ?? '';
  };
  const send = async (verb: string, form: Record<string, string>) =>
    await app.send('POST', `/mail/INBOX/${verb}`, { cookie, form });

  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    await deliver({ id: 'a', from: 'Anna <anna@x.test>' });
    await deliver({ id: 'b', from: 'Zoe <zoe@x.test>', flags: '' });
    await deliver({ id: 'c', from: `Me <${mei.toUpperCase()}>`, to: 'a', flags: '' });
    await deliver({ id: 'd', from: 'Bo <bo@x.test>', to: 'c', flags: 'F' });
  });
  after(() => app.close());

  it('names who wrote, counts, and is unread and flagged as any of them is', async () => {
    assert.equal(await subjects(), 'd b');
    const row = await rowOf('d');
    assert.match(row, /<span class="wrote">Anna, me, Bo<\/span>/);
    assert.match(row, /A conversation of 3 messages/);
    assert.match(row, /^ class="row new"/);
    assert.match(row, /Flagged/);
    // What opens is the oldest one that was not read.
    assert.ok(row.includes(`/mail/INBOX/${path('c')}"`));
    assert.match(await list(), /class="number soft count">2</);
    assert.equal(await subjects('?only=flagged'), 'd');
    assert.doesNotMatch(await rowOf('b'), /conversation of/);
  });

  it('marks its row while any message of it is read, and leads from row to row', async () => {
    const page = await app.text(`/mail/INBOX/${path('a')}`, { cookie });
    assert.ok(
      page.includes(`data-message="${ids.get('a') ?? ''}" data-row="${ids.get('d') ?? ''}"`),
    );
    assert.match(page, /<article class="row new open"[^>]*data-key/);
    assert.ok(page.includes(`href="/mail/INBOX/${path('b')}" title="Next message"`));
    assert.doesNotMatch(page, /title="Previous message"/);
  });

  it('acts on all that the row showed, and on nothing that came since', async () => {
    const row = await rowOf('d');
    const value = /name="id" value="([^"]*)"/.exec(row)?.[1] ?? '';
    await deliver({ id: 'e', from: 'Anna <anna@x.test>', to: 'd', flags: '' });
    assert.equal(await subjects(), 'e b');
    const done = await send('flagged', { id: value });
    assert.match(headerOf(done, 'location') ?? '', /done=changed&count=3/);
    await app.send('POST', '/folders', { cookie, form: { name: 'Archive' } });
    const wholeOfE = /name="id" value="([^"]*)"/.exec(await rowOf('e'))?.[1] ?? '';
    const moved = await send('move', { id: wholeOfE, target: 'Archive' });
    assert.match(headerOf(moved, 'location') ?? '', /done=moved&count=4/);
    assert.equal(await subjects(), 'b');
  });

  it('takes no more of a filtered list than it shows', async () => {
    await deliver({ id: 'f', from: 'Cy <cy@x.test>', flags: 'F' });
    const all = { scope: 'conversations', list: '?only=flagged' };
    assert.match(headerOf(await send('removal', all), 'location') ?? '', /done=trashed&count=1/);
    assert.equal(await subjects(), 'b');
  });

  it('has a row for each message again for whoever wants that, in every folder', async () => {
    await app.text('/search?q=anything', { cookie });
    const count = async (): Promise<number> =>
      (await app.text('/mail/Archive', { cookie })).split('<article').length - 1;
    assert.equal(await count(), 1);
    const done = await send('rows', { rows: 'messages', list: '?sort=size' });
    assert.equal(headerOf(done, 'location'), '/mail/INBOX?sort=size');
    assert.equal(await count(), 4);
    assert.equal((await send('rows', { rows: 'both' })).status, 400);
  });
});

describe('the list that a message was opened from', () => {
  it('leads to what was found before and after it, over the edge of a page', async (t) => {
    const app = await openMailApp();
    t.after(() => app.close());
    const cookie = await app.cookie(mei);
    const ids: string[] = [];
    for (let n = 0; n < 27; n++) {
      const message = `From: a@x.test\r\nSubject: Heron ${n}\r\n\r\nHello`;
      ids.push(await app.deliver(mei, message, { receivedMs: Date.now() - n * 60_000 }));
    }
    await app.text('/search?q=heron', { cookie });
    const leads = async (n: number, query: string): Promise<readonly (string | undefined)[]> => {
      const page = await app.text(`/mail/INBOX/${encodeURIComponent(ids[n] ?? '')}${query}`, {
        cookie,
      });
      return ['Previous', 'Next'].map(
        (word) => new RegExp(`href="([^"]*)" title="${word} message"`).exec(page)?.[1],
      );
    };
    const at = (n: number, query: string): string =>
      `/mail/INBOX/${encodeURIComponent(ids[n] ?? '')}${query}`;
    assert.deepEqual(await leads(0, '?q=heron'), [undefined, at(1, '?q=heron')]);
    assert.deepEqual(await leads(24, '?q=heron'), [
      at(23, '?q=heron'),
      at(25, '?q=heron&amp;page=2'),
    ]);
    assert.deepEqual(await leads(25, '?q=heron&page=2'), [
      at(24, '?q=heron'),
      at(26, '?q=heron&amp;page=2'),
    ]);
    assert.deepEqual(await leads(26, '?q=heron&page=2'), [
      at(25, '?q=heron&amp;page=2'),
      undefined,
    ]);
    assert.deepEqual(await leads(3, ''), [at(2, ''), at(4, '')]);
  });
});
