import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { silentLog } from '../../src/kit/log.ts';
import { type SmtpOptions, smtpSubmission } from '../../src/mta/smtp.ts';
import { politeExcept, startScripted, startSink } from './sink.ts';

const mail = {
  sender: 'alice@example.test',
  recipients: ['bob@example.test', 'carol@example.org'],
  bytes: Buffer.from('Subject: Hello\r\n\r\nGood morning.\r\n'),
};

function submission(port: number, change: Partial<SmtpOptions> = {}) {
  return smtpSubmission({
    host: '127.0.0.1',
    port,
    tls: 'none',
    user: '',
    password: undefined,
    timeoutMs: 10_000,
    hostname: 'client.example.test',
    log: silentLog,
    ...change,
  });
}

const certificate = { dir: '', key: '', cert: '' };

before(() => {
  certificate.dir = mkdtempSync(join(tmpdir(), 'dispatch-smtp-'));
  const [keyFile, certFile] = [join(certificate.dir, 'key'), join(certificate.dir, 'cert')];
  const request =
    '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost';
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', ['req', ...request.split(' '), ...names, ...files], { stdio: 'ignore' });
  certificate.key = readFileSync(keyFile, 'utf8');
  certificate.cert = readFileSync(certFile, 'utf8');
});

after(() => rmSync(certificate.dir, { recursive: true }));

test('a message arrives once, byte for byte, with the given envelope', async () => {
  await using sink = await startSink();
  const result = await submission(sink.port).submit(mail);
  assert.equal(result.kind, 'sent');
  assert.match(result.answer, /^250 /);
  assert.deepEqual(sink.received, [
    { from: mail.sender, to: mail.recipients, text: mail.bytes.toString() },
  ]);
});

const smuggled = ['\n.\n', '\r.\r', '\n.\r\n', '\r\n.\r', '\r\n.\n', '\r\n.\r\n'];

for (const end of smuggled) {
  test(`${JSON.stringify(end)} in a body smuggles no second message`, async () => {
    await using sink = await startSink();
    const bytes = Buffer.from(
      `Subject: x\r\n\r\na${end}MAIL FROM:<eve@evil.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\nSubject: y\r\n\r\nz\r\n`,
    );
    const result = await submission(sink.port).submit({ ...mail, bytes });
    assert.equal(result.kind, 'sent');
    assert.equal(sink.received.length, 1);
    assert.match(sink.received[0]?.text ?? '', /MAIL FROM:<eve@evil.test>[\s\S]*z\r\n$/);
    assert.ok(!/(?<!\r)\n|\r(?!\n)/.test(sink.received[0]?.text ?? ''));
  });
}

test('a message of several megabytes arrives whole', async () => {
  await using sink = await startSink();
  const bytes = Buffer.from(`Subject: big\r\n\r\n${`${'x'.repeat(76)}\r\n`.repeat(60_000)}`);
  const result = await submission(sink.port).submit({ ...mail, bytes });
  assert.equal(result.kind, 'sent');
  assert.equal(sink.received[0]?.text.length, bytes.byteLength);
});

test('STARTTLS and a login carry the message to a server with a known certificate', async () => {
  const logins: unknown[] = [];
  await using sink = await startSink({
    ...certificate,
    disabledCommands: [],
    onAuth(login, session, done) {
      logins.push(login.username, login.password, String(session.secure));
      done(null, { user: 'alice' });
    },
  });
  const result = await submission(sink.port, {
    host: 'localhost',
    tls: 'starttls',
    ca: certificate.cert,
    user: 'alice',
    password: 'demo-password',
  }).submit(mail);
  assert.equal(result.kind, 'sent');
  assert.deepEqual(logins, ['alice', 'demo-password', 'true']);
  assert.equal(sink.received.length, 1);
});

test('implicit TLS carries the message too', async () => {
  await using sink = await startSink({ ...certificate, secure: true });
  const options = { host: 'localhost', tls: 'implicit', ca: certificate.cert } as const;
  assert.equal((await submission(sink.port, options).submit(mail)).kind, 'sent');
});

for (const tls of ['starttls', 'implicit'] as const) {
  test(`a certificate that nobody vouches for is refused over ${tls}`, async () => {
    await using sink = await startSink({
      ...certificate,
      secure: tls === 'implicit',
      disabledCommands: ['AUTH'],
    });
    const result = await submission(sink.port, { host: 'localhost', tls }).submit(mail);
    assert.equal(result.kind, 'refused');
    assert.match(result.answer, /self-signed certificate/);
    assert.equal(sink.received.length, 0);
  });
}

test('a server without STARTTLS gets nothing when STARTTLS is configured', async () => {
  await using sink = await startSink();
  const result = await submission(sink.port, { tls: 'starttls' }).submit(mail);
  assert.equal(result.kind, 'refused');
  assert.equal(sink.received.length, 0);
});

test('a login over clear text is refused beforehand, except to this machine', () => {
  const login = { user: 'alice', password: 'x', tls: 'none' } as const;
  assert.throws(() => submission(25, { ...login, host: 'mail.example.test' }), /needs tls/);
  assert.throws(() => submission(25, { ...login, host: '127.evil.test' }), /needs tls/);
  assert.throws(() => submission(25, { ...login, password: undefined }), /no password/);
  for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '::1'])
    submission(25, { ...login, host });
});

test('a wrong password is told in the words of the server', async () => {
  await using sink = await startSink({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_login, _session, done) => done(new Error('No such login here')),
  });
  const result = await submission(sink.port, { user: 'alice', password: 'x' }).submit(mail);
  assert.equal(result.kind, 'refused');
  assert.match(result.answer, /535 .*No such login here/);
});

const refusals: readonly [step: string, words: string, shown: string][] = [
  ['CONNECT', '554 5.7.1 Go away', '554 5.7.1 Go away'],
  ['CONNECT', '421 4.3.2 Busy, try later', '421 4.3.2 Busy, try later'],
  ['MAIL', '550 5.7.1 Sender not allowed', '550 5.7.1 Sender not allowed'],
  ['MAIL', '421 4.7.0 Closing now', '421 4.7.0 Closing now'],
  ['RCPT', '452 4.5.3 Too many', '452 4.5.3 Too many'],
  ['RCPT', '550-5.1.1 No such\r\n550 5.1.1 user', '550 5.1.1 No such user'],
  ['DATA', '451 4.3.0 Not now', '451 4.3.0 Not now'],
  ['.', '552 5.2.2 Quota full', '552 5.2.2 Quota full'],
  ['.', '451 4.7.1 Greylisted', '451 4.7.1 Greylisted'],
  ['.', '554 5.6.0 \u001b[2Jspam\u0007', '554 5.6.0 [2Jspam'],
];

for (const [step, words, shown] of refusals) {
  test(`"${shown}" at ${step} is a refusal in just these words`, async () => {
    await using server = await startScripted(politeExcept(step, words));
    assert.deepEqual(await submission(server.port).submit(mail), {
      kind: 'refused',
      answer: shown,
    });
  });
}

test('recipients that were refused are named while the others get the message', async () => {
  await using sink = await startSink({
    onRcptTo(address, _session, done) {
      done(address.address.startsWith('bob') ? new Error('Who is bob?') : null);
    },
  });
  const result = await submission(sink.port).submit(mail);
  assert.ok(result.kind === 'sent');
  assert.deepEqual(result.rejected, ['bob@example.test']);
  assert.deepEqual(sink.received[0]?.to, ['carol@example.org']);
});

for (const step of ['CONNECT', 'EHLO', 'MAIL', 'RCPT', 'DATA']) {
  test(`a server that hangs up at ${step} has refused: nothing can have been sent`, async () => {
    await using server = await startScripted((line) =>
      line === 'HELO client.example.test' ? undefined : politeExcept(step, undefined)(line),
    );
    assert.equal((await submission(server.port).submit(mail)).kind, 'refused');
  });

  test(`a server that falls silent at ${step} has refused when the deadline is over`, async () => {
    await using server = await startScripted(politeExcept(step, ''));
    assert.equal((await submission(server.port, { timeoutMs: 100 }).submit(mail)).kind, 'refused');
  });
}

test('a server that hangs up after the message leaves its fate unknown', async () => {
  await using server = await startScripted(politeExcept('.', undefined));
  assert.equal((await submission(server.port).submit(mail)).kind, 'unknown');
});

test('a server that falls silent after the message leaves its fate unknown', async () => {
  await using server = await startScripted(politeExcept('.', ''));
  assert.equal((await submission(server.port, { timeoutMs: 100 }).submit(mail)).kind, 'unknown');
});

test('nonsense after the message leaves its fate unknown', async () => {
  await using server = await startScripted(politeExcept('.', 'what?'));
  assert.equal((await submission(server.port).submit(mail)).kind, 'unknown');
});

test('a server that drips a reply for ever is ended by the deadline of the whole', async () => {
  await using server = await startScripted((line, socket) => {
    if (line !== 'EHLO client.example.test') return politeExcept('-', '')(line);
    const timer = setInterval(() => socket.write('250-more\r\n'), 10);
    socket.on('close', () => clearInterval(timer));
    return '250-first';
  });
  const result = await submission(server.port, { timeoutMs: 200 }).submit(mail);
  assert.deepEqual(result, { kind: 'refused', answer: 'the mail server is too slow' });
});

test('a server that floods a reply is cut off', async () => {
  await using server = await startScripted(politeExcept('EHLO', `250-${'x'.repeat(100_000)}`));
  assert.equal((await submission(server.port).submit(mail)).kind, 'refused');
});

test('no server at all is a refusal', async () => {
  const sink = await startSink();
  await sink[Symbol.asyncDispose]();
  const result = await submission(sink.port).submit(mail);
  assert.equal(result.kind, 'refused');
  assert.match(result.answer, /ECONNREFUSED/);
});

test('cancelling and closing end a submission that waits, or that has not begun', async () => {
  for (const begun of [false, true]) {
    const reached = Promise.withResolvers<void>();
    await using server = await startScripted((line) => {
      if (line.startsWith('MAIL')) reached.resolve();
      return politeExcept('MAIL', '')(line);
    });
    const cancel = new AbortController();
    const cancelled = submission(server.port).submit(mail, cancel.signal);
    if (begun) await reached.promise;
    cancel.abort();
    assert.deepEqual(await cancelled, { kind: 'refused', answer: 'cancelled' });
  }
  const reached = Promise.withResolvers<void>();
  await using server = await startScripted((line) => {
    if (line.startsWith('MAIL')) reached.resolve();
    return politeExcept('MAIL', '')(line);
  });
  const closing = submission(server.port);
  const cut = closing.submit(mail);
  await reached.promise;
  closing.close();
  assert.deepEqual(await cut, { kind: 'refused', answer: 'shutting down' });
  assert.deepEqual(await closing.submit(mail), { kind: 'refused', answer: 'shutting down' });
});

test('an envelope that would break the dialogue never reaches the server', async () => {
  await using sink = await startSink();
  const recipients = ['bob@example.test>\r\nRCPT TO:<eve@evil.test'];
  const result = await submission(sink.port).submit({ ...mail, recipients });
  assert.equal(result.kind, 'refused');
  assert.equal(sink.received.length, 0);
});
