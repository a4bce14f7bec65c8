// The list of what waits: whom it goes to, when, and the two things that can be done about it.

import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { clockText } from '../clock.ts';
import { fullTime, machineTime } from '../dates.ts';
import { peopleLine } from '../people.ts';
import type { WaitingMail } from './outbox.ts';

export function outboxView(visit: SignedVisit, mails: readonly WaitingMail[]): Html {
  const { texts } = visit;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('outbox.title')}</h1></header>
${toldNote(visit)}
<div class="column">
<p class="soft">${texts(mails.length === 0 ? 'outbox.none' : 'outbox.lead')}</p>
${mails.map((mail) => card(visit, mail))}
</div>
</main>`;
}

const told = ['too-late', 'moved'] as const;

function toldNote({ query, texts }: SignedVisit): Html | null {
  const what = told.find((known) => known === query.get('told'));
  if (what === undefined) return null;
  const kind = what === 'moved' ? 'good' : 'warn';
  return html`<p class="note ${kind}" role="status">${icon(kind === 'good' ? 'done' : 'warning')}<span>${texts(`outbox.${what}`)}</span></p>`;
}

function card(visit: SignedVisit, { waiting, message }: WaitingMail): Html {
  const { texts } = visit;
  const { dueMs, key, tries } = waiting;
  const { to, cc, bcc, subject } = message.envelope;
  const base = visit.link(`/outbox/${key}`);
  const time = fullTime(dueMs, texts);
  return html`<section class="card waiting-mail">
<h2 dir="auto">${subject || texts('message.no-subject')}</h2>
<p class="soft" dir="auto">${texts('outbox.to', { people: peopleLine([...to, ...cc, ...bcc], texts) })}</p>
<p><time datetime="${machineTime(dueMs)}">${texts(tries > 0 ? 'outbox.again' : 'outbox.at', { time })}</time></p>
<div class="actions">
<form method="post" action="${base}/undo"><button>${icon('undo')}${texts('outbox.edit')}</button></form>
<details class="pop"><summary class="button quiet">${texts('outbox.change')}</summary>
<form method="post" action="${base}/time" class="pop-body">
<label for="at-${key}">${texts('compose.later.at')}</label>
<input type="datetime-local" id="at-${key}" name="at" required value="${clockText(dueMs, texts.timeZone)}" min="${clockText(visit.nowMs + 60_000, texts.timeZone)}">
<button class="main">${texts('outbox.change')}</button></form></details>
</div>
</section>`;
}
