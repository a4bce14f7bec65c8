// A short mail that a button sends in the name of a person: an answer to an invitation, a word to
// a mailing list. It goes through the outbox like any other, so that one click sends one mail.

import { createHash } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import type { Draft } from '../../mta/draft.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { SendOptions } from '../../store/outbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../mail-page.ts';
import type { WebmailParts } from '../parts.ts';
import { composePath, folderPath } from '../paths.ts';

export interface ShortMail {
  readonly mailbox: Mailbox;
  readonly draft: Pick<Draft, 'from' | 'to' | 'subject' | 'text'> &
    Partial<Pick<Draft, 'calendar' | 'inReplyTo'>>;
  /** What makes two clicks one: the same words for the same click. */
  readonly click: readonly string[];
  readonly origin?: SendOptions['origin'];
  /** Folder whose list is shown afterwards. */
  readonly folder: string;
}

/** Sends it and leads to the list; refuses `mail-refused` with the server's words. */
export async function sendShort(
  parts: WebmailParts,
  visit: SignedVisit,
  { mailbox, draft, click, origin, folder }: ShortMail,
): Promise<WebResponse> {
  const whole: Draft = {
    ...draft,
    cc: [],
    bcc: [],
    attachments: [],
    dateMs: visit.nowMs,
    messageId: parts.newMessageId(visit.session.address),
    userAgent: 'Dispatch',
    keepBcc: false,
  };
  const result = await parts.outbox.send(mailbox, whole, {
    owner: visit.session.address,
    key: createHash('sha256').update(JSON.stringify(click)).digest('hex'),
    draftId: undefined,
    origin,
  });
  if (result.kind === 'refused') throw new Refusal('mail-refused', { answer: result.answer });
  if (result.kind === 'unknown') {
    // The draft's page says that nobody can know whether it went out.
    const drafts = await mailbox.folderFor('drafts');
    return redirect(visit.link(composePath('draft', drafts, result.draftId)));
  }
  return redirect(withDone(visit.link(folderPath(folder)), 'sent'));
}
