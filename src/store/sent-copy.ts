// The own copy of a message on its way: from Drafts to Sent, and what it does to the message that it
// answers. Each step may be done as often as one likes.

import { Refusal } from '../kit/failure.ts';
import type { Mailbox } from './mailbox.ts';

/** The message that is being answered or passed on, to be marked so. */
export interface Origin {
  readonly folder: string;
  readonly id: string;
  readonly relation: 'answered' | 'forwarded';
}

/** From Drafts to Sent. */
export async function fileCopy(mailbox: Mailbox, copyId: string): Promise<void> {
  const sent = await mailbox.folderFor('sent');
  await mailbox.move(await mailbox.folderFor('drafts'), [copyId], sent);
  await mailbox.flag(sent, [copyId], { draft: false, seen: true });
}

export async function holds(mailbox: Mailbox, folder: string, id: string): Promise<boolean> {
  try {
    await mailbox.read(folder, id);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Drafts are replaced, not thrown away: two steps past Trash, and never another folder. */
export async function removeDraft(mailbox: Mailbox, id: string): Promise<void> {
  await mailbox.erase(await mailbox.folderFor('drafts'), [id]);
}

/** Marks it, and puts it away where that was asked for. */
export async function dealWithOrigin(
  mailbox: Mailbox,
  origin: Origin,
  archives: boolean,
): Promise<void> {
  const change = origin.relation === 'answered' ? { answered: true } : { forwarded: true };
  await mailbox.flag(origin.folder, [origin.id], change);
  if (!archives) return;
  const archive = await mailbox.folderFor('archive');
  if (origin.folder !== archive) await mailbox.move(origin.folder, [origin.id], archive);
}
