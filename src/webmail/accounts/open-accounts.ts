// The accounts of one person: their own and those that they have linked, with what is new in each.

import type { Session } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';

export interface OpenAccount {
  readonly session: Session;
  readonly mailbox: Mailbox;
}

export interface SideAccount {
  readonly address: string;
  /** Unread messages of the inbox. */
  readonly unread: number;
  readonly isCurrent: boolean;
}

/** The own account first; without those that a link leads to no more. */
export async function openAccounts(
  parts: WebmailParts,
  { own, texts }: SignedVisit,
): Promise<readonly OpenAccount[]> {
  const { companions } = parts.accounts;
  const linked = await companions.list(own);
  const sessions = await Promise.all(
    linked.map(async ({ address }) => await companions.session(own, address)),
  );
  const opened: OpenAccount[] = [];
  for (const session of [own, ...sessions]) {
    if (!session) continue;
    const { maildir, quota } = await parts.accounts.mailbox(session);
    opened.push({ session, mailbox: parts.store.open(maildir, { quota, locale: texts.locale }) });
  }
  return opened;
}

/** For the side list; empty where nothing is linked. */
export async function accountsBeside(
  parts: WebmailParts,
  visit: SignedVisit,
): Promise<readonly SideAccount[]> {
  if ((await parts.accounts.companions.list(visit.own)).length === 0) return [];
  const opened = await openAccounts(parts, visit);
  return await Promise.all(
    opened.map(async ({ session: { address }, mailbox }) => {
      const isCurrent = address === visit.session.address;
      return { address, isCurrent, unread: await unreadOf(mailbox) };
    }),
  );
}

/** One mailbox that cannot be read hides no other. */
async function unreadOf(mailbox: Mailbox): Promise<number> {
  try {
    const folders = await mailbox.folders();
    return folders.find(({ role }) => role === 'inbox')?.unread ?? 0;
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}
