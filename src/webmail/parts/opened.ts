// Attachments that say more when they are opened than as a file: forwarded messages, reports,
// invitations, cards. What cannot be read stays what it is, a file to be saved.

import { type AddressCard, parseAddressCards } from '../../mime/address-card.ts';
import { parseCalendar } from '../../mime/calendar.ts';
import {
  type DeliveryReport,
  type DispositionReport,
  parseDeliveryReport,
  parseDispositionReport,
} from '../../mime/delivery-report.ts';
import { displayParts } from '../../mime/choose.ts';
import type { Part } from '../../mime/part.ts';
import { type PartialPiece, partialPiece } from '../../mime/partial.ts';
import { inlineProtection, type Protection, protectionsOf } from '../../mime/protection.ts';
import { mayHaveFiles } from '../../mime/text-files.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import { type Enclosed, openEnclosed } from './enclosed.ts';
import type { Invitation } from './invitation.view.ts';
import { isWrapped, wrappedFiles } from './wrapped.ts';
import type { Wrapped } from './wrapped.view.ts';

export type Opened =
  | { readonly kind: 'enclosed'; readonly enclosed: Enclosed }
  | { readonly kind: 'delivery'; readonly report: DeliveryReport }
  | { readonly kind: 'disposition'; readonly report: DispositionReport }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'cards'; readonly cards: readonly AddressCard[] }
  | { readonly kind: 'wrapped'; readonly wrapped: Wrapped }
  | { readonly kind: 'protection'; readonly protection: Protection }
  | { readonly kind: 'partial'; readonly piece: PartialPiece };

// LIMIT attachments of one message that are opened in its page.
const openedMax = 12;
// LIMIT encoded bytes of one that is read as text.
const textBytesMax = 256 * 1024;
// LIMIT texts of one message that are looked through for what stands in them.
const textsMax = 10;
// LIMIT characters of a wrapped message that are shown.
const wrappedTextMax = 512 * 1024;
export const calendarBytesMax = 1024 * 1024;

interface Openable {
  readonly attachments: readonly Part[];
  /** The reader's zone, asked only where a time must be said. */
  readonly zone: () => Promise<string>;
}

export async function openParts(
  mailbox: Mailbox,
  message: Message,
  { attachments, zone }: Openable,
): Promise<readonly Opened[]> {
  const opened: Opened[] = protectionsOf(message.root).map(asOpened);
  const events = new Set<string>();
  for (const part of displayParts(message.root).plainBodies.slice(0, textsMax)) {
    opened.push(...(await openText(mailbox, message, part)));
  }
  for (const part of attachments) {
    if (opened.length >= openedMax) break;
    const one = isCalendar(part)
      ? await openInvitation(mailbox, message, { part, events, zone })
      : await openOne(mailbox, message, part);
    if (one) opened.push(one);
  }
  return opened;
}

function asOpened(protection: Protection): Opened {
  return { kind: 'protection', protection };
}

/** What stands in a text as it did before MIME: files, and the armour of PGP. */
async function openText(
  mailbox: Mailbox,
  message: Message,
  part: Part,
): Promise<readonly Opened[]> {
  if (part.type !== 'text/plain') return [];
  const text = await mailbox.text(message.folder, message.id, part, textBytesMax);
  const protection = inlineProtection(text);
  const wrapped = mayHaveFiles(text) ? await openWrapped(mailbox, message, part) : undefined;
  return [...(protection ? [asOpened(protection)] : []), ...(wrapped ? [wrapped] : [])];
}

async function openWrapped(
  mailbox: Mailbox,
  message: Message,
  part: Part,
): Promise<Opened | undefined> {
  const { files, text } = await wrappedFiles(mailbox, message, part);
  if (files.length === 0) return undefined;
  const listed = files.map(({ name, type, content, defects }) => ({
    name,
    type,
    size: content.length,
    isSound: defects.length === 0,
  }));
  const isOnlyText = displayParts(message.root).bodies.every(isBlank);
  return {
    kind: 'wrapped',
    wrapped: { part, files: listed, text: isOnlyText ? text.slice(0, wrappedTextMax) : '' },
  };
}

/** Outlook puts an empty text beside what it has wrapped. */
function isBlank(part: Part): boolean {
  return part.bodyEnd - part.bodyStart < 4;
}

export function isCalendar(part: Part): boolean {
  return part.type === 'text/calendar' || part.type === 'application/ics';
}

/** Many programs send one invitation twice, as a form of the text and as a file. */
async function openInvitation(
  mailbox: Mailbox,
  message: Message,
  {
    part,
    events,
    zone,
  }: { readonly part: Part; readonly events: Set<string> } & Pick<Openable, 'zone'>,
): Promise<Opened | undefined> {
  const text = await mailbox.text(message.folder, message.id, part, calendarBytesMax);
  const calendar = parseCalendar(text);
  const [event] = calendar?.events ?? [];
  if (!calendar || !event) return undefined;
  const name = `${calendar.method} ${event.uid} ${event.recurrenceId?.value ?? ''}`;
  if (events.has(name)) return undefined;
  events.add(name);
  return { kind: 'invitation', invitation: { part, calendar, zone: await zone() } };
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
  if (isWrapped(part)) return await openWrapped(mailbox, message, part);
  const piece = partialPiece(part);
  if (piece) return { kind: 'partial', piece };
  const read = readers.get(part.type);
  return read?.(await mailbox.text(message.folder, message.id, part, textBytesMax));
}

type Reader = (text: string) => Opened | undefined;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['message/delivery-status', readDelivery],
  ['message/global-delivery-status', readDelivery],
  ['message/disposition-notification', readDisposition],
  ['message/global-disposition-notification', readDisposition],
  ['text/vcard', readCards],
  ['text/x-vcard', readCards],
  ['text/directory', readCards],
]);

function readDelivery(text: string): Opened | undefined {
  const report = parseDeliveryReport(text);
  return report && { kind: 'delivery', report };
}

function readDisposition(text: string): Opened | undefined {
  const report = parseDispositionReport(text);
  return report && { kind: 'disposition', report };
}

function readCards(text: string): Opened | undefined {
  const cards = parseAddressCards(text);
  return cards.length > 0 ? { kind: 'cards', cards } : undefined;
}
