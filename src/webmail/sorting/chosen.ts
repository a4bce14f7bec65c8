// Chosen messages by their folders, for what is done to each of them by itself.

import { Refusal } from '../../kit/failure.ts';
import type { JobScope } from '../../store/jobs/job.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { chosenIn, listOf } from '../folder/chosen.ts';
import { type DoneKey, withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';

export type Act = (parts: WebmailParts, visit: SignedVisit) => Promise<WebResponse>;

/** LIMIT of messages that each get something of their own at a time. */
const eachMax = 200;

export interface Chosen {
  readonly mailbox: Mailbox;
  readonly form: Form;
  readonly scope: JobScope;
  /** The list that one goes back to. */
  readonly back: string;
}

/** Undefined when nothing was chosen, with the way back. */
export async function chosenOf(
  parts: WebmailParts,
  visit: SignedVisit,
): Promise<Chosen | WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const [scope, back] = [await chosenIn(mailbox, visit, form), listOf(visit, form)];
  return scope === undefined ? redirect(back) : { mailbox, form, scope, back };
}

export function isAnswer(chosen: Chosen | WebResponse): chosen is WebResponse {
  return 'status' in chosen;
}

/** Ids by folder. Refuses `limit-reached` for a whole folder or search, and for very many. */
export function byFolder(scope: JobScope): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const add = (folder: string, id: string): void => {
    groups.set(folder, [...(groups.get(folder) ?? []), id]);
  };
  if (scope.kind === 'ids') for (const id of scope.ids) add(scope.folder, id);
  else if (scope.kind === 'messages') for (const [folder, id] of scope.messages) add(folder, id);
  else throw new Refusal('limit-reached', { max: eachMax });
  const count = [...groups.values()].reduce((sum, ids) => sum + ids.length, 0);
  if (count > eachMax) throw new Refusal('limit-reached', { max: eachMax });
  return groups;
}

export function backWith(back: string, done: DoneKey, count: number): WebResponse {
  return redirect(withDone(back, done, count));
}
