// How often somebody gets a report, and a button that has one sent now.

import { type ReportTime, reportTimes } from '../../account/reports.ts';
import { type Html, html } from '../../html/html.ts';
import { oneField } from '../../web/choice-field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { reportsPath } from '../paths.ts';

interface ReportsState {
  readonly mayChoose: boolean;
  readonly every: ReportTime | undefined;
}

export function reportsView(parts: AdminParts, visit: SignedVisit, state: ReportsState): Html {
  const { texts, session } = visit;
  const title = texts('admin.reports.title');
  const head = { current: 'reports' as const, title, lead: texts('admin.reports.lead') };
  const none = html`<p class="soft">${texts('admin.reports.no-mailbox')}</p>`;
  return html`${panelHead(parts, visit, head)}
<div class="column"><section class="card spaced" aria-label="${title}">
${state.mayChoose ? form(visit, state, session.address) : none}
</section></div>`;
}

function form(visit: SignedVisit, { every }: ReportsState, address: string): Html {
  const { texts } = visit;
  const path = visit.link(reportsPath);
  return html`<form method="post" action="${path}">
${oneField({
  name: 'every',
  label: texts('admin.reports.every', { address }),
  problem: undefined,
  choices: [
    { value: 'never', label: texts('admin.reports.never'), isChosen: every === undefined },
    ...reportTimes.map((time) => ({
      value: time,
      label: texts(`admin.reports.${time}`),
      help: texts(`admin.reports.${time}.help`),
      isChosen: every === time,
    })),
  ],
})}
<button class="main">${texts('admin.save')}</button>
</form>
<form method="post" action="${path}/one"><button>${texts('admin.reports.one')}</button></form>
<p class="soft small">${texts('admin.reports.one.help')}</p>`;
}
