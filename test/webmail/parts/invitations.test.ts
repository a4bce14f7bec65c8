import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { parseCalendar } from '../../../src/mime/calendar.ts';
import { politeExcept, startScripted, startSink } from '../../mta/sink.ts';
import { headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';
import { attached, hello, multipart } from './multipart.ts';

function calendar(method: string, lines: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:walk@far.test',
    'SUMMARY:A walk',
    'DTSTART:20261124T090000Z',
    'DTEND:20261124T100000Z',
    'ORGANIZER;CN=Eve:mailto:eve@far.test',
    'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:mei@one.test',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

const invitation = (body: string): string =>
  multipart([hello, { type: 'text/calendar; method=REQUEST; charset=utf-8', body }], {
    type: 'multipart/alternative',
  });

describe('invitations and cards', () => {
  let sink: Awaited<ReturnType<typeof startSink>>;
  let app: MailApp;
  let cookie: string;
  before(async () => {
    sink = await startSink();
    app = await openMailApp({ host: '127.0.0.1', port: sink.port });
    cookie = await app.cookie(mei);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
    await sink[Symbol.asyncDispose]();
  });
  const put = async (message: string): Promise<string> =>
    `/mail/INBOX/${encodeURIComponent(await app.deliver(mei, message))}`;

  it('shows what, when, where and who, and answers by mail, once a click', async () => {
    const base = await put(invitation(calendar('REQUEST', ['LOCATION:The hill'])));
    const page = await app.text(base, { cookie });
    assert.match(page, /A walk/);
    assert.match(page, /Tuesday,? 24 November 2026/);
    assert.match(page, /The hill/);
    assert.match(page, /Eve &lt;eve@far\.test&gt;/);
    const action = /action="([^"]*\/invitation\/2)"/.exec(page)?.[1] ?? '';
    const key = /name="key" value="([^"]+)"/.exec(page.slice(page.indexOf(action)))?.[1] ?? '';
    for (const _ of [1, 2]) {
      const form = { key, answer: 'accepted' };
      const answer = await app.send('POST', action, { cookie, form });
      assert.equal(headerOf(answer, 'location'), '/mail/INBOX?done=sent');
    }
    assert.equal(sink.received.length, 1);
    const [sent] = sink.received;
    assert.deepEqual(sent?.to, ['eve@far.test']);
    const mail = await PostalMime.parse(sent?.text ?? '');
    assert.equal(mail.subject, 'Accepted: A walk');
    assert.match(sent?.text ?? '', /Content-Type: text\/calendar; charset=utf-8; method=REPLY/i);
    const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const content = part?.content ?? '';
    const text =
      typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString();
    const reply = parseCalendar(text);
    assert.equal(reply?.method, 'reply');
    assert.equal(reply?.events[0]?.uid, 'walk@far.test');
    assert.deepEqual(reply?.events[0]?.attendees, [
      { name: '', address: mei, partstat: 'accepted' },
    ]);
    assert.equal(app.files(mei, '.Sent').length, 1);
  });

  it('shows an invitation that was sent in two forms once, and one that was cancelled without buttons', async () => {
    const body = calendar('REQUEST', []);
    const twice = await put(
      multipart([
        hello,
        { type: 'text/calendar', body },
        attached('application/ics', 'i.ics', body),
      ]),
    );
    const page = await app.text(twice, { cookie });
    assert.equal(page.match(/class="part-card/g)?.length, 1);
    const gone = await app.text(await put(invitation(calendar('CANCEL', []))), { cookie });
    assert.match(gone, /This event was cancelled\./);
    assert.doesNotMatch(gone, /name="answer"/);
    const replied = calendar('REPLY', []).replace('NEEDS-ACTION', 'DECLINED');
    assert.match(await app.text(await put(invitation(replied)), { cookie }), /does not take part/);
  });

  it('takes no answer that is none, nor for a part that is no invitation', async () => {
    const base = await put(invitation(calendar('REQUEST', [])));
    for (const [path, answer, status] of [
      ['/invitation/2', 'perhaps', 400],
      ['/invitation/1', 'accepted', 404],
      ['/invitation/9', 'accepted', 404],
    ] as const) {
      const response = await app.send('POST', base + path, { cookie, form: { answer } });
      assert.equal(response.status, status, path);
    }
  });

  it('says that an answer is in doubt when the mail server went away at the end', async () => {
    await using server = await startScripted(politeExcept('.', undefined));
    const doubtful = await openMailApp({ host: '127.0.0.1', port: server.port });
    const own = await doubtful.cookie(mei);
    const id = await doubtful.deliver(mei, invitation(calendar('REQUEST', [])));
    const path = `/mail/INBOX/${encodeURIComponent(id)}/invitation/2`;
    const form = { answer: 'declined' };
    const answer = await doubtful.send('POST', path, { cookie: own, form });
    const page = await doubtful.text(headerOf(answer, 'location') ?? '', { cookie: own });
    assert.match(page, /not certain that the message went out/);
    await doubtful.close();
  });

  it('H25: shows markup in invitations and cards as text', async () => {
    const attack =
      '<svg onrepeat=alert(1)><animate onbegin=alert(2)></svg><script>alert(3)</script>';
    const base = await put(
      multipart([
        hello,
        {
          type: 'text/calendar',
          body: calendar('REQUEST', [
            `DESCRIPTION:${attack}`,
            `LOCATION:"><img src=x onerror=alert(4)>`,
            `ATTENDEE;CN="<b onclick=alert(5)>":mailto:x@far.test`,
            'URL:javascript:alert(6)',
          ]).replace('A walk', `</h2>${attack}`),
        },
        {
          type: 'text/vcard',
          body: [
            'BEGIN:VCARD',
            `FN:${attack}`,
            `NOTE:${attack}`,
            'EMAIL:"onmouseover=alert(7)@x.test',
            `PHOTO:data:text/html,${attack}`,
            'URL:javascript:alert(8)',
            'END:VCARD',
          ].join('\r\n'),
        },
      ]),
    );
    const page = await app.text(base, { cookie });
    const shown = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    assert.match(shown, /&lt;svg onrepeat=alert\(1\)&gt;/);
    assert.doesNotMatch(shown, /<script|<animate|<img src=x|<b onclick|javascript:|data:text/i);
    assert.doesNotMatch(shown, /<[a-z][^>]* on[a-z]+=/i);
  });
});
