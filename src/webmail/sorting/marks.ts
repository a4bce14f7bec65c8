// POST …/pin, …/mute, …/remind and their opposites: what is said of messages and stays said.

import { Refusal } from '../../kit/failure.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import { pinKeyword } from '../../store/pins.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';
import { backWith, byFolder, chosenOf, isAnswer } from './chosen.ts';
import { reminderDays } from './sort-menu.view.ts';

const dayMs = 86_400_000;

export async function changePins(
  parts: WebmailParts,
  visit: SignedVisit,
  isPinned: boolean,
): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const [add, remove] = isPinned ? [[pinKeyword], []] : [[], [pinKeyword]];
  let count = 0;
  for (const [folder, ids] of byFolder(chosen.scope)) {
    count += (await chosen.mailbox.label(folder, ids, { add, remove })).done;
  }
  return backWith(chosen.back, isPinned ? 'pinned' : 'unpinned', count);
}

/** What is muted leaves the inbox, as its answers do from then on. */
export async function mute(
  parts: WebmailParts,
  visit: SignedVisit,
  isMuted: boolean,
): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const { mailbox, scope, back } = chosen;
  const { address } = visit.session;
  const { rules } = parts.sorting;
  let count = 0;
  for (const [folder, ids] of byFolder(scope)) {
    for (const id of ids) {
      if (isMuted) await rules.mute(address, mailbox, folder, id);
      else await rules.unmute(address, mailbox, folder, id);
      count += 1;
    }
    if (isMuted && folder === 'INBOX') {
      await mailbox.move(folder, ids, await mailbox.folderFor('archive'));
    }
  }
  return backWith(back, isMuted ? 'muted' : 'unmuted', count);
}

/**
 * Of a message that was just sent, or will be: its copy comes to Sent under the id that it has in
 * Drafts. Nothing without the field `remind`; a reminder that finds no room is no reason to fail.
 */
export async function remindOfSent(
  parts: WebmailParts,
  visit: SignedVisit,
  sent: {
    readonly mailbox: Mailbox;
    readonly form: Form;
    readonly copyId: string;
    readonly sentMs: number;
  },
): Promise<void> {
  const { mailbox, form, copyId: id, sentMs } = sent;
  const days = reminderDays.find((known) => String(known) === form.text('remind'));
  if (days === undefined) return;
  const folder = await mailbox.folderFor('sent');
  const dueMs = sentMs + days * dayMs;
  await parts.sorting.reminders.put(visit.session.address, { folder, id, dueMs }).catch(ignored);
}

/** The message has left. */
function ignored(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

export async function remind(
  parts: WebmailParts,
  visit: SignedVisit,
  isWanted: boolean,
): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const { reminders } = parts.sorting;
  const { address } = visit.session;
  const typed = Number(chosen.form.text('when'));
  const days = reminderDays.find((known) => known === typed) ?? reminderDays[0];
  let count = 0;
  for (const [folder, ids] of byFolder(chosen.scope)) {
    for (const id of ids) {
      const dueMs = visit.nowMs + days * dayMs;
      if (isWanted) await reminders.put(address, { folder, id, dueMs });
      else await reminders.cancel(address, id);
      count += 1;
    }
  }
  return backWith(chosen.back, isWanted ? 'reminder' : 'no-reminder', count);
}
