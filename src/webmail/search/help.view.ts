// What one may ask for, shown while nothing is asked.

import { type Html, html } from '../../html/html.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { MessageKey } from '../../web/texts.ts';
import { searchPath } from '../paths.ts';

/** Examples are typed as they stand in every language; each leads to its own search. */
const examples: readonly (readonly [MessageKey, readonly string[]])[] = [
  ['search.help.words', ['invoice march']],
  ['search.help.phrase', ['"annual report"']],
  ['search.help.or', ['(train OR flight) -cancelled']],
  ['search.help.people', ['from:anna', 'to:team@', 'cc:bob']],
  ['search.help.fields', ['subject:invoice', 'body:thanks', 'filename:pdf']],
  ['search.help.has', ['has:attachment', 'has:image', 'has:link', 'has:invite']],
  ['search.help.is', ['is:unread', 'is:flagged', 'is:answered', 'is:draft']],
  ['search.help.in', ['in:sent', 'only:inbox', 'in:anywhere']],
  ['search.help.label', ['label:work', 'label:"to do"']],
  ['search.help.time', ['after:2026-03-01', 'before:2026', 'newer_than:7d', 'older_than:1y']],
  ['search.help.size', ['larger:5M', 'smaller:100K']],
  ['search.help.list', ['list:announce']],
];

export function searchHelp(visit: SignedVisit): Html {
  return html`<p>${visit.texts('search.lead')}</p>
<dl>${examples.map(([key, queries]) => html`<div><dt>${queries.map((query) => html`<a href="${visit.link(searchPath(query, { order: 'date', page: 1 }))}"><code>${query}</code></a> `)}</dt><dd>${visit.texts(key)}</dd></div>`)}</dl>`;
}
