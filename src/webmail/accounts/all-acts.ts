// What is done to messages of several inboxes at once: POST /all/{seen,unseen,flagged,removal}, each
// account's by a task of its own, and POST /all/undo, which takes back all of them.

import { Refusal } from '../../kit/failure.ts';
import type { Job, JobScope } from '../../store/jobs/job.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { idsOf } from '../folder/chosen.ts';
import { type DoneKey, withDone } from '../mail-page.ts';
import type { WebmailParts } from '../parts.ts';
import { openAccounts } from './open-accounts.ts';

type Begin = (mailbox: Mailbox, scope: JobScope) => Promise<Job>;

/** So long a task is waited for; what takes longer goes on without the page. */
const shortMs = 800;

export function allActRoutes(parts: WebmailParts): readonly Route[] {
  const route = (verb: string, done: DoneKey, begin: Begin): Route =>
    signedRoute('POST', `/all/${verb}`, (visit) => act(parts, visit, done, begin));
  return [
    route('seen', 'changed', ({ jobs }, scope) => jobs.flag(scope, { seen: true })),
    route('unseen', 'changed', ({ jobs }, scope) => jobs.flag(scope, { seen: false })),
    route('flagged', 'flagged', ({ jobs }, scope) => jobs.flag(scope, { flagged: true })),
    route('removal', 'trashed', ({ jobs }, scope) => jobs.remove(scope)),
    signedRoute('POST', '/all/undo', (visit) => undo(parts, visit)),
  ];
}

async function act(
  parts: WebmailParts,
  visit: SignedVisit,
  done: DoneKey,
  begin: Begin,
): Promise<WebResponse> {
  const form = await visit.form();
  const undos: string[] = [];
  let count = 0;
  for (const { session, mailbox } of await openAccounts(parts, visit)) {
    const ids = await idsOf(mailbox, 'INBOX', chosenOf(form, session.address));
    if (ids.length === 0) continue;
    const begun = await begin(mailbox, { kind: 'ids', folder: 'INBOX', ids });
    const job = await mailbox.jobs.find(begun.id, shortMs);
    count += job.done;
    undos.push(`${session.address} ${job.id}`);
  }
  const list = visit.link('/all');
  if (undos.length === 0) return redirect(list);
  const told = new URLSearchParams(undos.map((one) => ['undo', one]));
  return redirect(`${withDone(list, done, count)}&${told.toString()}`);
}

/** `address id`: neither has a blank. */
function chosenOf(form: Form, address: string): readonly string[] {
  const lead = `${address} `;
  return form.all('id').flatMap((id) => (id.startsWith(lead) ? [id.slice(lead.length)] : []));
}

async function undo(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const tasks = (await visit.form()).all('undo').map((one) => one.split(' ', 2));
  let isAny = false;
  for (const { session, mailbox } of await openAccounts(parts, visit)) {
    for (const [address, id = ''] of tasks) {
      if (address !== session.address) continue;
      const begun = await mailbox.jobs.undo(id);
      await mailbox.jobs.find(begun.id, shortMs);
      isAny = true;
    }
  }
  if (!isAny) throw new Refusal('job-missing');
  return redirect(withDone(visit.link('/all'), 'undone'));
}
