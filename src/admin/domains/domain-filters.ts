// Domains narrowed to those that want a look. No schema can be asked for all of it in one statement
// (sums lie in other tables than switches), so the list is walked, a bounded way at a time.

import type { DomainSummary, ListRange } from '../../account/account.ts';

export const domainFilters = ['off', 'full', 'empty'] as const;
/** Closed, nearly at a limit of theirs, without any mailbox. */
export type DomainFilter = (typeof domainFilters)[number];

/** LIMIT of domains that are looked at for one page, and of those asked for at once. */
export const lookedMax = 20_000;
const askedMax = 500;
/** From this share of a limit on, as the bar warns. */
const nearlyFull = 0.9;

type Read = (range: ListRange) => Promise<readonly DomainSummary[]>;

/** Reads as `read` does, but those alone that are so. */
export function narrowed(read: Read, filter: DomainFilter | undefined): Read {
  if (filter === undefined) return read;
  return async (range) => {
    const found: DomainSummary[] = [];
    let { after } = range;
    for (let looked = 0; looked < lookedMax; looked += askedMax) {
      const from = after === undefined ? {} : { after };
      const rows = await read({ ...range, ...from, limit: askedMax });
      found.push(...rows.filter((domain) => isSo(domain, filter)));
      after = rows.at(-1)?.name;
      if (found.length >= range.limit || rows.length < askedMax) break;
    }
    return found.slice(0, range.limit);
  };
}

function isSo(domain: DomainSummary, filter: DomainFilter): boolean {
  if (filter === 'off') return !domain.isActive;
  if (filter === 'empty') return domain.accounts === 0;
  const { accounts, accountsMax, aliases, aliasesMax, quotaBytes = 0, quotaBytesMax } = domain;
  const limits = [
    [accounts, accountsMax],
    [aliases, aliasesMax],
    [quotaBytes, quotaBytesMax],
  ] as const;
  return limits.some(([used, max]) => max !== undefined && max > 0 && used >= max * nearlyFull);
}
