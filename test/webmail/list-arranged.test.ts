import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headerOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

describe('a list that is asked for in another way', () => {
  let app: MailApp;
  let cookie: string;
  const ids: string[] = [];
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    for (const [at, [name, flags]] of [
      ['Zoe', 'S'],
      ['Adam', 'FS'],
      ['Mia', ''],
    ].entries()) {
      const message = `From: ${name} <${name}@x.test>\r\nSubject: Letter of ${name}\r\n\r\nHello`;
      const receivedMs = Date.now() - 60_000 + at * 1000;
      ids.push(await app.deliver(mei, message, { flags: flags ?? '', receivedMs }));
    }
  });
  after(() => app.close());

  const names = async (query: string): Promise<string> => {
    const page = await app.text(`/mail/INBOX${query}`, { cookie });
    return [...page.matchAll(/<article.*?Letter of (\w+)/gs)].map(([, name]) => name).join(' ');
  };

  it('shows the unread or the flagged alone, and says when there is none', async () => {
    assert.equal(await names('?only=unread'), 'Mia');
    assert.equal(await names('?only=flagged'), 'Adam');
    const none = await app.text('/mail/INBOX?only=attachment', { cookie });
    assert.match(none, /No message here is like that\./);
    assert.equal(await names('?only=__proto__'), 'Mia Adam Zoe');
  });

  it('is in the order that is asked for, without headings of days where there are none', async () => {
    assert.equal(await names('?sort=from'), 'Adam Mia Zoe');
    assert.equal(await names('?reversed=1'), 'Zoe Adam Mia');
    const page = await app.text('/mail/INBOX?sort=from', { cookie });
    assert.doesNotMatch(page, /class="day"/);
  });

  it('stays what it is in its messages, its forms and on the way back', async () => {
    const list = await app.text('/mail/INBOX?only=flagged', { cookie });
    assert.ok(list.includes(`/mail/INBOX/${encodeURIComponent(ids[1] ?? '')}?only=flagged`));
    assert.ok(list.includes('name="list" value="?only=flagged"'));
    const done = await app.send('POST', '/mail/INBOX/seen', {
      cookie,
      form: { id: ids[1] ?? '', list: '?only=flagged&next=//evil.test' },
    });
    assert.equal(headerOf(done, 'location'), '/mail/INBOX?only=flagged');
  });

  it('gives the rows of messages alone that are named, each once, as many as it takes', async () => {
    const rowsAbout = async (named: readonly string[], query = ''): Promise<string> => {
      const asked = named.map((id) => `&id=${encodeURIComponent(id)}`).join('');
      const rows = await app.text(`/mail/INBOX/rows?${query}${asked}`, { cookie });
      assert.match(rows, /data-messages="3"|only=/);
      return [...rows.matchAll(/<article.*?Letter of (\w+)/gs)].map(([, name]) => name).join(' ');
    };
    const [zoe = '', adam = ''] = ids;
    assert.equal(await rowsAbout([zoe]), 'Zoe');
    assert.equal(await rowsAbout([adam, zoe, adam, 'gone']), 'Adam Zoe');
    assert.equal(await rowsAbout([adam, zoe], 'only=flagged'), 'Adam');
    const many = [...Array.from({ length: 20 }, (_, at) => `gone-${at}`), zoe];
    assert.equal(await rowsAbout(many), '');
  });

  it('makes no list for a page that has it, and marks nothing for one that looks ahead', async () => {
    const path = `/mail/INBOX/${encodeURIComponent(ids[2] ?? '')}`;
    const headers = { 'x-dispatch-list': '/mail/INBOX', 'x-sec-purpose': 'prefetch' };
    const page = await app.text(path, { cookie, headers });
    assert.doesNotMatch(page, /<section class="list"/);
    assert.equal(await names('?only=unread'), 'Mia');
    const other = await app.text(`${path}?only=unread`, { cookie, headers });
    assert.match(other, /<section class="list"/);
    await app.text(path, { cookie });
    assert.equal(await names('?only=unread'), '');
  });

  it('opens messages in its place for whoever chose that', async () => {
    assert.match(await app.text('/mail/INBOX', { cookie }), /data-columns="three"/);
    const form = { columns: 'two', list: '?sort=size' };
    const done = await app.send('POST', '/mail/INBOX/columns', { cookie, form });
    assert.equal(headerOf(done, 'location'), '/mail/INBOX?sort=size');
    assert.match(await app.text('/mail/INBOX', { cookie }), /data-columns="two"/);
    const wrong = await app.send('POST', '/mail/INBOX/columns', { cookie, form: { columns: '9' } });
    assert.equal(wrong.status, 400);
  });
});
