// What the webmail pages are handed by the process floor.

import type { Accounts } from '../account/account.ts';
import type { KeptSearches } from '../account/kept-searches.ts';
import type { OwnAddresses } from '../account/own-addresses.ts';
import type { Contacts } from '../contacts/open.ts';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { OneClick } from '../outside/one-click.ts';
import type { PictureFetcher } from '../outside/picture.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Mailbox, MailStore } from '../store/mailbox.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Letters } from '../web/letters.ts';
import type { Shell } from '../web/shell.ts';
import type { SignedVisit } from '../web/visit.ts';
import type { LiveStreams } from './live/live-streams.ts';
import type { Sorting } from './sorting/parts.ts';

export interface WebmailParts {
  readonly accounts: Accounts;
  readonly store: MailStore;
  readonly outbox: Outbox;
  /** What is to be done at a time, by the scheduler. */
  readonly schedule: Schedule;
  readonly contacts: Contacts;
  readonly sorting: Sorting;
  /** What a person searched for before. */
  readonly searches: KeptSearches;
  /** Pages that are told what changes while they are open. */
  readonly live: LiveStreams;
  /** From which addresses a person may write. */
  readonly ownAddresses: OwnAddresses;
  /** Names below the mount of the scripts that only the writing page loads. */
  readonly writing: { readonly script: string; readonly editor: string };
  readonly shell: Shell;
  /** Mail with links in it; undefined where nobody said where links lead. */
  readonly letters: Letters | undefined;
  readonly log: Pick<Log, 'error'>;
  /** Asks another server for a picture that a mail shows. */
  readonly fetchPicture: PictureFetcher;
  /** Takes a person off a list. Nothing but these two is ever asked for because of a mail. */
  readonly oneClick: OneClick;
  /** A new Message-ID for what this address writes. */
  readonly newMessageId: (address: string) => string;
  /** Names under which our mail servers write Authentication-Results (RFC 8601 2.5). */
  readonly authservIds: readonly string[];
  /** Whether directory and disk answer; logs what does not. */
  readonly checkHealth: () => Promise<boolean>;
}

/** The mailbox of whoever visits; refuses `forbidden` for a session that has none. */
export async function mailboxOf(
  parts: WebmailParts,
  { session, texts }: Pick<SignedVisit, 'session'> & Partial<Pick<SignedVisit, 'texts'>>,
): Promise<Mailbox> {
  if (session.kind !== 'account') throw new Refusal('forbidden');
  const { maildir, quota } = await parts.accounts.mailbox(session);
  return parts.store.open(maildir, { quota, locale: texts?.locale });
}
