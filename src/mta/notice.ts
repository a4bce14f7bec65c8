// What Dispatch writes to one person in its own name: nothing attached.

import { composeMessage } from './compose.ts';
import { newMessageId } from './message-id.ts';

export interface PlainNotice {
  /** Whose address the name of the program stands before. */
  readonly sender: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same with headings and lists. */
  readonly html?: string;
  readonly dateMs: number;
  /** 16 bytes, for the message id. */
  readonly random: Uint8Array;
  /** In its place, where a second try has to be known again. */
  readonly messageId?: string;
  /** Asks other programs not to answer it (RFC 3834). */
  readonly isAutomatic?: boolean;
}

export function composeNotice(notice: PlainNotice): Promise<Uint8Array> {
  const { sender, to, subject, text, html, dateMs, random, isAutomatic = false } = notice;
  const { messageId = newMessageId(sender, random) } = notice;
  return composeMessage({
    from: { name: 'Dispatch', address: sender },
    to: [{ name: '', address: to }],
    cc: [],
    bcc: [],
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    attachments: [],
    dateMs,
    messageId,
    userAgent: 'Dispatch',
    isAutomatic,
    keepBcc: false,
  });
}
