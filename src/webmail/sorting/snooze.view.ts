// The list of what is put off, and the page that asks for a time.

import { type Html, html } from '../../html/html.ts';
import { type SnoozedMessage, snoozedFolder } from '../../sorting/snooze.ts';
import type { Form } from '../../web/form.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime, machineTime } from '../dates.ts';
import { verbsPath } from '../folder/chosen.ts';
import { doneNote } from '../mail-page.ts';
import { messagePath } from '../paths.ts';
import { presets } from './times.ts';

export function snoozedView(visit: SignedVisit, messages: readonly SnoozedMessage[]): Html {
  const { texts } = visit;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('snooze.title')}</h1></header>
<div class="column">
<form method="post">${doneNote(visit)}</form>
${messages.length === 0 ? html`<p class="empty">${icon('snooze')}${texts('snooze.empty')}</p>` : null}
${messages.map((message) => snoozed(visit, message))}
<p><a class="button quiet" href="${visit.link('/mail/INBOX')}">${texts('snooze.to-inbox')}</a></p>
</div>
</main>`;
}

function snoozed(visit: SignedVisit, { row, dueMs }: SnoozedMessage): Html {
  const { texts } = visit;
  const base = verbsPath(visit, snoozedFolder);
  const subject = row.subject || texts('message.no-subject');
  return html`<section class="card snoozed">
<h2><a dir="auto" href="${visit.link(messagePath(snoozedFolder, row.id))}">${subject}</a></h2>
<p class="soft"><span dir="auto">${row.from[0]?.name || row.from[0]?.address || texts('list.from-nobody')}</span>
<br>${icon('snooze')} <time datetime="${machineTime(dueMs)}">${texts('snooze.until', { time: fullTime(dueMs, texts) })}</time></p>
<form method="post" class="actions"><input type="hidden" name="id" value="${row.id}"><input type="hidden" name="snoozed" value="1">
<button class="main" formaction="${base}/taken-back">${texts('sorting.take-back')}</button>
${presets.map((preset) => html`<button class="quiet" formaction="${base}/snooze" name="when" value="${preset}">${texts(`sorting.snooze-${preset}`)}</button>`)}
<button class="quiet" formaction="${base}/snooze" name="when" value="">${texts('sorting.snooze-other')}</button>
</form></section>`;
}

/** What was chosen travels along in hidden fields. */
export function timeView(
  visit: SignedVisit,
  form: Form,
  { back, soonest }: { readonly back: string; readonly soonest: string },
): Html {
  const { texts } = visit;
  const action = `${verbsPath(visit, visit.params['folder'])}/snooze`;
  const hidden = (name: string): Html =>
    html`${form.all(name).map((value) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('snooze.choose')}</h1></header>
<div class="column"><section class="card"><form method="post" action="${action}">
${hidden('id')}${hidden('list')}${hidden('q')}${hidden('snoozed')}
<p class="field"><label for="snooze-at">${texts('snooze.at')}</label>
<input type="datetime-local" id="snooze-at" name="at" value="${soonest}" required></p>
<p class="actions"><button class="main">${texts('snooze.put')}</button> <a class="button quiet" href="${back}">${texts('tasks.back')}</a></p>
</form></section></div>
</main>`;
}
