// The envelope of a message from its header fields. Of a field that comes twice the first one
// counts, in every list and view alike: a second From is a forger's (RFC 5322 3.6 allows one).

import { parseAddresses } from './address.ts';
import { cleanLine } from './clean-text.ts';
import { parseDate } from './date.ts';
import { parseMessageId, parseMessageIds } from './message-id.ts';
import type { Address, Envelope } from './part.ts';
import { decodeWords } from './word.ts';

/** LIMIT Characters kept of a subject. */
export const subjectLengthMax = 10_000;

/** Fields that `envelopeOf` reads, in lower case. */
export const envelopeFields: ReadonlySet<string> = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
]);

/** `fields` by name in lower case, raw values. */
export function envelopeOf(fields: ReadonlyMap<string, string>): Envelope {
  const value = (name: string): string => fields.get(name) ?? '';
  const addresses = (name: string): readonly Address[] => parseAddresses(value(name));
  return {
    from: addresses('from'),
    sender: addresses('sender'),
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    subject: decodeText(value('subject')),
    dateMs: parseDate(value('date')),
    messageId: parseMessageId(value('message-id')),
    inReplyTo: parseMessageIds(value('in-reply-to')),
    references: parseMessageIds(value('references')),
  };
}

/** Unstructured field text for display: words decoded, on one line, no control characters. */
export function decodeText(raw: string): string {
  return cleanLine(decodeWords(raw)).slice(0, subjectLengthMax).toWellFormed();
}
