// Mail for the tests: handed in as another server or a person's own program does, and looked for
// where it must have arrived.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../src/kit/log.ts';
import { smtpSubmission } from '../../src/mta/smtp.ts';
import type { SubmissionResult } from '../../src/mta/submission.ts';
import { until } from '../real/until.ts';

export interface Handed {
  readonly from?: string;
  readonly to: string;
  readonly subject: string;
  readonly login?: { readonly user: string; readonly password: string };
  readonly bodyBytes?: number;
}

export async function handIn(port: number, mail: Handed): Promise<SubmissionResult> {
  const { from = 'someone@outside.test', to, subject, login, bodyBytes = 100 } = mail;
  const submission = smtpSubmission({
    host: '127.0.0.1',
    port,
    tls: 'none',
    user: login?.user ?? '',
    password: login?.password,
    timeoutMs: 20_000,
    hostname: 'sender.example.test',
    log: silentLog,
  });
  const lines = 'x'
    .repeat(70)
    .concat('\r\n')
    .repeat(Math.ceil(bodyBytes / 72));
  const head = `From: <${from}>\r\nTo: <${to}>\r\nSubject: ${subject}\r\n\r\n`;
  return submission.submit({ sender: from, recipients: [to], bytes: Buffer.from(head + lines) });
}

/** Resolves when a message of that subject lies in the Maildir; gives its path. */
export async function arrived(maildir: string, subject: string): Promise<string> {
  return until(`"${subject}" in ${maildir}`, () => found(maildir, subject)[0]);
}

export function found(maildir: string, subject: string): readonly string[] {
  const places = ['new', 'cur'].map((place) => join(maildir, place));
  const files = places
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  const line = new RegExp(`^Subject: ${RegExp.escape(subject)}\r?$`, 'm');
  return files.filter((path) => line.test(readFileSync(path, 'utf8')));
}
