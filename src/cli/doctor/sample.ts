// Domains a page at a time, and accounts out of every domain up to a number in all.

import type { Directory, Domain, ListedAccount } from '../../directory/directory.ts';

/** LIMIT of rows of one page. */
const rowsMax = 500;
/** LIMIT of accounts out of one domain, so that one large domain is not all that is looked at. */
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
  let left = sampleMax;
  for await (const { name } of eachDomain(directory)) {
    if (left <= 0) return;
    const page = await directory.accounts(name, { limit: Math.min(ofDomainMax, left) });
    left -= page.length;
    yield* page;
  }
}
