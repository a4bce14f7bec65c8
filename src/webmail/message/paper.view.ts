// What stands on paper around a message: who wrote it to whom and when, and the names of its files.

import { type Html, html } from '../../html/html.ts';
import type { Address, Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import { decodedSize } from '../parts/files.view.ts';
import { fieldValue } from '../people.ts';
import { sizeWords } from '../sizes.ts';
import { partName } from './part-name.ts';

// LIMIT names of files on paper.
const filesMax = 200;
// LIMIT people of one field on paper.
const peopleMax = 200;

export function paperHead(visit: SignedVisit, message: Message): Html {
  const { texts } = visit;
  const { from, to, cc, dateMs } = message.envelope;
  const line = (label: string, people: readonly Address[]): Html | null =>
    people.length === 0
      ? null
      : html`<div><dt>${label}</dt><dd dir="auto">${fieldValue(people.slice(0, peopleMax))}${people.length > peopleMax ? texts('message.more-people', { count: people.length - peopleMax }) : null}</dd></div>`;
  return html`<dl class="paper-head">${line(texts('compose.from'), from)}${line(texts('compose.to'), to)}${line(texts('compose.cc'), cc)}
<div><dt>${texts('message.date')}</dt><dd>${fullTime(dateMs ?? message.receivedMs, texts)}</dd></div></dl>`;
}

export function paperFiles(visit: SignedVisit, files: readonly Part[]): Html | null {
  if (files.length === 0) return null;
  return html`<h2>${visit.texts('message.attachments')}</h2><ul>
${files.slice(0, filesMax).map((part) => html`<li><span dir="auto">${partName(part, visit.texts)}</span> · ${sizeWords(decodedSize(part), visit.texts)}</li>`)}
</ul>`;
}
