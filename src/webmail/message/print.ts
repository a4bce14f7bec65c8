// A message for paper: GET /mail/:folder/:id/print. A page of its own, without panes. HTML is shown
// as its words: a frame prints only what fits into it, and ours cannot be measured (its document
// has no script and no origin); its own address prints whole, with the layout.

import { htmlToText } from '../../html/html-to-text.ts';
import { type Html, html } from '../../html/html.ts';
import { textToHtml } from '../../html/plain-text.ts';
import { displayParts } from '../../mime/choose.ts';
import type { Address, Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { messagePath } from '../paths.ts';
import { fieldValue } from '../people.ts';
import { decodedSize } from '../parts/files.view.ts';
import { sizeWords } from '../sizes.ts';
import { partName } from './part-name.ts';
import { partText } from './part-text.ts';

// LIMIT encoded bytes of one body on paper.
const bodyBytesMax = 2 * 1024 * 1024;
// LIMIT bodies and names of files on paper.
const bodiesMax = 20;
const filesMax = 200;
// LIMIT people of one field on paper.
const peopleMax = 200;

export async function printPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const title = message.envelope.subject || visit.texts('message.no-subject');
  const shown = displayParts(message.root);
  const texts: string[] = [];
  for (const part of shown.plainBodies.slice(0, bodiesMax)) {
    const text = await partText(mailbox, message, { part, bytesMax: bodyBytesMax });
    texts.push(part.type === 'text/html' ? htmlToText(text) : text);
  }
  const content = html`<main id="main" class="paper"><h1 dir="auto">${title}</h1>
${headView(visit, message)}
${texts.map((text) => html`<div class="text-body" dir="auto">${textToHtml(text)}</div>`)}
${filesView(visit, shown.attachments)}
${shown.html ? layoutLink(visit, message, shown.html) : null}
</main>`;
  return page(documentOf(parts.shell, visit, { title, layout: 'print', content }));
}

function headView(visit: SignedVisit, message: Message): Html {
  const { texts } = visit;
  const { from, to, cc, dateMs } = message.envelope;
  const line = (label: string, people: readonly Address[]): Html | null =>
    people.length === 0
      ? null
      : html`<div><dt>${label}</dt><dd dir="auto">${fieldValue(people.slice(0, peopleMax))}${people.length > peopleMax ? texts('message.more-people', { count: people.length - peopleMax }) : null}</dd></div>`;
  return html`<dl class="paper-head">${line(texts('compose.from'), from)}${line(texts('compose.to'), to)}${line(texts('compose.cc'), cc)}
<div><dt>${texts('message.date')}</dt><dd>${fullTime(dateMs ?? message.receivedMs, texts)}</dd></div></dl>`;
}

function filesView(visit: SignedVisit, files: readonly Part[]): Html | null {
  if (files.length === 0) return null;
  return html`<h2>${visit.texts('message.attachments')}</h2><ul>
${files.slice(0, filesMax).map((part) => html`<li><span dir="auto">${partName(part, visit.texts)}</span> · ${sizeWords(decodedSize(part))}</li>`)}
</ul>`;
}

function layoutLink(visit: SignedVisit, message: Message, part: Part): Html {
  const path = `${visit.link(messagePath(message.folder, message.id))}/body/${part.number}`;
  return html`<p class="off-paper"><a href="${path}" target="_blank" rel="noopener">${visit.texts('parts.with-layout')}</a></p>`;
}
