// Remembers whom a message went to, unless its writer does not want that.

import { hasCode } from '../../kit/failure.ts';
import type { Draft } from '../../mta/draft.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { ContactParts } from './place.ts';
import { keepsCorrespondents } from './written.ts';

/** The message is sent already: nothing that fails here may say it was not. */
export async function collectRecipients(
  parts: Pick<ContactParts, 'contacts' | 'accounts'>,
  visit: SignedVisit,
  { to, cc, bcc }: Pick<Draft, 'to' | 'cc' | 'bcc'>,
): Promise<void> {
  try {
    if (!(await keepsCorrespondents(parts, visit))) return;
    await parts.contacts.correspondents.count(visit.session.address, [...to, ...cc, ...bcc]);
  } catch (error) {
    if (!hasCode(error, 'directory-away')) throw error;
  }
}
