// The domains that a form offers to tick: all there are while they can be taken in at a glance.

import type { AdminParts } from '../parts.ts';
import type { SignedVisit } from '../../web/visit.ts';

/** LIMIT of domains that are offered as boxes; with more of them their names are typed. */
const offeredMax = 30;

/** Undefined where there are too many to offer. */
export async function offeredDomains(
  { accounts }: AdminParts,
  visit: SignedVisit,
): Promise<readonly string[] | undefined> {
  const range = { limit: offeredMax + 1 };
  const found = await accounts.administration.domainNames(visit.session, range);
  return found.length > offeredMax ? undefined : found;
}
