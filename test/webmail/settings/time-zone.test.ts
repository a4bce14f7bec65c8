import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headerOf } from '../../web/app-request.ts';
import { type MailApp, mei, openMailApp } from '../mail-app.ts';

describe('the zone of a person', () => {
  let app: MailApp;
  let cookie: string;
  let path: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    const id = await app.deliver(
      mei,
      'From: a@b.test\r\nSubject: Late\r\nDate: Sat, 21 Nov 2026 23:30:00 +0000\r\n\r\nx\r\n',
    );
    path = `/mail/INBOX/${encodeURIComponent(id)}`;
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const save = (zone: string) =>
    app.send('POST', '/settings/time-zone', { cookie, form: { time_zone: zone } });

  it('is that of every time on every page', async () => {
    assert.equal(headerOf(await save('Asia/Tokyo'), 'location'), '/settings?done=saved');
    for (const page of [path, `${path}/print`]) {
      const body = await app.text(page, { cookie });
      assert.ok(body.includes('Sunday, 22 November 2026 at 08:30'), page);
    }
    const answering = new URLSearchParams({
      mode: 'reply',
      folder: 'INBOX',
      id: decodeURIComponent(path.slice('/mail/INBOX/'.length)),
    });
    const reply = await app.text(`/compose?${answering.toString()}`, { cookie });
    assert.ok(reply.includes('Sunday, 22 November 2026 at 08:30'));
    const settings = await app.text('/settings', { cookie });
    assert.match(settings, /<option value="Asia\/Tokyo" selected>Asia\/Tokyo/);
  });

  it('is that of the server again when it is taken back', async () => {
    assert.equal((await save('')).status, 303);
    const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });
    const words = time.format(Date.parse('2026-11-21T23:30:00Z'));
    assert.ok((await app.text(path, { cookie })).includes(words));
  });

  it('is refused where nobody knows it', async () => {
    for (const zone of ['Mars/Olympus', '../etc/passwd', 'x'.repeat(100), '"><b>']) {
      assert.equal((await save(zone)).status, 400, zone);
    }
  });
});
