// What can be done to chosen messages: POST /mail/:folder/{seen,unseen,flagged,unflagged,removal,
// move,copy,label} from the list's form or from the reading page, and POST /search/… with the same
// verbs from what a search found.

import { Refusal } from '../../kit/failure.ts';
import type { Job, JobScope } from '../../store/jobs/job.ts';
import type { Flags, Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import type { DoneKey } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { chosenIn, listOf } from './chosen.ts';
import { saveColumns, saveRows } from './columns.ts';
import { labelPage } from './labelling.ts';
import { afterTask } from './tasks.ts';

type Begin = (mailbox: Mailbox, scope: JobScope, form: Form) => Promise<Job>;
type Answer = (visit: SignedVisit) => Promise<WebResponse>;

export function actionRoutes(parts: WebmailParts): readonly Route[] {
  const route = (name: string, answer: Answer): readonly Route[] =>
    ['/mail/:folder', '/search'].map((list) => signedRoute('POST', `${list}/${name}`, answer));
  const flagging = (name: string, change: Partial<Flags>): readonly Route[] =>
    route(name, (visit) => flag(parts, visit, change));
  const acting = (name: string, done: DoneKey, begin: Begin): readonly Route[] =>
    route(name, (visit) => act(parts, visit, done, begin));
  return [
    ...flagging('seen', { seen: true }),
    ...flagging('unseen', { seen: false }),
    ...flagging('flagged', { flagged: true }),
    ...flagging('unflagged', { flagged: false }),
    ...acting('removal', 'trashed', (mailbox, scope) => mailbox.jobs.remove(scope)),
    ...acting('move', 'moved', (mailbox, scope, form) => mailbox.jobs.move(scope, targetOf(form))),
    ...acting('copy', 'copied', (mailbox, scope, form) =>
      mailbox.jobs.copy(scope, form.text('copy-target') || targetOf(form)),
    ),
    ...route('columns', (visit) => saveColumns(parts.accounts, visit)),
    ...route('rows', (visit) => saveRows(parts.accounts, visit)),
    ...route('label', (visit) => labelPage(parts, visit)),
  ];
}

/** Without a target nothing was asked for: the choice still stands at its first line. */
function targetOf(form: Form): string {
  const target = form.text('target');
  if (target === '') throw new Refusal('folder-not-chosen');
  return target;
}

async function act(
  parts: WebmailParts,
  visit: SignedVisit,
  done: DoneKey,
  begin: Begin,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const [scope, back] = [await chosenIn(mailbox, visit, form), listOf(visit, form)];
  if (scope === undefined) return redirect(back);
  const begun = await begin(mailbox, scope, form);
  if (isOne(scope)) {
    const job = await mailbox.jobs.find(begun.id, oneMs);
    if (job.status === 'done' && job.done === 0) throw new Refusal('message-gone');
  }
  const key = begun.work.verb === 'erase' ? 'erased' : done;
  return await afterTask(visit, mailbox, begun, { done: key, back });
}

/** One message is looked for this long before it counts as gone. */
const oneMs = 2_000;

async function flag(
  parts: WebmailParts,
  visit: SignedVisit,
  change: Partial<Flags>,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const [scope, back] = [await chosenIn(mailbox, visit, form), listOf(visit, form)];
  if (scope === undefined) return redirect(back);
  // Many are a task, which can be taken back; of one the opposite button does it.
  if (scope.kind !== 'ids' || scope.ids.length > 1) {
    const job = await mailbox.jobs.flag(scope, change);
    return await afterTask(visit, mailbox, job, { done: 'changed', back });
  }
  const result = await mailbox.flag(scope.folder, scope.ids, change);
  if (result.done === 0 && isOne(scope)) throw new Refusal('message-gone');
  return redirect(back);
}

function isOne(scope: JobScope): boolean {
  return scope.kind === 'ids' && scope.ids.length === 1;
}
