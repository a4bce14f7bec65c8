// The ways off a mailing list that a message offers, as far as they may be taken.

import { trustedResults } from '../../mime/authentication-results.ts';
import { isCovered } from '../../mime/dkim-coverage.ts';
import { listUnsubscribe, type UnsubscribeMail } from '../../mime/list-unsubscribe.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { WebmailParts } from '../parts.ts';
import { headOf } from '../sender/sender.ts';
import { lowerDomainOf, verdictOf } from '../sender/verdict.ts';

export interface UnsubscribeOffer {
  /** An address that we may post to in the person's place. */
  readonly oneClick: string | undefined;
  /** A page that they may open by themselves. */
  readonly web: string | undefined;
  readonly mail: UnsubscribeMail | undefined;
  /** Whether a server of ours confirmed that the fields are those of the list. */
  readonly isProven: boolean;
}

const signedNames = ['list-unsubscribe', 'list-unsubscribe-post'];

/** Undefined for a message that offers nothing, and for one that is not from whom it says. */
export async function unsubscribeOffer(
  parts: WebmailParts,
  mailbox: Mailbox,
  message: Message,
): Promise<UnsubscribeOffer | undefined> {
  const fields = await headOf(mailbox, message);
  const list = listUnsubscribe(fields);
  if (list === undefined) return undefined;
  const results = trustedResults(fields, parts.authservIds);
  const from = message.envelope.from[0]?.address ?? '';
  if (verdictOf(results, lowerDomainOf(from)).kind === 'failed') return undefined;
  const isProven = isCovered(fields, results, signedNames.slice(0, list.isOneClick ? 2 : 1));
  return {
    // RFC 8058 4: only a signature over both fields makes the request the list's own.
    oneClick: list.isOneClick && isProven ? list.web : undefined,
    web: list.web,
    mail: list.mail,
    isProven,
  };
}
