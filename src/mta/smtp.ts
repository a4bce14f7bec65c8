// Submission over SMTP (RFC 6409), one connection per message. The dialogue is nodemailer's; what
// stands here is the outcome: after the final dot has left, a broken connection means "perhaps sent"
// (RFC 1047), and saying `refused` then would make a person send twice.
//
//   connect ─ EHLO ─ STARTTLS ─ AUTH ─ MAIL, RCPT, DATA ─ message ─ . ─ answer
//   └──────────────── broken here: refused ────────────────────┘ └ broken here: unknown

import { isAscii } from 'node:buffer';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import type SmtpConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Log } from '../kit/log.ts';
import { answerLine } from './answer.ts';
import type { OutgoingMail, Submission, SubmissionResult } from './submission.ts';

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** `starttls` and `implicit` both demand a verified certificate; neither ever falls back. */
  readonly tls: 'starttls' | 'implicit' | 'none';
  /** Empty sends without login. */
  readonly user: string;
  readonly password: string | undefined;
  /** Longest silence of the server at any step. */
  readonly timeoutMs: number;
  /** Our own name for EHLO. */
  readonly hostname: string;
  /** Certificate authorities in PEM, instead of those of the system. */
  readonly ca?: string;
  readonly log: Log;
}

/** LIMIT the whole submission: the silence allowed once, and the upload at no less than 32 kB/s. */
const uploadBytesPerMs = 32;
/** LIMIT bytes of one reply of the server. */
const replyBytesMax = 64 * 1024;
const chunkBytes = 64 * 1024;

/** Makes a submission. Throws when a login is configured that would go over the wire in clear. */
export function smtpSubmission(options: SmtpOptions): Submission {
  if (options.user !== '' && options.tls === 'none' && !isLoopback(options.host)) {
    throw new Error(`smtp: a login for ${options.host} needs tls = "starttls" or "implicit"`);
  }
  if (options.user !== '' && options.password === undefined) {
    throw new Error('smtp: user is set, but there is no password');
  }
  return new SmtpSubmission(options);
}

class SmtpSubmission implements Submission {
  readonly #options: SmtpOptions;
  readonly #attempts = new Set<Attempt>();
  #closed = false;

  constructor(options: SmtpOptions) {
    this.#options = options;
  }

  async submit(mail: OutgoingMail, signal?: AbortSignal): Promise<SubmissionResult> {
    const { default: Connection } = await import('nodemailer/lib/smtp-connection');
    // Asked only now: nobody listens to the signal while the library is being loaded.
    if (signal?.aborted) return { kind: 'refused', answer: 'cancelled' };
    if (this.#closed) return { kind: 'refused', answer: 'shutting down' };
    const attempt = new Attempt(new Connection(connectionOptions(this.#options)), mail);
    this.#attempts.add(attempt);
    const cancel = () => attempt.end(new Error('cancelled'));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const result = await attempt.run(this.#options);
      this.#options.log.info({ smtp: result.kind, answer: result.answer }, 'Submitted a message');
      return result;
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#attempts.delete(attempt);
    }
  }

  close(): void {
    this.#closed = true;
    for (const attempt of this.#attempts) attempt.end(new Error('shutting down'));
  }
}

/** One message on its way: knows how far it came, and settles exactly once. */
class Attempt {
  readonly #connection: SmtpConnection;
  readonly #mail: OutgoingMail;
  readonly #outcome = Promise.withResolvers<SubmissionResult>();
  /** Whether the last byte was handed to the connection, so that the final dot may have left. */
  #handedOver = false;

  constructor(connection: SmtpConnection, mail: OutgoingMail) {
    this.#connection = connection;
    this.#mail = mail;
  }

  async run(options: SmtpOptions): Promise<SubmissionResult> {
    const deadlineMs = options.timeoutMs + this.#mail.bytes.byteLength / uploadBytesPerMs;
    const deadline = setTimeout(
      () => this.end(new Error('the mail server is too slow')),
      deadlineMs,
    );
    this.#connection.on('error', (error) => this.end(error));
    // A server that hangs up in an orderly way raises no error, only this. After a 421 it comes
    // before the callback that holds the server's words, which must win.
    const hungUp = new Error('the mail server closed the connection');
    this.#connection.on('end', () => setImmediate(() => this.end(hungUp)));
    this.#connection.connect((error) => (error ? this.end(error) : this.#login(options)));
    try {
      return await this.#outcome.promise;
    } finally {
      clearTimeout(deadline);
      this.#connection.close();
    }
  }

  /** Settles with what a failure means at this point; later calls change nothing. */
  end(error: { readonly message: string; readonly response?: string | undefined }): void {
    const answered = /^[45]\d\d/.test(error.response ?? '');
    const kind = this.#handedOver && !answered ? 'unknown' : 'refused';
    this.#outcome.resolve({ kind, answer: answerLine(error.response ?? error.message) });
  }

  #login(options: SmtpOptions): void {
    if (options.user === '') {
      this.#send();
      return;
    }
    const login = { user: options.user, pass: options.password };
    this.#connection.login(login, (error) => (error ? this.end(error) : this.#send()));
  }

  #send(): void {
    const { sender, recipients, bytes } = this.#mail;
    const envelope = {
      from: sender,
      to: [...recipients],
      size: bytes.byteLength,
      use8BitMime: !isAscii(bytes),
    };
    this.#connection.send(envelope, this.#body(), (error, info) => {
      if (error || info === undefined) {
        this.end(error ?? new Error('the mail server gave no answer'));
      } else {
        const answer = answerLine(info.response);
        this.#outcome.resolve({ kind: 'sent', rejected: info.rejected, answer });
      }
    });
  }

  /** The message in pieces, so that `handedOver` turns true no earlier than its last one leaves. */
  #body(): Readable {
    const bytes = this.#mail.bytes;
    const pieces = function* (handOver: () => void) {
      for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
        if (at + chunkBytes >= bytes.byteLength) handOver();
        yield bytes.subarray(at, at + chunkBytes);
      }
    };
    return Readable.from(
      pieces(() => {
        this.#handedOver = true;
      }),
      { highWaterMark: 1 },
    );
  }
}

function connectionOptions(options: SmtpOptions): SMTPConnectionOptions {
  return {
    host: options.host,
    port: options.port,
    secure: options.tls === 'implicit',
    requireTLS: options.tls === 'starttls',
    ignoreTLS: options.tls === 'none',
    name: options.hostname,
    connectionTimeout: options.timeoutMs,
    greetingTimeout: options.timeoutMs,
    socketTimeout: options.timeoutMs,
    dnsTimeout: options.timeoutMs,
    maxResponseSize: replyBytesMax,
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    },
    logger: false,
  };
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
