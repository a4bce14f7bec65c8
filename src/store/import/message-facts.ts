// What an import asks of the first bytes of a message: whether it is one, who it is, and when it is
// from.

import { parseDate } from '../../mime/date.ts';
import { fieldValue, parseHeader } from '../../mime/header.ts';
import { parseMessageId } from '../../mime/message-id.ts';

/** LIMIT of bytes that are looked at for it. */
export const headBytesMax = 64 * 1024;

export interface MessageFacts {
  /** With its angle brackets; empty where there is none. */
  readonly messageId: string;
  readonly dateMs: number | undefined;
}

/** A field of which every mail has one at least (RFC 5322 3.6), so that no other text is taken in. */
const mailFields = ['from', 'date', 'received', 'subject', 'to', 'message-id', 'return-path'];

/** Undefined for what is no mail. */
export function factsOf(head: Uint8Array): MessageFacts | undefined {
  const fields = parseHeader(head);
  if (!fields.some(({ name }) => mailFields.includes(name.toLowerCase()))) return undefined;
  return {
    messageId: parseMessageId(fieldValue(fields, 'message-id') ?? ''),
    dateMs: parseDate(fieldValue(fields, 'date') ?? ''),
  };
}

export type FileKind = 'zip' | 'mbox' | 'mail';

/** By its first bytes: names lie. Undefined for what can't be any of them. */
export function kindOfFile(head: Uint8Array): FileKind | undefined {
  const text = Buffer.from(head.subarray(0, 1000)).toString('latin1');
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'zip';
  // QUIRK: some writers leave empty lines before the first message.
  if (/^(?:\r?\n)*From /.test(text)) return 'mbox';
  return /^(?:\xef\xbb\xbf)?[!-9;-~]{1,100}[ \t]*:/.test(text) ? 'mail' : undefined;
}
