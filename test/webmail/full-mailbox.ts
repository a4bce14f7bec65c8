// A mailbox in which every kind of page has something to show.

import type { MailApp } from './mail-app.ts';

/** Gives the ids: of a message with a picture and an attachment inside, and of a draft. */
export async function fillMailbox(
  app: MailApp,
  address: string,
): Promise<{ readonly rich: string; readonly plain: string }> {
  for (let n = 0; n < 60; n += 1) {
    await app.deliver(address, plainMessage(n), { receivedMs: 1_700_000_000_000 + n * 60_000 });
  }
  const rich = await app.deliver(address, richMessage, { flags: 'S' });
  const plain = await app.deliver(address, plainMessage(99));
  return { rich, plain };
}

const plainMessage = (n: number): string =>
  `From: Ana <ana@two.test>\r\nTo: mei@one.test\r\nSubject: Number ${n}\r\nDate: Tue, 14 Nov 2023 22:13:20 +0000\r\nMessage-ID: <${n}@two.test>\r\n\r\nSee https://elsewhere.test/${n}\r\n`;

const richMessage = [
  'From: Ana <ana@two.test>',
  'To: mei@one.test',
  'Subject: With everything',
  'Message-ID: <rich@two.test>',
  'List-Unsubscribe: <https://two.test/off>, <mailto:off@two.test>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: multipart/related; boundary=r',
  '',
  '--r',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Look <img src="cid:one"> <img src="https://elsewhere.test/x.png">',
  '<a href="https://elsewhere.test/">there</a> <a href="/admin">here</a> <a href="#top">up</a>',
  '--r',
  'Content-Type: image/png; name=one.png',
  'Content-ID: <one>',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  '--r--',
  '--m',
  'Content-Type: text/plain; name=notes.txt',
  'Content-Disposition: attachment; filename=notes.txt',
  '',
  'Notes.',
  '--m',
  'Content-Type: message/rfc822',
  '',
  'Subject: Inside',
  '',
  'Forwarded.',
  '--m--',
  '',
].join('\r\n');
