// Attachments that say more when they are opened than as a file: forwarded messages, reports,
// invitations, cards. What cannot be read stays what it is, a file to be saved.

import {
  type DeliveryReport,
  type DispositionReport,
  parseDeliveryReport,
  parseDispositionReport,
} from '../../mime/delivery-report.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import { type Enclosed, openEnclosed } from './enclosed.ts';

export type Opened =
  | { readonly kind: 'enclosed'; readonly enclosed: Enclosed }
  | { readonly kind: 'delivery'; readonly report: DeliveryReport }
  | { readonly kind: 'disposition'; readonly report: DispositionReport };

// LIMIT attachments of one message that are opened in its page.
const openedMax = 12;
// LIMIT encoded bytes of one that is read as text.
const textBytesMax = 256 * 1024;

export async function openParts(
  mailbox: Mailbox,
  message: Message,
  attachments: readonly Part[],
): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const part of attachments) {
    if (opened.length >= openedMax) break;
    const one = await openOne(mailbox, message, part);
    if (one) opened.push(one);
  }
  return opened;
}

async function openOne(
  mailbox: Mailbox,
  message: Message,
  part: Part,
): Promise<Opened | undefined> {
  const [root] = part.children;
  if (part.type.startsWith('message/') && root) {
    return { kind: 'enclosed', enclosed: await openEnclosed(mailbox, message, root) };
  }
  const read = readers.get(part.type);
  return read?.(await mailbox.text(message.folder, message.id, part, textBytesMax), part);
}

type Reader = (text: string, part: Part) => Opened | undefined;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['message/delivery-status', readDelivery],
  ['message/global-delivery-status', readDelivery],
  ['message/disposition-notification', readDisposition],
  ['message/global-disposition-notification', readDisposition],
]);

function readDelivery(text: string): Opened | undefined {
  const report = parseDeliveryReport(text);
  return report && { kind: 'delivery', report };
}

function readDisposition(text: string): Opened | undefined {
  const report = parseDispositionReport(text);
  return report && { kind: 'disposition', report };
}
