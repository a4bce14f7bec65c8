// How far a task is, the button that stops it, and what came of it.

import type { PanelTask } from '../../account/panel-tasks.ts';
import { type Html, html } from '../../html/html.ts';
import { isRefusalCode } from '../../kit/failure.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { MessageKey } from '../../web/texts.ts';
import { addressHead } from '../domain-head.view.ts';
import { domainPath, panelTaskPath } from '../paths.ts';

export function taskView(visit: SignedVisit, task: PanelTask): Html {
  const { texts } = visit;
  const { id, subject, total, position, done, told } = task;
  const isUnderWay = task.status === 'running' && !task.isLost;
  const status = task.isLost ? 'lost' : task.status;
  const words = texts(`admin.task.${status}`, { position, total, done });
  const head = {
    back: domainPath(subject),
    backLabel: subject,
    title: texts(titleOf(task)),
  };
  const bar = html`<progress max="${Math.max(total, 1)}" value="${position}" aria-label="${head.title}"></progress>`;
  const stop = html`<form method="post" class="actions" action="${visit.link(panelTaskPath(id))}/stop"><button>${texts('admin.task.stop')}</button></form>`;
  const back = html`<p class="actions"><a class="button" href="${visit.link(domainPath(subject))}">${texts('admin.task.back')}</a></p>`;
  return html`${addressHead(visit, head)}
<div class="column"><section class="card task" aria-label="${head.title}">
<p role="status">${words}</p>
${isUnderWay ? html`${bar}${stop}` : null}
${told.length === 0 ? null : html`<ul class="told">${told.map((one) => html`<li dir="auto">${toldWords(visit, one)}</li>`)}</ul>`}
${isUnderWay ? null : back}
</section></div>`;
}

function titleOf({ verb }: PanelTask): MessageKey {
  if (verb === 'announce') return 'admin.task.announce';
  return verb === 'change' ? 'admin.task.change' : 'admin.task.import';
}

/** An address that was left as it is, with the reason where there is one; or why it all ended. */
function toldWords({ texts }: SignedVisit, told: string): string {
  const code = told.startsWith('refusal:') ? told.slice('refusal:'.length) : '';
  if (isRefusalCode(code)) return texts(`refusal.${code}`);
  const [word = '', address = ''] = told.split(' ');
  if (isRefusalCode(word))
    return texts('admin.task.refused', { address, why: texts(`refusal.${word}`) });
  if (word === 'undelivered' || word === 'unsure') return texts(`admin.task.${word}`, { address });
  return texts('admin.task.left', { address: told });
}
