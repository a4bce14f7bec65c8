// What somebody types who wants a mailbox, and whether that name may be theirs.

import { isNewLocalPart, parseAddress } from '../../directory/address.ts';
import type { Directory } from '../../directory/directory.ts';
import { Refusal } from '../../kit/failure.ts';
import type { RemovedAccountTable } from '../../state/removed-account-table.ts';
import { refuseWeak } from '../new-passwords.ts';
import type { RightsReader } from '../rights.ts';
import { reservedNames } from '../tables/reserved-names.ts';

export interface WantedMailbox {
  readonly localPart: string;
  readonly displayName: string;
  readonly password: string;
  /** Empty for none. */
  readonly recovery: string;
}

export interface WantedParts {
  readonly directory: Directory;
  readonly rights: RightsReader;
  readonly removedAccounts: RemovedAccountTable;
  /** How long mail of a removed account is kept for whoever had it. */
  readonly keepMs: number;
  readonly now: () => number;
}

/** Tidied, as it would be made. Refuses `bad-address`, `bad-form`, `password-weak`. */
export function tidied(wanted: WantedMailbox, domain: string): WantedMailbox {
  const localPart = wanted.localPart.trim().toLowerCase();
  if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address: localPart });
  const address = `${localPart}@${domain}`;
  refuseWeak(wanted.password, address);
  const displayName = wanted.displayName.trim();
  if (displayName.length > 120 || /\p{Cc}/u.test(displayName)) throw new Refusal('bad-form');
  return { ...wanted, localPart, displayName, recovery: otherAddress(wanted.recovery, address) };
}

/**
 * Refuses `already-exists` alike for an account, an alias, a name that is kept back, one that was
 * removed a short while ago and might be restored, and one that rights were given to: whoever made
 * that account would have them.
 */
export async function refuseTaken(
  parts: WantedParts,
  of: { readonly localPart: string; readonly domain: string; readonly isGiven: boolean },
): Promise<void> {
  const address = `${of.localPart}@${of.domain}`;
  const isReserved = !of.isGiven && reservedNames.has(of.localPart);
  if (isReserved || (await isTaken(parts, address))) {
    throw new Refusal('already-exists', { address });
  }
}

async function isTaken(
  { directory, rights, removedAccounts, keepMs, now }: WantedParts,
  address: string,
): Promise<boolean> {
  const [account, alias, removed, given] = await Promise.all([
    directory.listedAccount(address),
    directory.alias(address),
    removedAccounts.newest(address),
    rights.of(address, 'account'),
  ]);
  const isKept = removed !== undefined && removed.removedMs + keepMs > now();
  const hasRights = given.super || given.domains.length > 0;
  return account !== undefined || alias !== undefined || isKept || hasRights;
}

/** A typed recovery address in lower case, which can't be the mailbox itself. */
function otherAddress(typed: string, own: string): string {
  if (typed.trim() === '') return '';
  const parts = parseAddress(typed.trim());
  const address = parts === undefined ? '' : `${parts.localPart}@${parts.domain}`;
  if (address === '' || address === own)
    throw new Refusal('bad-address', { address: typed.trim() });
  return address;
}
