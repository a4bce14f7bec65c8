// Leaving a mailing list: asked back first, and done only in the way that the message proves.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSink } from '../../mta/sink.ts';
import { bodyOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';

const lines = {
  from: 'From: News <news@l.test>',
  both: 'List-Unsubscribe: <mailto:off@l.test?subject=Stop>, <https://l.test/off?u=7>',
  post: 'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  pass: 'Authentication-Results: mx.one.test; dkim=pass header.d=l.test',
  signature:
    'DKIM-Signature: v=1; d=l.test; s=k; h=from:list-unsubscribe:list-unsubscribe-post; b=abc',
};
const proven = [lines.pass, lines.signature, lines.from, lines.both, lines.post];

describe('leaving a list', () => {
  let app: MailApp;
  let cookie = '';
  let sink: Awaited<ReturnType<typeof startSink>>;
  const asked: string[] = [];
  let answer = true;

  before(async () => {
    sink = await startSink();
    const oneClick = async (url: string): Promise<boolean> => {
      asked.push(url);
      return answer;
    };
    app = await openMailApp({ host: '127.0.0.1', port: sink.port }, { outside: { oneClick } });
    cookie = await app.cookie(mei);
  });
  after(async () => {
    await app.close();
    await sink[Symbol.asyncDispose]();
  });

  async function deliver(head: readonly string[]): Promise<string> {
    asked.length = 0;
    const id = await app.deliver(mei, [...head, 'Subject: Offers', '', 'x'].join('\r\n'));
    return `/mail/INBOX/${encodeURIComponent(id)}`;
  }

  it('R20: offers it in the page and asks nobody before a form is sent', async () => {
    const path = await deliver(proven);
    assert.ok((await app.text(path, { cookie })).includes(`${path}/unsubscribe"`));
    const page = await app.text(`${path}/unsubscribe`, { cookie });
    assert.match(page, /name="how" value="one-click"/);
    assert.match(page, /This server will tell l\.test/);
    assert.ok(!page.includes('https://l.test/off'));
    assert.deepEqual(asked, []);
  });

  it('R20: one click asks the address that the signature covers, once', async () => {
    const path = await deliver(proven);
    const send = () =>
      app.send('POST', `${path}/unsubscribe`, { cookie, form: { how: 'one-click' } });
    assert.equal((await send()).status, 303);
    assert.deepEqual(asked, ['https://l.test/off?u=7']);
    answer = false;
    const failed = await send();
    answer = true;
    assert.match(await bodyOf(failed), /did not take it/);
  });

  it('R20: without a signature over the fields there is a link that names its host', async () => {
    for (const head of [
      [lines.from, lines.both, lines.post],
      [lines.pass, lines.from, lines.both, lines.post],
      [
        lines.pass.replace('mx.one', 'mx.evil'),
        lines.signature,
        lines.from,
        lines.both,
        lines.post,
      ],
      [lines.pass, lines.signature, lines.from, lines.both],
    ]) {
      const path = await deliver(head);
      const page = await app.text(`${path}/unsubscribe`, { cookie });
      assert.ok(!page.includes('one-click'), head.join());
      assert.match(
        page,
        /href="https:\/\/l\.test\/off\?u=7" target="_blank" rel="noopener noreferrer nofollow">Open the page at l\.test</,
      );
      const form = { how: 'one-click' };
      const response = await app.send('POST', `${path}/unsubscribe`, { cookie, form });
      assert.equal(response.status, 400);
      assert.deepEqual(asked, []);
    }
  });

  it('sends the mail that the list asks for, once for one click', async () => {
    const path = await deliver(proven);
    const page = await app.text(`${path}/unsubscribe`, { cookie });
    const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const form = { how: 'mail', key };
    for (let click = 0; click < 2; click += 1) {
      const response = await app.send('POST', `${path}/unsubscribe`, { cookie, form });
      assert.equal(response.status, 303);
    }
    assert.equal(sink.received.length, 1);
    const [mail] = sink.received;
    assert.match(mail?.text ?? '', /^To: off@l\.test\r$/m);
    assert.match(mail?.text ?? '', /^Subject: Stop\r$/m);
  });

  it('offers nothing for what is not from whom it says, nor where nothing can be used', async () => {
    const forged = 'Authentication-Results: mx.one.test; dkim=fail header.d=l.test; dmarc=fail';
    for (const head of [
      [forged, lines.signature, lines.from, lines.both, lines.post],
      [lines.from, 'List-Unsubscribe: <javascript:alert(1)>'],
    ]) {
      const path = await deliver(head);
      assert.ok(!(await app.text(path, { cookie })).includes('/unsubscribe'), head.join());
      assert.equal((await app.send('GET', `${path}/unsubscribe`, { cookie })).status, 404);
    }
    assert.deepEqual(app.bugs, []);
  });
});
