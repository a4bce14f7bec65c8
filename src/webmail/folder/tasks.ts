// Tasks on many messages: GET /tasks/:id, POST /tasks/:id/{cancel,undo}. While one is under way its
// page asks for itself again, without a script; it stops when the task does.

import type { Job } from '../../store/jobs/job.ts';
import { isUnderWay } from '../../store/jobs/job.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect, withHeaders } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { type DoneKey, withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderPath, taskPath } from '../paths.ts';
import { taskView } from './task.view.ts';

/** What is done within this time needs no page of its own. */
const shortMs = 800;
const reloadSeconds = 2;

export function taskRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/tasks/:id', (visit) => taskPage(parts, visit)),
    signedRoute('POST', '/tasks/:id/cancel', (visit) => cancel(parts, visit)),
    signedRoute('POST', '/tasks/:id/undo', (visit) => undo(parts, visit)),
  ];
}

/** Back to the list with a note, or to the task's own page while it takes its time. */
export async function afterTask(
  visit: SignedVisit,
  mailbox: Mailbox,
  begun: Job,
  { done, back }: { readonly done: DoneKey; readonly back: string },
): Promise<WebResponse> {
  const job = await mailbox.jobs.find(begun.id, shortMs);
  if (job.status !== 'done') return redirect(visit.link(taskPath(job.id)));
  const path = withDone(back, done, job.done);
  return redirect(job.done === 0 ? path : `${path}&task=${job.id}`);
}

async function taskPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  await mailbox.jobs.wake();
  const job = await mailbox.jobs.find(visit.params['id'] ?? '');
  const title = visit.texts('tasks.title');
  const content = taskView(visit, job);
  const answer = page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
  return isUnderWay(job) ? withHeaders(answer, [['refresh', String(reloadSeconds)]]) : answer;
}

async function cancel(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const id = visit.params['id'] ?? '';
  await mailbox.jobs.cancel(id);
  await mailbox.jobs.find(id, shortMs);
  return redirect(visit.link(taskPath(id)));
}

async function undo(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const { id, folder, work } = await mailbox.jobs.undo(visit.params['id'] ?? '');
  const job = await mailbox.jobs.find(id, shortMs);
  if (job.status !== 'undone') return redirect(visit.link(taskPath(id)));
  const isOfList = folder !== '' && work.verb !== 'drop';
  return redirect(withDone(visit.link(isOfList ? folderPath(folder) : '/folders'), 'undone'));
}
