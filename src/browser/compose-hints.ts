// What might have been forgotten, said once before the message leaves: whoever presses Send again
// means it.

import type { Person } from './chips-value.ts';
import { say, type Words } from './compose-words.ts';
import { attachmentWords, knownDomains } from './tables/attachment-words.ts';

/** More people than this are seldom meant by an answer to all. */
const manyPeople = 15;

export interface Written {
  readonly subject: string;
  /** Without what is quoted. */
  readonly text: string;
  readonly people: readonly Person[];
  readonly attachedCount: number;
  readonly own: string;
}

export function hintsFor(written: Written, words: Words): readonly string[] {
  const hints: string[] = [];
  const { subject, text, people, attachedCount, own } = written;
  const word = attachedCount === 0 ? attachmentWord(`${subject}\n${text}`) : undefined;
  if (word !== undefined) hints.push(say(words, 'hintAttachment', { word }));
  if (subject.trim() === '') hints.push(say(words, 'hintSubject'));
  if (people.length > manyPeople) {
    hints.push(say(words, 'hintMany', { count: String(people.length) }));
  }
  for (const near of nearDomains(people, own)) hints.push(say(words, 'hintDomain', near));
  return hints;
}

function attachmentWord(text: string): string | undefined {
  for (const pattern of attachmentWords) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}

/** What one wrote oneself: quotations, the words over them and the signature are not. */
export function ownWords(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => /^-- ?$/.test(line) || /^-{5,}/.test(line));
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => !line.startsWith('>'))
    .join('\n');
}

/** Domains one letter away from one that is known or that stands beside them. */
function nearDomains(people: readonly Person[], own: string) {
  const domainOf = (address: string): string => address.split('@').at(-1)?.toLowerCase() ?? '';
  const used = people.map(({ address }) => domainOf(address));
  const ownDomain = domainOf(own);
  const known = new Set([ownDomain, ...knownDomains]);
  const found: { domain: string; known: string }[] = [];
  for (const domain of new Set(used)) {
    if (known.has(domain)) continue;
    const near = [...known].find((one) => isOneStepAway(domain, one));
    if (near !== undefined) found.push({ domain, known: near });
  }
  return found;
}

/** One letter more, less, other, or two that changed places. */
export function isOneStepAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}
