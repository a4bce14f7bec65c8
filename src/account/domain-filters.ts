// Domains narrowed to those that want a look. No schema can be asked for all of it in one statement
// (sums lie in other tables than switches), so the list is walked, a bounded way at a time, and of
// each row no more is asked than the filter wants to know: counting a hundred thousand mailboxes for
// one page costs more than the page may.

import type { Domain, ListRange } from '../directory/directory.ts';
import type { DomainSummary } from './account.ts';

/** `mine` is offered to who sees every domain: those that were given to them by name. */
export const domainFilters = ['mine', 'off', 'full', 'empty'] as const;
/** One's own, closed, nearly at a limit of theirs, without any mailbox. */
export type DomainFilter = (typeof domainFilters)[number];

export interface DomainPage {
  readonly domains: readonly DomainSummary[];
  /** The last name that was looked at, where there may be more behind it. */
  readonly next: string | undefined;
}

export interface DomainReading {
  /** By name, at most as many as the range says. */
  rows(range: ListRange): Promise<readonly Domain[]>;
  /** Which of them have any account. */
  inhabited(names: readonly string[]): Promise<ReadonlySet<string>>;
  /** With what is in them. */
  summaries(rows: readonly Domain[]): Promise<readonly DomainSummary[]>;
}

/** LIMIT of domains that are looked at for one page, and of those whose accounts are counted. */
export const lookedMax = 20_000;
export const countedMax = 200;
/** What a row costs that has no limit to be counted for, of one that has. */
const uncountedShare = 0.05;
const rowsAtOnce = 500;
const countedAtOnce = 100;
/** From this share of a limit on, as the bar warns. */
const nearlyFull = 0.9;

/** Those alone that are so, in pages. */
export async function narrowedPage(
  reading: DomainReading,
  filter: DomainFilter,
  range: ListRange,
): Promise<DomainPage> {
  const isCounted = filter === 'full';
  const step = isCounted ? countedAtOnce : rowsAtOnce;
  const found: Domain[] = [];
  let after = range.after;
  let left = isCounted ? countedMax : lookedMax;
  while (left > 0) {
    const from = after === undefined ? {} : { after };
    const rows = await reading.rows({ ...range, ...from, limit: step });
    const looked = isCounted ? rows.filter(hasLimit) : rows;
    found.push(...(await thoseThatAre(reading, filter, looked)));
    after = rows.at(-1)?.name ?? after;
    if (found.length > range.limit || rows.length < step) {
      const domains = found.slice(0, range.limit);
      const next = found.length > range.limit ? domains.at(-1)?.name : undefined;
      return { domains: await reading.summaries(domains), next };
    }
    left -= isCounted ? looked.length + rows.length * uncountedShare : rows.length;
  }
  return { domains: await reading.summaries(found), next: after };
}

async function thoseThatAre(
  reading: DomainReading,
  filter: DomainFilter,
  rows: readonly Domain[],
): Promise<readonly Domain[]> {
  // Nothing else was asked for.
  if (filter === 'mine') return rows;
  if (filter === 'off') return rows.filter(({ isActive }) => !isActive);
  if (rows.length === 0) return [];
  if (filter === 'empty') {
    const inhabited = await reading.inhabited(rows.map(({ name }) => name));
    return rows.filter(({ name }) => !inhabited.has(name));
  }
  const full = (await reading.summaries(rows)).filter(isFull);
  const names = new Set(full.map(({ name }) => name));
  return rows.filter(({ name }) => names.has(name));
}

function hasLimit({ accountsMax, aliasesMax, quotaBytesMax }: Domain): boolean {
  return [accountsMax, aliasesMax, quotaBytesMax].some((max) => max !== undefined && max > 0);
}

function isFull(domain: DomainSummary): boolean {
  const { accounts, accountsMax, aliases, aliasesMax, quotaBytes = 0, quotaBytesMax } = domain;
  const limits = [
    [accounts, accountsMax],
    [aliases, aliasesMax],
    [quotaBytes, quotaBytesMax],
  ] as const;
  return limits.some(([used, max]) => max !== undefined && max > 0 && used >= max * nearlyFull);
}
