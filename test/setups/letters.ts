// Mail with large attachments, as it comes in and as a form sends it.

import { randomBytes } from 'node:crypto';

export const mebibyte = 1024 * 1024;

/** A message as an MTA puts it down, with the bytes as its one attachment (RFC 2045 6.8). */
export function letterWith(attachment: Uint8Array, subject: string): Buffer {
  const head = [
    'From: Bob <bob@example.test>',
    'To: Alice <alice@example.test>',
    `Subject: ${subject}`,
    'Date: Sat, 21 Nov 2026 12:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=between',
    '',
    '--between',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The plans are enclosed.',
    '--between',
    'Content-Type: application/octet-stream; name=plans.bin',
    'Content-Disposition: attachment; filename=plans.bin',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ].join('\n');
  return Buffer.concat([Buffer.from(head), base64Lines(attachment), Buffer.from('--between--\n')]);
}

/** Copied line by line in bytes: a million strings would cost more than the whole test. */
function base64Lines(bytes: Uint8Array): Buffer {
  const length = 76;
  const code = Buffer.from(Buffer.from(bytes).toString('base64'), 'latin1');
  const lines = Buffer.alloc(code.length + Math.ceil(code.length / length), '\n');
  for (let at = 0, line = 0; at < code.length; at += length, line += 1) {
    code.copy(lines, at + line, at, at + length);
  }
  return lines;
}

export interface Filled {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The form of /compose, filled and ready to be sent (RFC 7578). */
export function composeForm(subject: string, attachment: Uint8Array): Filled {
  const boundary = `----form${randomBytes(12).toString('hex')}`;
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const fields = [
    field('to', 'alice@example.test'),
    field('subject', subject),
    field('body', 'Here it is.'),
    field('action', 'send'),
  ];
  const file =
    `--${boundary}\r\ncontent-disposition: form-data; name="attachments"; filename="own.bin"\r\n` +
    'content-type: application/octet-stream\r\n\r\n';
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([
      Buffer.from(fields.join('') + file),
      attachment,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

export function cutInto(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}
