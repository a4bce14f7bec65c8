// Domains, accounts and aliases as JSON has them, and back. A limit that is none, and a time that
// never comes, is null.

import type { AccountSummary, Alias, DomainSummary } from '../account/account.ts';
import type { AccountChange, DomainFacts } from '../account/account-changes.ts';
import { timeOf } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

export function domainJson(domain: DomainSummary): Json {
  const { name, accounts, aliases, quotaBytes, description, isActive } = domain;
  return {
    name,
    description,
    active: isActive,
    expires: timeText(domain.expiresMs),
    accounts,
    accountsMax: domain.accountsMax ?? null,
    aliases,
    aliasesMax: domain.aliasesMax ?? null,
    quotaBytes: quotaBytes ?? null,
    quotaBytesMax: domain.quotaBytesMax ?? null,
    defaultQuotaBytes: domain.defaultQuotaBytes ?? null,
  };
}

export function accountJson(account: Omit<AccountSummary, 'isUnsafe'>): Json {
  const { address, displayName, isActive, quota, services, mayChangePassword } = account;
  return {
    address,
    displayName,
    active: isActive,
    expires: timeText(account.expiresMs),
    quotaBytes: quota.bytes ?? null,
    quotaMessages: quota.messages ?? null,
    services: [...services],
    mayChangePassword,
    lastLogin: timeText(account.lastLoginMs),
  };
}

export function aliasJson({ address, target, isActive }: Alias): Json {
  return {
    address,
    targets: target
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    active: isActive,
  };
}

/** What a body says about a domain, of the names that the schema lets through. */
export function domainChange(body: Json): Partial<DomainFacts> {
  const change: Partial<Record<keyof DomainFacts, unknown>> = {};
  if ('description' in body) change.description = body['description'];
  if ('active' in body) change.isActive = body['active'];
  if ('expires' in body) change.expiresMs = timeMs(body['expires']);
  for (const name of ['accountsMax', 'aliasesMax', 'quotaBytesMax', 'defaultQuotaBytes'] as const) {
    if (name in body) change[name] = body[name] ?? undefined;
  }
  return change as Partial<DomainFacts>;
}

/** The same of an account; of its two quotas the one that is not named stays as it is. */
export function accountChange(body: Json, quota?: AccountSummary['quota']): AccountChange {
  const change: Partial<Record<keyof AccountChange, unknown>> = {};
  if ('displayName' in body) change.displayName = body['displayName'];
  if ('active' in body) change.isActive = body['active'];
  if ('expires' in body) change.expiresMs = timeMs(body['expires']);
  if ('mayChangePassword' in body) change.mayChangePassword = body['mayChangePassword'];
  if ('services' in body) change.services = new Set(body['services'] as readonly string[]);
  if ('quotaBytes' in body || 'quotaMessages' in body) {
    const bytes = 'quotaBytes' in body ? body['quotaBytes'] : quota?.bytes;
    const messages = 'quotaMessages' in body ? body['quotaMessages'] : quota?.messages;
    change.quota = { bytes: bytes ?? undefined, messages: messages ?? undefined };
  }
  return change as AccountChange;
}

export function timeText(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}

function timeMs(value: unknown): number | undefined {
  return typeof value === 'string' ? timeOf(value) : undefined;
}
