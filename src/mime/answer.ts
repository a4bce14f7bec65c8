// What a reply or a forward takes from the message it answers (RFC 5322 3.6.2 to 3.6.4).

import { plainLines } from './flowed.ts';
import type { Address, Envelope } from './part.ts';
import { forwardMarks, replyMarks } from './tables/subject-marks.ts';

/** LIMIT Identifiers in the References of an answer: the first, and the last of the rest. */
export const referencesMax = 50;
/** LIMIT Reply marks taken off one subject. */
const marksMax = 20;

/** `Re: ` once, whatever marks of any language were there. */
export function replySubject(subject: string): string {
  return `Re: ${withoutMarks(subject, [replyMarks])}`.trim();
}

/** `Fwd: ` once; the marks of replies stay, they say what is forwarded. */
export function forwardSubject(subject: string): string {
  return `Fwd: ${withoutMarks(subject, [forwardMarks])}`.trim();
}

function withoutMarks(subject: string, marks: readonly RegExp[]): string {
  let rest = subject.trim();
  for (let count = 0; count < marksMax; count++) {
    const mark = marks.find((each) => each.test(rest));
    if (mark === undefined) break;
    rest = rest.replace(mark, '').trimStart();
  }
  return rest;
}

export interface AnswerReferences {
  /** Empty when the answered message has no identifier. */
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

/** RFC 5322 3.6.4: the parent's references, or else its only In-Reply-To, then its own id. */
export function answerReferences(envelope: Envelope): AnswerReferences {
  const { references, inReplyTo, messageId } = envelope;
  const parents = references.length > 0 ? references : inReplyTo.slice(0, 1);
  const all = parents.filter((id) => id !== messageId);
  if (messageId !== '') all.push(messageId);
  if (all.length <= referencesMax) return { inReplyTo: messageId, references: all };
  const kept = [...all.slice(0, 1), ...all.slice(1 - referencesMax)];
  return { inReplyTo: messageId, references: kept };
}

export interface Recipients {
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
}

/**
 * Whom an answer goes to. `own` are the addresses of the one who answers: they get no copy, and
 * answering a message of one's own goes to its recipients again.
 */
export function replyRecipients(
  envelope: Envelope,
  own: readonly string[],
  all: boolean,
): Recipients {
  const mine = new Set(own.map(sameness));
  const answerTo = mailboxes(envelope.replyTo.length > 0 ? envelope.replyTo : envelope.from);
  const isOwn = answerTo.length > 0 && answerTo.every((each) => mine.has(sameness(each.address)));
  const taken = new Set<string>();
  const first = isOwn ? unique(mailboxes(envelope.to), mine, taken) : unique(answerTo, mine, taken);
  // A note to oneself is answered to oneself.
  const to = first.length > 0 || !isOwn ? first : unique(answerTo, new Set(), taken);
  const others = isOwn ? envelope.cc : [...envelope.to, ...envelope.cc];
  return { to, cc: all ? unique(mailboxes(others), mine, taken) : [] };
}

/** Without the markers of groups. */
function mailboxes(addresses: readonly Address[]): readonly Address[] {
  return addresses.filter((each) => each.address.includes('@'));
}

/** Adds to `taken` what it gives. */
function unique(
  addresses: readonly Address[],
  mine: ReadonlySet<string>,
  taken: Set<string>,
): readonly Address[] {
  return addresses.filter(({ address }) => {
    const key = sameness(address);
    if (mine.has(key) || taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

/** QUIRK: local parts differ in case by RFC 5321 2.4 and by no mail system that is alive. */
function sameness(address: string): string {
  return address.toLowerCase();
}

/** The text under its attribution, every line with one more quote mark, signature left out. */
export function quoteText(text: string, attribution: string): string {
  const quoted: string[] = [];
  for (const line of plainLines(text.trimEnd())) {
    if (line.depth === 0 && /^-- ?$/.test(line.text)) break;
    const marks = '>'.repeat(line.depth + 1);
    quoted.push(line.text === '' ? marks : `${marks} ${line.text}`);
  }
  while (quoted.at(-1) === '>') quoted.pop();
  return [attribution, ...quoted].filter((line) => line !== '').join('\n');
}
