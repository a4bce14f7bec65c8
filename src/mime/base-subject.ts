// What a conversation is called: the subject without what answers, forwards and mailing lists put
// around it (RFC 5256 2.1).
//
//   [foo] Fwd: [bar] Re: fw: b (fWd)  (fwd)   →   b
//   re: [fwd: [fwd: re: [fwd: babylon]]]      →   babylon
//   [xyz]                                     →   [xyz], for nothing else would be left
//
// QUIRK: marks of other languages count as well; RFC 5256 knows English ones only.

import { forwardMarks, replyMarks } from './tables/subject-marks.ts';

/** LIMIT Marks that are taken off one subject. */
const marksMax = 50;
/** LIMIT Characters of a subject that are looked at. */
const lengthMax = 2_000;

export interface BaseSubject {
  /** Blanks made one each; the case is as it was written. */
  readonly base: string;
  /** Whether something of an answer or of a forward was taken off. */
  readonly isAnswer: boolean;
}

const trailer = / ?\(fwd\) ?$/i;
const forwardHead = /^\[fwd:(.*)\]$/is;
/** A word in brackets, as lists put it; there may be one before and one behind a mark's word. */
const blob = /^\[[^[\]]*\]\s*/;
const markedBlob = /^(\p{L}{1,12})\s*\[[^[\]]*\]\s*(?=[:：])/u;

export function baseSubject(subject: string): BaseSubject {
  let base = subject.slice(0, lengthMax).replaceAll(/\s+/g, ' ').trim();
  let isAnswer = false;
  for (let count = 0; count < marksMax; count++) {
    const rest = withoutAnswer(base);
    const next = rest ?? withoutBlob(base);
    if (next === undefined) break;
    isAnswer ||= rest !== undefined;
    base = next;
  }
  return { base, isAnswer };
}

/** One sign of an answer or a forward taken off; undefined when there is none. */
function withoutAnswer(subject: string): string | undefined {
  const leading = subject.replace(markedBlob, '$1');
  for (const text of [leading, leading.replace(/^(?:\[[^[\]]*\]\s*)+/, '')]) {
    for (const mark of [replyMarks, forwardMarks]) {
      if (mark.test(text)) return text.replace(mark, '').trim();
    }
  }
  if (trailer.test(subject)) return subject.replace(trailer, '');
  return forwardHead.exec(subject)?.[1]?.trim();
}

/** Without one word in brackets at the beginning, unless nothing would be left. */
function withoutBlob(subject: string): string | undefined {
  const rest = subject.replace(blob, '');
  return rest === subject || rest === '' ? undefined : rest;
}
