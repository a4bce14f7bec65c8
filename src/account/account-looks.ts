// Looks at the accounts of a domain: a page of them with what each holds and those that a filter
// leaves, and one of them with what leads to it.

import type {
  Directory,
  Holdings,
  ListedAccount,
  ListRange,
  NarrowedBy,
} from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { readQuotaFile } from '../maildir/quota-file.ts';
import type { AccountSummary, Session } from './account.ts';
import { summaryOf } from './administration.ts';
import { boundedRange } from './domain-verbs.ts';
import { allowedDomain, allowedRow } from './rights.ts';

/** Switched off, nearly full, with a last day soon or past, never logged in. */
export const accountFilters = ['off', 'full', 'ending', 'never'] as const;
export type AccountFilter = (typeof accountFilters)[number];

export interface SeenAccount extends AccountSummary {
  /** Bytes that it holds, by the sum that is kept beside its mail; undefined where there is none. */
  readonly usedBytes: number | undefined;
}

export interface AccountPage {
  readonly accounts: readonly SeenAccount[];
  /** The last name that was looked at, where there may be more behind it. */
  readonly next: string | undefined;
}

export interface AccountDetails {
  readonly account: SeenAccount;
  /** Addresses of aliases of its domain that lead to it. */
  readonly aliases: readonly string[];
  readonly holds: Holdings;
}

/** What each is told by. */
export const factOf = {
  off: 'isActive',
  full: 'quota',
  ending: 'expiresMs',
  never: 'lastLoginMs',
} as const;

/** LIMIT of rows that a filter looks through for one page; of those whose sum has to be read too. */
const soughtMax = 2_000;
const soughtFullMax = 200;
const stepRows = 1_000;
const endingMs = 30 * 86_400_000;
/** From this share on an account is nearly full. */
const fullShare = 0.9;

export class AccountLooks {
  readonly #directory: Directory;
  readonly #now: () => number;

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory;
    this.#now = now;
  }

  async page(
    session: Session,
    domain: string,
    wanted: ListRange & { readonly filter?: AccountFilter | undefined },
  ): Promise<AccountPage> {
    const name = allowedDomain(session, domain);
    const { filter, ...range } = wanted;
    // What the tables do not hold nobody has; five thousand rows need not be read to know it.
    if (filter !== undefined && !(await this.#directory.holds()).account.has(factOf[filter])) {
      return { accounts: [], next: undefined };
    }
    const { limit } = boundedRange(range);
    const found: ListedAccount[] = [];
    const lookMax = filter === 'full' ? soughtFullMax : soughtMax;
    let after = range.after ?? '';
    // What the database leaves fills a page mostly at once; where it does not, more is read each time.
    let step = filter === 'full' ? soughtFullMax : limit + 1;
    for (let looked = 0; looked < lookMax;) {
      const wish = { ...range, after, limit: step, narrowed: narrowedBy(filter) };
      const rows = await this.#directory.accounts(name, wish);
      const isShown = await Promise.all(rows.map((row) => this.#isWanted(row, filter)));
      found.push(...rows.filter((_, at) => isShown[at]));
      const isAll = rows.length < step;
      if (found.length > limit || isAll) {
        const page = found.slice(0, limit);
        const next = found.length > limit ? page.at(-1)?.localPart : undefined;
        return { accounts: await Promise.all(page.map(seen)), next };
      }
      looked += rows.length;
      after = rows.at(-1)?.localPart ?? after;
      step = Math.min(stepRows, step * 2);
    }
    return { accounts: await Promise.all(found.map(seen)), next: after };
  }

  async details(session: Session, address: string): Promise<AccountDetails> {
    const name = allowedRow(session, address);
    const listed = await this.#directory.listedAccount(name);
    if (listed === undefined) throw new Refusal('not-found');
    const aliases = await this.#directory.aliasesTo(listed.domain, name);
    return {
      account: await seen(listed),
      aliases: aliases.map((alias) => alias.address),
      holds: await this.#directory.holds(),
    };
  }

  async #isWanted(row: ListedAccount, filter: AccountFilter | undefined): Promise<boolean> {
    const { isActive, expiresMs, lastLoginMs, quota } = row;
    if (filter === 'off') return !isActive;
    if (filter === 'ending') return expiresMs !== undefined && expiresMs < this.#now() + endingMs;
    if (filter === 'never') return lastLoginMs === undefined;
    if (filter === undefined) return true;
    if (quota.bytes === undefined) return false;
    return ((await usedBytesOf(row)) ?? 0) >= quota.bytes * fullShare;
  }
}

/** What the database can leave out at once; the rest is looked at here. */
function narrowedBy(filter: AccountFilter | undefined): NarrowedBy | undefined {
  if (filter === 'off') return { fact: 'isActive', to: 'off' };
  if (filter === 'never') return { fact: 'lastLoginMs', to: 'none' };
  return filter === 'ending' ? { fact: 'expiresMs', to: 'some' } : undefined;
}

async function seen(row: ListedAccount): Promise<SeenAccount> {
  return { ...summaryOf(row), usedBytes: await usedBytesOf(row) };
}

/** One small file is read; nothing is summed up here. */
async function usedBytesOf({ path }: ListedAccount): Promise<number | undefined> {
  if (path === undefined) return undefined;
  const used = (await readQuotaFile(path))?.used.bytes;
  return used === undefined ? undefined : Math.max(0, used);
}
