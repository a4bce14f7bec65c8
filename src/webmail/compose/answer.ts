// The form for a reply or a forward: who, what subject, the quoted text, the parts that go along.

import { htmlToText } from '../../html/html-to-text.ts';
import { forwardSubject, quoteText, replyRecipients, replySubject } from '../../mime/answer.ts';
import { displayParts } from '../../mime/choose.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import { partText } from '../message/part-text.ts';
import { fieldValue, peopleLine, personName } from '../people.ts';
import { blank, type ComposeState, draftTextBytesMax, signatureBlock } from './state.ts';

export interface AnswerOf {
  readonly mailbox: Mailbox;
  readonly message: Message;
  readonly mode: 'reply' | 'reply-all' | 'forward';
  readonly settings: Readonly<Record<string, string>>;
}

export async function answerState(visit: SignedVisit, answer: AnswerOf): Promise<ComposeState> {
  return answer.mode === 'forward' ? forwardState(visit, answer) : replyState(visit, answer);
}

async function replyState(visit: SignedVisit, answer: AnswerOf): Promise<ComposeState> {
  const { message, mailbox } = answer;
  const { envelope } = message;
  const all = answer.mode === 'reply-all';
  const { to, cc } = replyRecipients(envelope, [visit.session.address], all);
  const text = await textOf(mailbox, message);
  const attribution = visit.texts('compose.attribution', {
    time: fullTime(envelope.dateMs ?? message.receivedMs, visit.texts),
    name: envelope.from[0] ? personName(envelope.from[0]) : '',
  });
  return {
    ...blank,
    to: fieldValue(to),
    cc: fieldValue(cc),
    subject: replySubject(envelope.subject),
    body: `\n\n${quoteText(text, attribution)}\n${signatureBlock(answer.settings)}`,
    origin: { folder: message.folder, id: message.id, relation: 'answered' },
  };
}

async function forwardState(visit: SignedVisit, answer: AnswerOf): Promise<ComposeState> {
  const { message, mailbox } = answer;
  const { envelope, folder, id } = message;
  const { texts } = visit;
  const head = [
    texts('compose.forwarded'),
    `${texts('compose.from')}: ${fieldValue(envelope.from)}`,
    `${texts('message.date')}: ${fullTime(envelope.dateMs ?? message.receivedMs, texts)}`,
    `${texts('compose.subject')}: ${envelope.subject}`,
    `${texts('compose.to')}: ${peopleLine(envelope.to, texts)}`,
  ];
  const text = await textOf(mailbox, message);
  const { attachments, inlines } = displayParts(message.root);
  return {
    ...blank,
    subject: forwardSubject(envelope.subject),
    body: `${signatureBlock(answer.settings)}\n\n${head.join('\n')}\n\n${text}`,
    carried: [...attachments, ...inlines].map((part) => ({ folder, id, part })),
    origin: { folder, id, relation: 'forwarded' },
  };
}

// LIMIT bodies of one message that are quoted: as many as are shown.
const bodiesMax = 20;

/** What a person read, as plain text: the text parts, or the HTML turned into text. */
async function textOf(mailbox: Mailbox, message: Message): Promise<string> {
  const texts: string[] = [];
  for (const part of displayParts(message.root).plainBodies.slice(0, bodiesMax)) {
    const text = await partText(mailbox, message, { part, bytesMax: draftTextBytesMax });
    texts.push(part.type === 'text/html' ? htmlToText(text) : text);
  }
  return texts.join('\n\n').trimEnd();
}
