// What can be done with what was written: send it, now or later, keep it, throw it away.

import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { reminderChoice } from '../sorting/sort-menu.view.ts';
import type { ComposeView } from './compose.view.ts';
import { clockText } from '../clock.ts';

export function sendTools(visit: SignedVisit, view: ComposeView): Html {
  const { texts } = visit;
  return html`<div class="actions send-tools">
<button class="main" name="action" value="send">${icon('sent')}${texts('compose.send')}</button>
<input type="hidden" name="undo" value="${view.undoSeconds}">
${later(visit)}
<button name="action" value="keep" class="quiet">${texts('compose.keep')}</button>
<span class="spread"></span>
<button type="button" class="quiet format-switch" data-act="format" hidden></button>
${more(visit, view)}
<button name="action" value="discard" class="quiet" title="${texts('compose.discard')}" aria-label="${texts('compose.discard')}">${icon('trash')}</button>
</div>`;
}

function later(visit: SignedVisit): Html {
  const { texts, nowMs } = visit;
  const { timeZone } = texts;
  const soon = clockText(nowMs + 60_000, timeZone);
  return html`<details class="pop later"><summary class="button" aria-label="${texts('compose.later')}" title="${texts('compose.later')}">${icon('clock')}</summary>
<div class="pop-body">
<label for="at">${texts('compose.later.at')}</label>
<input type="datetime-local" id="at" name="at" min="${soon}">
<div class="actions">${presets(visit).map(([label, at]) => html`<button type="button" class="quiet" data-at="${at}" hidden>${label}</button>`)}</div>
<button name="action" value="later">${icon('clock')}${texts('compose.later.submit')}</button>
</div></details>`;
}

const hourOfMorning = 8;
const dayMs = 24 * 60 * 60 * 1000;

/** Of the visitor's own days, told by their clock. */
function presets({ texts, nowMs }: SignedVisit): readonly (readonly [label: string, at: string])[] {
  const day = (ms: number): string => clockText(ms, texts.timeZone).slice(0, 10);
  const weekday = new Date(`${day(nowMs)}T00:00Z`).getUTCDay();
  const untilMonday = (8 - weekday) % 7 || 7;
  const morning = (ms: number): string => `${day(ms)}T${String(hourOfMorning).padStart(2, '0')}:00`;
  return [
    [texts('compose.later.tomorrow'), morning(nowMs + dayMs)],
    [texts('compose.later.monday'), morning(nowMs + untilMonday * dayMs)],
  ];
}

const priorities = ['none', 'high', 'low'] as const;

function more(visit: SignedVisit, { state }: ComposeView): Html {
  const { texts } = visit;
  const chosen = state.priority ?? 'none';
  return html`<details class="pop extras"><summary class="button quiet">${texts('compose.more')}</summary>
<div class="pop-body">
<label>${texts('compose.priority')} <select name="priority">${priorities.map((level) => html`<option value="${level}" ${attributes({ selected: level === chosen })}>${texts(`compose.priority.${level}`)}</option>`)}</select></label>
<label class="check"><input type="checkbox" name="receipt" value="yes" ${attributes({ checked: state.asksReceipt })}>${texts('compose.receipt')}</label>
${state.origin === undefined ? null : html`<label class="check"><input type="checkbox" name="archive" value="yes">${texts('compose.archive')}</label>`}
${reminderChoice(visit)}
<button name="action" value="pick" class="quiet">${icon('clip')}${texts('compose.pick')}</button>
<a href="${visit.link('/settings/templates')}" class="template-link">${icon('template')}${texts('compose.template')}</a>
<button name="action" value="template" class="quiet">${texts('compose.template.keep')}</button>
</div></details>`;
}
