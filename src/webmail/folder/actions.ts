// What can be done to chosen messages: POST /mail/:folder/{seen,unseen,flagged,unflagged,removal,
// move} with `id` fields, from the list's form or from the reading page.

import { Refusal } from '../../kit/failure.ts';
import type { BulkResult, Flags, Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { type DoneKey, withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderPath } from '../paths.ts';

type Verb = (mailbox: Mailbox, folder: string, form: Form) => Promise<BulkResult>;

export function actionRoutes(parts: WebmailParts): readonly Route[] {
  const route = (name: string, done: DoneKey | undefined, verb: Verb): Route =>
    signedRoute('POST', `/mail/:folder/${name}`, (visit) => act(parts, visit, done, verb));
  return [
    route('seen', undefined, flagging({ seen: true })),
    route('unseen', undefined, flagging({ seen: false })),
    route('flagged', undefined, flagging({ flagged: true })),
    route('unflagged', undefined, flagging({ flagged: false })),
    route('removal', 'trashed', (mailbox, folder, form) => mailbox.remove(folder, form.all('id'))),
    route('move', 'moved', moving),
    signedRoute('POST', '/folders', (visit) => makeFolder(parts, visit)),
  ];
}

function flagging(change: Partial<Flags>): Verb {
  return (mailbox, folder, form) => mailbox.flag(folder, form.all('id'), change);
}

/** Without a target nothing was asked for: the choice still stands at its first line. */
const moving: Verb = (mailbox, folder, form) => {
  const target = form.text('target');
  if (target === '') throw new Refusal('folder-not-chosen');
  return mailbox.move(folder, form.all('id'), target);
};

async function act(
  parts: WebmailParts,
  visit: SignedVisit,
  done: DoneKey | undefined,
  verb: Verb,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const folder = visit.params['folder'] ?? '';
  const form = await visit.form();
  const chosen = form.all('id').length;
  const list = visit.link(folderPath(folder));
  if (chosen === 0) return redirect(list);
  const result = await verb(mailbox, folder, form);
  if (result.done === 0 && chosen === 1) throw new Refusal('message-gone');
  return redirect(done === undefined ? list : withDone(list, done, result.done));
}

async function makeFolder(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const name = (await visit.form()).text('name').trim();
  await mailbox.createFolder(name);
  return redirect(withDone(visit.link(folderPath(name)), 'folder-made'));
}
