// What a message is found by: its words by column, and facts that operators ask for. Pure.

import { hash } from 'node:crypto';
import type { DocumentRow } from '../../index/documents.ts';
import { baseSubject } from '../../mime/base-subject.ts';
import { decodeCharset } from '../../mime/charset.ts';
import { displayParts } from '../../mime/choose.ts';
import { fieldValue, parseHeader } from '../../mime/header.ts';
import type { Address, Envelope, Part, ScannedMessage } from '../../mime/part.ts';
import { plainOf } from '../../mime/text-preview.ts';
import { decodeTransfer } from '../../mime/transfer.ts';
import type { Mark } from '../query/query.ts';
import { innerNames } from './inner-names.ts';
import { foldText, indexedWords } from './words.ts';

/** LIMIT of bytes, still encoded, that are taken from one text part. */
const partBytesMax = 512 * 1024;
/** LIMIT of characters of text that are indexed of one message. */
const textLengthMax = 256 * 1024;
/** LIMIT of messages in messages that are looked into. */
const depthMax = 5;
/** LIMIT of parts of one message that are looked at. */
const partsMax = 200;
/** LIMIT of identifiers that place a message in its conversation: the first and the last ones. */
const referencesMax = 20;
/** LIMIT of bytes of the header that are looked at for its list. */
const headerBytesMax = 64 * 1024;
/** A text this short beside an HTML one says where the real text is. */
const stubLengthMax = 200;

export const markBits: Readonly<Record<Mark, number>> = {
  attachment: 1,
  image: 2,
  link: 4,
  invite: 8,
};

/** `head` is the beginning of the message, or all of it. */
export function documentOf(
  entry: { readonly base: string; readonly receivedMs: number },
  message: { readonly scanned: ScannedMessage; readonly head: Uint8Array; readonly size: number },
): DocumentRow {
  const { scanned, head, size } = message;
  const { envelope } = scanned;
  const gathered: Gathered = { texts: [], length: 0, names: [], marks: 0, parts: 0 };
  gather(scanned.root, head, 0, gathered);
  const text = gathered.texts.join('\n');
  const link = /https?:\/\//i.test(text) ? markBits.link : 0;
  return {
    base: entry.base,
    receivedMs: entry.receivedMs,
    size,
    marks: gathered.marks | link,
    words: {
      subject: indexedWords(envelope.subject),
      sender: peopleWords([envelope.from, envelope.sender, envelope.replyTo]),
      recipient: peopleWords([envelope.to, envelope.bcc]),
      copy: peopleWords([envelope.cc]),
      body: indexedWords(text),
      filename: indexedWords(gathered.names.join('\n')),
      list: indexedWords(listOf(head, scanned.root)),
    },
    ...threadFacts(envelope),
  };
}

interface Gathered {
  readonly texts: string[];
  length: number;
  readonly names: string[];
  marks: number;
  parts: number;
}

function gather(root: Part, head: Uint8Array, depth: number, into: Gathered): void {
  const shown = displayParts(root);
  if (shown.attachments.length > 0) into.marks |= markBits.attachment;
  for (const part of shown.plainBodies) addText(part, head, into);
  const isStub = into.length < stubLengthMax;
  if (isStub && shown.html && !shown.plainBodies.includes(shown.html)) {
    addText(shown.html, head, into);
  }
  for (const part of [...shown.bodies, ...shown.attachments, ...shown.inlines]) {
    if (++into.parts > partsMax) return;
    if (part.filename !== undefined) into.names.push(part.filename);
    const inner = innerNames(part, head);
    if (inner.length > 0) into.marks |= markBits.attachment;
    into.names.push(...inner);
    if (part.type.startsWith('image/')) into.marks |= markBits.image;
    if (part.type === 'text/calendar' || part.type === 'application/ics') {
      into.marks |= markBits.invite;
    }
    const [embedded] = part.children;
    const isMessage = part.type === 'message/rfc822' || part.type === 'message/global';
    if (isMessage && embedded && depth < depthMax) gather(embedded, head, depth + 1, into);
  }
}

function addText(part: Part, head: Uint8Array, into: Gathered): void {
  if (!part.type.startsWith('text/') || into.length >= textLengthMax) return;
  const end = Math.min(part.bodyEnd, part.bodyStart + partBytesMax);
  const bytes = decodeTransfer(head.subarray(part.bodyStart, end), part.encoding);
  const text = plainOf(decodeCharset(bytes, part.charset), part.type);
  const kept = text.slice(0, textLengthMax - into.length);
  into.texts.push(kept);
  into.length += kept.length;
}

function peopleWords(lists: readonly (readonly Address[])[]): string {
  return indexedWords(
    lists
      .flat()
      .map(({ name, address }) => `${name} ${address}`)
      .join('\n'),
  );
}

/** List-Id (RFC 2919), by which subscribers know a list. */
function listOf(head: Uint8Array, root: Part): string {
  const end = Math.min(root.bodyStart, headerBytesMax);
  const bytes = head.subarray(0, end);
  if (!/^list-id:/im.test(Buffer.from(bytes).toString('latin1'))) return '';
  return fieldValue(parseHeader(bytes), 'list-id') ?? '';
}

/** What places a message in its conversation. */
function threadFacts({ subject, messageId, inReplyTo, references }: Envelope) {
  const parents = [...new Set([...references, ...inReplyTo])];
  const kept =
    parents.length <= referencesMax
      ? parents
      : [...parents.slice(0, 1), ...parents.slice(1 - referencesMax)];
  const { base, isAnswer } = baseSubject(subject);
  const compared = comparable(base);
  return {
    ownKey: messageId === '' ? undefined : keyOf(messageId),
    parentKeys: kept.map(keyOf),
    subjectKey: compared === '' ? 0 : keyOf(compared),
    isReply: isAnswer,
  };
}

function comparable(subject: string): string {
  return foldText(subject).replace(/\s+/g, ' ').trim();
}

/** 48 bits of a hash: no two of a million identifiers meet by chance. */
export function keyOf(text: string): number {
  return Number.parseInt(hash('sha1', text).slice(0, 12), 16);
}
