// The HTML of a message on its way out, and of one that is quoted: both go through the sanitizer,
// so that nothing a browser sent or a sender wrote is passed on as it came.

import { htmlToText } from '../../html/html-to-text.ts';
import { escapeHtml } from '../../html/escape.ts';
import { sanitizeMail } from '../../html/sanitize.ts';

/** LIMIT characters of markup that is written or quoted. */
export const markupCharsMax = 1_500_000;

/** What is sent: safe markup, its pictures only those that go along; all of them without a list. */
export function outgoingMarkup(markup: string, contentIds?: ReadonlySet<string>): string {
  const isKnown = (id: string): boolean => contentIds?.has(id) ?? true;
  return sanitizeMail(markup, {
    remote: 'allow',
    inlineUrl: (id) => (isKnown(id) ? `cid:${id}` : undefined),
  }).markup.replaceAll(keptOut, '');
}

/**
 * A mail's own markup for an answer: without its style sheets, which would dress the answer as well,
 * and without pictures of other servers, which would tell them of everybody who reads it.
 */
export function quotedMarkup(markup: string, contentIds: ReadonlySet<string>): string {
  return sanitizeMail(markup.slice(0, markupCharsMax), {
    remote: 'block',
    inlineUrl: (id) => (contentIds.has(id) ? `cid:${id}` : undefined),
  })
    .markup.replace(/^<style>[^<]*<\/style>/, '')
    .replaceAll(keptOut, '');
}

/** A picture in whose place the sanitizer put an empty one. */
const keptOut = /<img [^>]*class="(?:[^" ]+ )*m-m-blocked(?: [^" ]+)*"[^>]*>/g;

/** The Content-IDs that cleaned markup shows. */
export function shownContentIds(markup: string): ReadonlySet<string> {
  return new Set(
    Array.from(markup.matchAll(/ src="cid:([^"]+)"/g), ([, id = '']) => unescaped(id)),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The text beside the HTML (RFC 2046 5.1.4). */
export function plainAlternative(markup: string): string {
  return htmlToText(markup).trimEnd();
}

/** Plain text as the editor takes it: a block a line, quotes and white space as they were. */
export function textAsMarkup(text: string): string {
  return text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}
