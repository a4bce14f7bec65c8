// What became of a message, said: where its writer goes on, or the form again with the reason.

import type { Mailbox } from '../../store/mailbox.ts';
import type { Origin, SendResult } from '../../store/outbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../mail-page.ts';
import type { WebmailParts } from '../parts.ts';
import { composePath, folderPath } from '../paths.ts';
import { keptState, showForm } from './show.ts';
import { stateOfDraft } from './state.ts';

export interface Outcome {
  readonly mailbox: Mailbox;
  readonly result: SendResult;
  readonly key: string;
  readonly origin: Origin | undefined;
  /** Whether its writer chose the time. */
  readonly isTimed: boolean;
}

/** The same answer for the first click and for every repetition of it. */
export async function showResult(
  parts: WebmailParts,
  visit: SignedVisit,
  outcome: Outcome,
): Promise<WebResponse> {
  const { mailbox, result, origin, key, isTimed } = outcome;
  const list = visit.link(folderPath(origin?.folder ?? 'INBOX'));
  if (result.kind === 'waiting') {
    const done = withDone(list, isTimed ? 'send-later' : 'sending');
    return redirect(`${done}&sending=${key}`);
  }
  if (result.kind === 'cancelled') {
    const drafts = await mailbox.folderFor('drafts');
    return redirect(visit.link(composePath('draft', drafts, result.draftId)));
  }
  if (result.kind === 'sent') {
    if (result.rejected.length === 0) return redirect(withDone(list, 'sent'));
    return askAgain(parts, visit, mailbox, result);
  }
  const error = notSentWords(visit, result);
  const state = { ...(await keptState(mailbox, result.draftId)), error };
  return showForm(parts, visit, state, result.kind === 'refused' ? 422 : 502);
}

/** For those who did not get it, with all of it; a draft once it is saved. */
async function askAgain(
  parts: WebmailParts,
  visit: SignedVisit,
  mailbox: Mailbox,
  { rejected, copyId }: Extract<SendResult, { readonly kind: 'sent' }>,
): Promise<WebResponse> {
  const copy = await mailbox.read(await mailbox.folderFor('sent'), copyId);
  const state = await stateOfDraft(mailbox, copy);
  const to = rejected.join(', ');
  const error = visit.texts('compose.partly-sent', { addresses: to });
  const shown = { ...state, to, cc: '', bcc: '', draftId: undefined, error };
  return showForm(parts, visit, shown, 422);
}

export function notSentWords(
  visit: SignedVisit,
  result: { readonly kind: 'refused' | 'unknown'; readonly answer: string },
): string {
  if (result.kind === 'refused') return visit.texts('compose.refused', { answer: result.answer });
  return visit.texts('compose.unknown', { answer: result.answer || '—' });
}
