// The limit of all quotas of a domain together. Sums are made under the domain's lock, so that two
// who give at once do not both give the rest.

import type { SqlRow, SqlRunner } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import type { AccountChange, Ceiling, Quota } from './directory.ts';
import { lower } from './fields.ts';
import { countByDomain } from './counts.ts';
import { listAccounts } from './lists.ts';
import type { LookupOptions } from './lookup.ts';
import type { Tables } from './tables.ts';
import { within } from './within.ts';

/** Rows of one step of the sum. */
const stepRows = 1_000;

/** What a new account has when nobody says anything: the default of its domain. */
export function withDefaultQuota(
  { layout }: Tables,
  domain: SqlRow,
  facts: AccountChange,
): AccountChange {
  if (facts.quota !== undefined || layout.account.fields.quota === undefined) return facts;
  const bytes = layout.domain.fields.defaultQuotaBytes?.read(domain);
  return bytes === undefined ? facts : { ...facts, quota: { bytes, messages: undefined } };
}

/**
 * Refuses `over-domain-quota` where these quotas and those of the other accounts are more than the
 * domain may have; so is no quota at all, which would take all there is.
 */
export async function refuseQuotaAbove(
  of: LookupOptions,
  runner: SqlRunner,
  wanted: {
    readonly domain: SqlRow;
    readonly quotas: readonly (Quota | undefined)[];
    /** The account whose quota is to be another. */
    readonly except?: string;
  },
): Promise<void> {
  const { layout } = of.tables;
  const max = layout.domain.fields.quotaBytesMax?.read(wanted.domain);
  const isHeld = layout.account.fields.quota !== undefined;
  if (max === undefined || !isHeld || wanted.quotas.length === 0) return;
  const { given, own } = await givenBytes(within(of, runner), {
    domain: lower(wanted.domain[layout.domain.name]),
    except: wanted.except?.toLowerCase(),
  });
  let bytes = 0;
  for (const quota of wanted.quotas) bytes += quota?.bytes ?? Number.POSITIVE_INFINITY;
  // Where the limit was lowered afterwards, less is a step towards it.
  if (given + bytes <= max || bytes <= own) return;
  throw new Refusal('over-domain-quota', {
    most: megabytes(max),
    left: megabytes(Math.max(0, max - given)),
  });
}

/**
 * Refuses `limit-reached` and `over-granted` where so many accounts more, or these quotas, would pass
 * what the domains may have together.
 */
export async function refuseAboveCeiling(
  of: LookupOptions,
  runner: SqlRunner,
  wanted: {
    readonly ceiling: Ceiling | undefined;
    readonly accounts: number;
    readonly quotas: readonly (Quota | undefined)[];
    /** The account whose quota is to be another. */
    readonly except?: string;
  },
): Promise<void> {
  const { ceiling, accounts, quotas } = wanted;
  if (ceiling === undefined) return;
  const { domains, accountsMax, quotaBytesMax } = ceiling;
  const inside = within(of, runner);
  if (accountsMax !== undefined && accounts > 0) {
    const counts = await countByDomain(inside, domains);
    let count = 0;
    for (const one of counts.values()) count += one.accounts;
    if (count + accounts > accountsMax) throw new Refusal('limit-reached', { max: accountsMax });
  }
  const isHeld = of.tables.layout.account.fields.quota !== undefined;
  if (quotaBytesMax === undefined || !isHeld || quotas.length === 0) return;
  const sums = { given: 0, own: 0 };
  for (const domain of domains) {
    const { given, own } = await givenBytes(inside, {
      domain,
      except: wanted.except?.toLowerCase(),
    });
    sums.given += given;
    sums.own += own;
  }
  let bytes = 0;
  for (const quota of quotas) bytes += quota?.bytes ?? Number.POSITIVE_INFINITY;
  if (sums.given + bytes <= quotaBytesMax || bytes <= sums.own) return;
  throw new Refusal('over-granted', {
    most: megabytes(quotaBytesMax),
    left: megabytes(Math.max(0, quotaBytesMax - sums.given)),
  });
}

async function givenBytes(
  of: LookupOptions,
  { domain, except }: { readonly domain: string; readonly except: string | undefined },
): Promise<{ given: number; own: number }> {
  const sums = { given: 0, own: 0 };
  for (let after = ''; ;) {
    const rows = await listAccounts(of, { domain, after, limit: stepRows });
    for (const { address, quota } of rows) {
      sums[address === except ? 'own' : 'given'] += quota.bytes ?? 0;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < stepRows) return sums;
    after = last.localPart;
  }
}

const megabytes = (bytes: number) => Math.floor(bytes / 2 ** 20);
