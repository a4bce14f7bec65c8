// From a draft to the bytes of a message: CRLF lines of at most 998 octets, seven bits wherever the
// format allows (RFC 5322 2.1.1, RFC 2045, 2047, 2231). The MIME itself is nodemailer's work; what
// stands here keeps hostile values from reaching it and files and addresses from being opened.

import type MimeNode from 'nodemailer/lib/mime-node';
import type { MailComposerAttachment } from 'nodemailer/lib/mail-composer';
import type { Address, Draft, DraftAttachment } from './draft.ts';
import { headerAddress, headerFilename, headerMediaType, headerValue } from './header-value.ts';
import { isMessageId, repeatableIds } from './message-id.ts';

/** The field of an own copy that names the message it answers. */
export const originField = 'X-Dispatch-Origin';

/** LIMIT RFC 5322 2.1.1: octets of a line without its CRLF. */
const lineBytesMax = 998;

/** The composed message. Refuses `bad-form` when a header value holds a line end or NUL. */
export async function composeMessage(draft: Draft): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { encodeWord } = await import('nodemailer/lib/mime-funcs');
  const subject = headerValue(draft.subject);
  const message = new MailComposer({
    ...headerFields(draft),
    subject: mustBeEncoded(subject) ? encodeWord(subject, 'Q', 52) : subject,
    // An empty text still makes a part: without one, a lone attachment would become the message.
    text: bodyText(draft.text) || '\r\n',
    ...(draft.html === undefined ? {} : { html: bodyText(draft.html) }),
    attachments: draft.attachments.map(composedAttachment),
    ...(draft.calendar === undefined ? {} : { alternatives: [calendarForm(draft.calendar)] }),
    newline: '\r\n',
    // `=_` cannot occur in quoted-printable or base64 text (RFC 2045 6.7 (5)).
    boundaryPrefix: '=_part',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  message.keepBcc = draft.keepBcc;
  return await built(message);
}

/**
 * ASCII that cannot stand as it is: what looks like an encoded word would be decoded by readers,
 * perhaps into controls, and a word without spaces cannot be folded into lines.
 */
function mustBeEncoded(text: string): boolean {
  return text.includes('=?') || /\S{200}/.test(text);
}

function headerFields(draft: Draft) {
  const inReplyTo = draft.inReplyTo ?? '';
  const references = repeatableIds(draft.references ?? []);
  if (!isMessageId(draft.messageId)) throw new TypeError('A draft needs a well-formed message id');
  return {
    from: headerAddress(draft.from),
    to: addressList(draft.to),
    cc: addressList(draft.cc),
    bcc: addressList(draft.bcc),
    messageId: draft.messageId,
    date: new Date(draft.dateMs),
    ...(isMessageId(inReplyTo) ? { inReplyTo } : {}),
    ...(references.length > 0 ? { references: [...references] } : {}),
    ...(draft.replyTo === undefined ? {} : { replyTo: headerAddress(draft.replyTo) }),
    headers: moreHeaders(draft),
  };
}

const priorities = {
  high: { 'X-Priority': '1 (Highest)', Importance: 'high' },
  low: { 'X-Priority': '5 (Lowest)', Importance: 'low' },
} as const;

function moreHeaders(draft: Draft): Record<string, string> {
  const { userAgent, priority, origin } = draft;
  const { address } = headerAddress(draft.from);
  return {
    ...(userAgent ? { 'User-Agent': headerValue(userAgent) } : {}),
    ...(priority === undefined ? {} : priorities[priority]),
    ...(draft.isAutomatic === true ? { 'Auto-Submitted': 'auto-generated' } : {}),
    ...(draft.asksReceipt === true ? { 'Disposition-Notification-To': `<${address}>` } : {}),
    ...(draft.keepBcc && origin ? { [originField]: headerValue(origin) } : {}),
  };
}

function addressList(mailboxes: readonly Address[]): { name: string; address: string }[] {
  return mailboxes.map(headerAddress).filter((mailbox) => mailbox.address !== '');
}

/** Every kind of line end becomes CRLF and NUL goes: neither may tear DATA (RFC 5321 2.3.8). */
function bodyText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '')
    .replaceAll(/\r\n|\r|\n/g, '\r\n');
}

function calendarForm({ method, text }: NonNullable<Draft['calendar']>) {
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { contentType, content: text };
}

function composedAttachment(attachment: DraftAttachment): MailComposerAttachment {
  const type = headerMediaType(attachment.contentType) + refParameter(attachment);
  const contentId = attachment.contentId ?? '';
  return {
    filename: headerFilename(attachment.filename),
    ...(contentId === '' ? {} : { cid: headerValue(contentId).replaceAll(/[<>\s]/g, '') }),
    ...(type.startsWith('message/')
      ? enclosedMessage(type, attachment.content)
      : { contentType: type, content: Buffer.from(attachment.content) }),
  };
}

/** The parameter of a kept draft's part by which a form finds it again. */
export const refParameterName = 'x-dispatch-ref';

function refParameter({ ref }: DraftAttachment): string {
  return ref !== undefined && /^[0-9a-f]{32}$/.test(ref) ? `; ${refParameterName}=${ref}` : '';
}

/**
 * A message inside a message may not be encoded (RFC 2046 5.2.1), so it must be line-clean as it
 * is; one that is not travels as plain octets, which every reader can still save.
 */
function enclosedMessage(type: string, content: Uint8Array): MailComposerAttachment {
  const bytes = Buffer.from(content)
    .toString('latin1')
    .replaceAll(/\r\n|\r|\n/g, '\r\n');
  const clean =
    !bytes.includes('\0') && bytes.split('\r\n').every((line) => line.length <= lineBytesMax);
  if (!clean) {
    return { contentType: 'application/octet-stream', content: Buffer.from(content) };
  }
  return {
    contentType: type,
    content: Buffer.from(bytes, 'latin1'),
    contentDisposition: 'attachment',
  };
}

async function built(message: MimeNode): Promise<Uint8Array> {
  const bytes = await message.build();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
