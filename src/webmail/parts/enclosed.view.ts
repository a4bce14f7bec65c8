// A forwarded message, folded: its own envelope, its text, its HTML in a sandboxed frame of its
// own, and what hangs on it. A message inside of it is one of its attachments.

import { type Html, html } from '../../html/html.ts';
import { textToHtml } from '../../html/plain-text.ts';
import type { Address } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import { frameView } from '../message/frame.view.ts';
import { fieldValue, personName } from '../people.ts';
import type { Enclosed, EnclosedBody } from './enclosed.ts';
import { filesView } from './files.view.ts';

// LIMIT people of one field.
const peopleMax = 20;

export function enclosedView(visit: SignedVisit, message: Message, enclosed: Enclosed): Html {
  const { texts } = visit;
  const { envelope } = enclosed;
  const subject = envelope.subject || texts('message.no-subject');
  const [sender] = envelope.from;
  const line = (label: string, people: readonly Address[]): Html | null =>
    people.length === 0
      ? null
      : html`<div><dt>${label}</dt><dd dir="auto">${fieldValue(people.slice(0, peopleMax))}</dd></div>`;
  return html`<details class="enclosed"><summary><span class="soft">${texts('enclosed.title')}</span> <b dir="auto">${subject}</b> <span class="soft" dir="auto">${sender ? personName(sender) : texts('list.from-nobody')}</span></summary>
<div><dl class="paper-head">${line(texts('compose.from'), envelope.from)}${line(texts('compose.to'), envelope.to)}${line(texts('compose.cc'), envelope.cc)}
${envelope.dateMs === undefined ? null : html`<div><dt>${texts('message.date')}</dt><dd>${fullTime(envelope.dateMs, texts)}</dd></div>`}</dl>
${enclosed.bodies.map((body) => bodyView(visit, message, body))}
${filesView(visit, { message, parts: enclosed.attachments, areAll: false })}</div></details>`;
}

function bodyView(visit: SignedVisit, message: Message, body: EnclosedBody): Html {
  if (body.kind === 'text') {
    return html`<div class="text-body" dir="auto">${textToHtml(body.text)}</div>`;
  }
  const title = visit.texts('enclosed.title');
  return frameView(visit, { message, part: body.part, title, lazy: true });
}
