// What leaves for the mail server, byte by byte: a server that keeps all it is sent and understands
// nothing but the end of a message.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import PostalMime from 'postal-mime';
import { type MailApp, mei, openMailApp } from '../webmail/mail-app.ts';

interface RawSink {
  readonly port: number;
  /** What came on each connection, whole. */
  readonly dialogues: Buffer[];
  stop(): void;
}

async function startRawSink(): Promise<RawSink> {
  const dialogues: Buffer[] = [];
  const server = createServer((socket) => {
    const at = dialogues.push(Buffer.alloc(0)) - 1;
    let answered = 0;
    let inData = false;
    socket.on('error', () => {});
    socket.write('220 raw.test ESMTP\r\n');
    socket.on('data', (chunk: Buffer) => {
      const all = Buffer.concat([dialogues[at] ?? Buffer.alloc(0), chunk]);
      dialogues[at] = all;
      for (;;) {
        const end = inData ? '\r\n.\r\n' : '\r\n';
        const found = all.indexOf(end, answered, 'latin1');
        if (found < 0) return;
        const line = all.toString('latin1', answered, found);
        answered = found + end.length;
        inData = !inData && line === 'DATA';
        socket.write(inData ? '354 go ahead\r\n' : '250 ok\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, dialogues, stop: () => server.close() };
}

let sink: RawSink;
let app: MailApp;
let cookie = '';

before(async () => {
  sink = await startRawSink();
  app = await openMailApp({ host: '127.0.0.1', port: sink.port });
  cookie = await app.cookie(mei);
});

after(async () => {
  assert.deepEqual(app.bugs, []);
  await app.close();
  sink.stop();
});

const letter = { to: 'ann@far.test', cc: '', bcc: '', subject: 'Oak', body: 'x', action: 'send' };

interface Sent {
  readonly commands: readonly string[];
  readonly text: string;
}

/** The dialogues since the last call, read as the strictest server reads them. */
function taken(): readonly Sent[] {
  return sink.dialogues.splice(0).map((bytes) => {
    const all = bytes.toString('latin1');
    assert.doesNotMatch(all, /(?<!\r)\n|\r(?!\n)|\0/, 'a bare CR, a bare LF or a NUL');
    const start = all.indexOf('\r\nDATA\r\n') + 8;
    const end = all.indexOf('\r\n.\r\n', start);
    const text = all.slice(start, end + 2);
    // RFC 5321 4.5.2: a line that begins with a dot has one more.
    assert.doesNotMatch(text, /^\.(?!\.)/m);
    const behind = all.slice(end + 5);
    assert.match(behind, /^(?:QUIT\r\n|RSET\r\n)*$/, 'nothing but a farewell behind the message');
    return { commands: all.slice(0, start).split('\r\n'), text: text.replace(/^\.\./gm, '.') };
  });
}

const known =
  /^(?:from|to|cc|subject|message-id|date|mime-version|content-[a-z-]+|user-agent|in-reply-to|references|x-mailer):/i;

function assertOrdinary({ commands, text }: Sent, context: string): void {
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  const lines = head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
  for (const line of lines) assert.match(line, known, context);
  const names = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  assert.equal(new Set(names).size, names.length, `a field twice: ${context}`);
  for (const line of head.split('\r\n')) assert.ok(line.length <= 998, context);
  const recipients = commands.filter((line) => line.startsWith('RCPT'));
  assert.deepEqual(recipients.length, 1, context);
  assert.match(recipients[0] ?? '', /^RCPT TO:<[^<>\s]+@far\.test>/, context);
  const senders = commands.filter((line) => line.startsWith('MAIL'));
  assert.equal(senders.length, 1, context);
  assert.match(senders[0] ?? '', /^MAIL FROM:<mei@one\.test>/, context);
}

const breaks = [
  '\r\n',
  '\n',
  '\r',
  '\r\n ',
  '\u2028',
  '\u0085',
  '\0',
  '%0d%0a',
  '=?utf-8?q?=0D=0A?=',
];

test('C01: nothing of a mail that is answered adds a field or a recipient', async () => {
  for (const end of breaks) {
    const evil = `${end}Bcc: x@evil.test${end}X-Evil: 1`;
    const encoded = `=?utf-8?B?${Buffer.from(`Oak${evil}`).toString('base64')}?=`;
    const message = [
      `From: ${encoded} <ann@far.test>`,
      `Reply-To: "a${evil.replaceAll(/[\r\n]+/g, ' ')}" <ann@far.test>`,
      `Subject: ${encoded}`,
      `Message-ID: <a${evil.replaceAll(/[\r\n]+/g, '\r')}@far.test>`,
      `References: <b${evil.replaceAll(/[\r\n]+/g, '\r')}@far.test> <c@far.test>`,
      '',
      'Words.',
    ].join('\r\n');
    const id = await app.deliver(mei, message);
    const query = new URLSearchParams({ mode: 'reply', folder: 'INBOX', id });
    const page = await app.text(`/compose?${query.toString()}`, { cookie });
    const subject = /name="subject" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const form = {
      ...letter,
      subject,
      origin_folder: 'INBOX',
      origin_id: id,
      relation: 'answered',
    };
    assert.equal((await app.send('POST', '/compose', { cookie, form })).status, 303);
    const [sent, ...others] = taken();
    assert.ok(sent && others.length === 0, JSON.stringify(end));
    assertOrdinary(sent, JSON.stringify(end));
  }
});

test('C01: neither a name, a signature nor the name of a file adds one', async () => {
  const database = new DatabaseSync(join(app.baseDir, '../directory.db'));
  database.exec('pragma busy_timeout = 5000');
  const set = database.prepare(
    'replace into dispatch_setting (address, name, value) values (?, ?, ?)',
  );
  for (const end of breaks) {
    const evil = `Mei${end}Bcc: x@evil.test${end}${end}<script>`;
    const name = evil.replaceAll('\0', '');
    for (const setting of ['displayName', 'signature', 'replyTo', 'identities']) {
      set.run(mei, setting, name);
    }
    const filename = evil.replaceAll('"', '').replaceAll(/[\r\n\0]/g, '%0D%0A');
    const boundary = 'b';
    const fields = Object.entries({ ...letter, from: 'boss@one.test' }).map(
      ([field, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
    );
    const file = `--${boundary}\r\ncontent-disposition: form-data; name="attachments"; filename="${filename}"\r\ncontent-type: text/plain\r\nx-evil: 1\r\n\r\nfile\r\n`;
    const body = Buffer.from(`${fields.join('')}${file}--${boundary}--\r\n`);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const answer = await app.send('POST', '/compose', { cookie, body, headers });
    // A name that could forge a field is refused, or washed; it is never sent as it is.
    assert.ok(
      [303, 400, 403, 422].includes(answer.status),
      `${JSON.stringify(end)} ${answer.status}`,
    );
    for (const sent of taken()) {
      assertOrdinary(sent, JSON.stringify(end));
      assert.ok(!sent.text.includes('boss@one.test'));
    }
  }
  database.prepare('delete from dispatch_setting').run();
  database.close();
});

test('C02: no body ends its message before its end, for the laxest server either', async () => {
  const ends = [
    '\n.\n',
    '\r.\r',
    '\n.\r\n',
    '\r\n.\r',
    '\r\n.\n',
    '\r\n.\r\n',
    '.\r\n',
    '\r\n..\r\n',
  ];
  for (const end of ends) {
    const smuggled =
      'MAIL FROM:<x@evil.test>\r\nRCPT TO:<y@evil.test>\r\nDATA\r\nSubject: two\r\n\r\nx';
    const form = { ...letter, subject: `Oak${end}`, body: `One.${end}${smuggled}${end}QUIT\r\n.` };
    await app.send('POST', '/compose', { cookie, form });
    const [sent, ...others] = taken();
    assert.ok(sent && others.length === 0, JSON.stringify(end));
    assertOrdinary(sent, JSON.stringify(end));
    const { text } = await PostalMime.parse(sent.text);
    assert.match(text ?? '', /^One\./);
    assert.ok(text?.includes('RCPT TO:<y@evil.test>'), 'it is still what was written');
  }
});
