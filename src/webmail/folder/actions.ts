// What can be done to chosen messages: POST /mail/:folder/{seen,unseen,flagged,unflagged,removal,
// move} from the list's form or from the reading page. Chosen are those of the `id` fields, or with
// `scope=folder` all that the folder holds.

import { Refusal } from '../../kit/failure.ts';
import type { Job, JobScope } from '../../store/jobs/job.ts';
import type { Flags, Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import type { DoneKey } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderPath } from '../paths.ts';
import { afterTask } from './tasks.ts';

type Begin = (mailbox: Mailbox, scope: JobScope, form: Form) => Promise<Job>;

export function actionRoutes(parts: WebmailParts): readonly Route[] {
  const flagging = (name: string, change: Partial<Flags>): Route =>
    signedRoute('POST', `/mail/:folder/${name}`, (visit) => flag(parts, visit, change));
  const route = (name: string, done: DoneKey, begin: Begin): Route =>
    signedRoute('POST', `/mail/:folder/${name}`, (visit) => act(parts, visit, done, begin));
  return [
    flagging('seen', { seen: true }),
    flagging('unseen', { seen: false }),
    flagging('flagged', { flagged: true }),
    flagging('unflagged', { flagged: false }),
    route('removal', 'trashed', (mailbox, scope) => mailbox.jobs.remove(scope)),
    route('move', 'moved', moving),
  ];
}

/** Without a target nothing was asked for: the choice still stands at its first line. */
const moving: Begin = (mailbox, scope, form) => {
  const target = form.text('target');
  if (target === '') throw new Refusal('folder-not-chosen');
  return mailbox.jobs.move(scope, target);
};

async function act(
  parts: WebmailParts,
  visit: SignedVisit,
  done: DoneKey,
  begin: Begin,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const scope = scopeOf(visit, form);
  if (scope === undefined) return backToList(visit);
  const begun = await begin(mailbox, scope, form);
  if (isOne(scope)) {
    const job = await mailbox.jobs.find(begun.id, oneMs);
    if (job.status === 'done' && job.done === 0) throw new Refusal('message-gone');
  }
  return await afterTask(visit, mailbox, begun, begun.work.verb === 'erase' ? 'erased' : done);
}

/** One message is looked for this long before it counts as gone. */
const oneMs = 2_000;

async function flag(
  parts: WebmailParts,
  visit: SignedVisit,
  change: Partial<Flags>,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const scope = scopeOf(visit, await visit.form());
  if (scope === undefined) return backToList(visit);
  if (scope.kind !== 'ids') {
    return await afterTask(visit, mailbox, await mailbox.jobs.flag(scope, change), 'changed');
  }
  // A page of messages is flagged at once; the opposite button takes it back.
  const result = await mailbox.flag(scope.folder, scope.ids, change);
  if (result.done === 0 && isOne(scope)) throw new Refusal('message-gone');
  return backToList(visit);
}

function backToList(visit: SignedVisit): WebResponse {
  return redirect(visit.link(folderPath(visit.params['folder'] ?? '')));
}

type ListScope = Extract<JobScope, { readonly folder: string }>;

/** Undefined when nothing was chosen. */
function scopeOf(visit: SignedVisit, form: Form): ListScope | undefined {
  const folder = visit.params['folder'] ?? '';
  if (form.text('scope') === 'folder') return { kind: 'folder', folder };
  const ids = form.all('id');
  return ids.length === 0 ? undefined : { kind: 'ids', folder, ids };
}

function isOne(scope: ListScope): boolean {
  return scope.kind === 'ids' && scope.ids.length === 1;
}
