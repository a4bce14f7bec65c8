// Which accounts of a domain somebody means: those that were named, or all that a filter and a
// search leave.

import { Refusal } from '../kit/failure.ts';
import type { AccountFilter, AccountLooks } from './account-looks.ts';
import type { Session } from './account.ts';

export interface Chosen {
  readonly domain: string;
  /** Local parts; undefined for all that the rest leaves. */
  readonly names: readonly string[] | undefined;
  readonly filter?: AccountFilter | undefined;
  readonly prefix?: string;
}

/** LIMIT of accounts of one task. */
export const chosenMax = 100_000;
const pageRows = 500;

/** Their local parts. Refuses `limit-reached`. */
export async function chosenNames(
  looks: AccountLooks,
  session: Session,
  { domain, names: given, filter, prefix }: Chosen,
): Promise<readonly string[]> {
  const names = given ?? (await allNames(looks, session, { domain, filter, prefix }));
  if (names.length > chosenMax) throw new Refusal('limit-reached', { max: chosenMax });
  return names;
}

async function allNames(
  looks: AccountLooks,
  session: Session,
  {
    domain,
    filter,
    prefix,
  }: Pick<Chosen, 'domain' | 'filter'> & { readonly prefix: string | undefined },
): Promise<readonly string[]> {
  const names: string[] = [];
  for (let after = ''; names.length <= chosenMax;) {
    const range = { after, limit: pageRows, filter, ...(prefix === undefined ? {} : { prefix }) };
    const page = await looks.page(session, domain, range);
    for (const { localPart } of page.accounts) names.push(localPart);
    if (page.next === undefined) break;
    after = page.next;
  }
  return names;
}
