// Domains a page at a time, and accounts out of every domain up to a number in all.

import { hasCode } from '../../kit/failure.ts';
import type { Directory, Domain, ListedAccount } from '../../directory/directory.ts';

/** LIMIT of rows of one page. */
const rowsMax = 500;
/** Accounts out of one domain, at least: so many tell what is the matter with it. LIMIT of a page. */
const ofDomainMin = 5;
const ofDomainMax = 500;

export async function* eachDomain(directory: Directory): AsyncGenerator<Domain, void, undefined> {
  for (let after: { after?: string } = {}; ;) {
    const page = await directory.domains({ ...after, limit: rowsMax });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < rowsMax) return;
    after = { after: last.name };
  }
}

export async function* sampledAccounts(
  directory: Directory,
  sampleMax: number,
): AsyncGenerator<ListedAccount, void, undefined> {
  const share = await shareOf(directory, sampleMax);
  let left = sampleMax;
  for await (const { name } of eachDomain(directory)) {
    if (left <= 0) return;
    const page = await accountsOf(directory, name, Math.min(share, left));
    left -= page.length;
    yield* page;
  }
}

/** None where the domain shares its table with another one: that is told by itself. */
async function accountsOf(
  directory: Directory,
  domain: string,
  limit: number,
): Promise<readonly ListedAccount[]> {
  try {
    return await directory.accounts(domain, { limit });
  } catch (error) {
    if (hasCode(error, 'mailbox-unsafe')) return [];
    throw error;
  }
}

/** One large domain is not all that is looked at where there are others. */
async function shareOf(directory: Directory, sampleMax: number): Promise<number> {
  let domains = 0;
  for await (const _ of eachDomain(directory)) {
    domains += 1;
    if (domains * ofDomainMin >= sampleMax) return ofDomainMin;
  }
  return Math.min(ofDomainMax, Math.ceil(sampleMax / Math.max(1, domains)));
}
