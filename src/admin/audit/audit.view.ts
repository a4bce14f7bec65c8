// The audit log as rows, each in plain words, with the form that narrows it.

import type { AuditRow } from '../../account/audit-log.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { timeWords } from '../day-words.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { auditPath } from '../paths.ts';
import { detailWords } from './detail-words.ts';
import { auditActs } from './tables/acts.ts';

/** What was typed into the form; empty narrows nothing. */
export interface AskedAudit {
  readonly who: string;
  readonly domain: string;
  readonly act: string;
  readonly outcome: string;
  readonly object: string;
  readonly remote: string;
  readonly from: string;
  readonly until: string;
}

export interface AuditState {
  readonly asked: AskedAudit;
  readonly rows: readonly AuditRow[];
  /** Number of the entry that the next page begins before. */
  readonly next: number | undefined;
  readonly isFirst: boolean;
}

export function auditView(parts: AdminParts, visit: SignedVisit, state: AuditState): Html {
  const { texts } = visit;
  const title = texts('admin.audit.title');
  const head = { current: 'audit' as const, title, lead: texts('admin.audit.lead') };
  const { rows } = state;
  return html`${panelHead(parts, visit, head)}
<div class="column wide">
<section class="card flush" aria-label="${title}">
${narrowingForm(visit, state.asked)}
${rows.length === 0 ? empty(visit, state) : table(visit, rows)}
${pages(visit, state)}
</section>
${rows.length === 0 ? null : files(visit, state.asked)}
</div>`;
}

function narrowingForm(visit: SignedVisit, asked: AskedAudit): Html {
  const { texts, session } = visit;
  const isSuper = session.rights.super;
  const line = (name: 'who' | 'object' | 'domain' | 'remote'): Html =>
    html`<label class="narrow">${texts(`admin.audit.by.${name}`)}<input type="text" name="${name}" value="${asked[name]}" maxlength="320" dir="auto" autocapitalize="none" autocomplete="off" spellcheck="false"></label>`;
  const day = (name: 'from' | 'until'): Html =>
    html`<label class="narrow">${texts(`admin.audit.by.${name}`)}<input type="date" name="${name}" value="${asked[name]}"></label>`;
  const isNarrowed = Object.values(asked).some((value) => value !== '');
  const clear = html`<a class="button quiet" href="${visit.link(auditPath)}">${texts('admin.audit.all')}</a>`;
  return html`<form class="narrowing" method="get" action="${visit.link(auditPath)}" role="search">
${line('who')}${line('object')}
${isSuper || session.rights.domains.length > 1 ? line('domain') : null}
${choice(visit, { name: 'act', asked: asked.act, values: auditActs, say: (act) => actWords(visit, act) })}
${choice(visit, { name: 'outcome', asked: asked.outcome, values: ['done', 'refused'], say: (outcome) => texts('admin.audit.outcome', { outcome }) })}
${isSuper ? line('remote') : null}
${day('from')}${day('until')}
<div class="actions"><button class="main">${texts('admin.audit.narrow')}</button>${isNarrowed ? clear : null}</div>
</form>`;
}

function choice(
  { texts }: SignedVisit,
  of: {
    readonly name: 'act' | 'outcome';
    readonly asked: string;
    readonly values: readonly string[];
    readonly say: (value: string) => string;
  },
): Html {
  const { name, asked, values, say } = of;
  const known = asked === '' || values.includes(asked) ? values : [...values, asked];
  return html`<label class="narrow">${texts(`admin.audit.by.${name}`)}<select name="${name}"><option value="">${texts('admin.audit.any')}</option>${known.map(
    (value) =>
      html`<option value="${value}" ${attributes({ selected: value === asked })}>${say(value)}</option>`,
  )}</select></label>`;
}

/** An act of a newer version is told by its name. */
function actWords({ texts }: SignedVisit, act: string): string {
  const known = auditActs.find((one) => one === act);
  return known === undefined ? act : texts(`admin.act.${known}`);
}

function table(visit: SignedVisit, rows: readonly AuditRow[]): Html {
  const { texts } = visit;
  const heads = ['what', 'object', 'who', 'when'] as const;
  return html`<table class="entries audit">
<thead><tr>${heads.map((head) => html`<th scope="col">${texts(`admin.audit.${head}`)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => entry(visit, row))}
</tbody>
</table>`;
}

function entry(visit: SignedVisit, row: AuditRow): Html {
  const { texts } = visit;
  const details = detailWords(visit, row);
  const refused = html`<span class="mark bad">${texts('admin.audit.outcome', { outcome: 'refused' })}</span>`;
  const from = row.remote === '' ? null : html`<small class="soft" dir="ltr">${row.remote}</small>`;
  return html`<tr>
<th scope="row"><span>${actWords(visit, row.verb)}${row.outcome === 'refused' ? refused : null}${details === '' ? null : html`<small class="soft" dir="auto">${details}</small>`}</span></th>
<td data-label="${texts('admin.audit.object')}"><span class="clip" dir="auto">${row.object}</span></td>
<td data-label="${texts('admin.audit.who')}"><span class="clip two"><span dir="auto">${row.actor}</span> ${from}</span></td>
<td data-label="${texts('admin.audit.when')}"><time datetime="${new Date(row.timeMs).toISOString()}">${timeWords(visit, row.timeMs)}</time></td>
</tr>
`;
}

function empty({ texts }: SignedVisit, { asked, isFirst }: AuditState): Html {
  const isWhole = isFirst && Object.values(asked).every((value) => value === '');
  return html`<div class="blank">${icon('clock')}
<p class="blank-title">${texts(isWhole ? 'admin.audit.empty' : 'admin.audit.none')}</p></div>`;
}

function pages(visit: SignedVisit, { asked, next, isFirst }: AuditState): Html | null {
  const { texts } = visit;
  if (isFirst && next === undefined) return null;
  const onward = html`<a class="button onward" href="${linkTo(visit, auditPath, asked, { before: String(next) })}">${texts('admin.audit.older')}${icon('next')}</a>`;
  return html`<nav class="pages" aria-label="${texts('admin.pages')}">
${isFirst ? null : html`<a class="button" href="${linkTo(visit, auditPath, asked)}">${texts('admin.audit.newest')}</a>`}
${next === undefined ? null : onward}
</nav>`;
}

function files(visit: SignedVisit, asked: AskedAudit): Html {
  const file = (format: 'csv' | 'jsonl'): Html =>
    html`<a href="${linkTo(visit, `${auditPath}/export`, asked, { format })}" data-turbo="false">${visit.texts(`admin.audit.file.${format}`)}</a>`;
  return html`<p class="soft further">${file('csv')}${file('jsonl')}</p>`;
}

function linkTo(
  visit: SignedVisit,
  path: string,
  asked: AskedAudit,
  more: Readonly<Record<string, string>> = {},
): string {
  const named = Object.entries(asked).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...named, ...Object.entries(more)]);
  return visit.link(query.size === 0 ? path : `${path}?${query.toString()}`);
}
