// A task on many messages: how far it is, and the button that stops it or takes it back.

import { type Html, html } from '../../html/html.ts';
import { isUnderWay, type Job, mayUndo, undoMs } from '../../store/jobs/job.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { machineTime, shortTime } from '../dates.ts';
import { folderPath, taskPath } from '../paths.ts';

export function taskView(visit: SignedVisit, job: Job): Html {
  const { texts } = visit;
  const { position, total, done, gone } = job;
  const back = visit.link(
    job.folder === '' || job.work.verb === 'drop' ? '/mail/INBOX' : folderPath(job.folder),
  );
  const isLooking = job.work.verb === 'import' && isUnderWay(job) && job.found === undefined;
  const words = isLooking
    ? texts('import.looking')
    : texts(`tasks.${job.status}`, { position, total, done, gone });
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${title(visit, job)}</h1></header>
<div class="column"><section class="card task" aria-label="${texts('tasks.title')}">
<p role="status">${words}</p>
${imported(visit, job)}
${isUnderWay(job) ? html`<progress max="${Math.max(total, 1)}" value="${position}" aria-label="${texts('tasks.title')}"></progress>` : null}
<form method="post" class="actions">
${job.status === 'running' ? html`<button formaction="${visit.link(`${taskPath(job.id)}/cancel`)}">${texts('tasks.cancel')}</button>` : null}
${mayUndo(job, visit.nowMs) ? undo(visit, job) : null}
<a class="button quiet" href="${back}">${texts('tasks.back')}</a>
</form>
</section></div>
</main>`;
}

/** What of the file of an import is not here, and why it broke off. */
function imported({ texts }: SignedVisit, { work, found, status, refusal }: Job): Html | null {
  if (work.verb !== 'import') return null;
  const known = importRefusals.find((code) => code === refusal);
  const why = status === 'broken' && known !== undefined ? texts(`import.broken.${known}`) : '';
  const { doubles = 0, others = 0 } = found ?? {};
  return html`${why === '' ? null : html`<p class="note warn">${icon('warning')}${why}</p>`}
${doubles === 0 ? null : html`<p class="soft">${texts('import.skipped', { count: doubles })}</p>`}
${others === 0 ? null : html`<p class="soft">${texts('import.others', { count: others })}</p>`}`;
}

const importRefusals = [
  'over-quota',
  'disk-full',
  'mail-unreadable',
  'archive-unsafe',
  'limit-reached',
  'not-found',
] as const;

/** Inside of a form: the note behind an act has one around it. */
export function undoButton(visit: SignedVisit, id: string): Html {
  return html`<button class="quiet" formaction="${visit.link(`${taskPath(id)}/undo`)}">${visit.texts('tasks.undo')}</button>`;
}

function undo(visit: SignedVisit, job: Job): Html {
  const untilMs = job.endedMs + undoMs;
  const time = shortTime(untilMs, visit.nowMs, visit.texts);
  return html`${undoButton(visit, job.id)} <span class="soft"><time datetime="${machineTime(untilMs)}">${visit.texts('tasks.until', { time })}</time></span>`;
}

function title({ texts }: SignedVisit, { work }: Job): Html {
  if (work.verb !== 'move' && work.verb !== 'copy') return html`${texts(`tasks.${work.verb}`)}`;
  return html`${icon(work.verb)} ${texts(`tasks.${work.verb}`, { folder: work.target })}`;
}
