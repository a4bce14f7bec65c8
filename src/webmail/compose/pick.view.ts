// The page on which messages, and files that hang on them, are chosen to go along.

import { type Html, html } from '../../html/html.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { machineTime, shortTime } from '../dates.ts';
import { partName } from '../message/part-name.ts';
import { peopleLine } from '../people.ts';
import { sizeWords } from '../sizes.ts';
import { partRef } from './attached.ts';

/** LIMIT of files of one message; the whole message has all of them. */
const filesMax = 30;

export interface PickRow {
  readonly message: Message;
  readonly parts: readonly Part[];
}

export interface PickState {
  readonly draftId: string;
  readonly query: string;
  readonly rows: readonly PickRow[];
  /** To the writing page. */
  readonly back: string;
}

export function pickView(visit: SignedVisit, { draftId, query, rows, back }: PickState): Html {
  const { texts } = visit;
  const action = visit.link('/compose/pick');
  const draft = html`<input type="hidden" name="draft" value="${draftId}">`;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('compose.pick')}</h1></header>
<div class="column">
<p class="soft">${texts('compose.pick.lead')}</p>
<form action="${action}" class="pick-search">${draft}
<input type="search" name="q" value="${query}" maxlength="1000" aria-label="${texts('search.field')}" placeholder="${texts('search.field')}" dir="auto">
<button>${icon('search')}${texts('search.go')}</button></form>
<form method="post" action="${action}">${draft}
${rows.length === 0 ? html`<p class="empty">${icon('search')}<span>${texts('compose.pick.none')}</span></p>` : rows.map((row) => rowView(visit, row))}
<p class="actions">${rows.length === 0 ? null : html`<button class="main">${icon('clip')}${texts('compose.pick.attach')}</button>`} <a class="button quiet" href="${back}">${texts('compose.pick.back')}</a></p>
</form>
</div>
</main>`;
}

function rowView(visit: SignedVisit, { message, parts }: PickRow): Html {
  const { texts } = visit;
  const { folder, id, envelope } = message;
  const time = envelope.dateMs ?? message.receivedMs;
  const box = (number: string, name: string, size: number): Html =>
    html`<li><label class="check"><input type="checkbox" name="attached" value="${partRef(folder, id, number)}"><span dir="auto">${name}</span> <small class="soft number">${sizeWords(size, texts)}</small></label></li>`;
  return html`<fieldset class="card picked"><legend dir="auto">${envelope.subject || texts('message.no-subject')}</legend>
<p class="soft" dir="auto">${peopleLine(envelope.from, texts) || texts('list.from-nobody')} · <time datetime="${machineTime(time)}">${shortTime(time, visit.nowMs, texts)}</time></p>
<ul class="plain">${box('whole', texts('compose.pick.whole'), message.size)}${parts.slice(0, filesMax).map((part) => box(part.number, partName(part, texts), part.bodyEnd - part.bodyStart))}</ul></fieldset>`;
}
