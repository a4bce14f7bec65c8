import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';
import { attached, hello, multipart } from './multipart.ts';

describe('a file of comma separated values', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const tableOf = async (type: string, body: string): Promise<string> => {
    const id = await app.deliver(mei, multipart([hello, attached(type, 'list.csv', body)]));
    return app.text(`/mail/INBOX/${encodeURIComponent(id)}/part/2/table`, { cookie });
  };

  it('is shown as a table, whatever separates it, with its values as text', async () => {
    const page = await tableOf(
      'text/csv; charset=utf-8',
      'Name;Sum\r\n"<b>Ünal; Ana</b>";-1.250,50\r\n',
    );
    assert.match(page, /<th scope="col" dir="auto">Name<\/th><th scope="col" dir="auto">Sum<\/th>/);
    assert.match(
      page,
      /<td dir="auto">&lt;b&gt;Ünal; Ana&lt;\/b&gt;<\/td><td class="number">-1.250,50</,
    );
    assert.doesNotMatch(page, /Only the first/);
    const tabs = await tableOf('text/tab-separated-values', 'a\tb\r\n1,5\t2\r\n');
    assert.match(tabs, /<td class="number">1,5<\/td><td class="number">2<\/td>/);
  });

  const large = [
    ['rows', 'a,b\r\n'.repeat(1_500), 1_000],
    ['columns', `${'a,'.repeat(60)}b\r\nx\r\n`, 2],
    ['bytes', `a,b\r\n"${'x'.repeat(600_000)}`, 2],
  ] as const;
  for (const [what, body, rows] of large) {
    it(`of too many ${what} is cut, which is said`, async () => {
      const page = await tableOf('text/csv', body);
      assert.match(page, new RegExp(`Only the first ${rows.toLocaleString('en')} rows`));
      assert.equal(page.match(/<tr>/g)?.length, rows);
      assert.ok((page.match(/<th /g)?.length ?? 0) <= 40);
      assert.ok(page.length < 400_000);
    });
  }

  it('that is empty, or none, is no table', async () => {
    assert.match(await tableOf('text/csv', ''), /<tbody><\/tbody>/);
    const id = await app.deliver(mei, multipart([hello]));
    for (const path of ['1', '9', '../1']) {
      const target = `/mail/INBOX/${encodeURIComponent(id)}/part/${encodeURIComponent(path)}/table`;
      assert.equal((await app.send('GET', target, { cookie })).status, 404, path);
    }
  });

  it('is opened from its message as a table', async () => {
    const id = await app.deliver(mei, multipart([hello, attached('text/csv', 'a.csv', 'a,b')]));
    const page = await app.text(`/mail/INBOX/${encodeURIComponent(id)}`, { cookie });
    assert.match(page, /href="[^"]*\/part\/2\/table" target="_blank" rel="noopener"/);
  });
});
