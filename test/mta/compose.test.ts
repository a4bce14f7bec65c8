import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { composeMessage } from '../../src/mta/compose.ts';
import { isMessageId, newMessageId, repeatableIds } from '../../src/mta/message-id.ts';
import { attachment, fieldNames, parsed, plain } from './drafts.ts';

test('a plain draft has exactly the fields it should have, each once', async () => {
  const { mail, head } = await parsed({ userAgent: 'Dispatch' });
  assert.deepEqual([...fieldNames(head)].sort(), [
    'Content-Transfer-Encoding',
    'Content-Type',
    'Date',
    'From',
    'MIME-Version',
    'Message-ID',
    'Subject',
    'To',
    'User-Agent',
  ]);
  assert.equal(mail.from?.address, 'alice@example.test');
  assert.equal(mail.from?.name, 'Alice Example');
  assert.equal(mail.subject, 'Hello');
  assert.equal(mail.messageId, '<0123@example.test>');
  assert.equal(mail.date, '2026-11-21T09:30:00.000Z');
  assert.equal(mail.text?.trim(), 'Good morning.');
});

const subjects = [
  'Grüße aus Łódź',
  '项目进度：第三季度报告',
  '🎉 party 👩‍👩‍👧‍👦 at noon',
  'مرحبا بكم',
  'a "quoted" subject, with: specials; (and) <brackets>',
  '=?utf-8?q?looks_like=0d=0aBcc:_x@e.test?= an encoded word',
  '=?',
  `very long ${'word '.repeat(400)}end`,
  `长${'标题'.repeat(500)}`,
  'x'.repeat(2000),
];

for (const subject of subjects) {
  test(`the subject ${JSON.stringify(subject.slice(0, 40))} comes back as written`, async () => {
    const { mail } = await parsed({ subject });
    assert.equal(mail.subject, subject);
    assert.equal(mail.bcc, undefined);
  });
}

const names = [
  'Zoë "Zed" O’Neil, jr.',
  'Bob, Bcc: eve@evil.test',
  'a@b.test',
  'back\\slash',
  '李雷',
  '',
];

for (const name of names) {
  test(`the display name ${JSON.stringify(name)} comes back as written`, async () => {
    const { mail } = await parsed({ to: [{ name, address: 'bob@example.test' }] });
    assert.deepEqual(
      mail.to?.map((to) => [to.name, to.address]),
      [[name, 'bob@example.test']],
    );
  });
}

test('a long display name is cut and an endless address refused', async () => {
  const { mail } = await parsed({ to: [{ name: 'n'.repeat(3000), address: 'bob@example.test' }] });
  assert.equal(mail.to?.[0]?.name?.length, 250);
  await assert.rejects(
    composeMessage({ ...plain, to: [{ name: '', address: `${'a'.repeat(320)}@b.test` }] }),
    (error) => error instanceof Refusal && error.code === 'bad-address',
  );
});

test('a value longer than the limit is refused', async () => {
  await assert.rejects(
    composeMessage({ ...plain, subject: 'x'.repeat(10_001) }),
    (error) => error instanceof Refusal && error.code === 'bad-form',
  );
});

test('the Bcc field is kept for the Sent copy and absent on the wire', async () => {
  const bcc = [{ name: 'Eve', address: 'eve@example.test' }];
  const wire = await parsed({ bcc, keepBcc: false });
  assert.ok(!wire.text.includes('eve@example.test'));
  const kept = await parsed({ bcc, keepBcc: true });
  assert.deepEqual(
    kept.mail.bcc?.map((mailbox) => mailbox.address),
    ['eve@example.test'],
  );
});

const bodies: readonly [about: string, text: string][] = [
  ['lone dots', 'a\n.\nb\r\n.\r\nc\n'],
  ['a lone CR before a dot', 'a\r.\rMAIL FROM:<x@y.test>\r'],
  ['a line of 3000', `${'x'.repeat(3000)}\n`],
  ['a From line', 'From here on\nit works\n'],
  ['every script', 'Grüße, 你好, こんにちは, مرحبا, 🎉\n'],
  ['long Chinese', `${'这是一个很长的段落。'.repeat(300)}\n`],
  ['trailing spaces', 'a  \nb\t\n-- \nAlice\n'],
];

for (const [about, body] of bodies) {
  test(`a text with ${about} comes back with CRLF lines`, async () => {
    const { mail } = await parsed({ text: body });
    const lines = (text: string) => text.replaceAll(/\r\n|\r|\n/g, '\n').trimEnd();
    assert.equal(lines(mail.text ?? ''), lines(body));
  });
}

test('a NUL in the text is dropped', async () => {
  const { mail } = await parsed({ text: 'a\0b\n' });
  assert.equal(mail.text?.trim(), 'ab');
});

test('text and HTML are alternatives, and an inline image stands beside the HTML', async () => {
  const image = Buffer.from('89504e470d0a1a0a', 'hex');
  const { mail, text } = await parsed({
    html: '<p>Hi <img src="cid:logo@example.test"></p>',
    attachments: [
      {
        filename: 'logo.png',
        contentType: 'image/png',
        content: image,
        contentId: 'logo@example.test',
      },
      attachment,
    ],
  });
  assert.match(text, /multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*multipart\/related/);
  assert.match(mail.html ?? '', /cid:logo@example.test/);
  const [inline, attached] = mail.attachments;
  assert.equal(inline?.contentId, '<logo@example.test>');
  assert.equal(inline.disposition, 'inline');
  assert.deepEqual(Buffer.from(inline.content as ArrayBuffer), image);
  assert.equal(attached?.filename, 'a.txt');
});

const filenames = [
  'report.pdf',
  'été "final".pdf',
  '报告 2026.pdf',
  '🎉.txt',
  `${'long '.repeat(30)}.txt`,
  '%41.txt',
  "it's;odd=1.txt",
];

for (const filename of filenames) {
  test(`the file name ${JSON.stringify(filename.slice(0, 30))} comes back as written`, async () => {
    const { mail } = await parsed({ attachments: [{ ...attachment, filename }] });
    assert.equal(mail.attachments[0]?.filename, filename);
  });
}

test('a path, a bidi override and controls are taken out of a file name', async () => {
  const { mail } = await parsed({
    attachments: [{ ...attachment, filename: '../../etc\\x\u202egpj.exe\u0007' }],
  });
  assert.equal(mail.attachments[0]?.filename, 'xgpj.exe');
});

test('a lone attachment under an empty text is still an attachment', async () => {
  const { mail, text } = await parsed({ text: '', attachments: [attachment] });
  assert.match(text, /^Content-Type: multipart\/mixed/m);
  assert.equal(mail.attachments.length, 1);
});

test('nothing is read from disk, net or data URLs, whatever the values look like', async () => {
  const html =
    '<img src="file:///etc/passwd"><img src="http://127.0.0.1:1/x"><img src="data:image/png;base64,AAAA">';
  const hostile = {
    ...attachment,
    path: '/etc/passwd',
    href: 'http://127.0.0.1:1/',
    raw: 'Bcc: eve@evil.test\r\n',
  };
  const { mail, text } = await parsed({ html, attachments: [hostile] });
  assert.equal(mail.html?.trim(), html);
  assert.ok(!text.includes('root:') && !text.includes('eve@evil.test'));
  assert.equal(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).toString(), 'hi');
});

const mediaTypes: readonly [given: string, sent: string][] = [
  ['image/png', 'image/png'],
  ['TEXT/CSV; charset=utf-8', 'text/csv'],
  ['text/calendar; method=REQUEST; charset=utf-8', 'text/calendar'],
  ['multipart/mixed; boundary=x', 'application/octet-stream'],
  ['nonsense', 'application/octet-stream'],
  ['text/plain\r\nX-Evil: 1', 'application/octet-stream'],
  ['', 'application/octet-stream'],
];

for (const [given, sent] of mediaTypes) {
  test(`an attachment of type ${JSON.stringify(given)} is sent as ${sent}`, async () => {
    const { mail, text } = await parsed({ attachments: [{ ...attachment, contentType: given }] });
    assert.equal(mail.attachments[0]?.mimeType, sent);
    assert.ok(!text.includes('X-Evil'));
  });
}

test('an enclosed message keeps its type when its lines allow, and is wrapped when not', async () => {
  const clean = Buffer.from('Subject: inner\n\nHello\n');
  const first = await parsed({
    attachments: [{ filename: 'a.eml', contentType: 'message/rfc822', content: clean }],
  });
  assert.match(first.text, /Content-Type: message\/rfc822/);
  const longLine = Buffer.from(`Subject: inner\r\n\r\n${'y'.repeat(2000)}\r\n`);
  const second = await parsed({
    attachments: [{ filename: 'a.eml', contentType: 'message/rfc822', content: longLine }],
  });
  assert.deepEqual(Buffer.from(second.mail.attachments[0]?.content as ArrayBuffer), longLine);
});

test('five hundred recipients and three hundred references still fold into short lines', async () => {
  const to = Array.from({ length: 500 }, (_, at) => ({
    name: `Müller ${at}`,
    address: `u${at}@example.test`,
  }));
  const references = Array.from(
    { length: 300 },
    (_, at) => `<${at}.${'x'.repeat(60)}@example.test>`,
  );
  const { mail } = await parsed({ to, references });
  assert.equal(mail.to?.length, 500);
  const kept = mail.references?.split(/\s+/) ?? [];
  assert.deepEqual([kept.length, kept[0], kept.at(-1)], [100, references[0], references[299]]);
});

test('a new message id is well formed for any domain', () => {
  const random = Buffer.alloc(16, 7);
  assert.equal(newMessageId('a@b@example.test', random), `<${'07'.repeat(16)}@example.test>`);
  assert.ok(isMessageId(newMessageId('', random)));
  for (const domain of ['', 'a b', 'x>\r\nBcc: y', '例え.test', '-']) {
    assert.ok(isMessageId(newMessageId(`mei@${domain}`, random)), domain);
  }
  assert.deepEqual(repeatableIds(['<a@b>', '<a@b>', 'a@b', '<a b>', `<${'x'.repeat(999)}@b>`]), [
    '<a@b>',
  ]);
});
