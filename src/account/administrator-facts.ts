// What is known of an administrator, as values: listed, granted, written in the audit log.

import type { Administrator } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { everyDomain } from '../state/admin-table.ts';
import type { GrantName } from '../state/grant-table.ts';
import type { GrantLimits, Right, Rights } from './account.ts';
import { everyRight } from './rights.ts';

/** `own` has a password of its own, `account` is an account that was given rights. */
export interface ListedAdministrator extends Pick<Rights, 'may' | 'most'> {
  readonly name: string;
  readonly kind: 'own' | 'account';
  readonly isSuper: boolean;
  readonly domains: readonly string[];
  readonly isActive: boolean;
}

/** What an administrator may do in the domains of theirs: all of it where nothing is said. */
export interface GrantReach {
  readonly may?: readonly Right[];
  /** In all of them together; what is left out has no limit. */
  readonly most?: GrantLimits;
}

export interface GrantChange extends GrantReach {
  readonly isSuper?: boolean;
  /** All of them: what was there before goes. */
  readonly domains?: readonly string[];
  /** Only of those with a password of their own. */
  readonly isActive?: boolean;
}

export function listedOf({ name, isSuper, domains, isActive }: Administrator): ListedAdministrator {
  return { name, kind: 'own', isSuper, domains, isActive };
}

export function accountListed(name: string, domains: readonly string[]): ListedAdministrator {
  return { name, kind: 'account', isActive: true, ...grantOf(domains) };
}

/** The same as a change that would make it so. */
export function changeOf({ may, ...rest }: ListedAdministrator): GrantChange {
  return { ...rest, ...(may === undefined ? {} : { may: [...may] }) };
}

export function grantNameOf({ kind, name }: Pick<ListedAdministrator, 'kind' | 'name'>): GrantName {
  return { kind: kind === 'own' ? 'administrator' : kind, name };
}

export function refuseOddLimits({ accounts, quotaBytes }: GrantLimits = {}): void {
  const limits = [accounts, quotaBytes].filter((limit) => limit !== undefined);
  if (!limits.every((limit) => Number.isSafeInteger(limit) && limit >= 0)) {
    throw new Refusal('bad-form');
  }
}

function grantOf(domains: readonly string[]): { isSuper: boolean; domains: readonly string[] } {
  return {
    isSuper: domains.includes(everyDomain),
    domains: domains.filter((domain) => domain !== everyDomain),
  };
}

export const textOf = ({ isSuper, domains, isActive, may = everyRight, most }: GrantChange) =>
  JSON.stringify({
    isSuper,
    domains,
    ...(isActive === undefined ? {} : { isActive }),
    ...(isSuper === true || may.length === everyRight.length ? {} : { may }),
    ...(isSuper === true || most === undefined ? {} : { most }),
  });
