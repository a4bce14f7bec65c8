// The form for a reply or a forward: who, what subject, the quoted text, the parts that go along.

import { escapeHtml } from '../../html/escape.ts';
import { htmlToText } from '../../html/html-to-text.ts';
import { forwardSubject, quoteText, replyRecipients, replySubject } from '../../mime/answer.ts';
import { displayParts } from '../../mime/choose.ts';
import type { Part } from '../../mime/part.ts';
import { protectionsOf } from '../../mime/protection.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import type { Identity } from '../identities/identities.ts';
import { MarkupRoom } from '../message/bodies.ts';
import { partText } from '../message/part-text.ts';
import { fieldValue, peopleLine, personName } from '../people.ts';
import { partRef } from './attached.ts';
import { type QuoteStyle, signatureMarkup, writtenFormat } from './preferences.ts';
import { markupCharsMax, quotedMarkup, shownContentIds, textAsMarkup } from './rich-text.ts';
import { blank, type ComposeState, draftTextBytesMax, signatureBlock } from './state.ts';

export interface AnswerOf {
  readonly mailbox: Mailbox;
  readonly message: Message;
  readonly mode: 'reply' | 'reply-all' | 'forward' | 'attach';
  readonly identities: readonly Identity[];
  readonly settings: Readonly<Record<string, string>>;
  readonly quoteStyle: QuoteStyle;
}

export async function answerState(visit: SignedVisit, answer: AnswerOf): Promise<ComposeState> {
  if (answer.mode === 'attach') return attachState(answer);
  // What is encrypted or signed is passed on as it is: taken apart it would be neither.
  const isSealed = protectionsOf(answer.message.root).length > 0;
  if (answer.mode === 'forward')
    return isSealed ? attachState(answer) : forwardState(visit, answer);
  return replyState(visit, answer);
}

/** Another message goes along whole, every byte of it. */
function attachState({ message, identities }: AnswerOf): ComposeState {
  const { folder, id, envelope } = message;
  const identity = answeringIdentity(message, identities);
  return {
    ...blank,
    from: identity.address,
    subject: forwardSubject(envelope.subject),
    body: signatureBlock(identity),
    attached: [partRef(folder, id, 'whole')],
    origin: { folder, id, relation: 'forwarded' },
  };
}

async function replyState(visit: SignedVisit, answer: AnswerOf): Promise<ComposeState> {
  const { message, mailbox, identities } = answer;
  const { envelope, folder, id } = message;
  const own = identities.map(({ address }) => address);
  const identity = answeringIdentity(message, identities);
  const { to, cc } = replyRecipients(envelope, own, answer.mode === 'reply-all');
  const quoted = await openQuoted(mailbox, message);
  const intro = visit.texts('compose.attribution', {
    time: fullTime(envelope.dateMs ?? message.receivedMs, visit.texts),
    name: envelope.from[0] ? personName(envelope.from[0]) : '',
  });
  const format = writtenFormat(answer.settings, quoted.markup !== undefined);
  const style = answer.quoteStyle;
  const text = style === 'none' ? '' : quoteText(quoted.text, intro);
  const markup = style === 'none' ? '' : replyQuote(quoted, intro);
  const shown = format === 'rich' ? shownContentIds(markup) : new Set<string>();
  return {
    ...blank,
    from: identity.address,
    to: fieldValue(to),
    cc: fieldValue(cc),
    subject: replySubject(envelope.subject),
    body: placedText(text, style, identity),
    markup: format === 'rich' ? placedMarkup(markup, style, identity) : undefined,
    attached: quoted.pictures
      .filter((part) => shown.has(part.contentId ?? ''))
      .map((part) => partRef(folder, id, part.number)),
    origin: { folder, id, relation: 'answered' },
  };
}

/** Above the quotation, below it, or without one. */
function placedText(quote: string, style: QuoteStyle, identity: Identity): string {
  const signature = signatureBlock(identity);
  if (quote === '') return signature;
  return style === 'below' ? `${quote}\n\n${signature}` : `\n\n${quote}\n${signature}`;
}

function placedMarkup(quote: string, style: QuoteStyle, identity: Identity): string {
  const signature = signatureMarkup(identity);
  const line = '<div><br></div>';
  if (quote === '') return line + signature;
  return style === 'below'
    ? `${quote}${line}${line}${signature}`
    : `${line}${signature}${line}${quote}`;
}

function replyQuote({ markup, text }: Quoted, intro: string): string {
  const inner = markup ?? textAsMarkup(text);
  return `<div>${escapeHtml(intro)}</div><blockquote style="${quoteStyle}">${inner}</blockquote>`;
}

/** Mail programs have no style for quotations that all of them share. */
const quoteStyle =
  'margin:0 0 0 4px;border-inline-start:2px solid #b8bcc4;padding-inline-start:12px';

async function forwardState(visit: SignedVisit, answer: AnswerOf): Promise<ComposeState> {
  const { message, mailbox, identities } = answer;
  const { folder, id, envelope } = message;
  const identity = answeringIdentity(message, identities);
  const head = headLines(visit, message);
  const quoted = await openQuoted(mailbox, message);
  const format = writtenFormat(answer.settings, quoted.markup !== undefined);
  const markup = quoted.markup ?? textAsMarkup(quoted.text);
  const { attachments, inlines } = displayParts(message.root);
  const shown = format === 'rich' ? shownContentIds(markup) : new Set<string>();
  const pictures = inlines.filter((part) => format === 'plain' || shown.has(part.contentId ?? ''));
  return {
    ...blank,
    from: identity.address,
    subject: forwardSubject(envelope.subject),
    body: `${signatureBlock(identity)}\n\n${head.join('\n')}\n\n${quoted.text}`,
    markup:
      format === 'rich'
        ? `<div><br></div>${signatureMarkup(identity)}<div><br></div>${textAsMarkup(head.join('\n'))}<div><br></div>${markup}`
        : undefined,
    attached: [...attachments, ...pictures].map((part) => partRef(folder, id, part.number)),
    origin: { folder, id, relation: 'forwarded' },
  };
}

function headLines({ texts }: SignedVisit, { envelope, receivedMs }: Message): readonly string[] {
  return [
    texts('compose.forwarded'),
    `${texts('compose.from')}: ${fieldValue(envelope.from)}`,
    `${texts('message.date')}: ${fullTime(envelope.dateMs ?? receivedMs, texts)}`,
    `${texts('compose.subject')}: ${envelope.subject}`,
    `${texts('compose.to')}: ${peopleLine(envelope.to, texts)}`,
  ];
}

/** The one that the message came to, or the one that it was written from; else the first. */
function answeringIdentity({ envelope }: Message, identities: readonly Identity[]): Identity {
  const [first] = identities;
  if (first === undefined) throw new TypeError('a person always has an identity');
  const places = [envelope.to, envelope.cc, envelope.bcc, envelope.from];
  const named = places.flat().map(({ address }) => address.toLowerCase());
  const found = named.map((address) => identities.find((each) => each.address === address));
  return found.find((identity) => identity !== undefined) ?? first;
}

interface Quoted {
  readonly text: string;
  /** Cleaned; undefined where the message has no HTML. */
  readonly markup: string | undefined;
  readonly pictures: readonly Part[];
}

// LIMIT bodies of one message that are quoted: as many as are shown.
const bodiesMax = 20;

/** What a person read, as plain text and, where it was HTML, as such. */
async function openQuoted(mailbox: Mailbox, message: Message): Promise<Quoted> {
  const { plainBodies, bodies, inlines } = displayParts(message.root);
  const texts: string[] = [];
  const textRoom = new MarkupRoom();
  for (const part of plainBodies.slice(0, bodiesMax)) {
    if (textRoom.isOver) break;
    const text = await partText(mailbox, message, { part, bytesMax: draftTextBytesMax });
    textRoom.take(text.length);
    texts.push(part.type === 'text/html' ? htmlToText(text) : text);
  }
  const rich = bodies.filter((part) => part.type === 'text/html').slice(0, bodiesMax);
  const ids = new Set(inlines.map((part) => part.contentId ?? ''));
  const markup: string[] = [];
  // As in the page: many bodies cost what a few do.
  const room = new MarkupRoom();
  for (const part of rich) {
    if (room.isOver) break;
    const { folder, id } = message;
    const source = await mailbox.text(folder, id, part, markupCharsMax);
    room.take(source.length);
    markup.push(quotedMarkup(source, ids));
  }
  return {
    text: texts.join('\n\n').trimEnd(),
    markup: rich.length === 0 ? undefined : markup.join(''),
    pictures: inlines,
  };
}
