// Rows of the vmail-sql tables as values, whatever type their columns have.

import type { SqlRow, SqlValue } from '../database/database.ts';
import type { Alias, Domain } from './directory.ts';

/** LIMIT of addresses in one forwarder. */
const targetsMax = 100;

export const accountColumns =
  'popbox.local_part, popbox.domain_name, popbox.password_hash, popbox.mbox_name, domain.path';
export const accountTables = 'popbox join domain on domain.domain_name = popbox.domain_name';

export function toDomain(row: SqlRow): Domain {
  const accountsMax = row['max_popbox'] ?? null;
  return {
    name: lower(row['domain_name']),
    unixUser: text(row['unix_user']),
    passwordHash: text(row['password_hash']),
    path: text(row['path']),
    accountsMax: accountsMax === null ? undefined : Number(accountsMax),
  };
}

export function toAlias(row: SqlRow): Alias {
  const localPart = lower(row['local_part']);
  const domain = lower(row['domain_name']);
  const target = forwardTargets(text(row['remote_name'])).join(', ');
  return { address: `${localPart}@${domain}`, localPart, domain, target };
}

/** Addresses of a forwarder as Exim's aliasfile reads them: between commas, spaces around. */
export function forwardTargets(remoteName: string): readonly string[] {
  const targets = remoteName.split(/[,\n]/, targetsMax).map((target) => target.trim());
  return targets.filter((target) => target !== '');
}

/** A column of a binary type comes as bytes. */
export function text(value: SqlValue | undefined): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return String(value ?? '');
}

export const textOrNull = (value: SqlValue | undefined) => (value === null ? null : text(value));
export const lower = (value: SqlValue | undefined) => text(value).toLowerCase();
