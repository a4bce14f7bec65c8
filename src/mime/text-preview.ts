// The first words of a message for one line of a list. Never markup to display: the tag stripper
// here only has to be quick and to say something sensible.

import { cleanLine } from './clean-text.ts';
import { enrichedToText, isEnriched } from './enriched.ts';
import { wordsOfHtml } from './html-text.ts';
import { plainLines } from './flowed.ts';

/** Characters of a preview at most. */
export const previewLengthMax = 200;
/** LIMIT Characters of a body that are looked at; headings of newsletters come after long CSS. */
export const previewSourceMax = 262_144;

/** At most 200 characters on one line; `type` is the media type the text came from. */
export function previewOf(text: string, type: string): string {
  const source = text.slice(0, previewSourceMax);
  const plain = plainOf(source, type);
  const lines = ownLines(plain);
  // A message that is nothing but a quotation is previewed by it.
  const words = lines === '' ? oneLine(plain.slice(0, previewLengthMax * 20)) : lines;
  return cut(words);
}

/** The words of a text of any of the types that are read. */
export function plainOf(text: string, type: string): string {
  if (type === 'text/html') return wordsOfHtml(text);
  return isEnriched(type) ? enrichedToText(text, type) : text;
}

/** The writer's own words: no quotation, no line that introduces one, no signature. */
function ownLines(text: string): string {
  const kept: string[] = [];
  let length = 0;
  let pending = '';
  for (const line of plainLines(text)) {
    if (/^-- ?$/.test(line.text) && line.depth === 0) break;
    if (line.depth > 0) {
      pending = '';
      continue;
    }
    const words = oneLine(line.text);
    if (words === '' || /^[-_=*#~+.\s]+$/.test(words)) continue;
    length += pending.length;
    if (pending !== '') kept.push(pending);
    pending = '';
    if (words.endsWith(':') || words.endsWith('：')) pending = words;
    else {
      kept.push(words);
      length += words.length;
    }
    if (length > previewLengthMax) break;
  }
  if (pending !== '') kept.push(pending);
  return oneLine(kept.join(' '));
}

/** Invisible fillers that pad the previews of newsletters: joiners, soft hyphens, blank braille. */
const fillers = /\u034f|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2800\ufeff]/g;

function oneLine(text: string): string {
  return cleanLine(text.replace(fillers, '')).replace(/\s+/g, ' ').trim();
}

function cut(text: string): string {
  if (text.length <= previewLengthMax) return text;
  const end = previewLengthMax - 1;
  return `${text.slice(0, end).trimEnd()}…`.toWellFormed().replace('\ufffd…', '…');
}
