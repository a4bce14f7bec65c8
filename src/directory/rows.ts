// Rows as values: accounts, domains and aliases with whatever facts their tables hold.

import type { SqlRow } from '../database/database.ts';
import { Refusal } from '../kit/failure.ts';
import { parseAddress } from './address.ts';
import type {
  Account,
  AccountFacts,
  Alias,
  Domain,
  DomainFacts,
  Holdings,
  ListedAccount,
} from './directory.ts';
import { lower, text } from './fields.ts';
import type { AliasTable, Fields, Layout } from './layout.ts';
import { mailboxPath } from './mailbox-path.ts';
import { nameOf } from './names.ts';
import { sideColumns, sideJoins } from './sides.ts';
import { fieldEntries, keyColumns, type Tables } from './tables.ts';

/** LIMIT of addresses in one alias. */
const targetsMax = 1_000;

/** Facts of a schema that says nothing: nothing is forbidden and nothing limited. */
const plainAccount: AccountFacts = {
  displayName: '',
  isActive: true,
  expiresMs: undefined,
  quota: { bytes: undefined, messages: undefined },
  services: new Set(['webmail', 'imap', 'pop3', 'smtp'] as const),
  mayChangePassword: true,
  lastLoginMs: undefined,
};

const plainDomain: DomainFacts = {
  description: '',
  isActive: true,
  expiresMs: undefined,
  accountsMax: undefined,
  aliasesMax: undefined,
  quotaBytesMax: undefined,
  defaultQuotaBytes: undefined,
};

export function holdingsOf({
  account,
  domain,
  alias,
  aliasDomain,
  administrator,
}: Layout): Holdings {
  return {
    account: new Set(Object.keys(account.fields) as (keyof AccountFacts)[]),
    domain: new Set(Object.keys(domain.fields) as (keyof DomainFacts)[]),
    domainPassword: domain.password !== undefined,
    aliasDomains: aliasDomain !== undefined,
    forwarding: alias === undefined ? 'none' : alias.lines === undefined ? 'copy' : 'away',
    administrators: administrator !== undefined,
  };
}

/** What is selected for an account, over `a` (the account) and `d` (its domain). */
export function accountColumns(tables: Tables): string {
  const { account, domain } = tables.layout;
  const own = [
    ...keyColumns(account.key),
    account.password,
    ...account.placeColumns,
    ...columnsOf(account.fields),
    ...(account.administers?.columns ?? []),
  ];
  const ofDomain = [
    ...account.placeDomainColumns,
    ...(domain.fields.isActive?.columns ?? []),
    ...(domain.fields.expiresMs?.columns ?? []),
  ];
  const ownColumns = own.filter((column) => !column.includes('.'));
  const selected = [
    tables.select(account.table, ownColumns, { alias: 'a' }),
    ...sideColumns(tables, account.sides ?? [], own),
  ];
  if (ofDomain.length > 0) {
    selected.push(tables.select(domain.table, ofDomain, { alias: 'd', prefix: 'domain.' }));
  }
  return selected.join(', ');
}

/** Throws `mailbox-unsafe` for a place outside the base directory. */
export function toAccount(row: SqlRow, { layout }: Tables, baseDir: string): Account {
  const { account, domain } = layout;
  const name = nameOf(row, account.key);
  const place = mailboxPath(account.place(row, baseDir), baseDir);
  const domainRow = withoutPrefix(row, 'domain.');
  return {
    ...name,
    address: `${name.localPart}@${name.domain}`,
    passwordHash: text(row[account.password]),
    ...place,
    ...readFacts(row, account.fields, plainAccount),
    isDomainActive: domain.fields.isActive?.read(domainRow) ?? true,
    domainExpiresMs: domain.fields.expiresMs?.read(domainRow),
  };
}

/** A row that leads out of the base directory is listed too: somebody must see it to remove it. */
export function toListed(row: SqlRow, { layout }: Tables, baseDir: string): ListedAccount {
  const { account } = layout;
  const name = nameOf(row, account.key);
  const address = `${name.localPart}@${name.domain}`;
  const isName = parseAddress(address) !== undefined;
  const path = isName ? safePath(account.place(row, baseDir), baseDir) : undefined;
  return {
    ...name,
    address,
    ...readFacts(row, account.fields, plainAccount),
    isUnsafe: path === undefined,
    path,
  };
}

/** What is selected for a domain, over `d`. */
export function domainColumns(tables: Tables): string {
  const { table, name, unixUser, password, path, fields, sides = [] } = tables.layout.domain;
  const optional = [unixUser, password, path].filter((column) => column !== undefined);
  const columns = [name, ...optional, ...columnsOf(fields)];
  const own = columns.filter((column) => !column.includes('.'));
  return [tables.select(table, own, { alias: 'd' }), ...sideColumns(tables, sides, columns)].join(
    ', ',
  );
}

/** `d` of every statement about domains, with what lies beside it. */
export function domainTables(tables: Tables): string {
  const { table, name, sides = [] } = tables.layout.domain;
  const domain = { sql: `d.${tables.column(table, name)}`, values: [] };
  return `${tables.table(table)} d${sideJoins(tables, sides, { localPart: '', domain }).sql}`;
}

export function toDomain(row: SqlRow, { layout: { domain } }: Tables): Domain {
  const { name, unixUser, password, path, fields } = domain;
  const at = (column: string | undefined) => (column === undefined ? '' : text(row[column]));
  return {
    name: lower(row[name]),
    unixUser: at(unixUser),
    passwordHash: at(password),
    path: at(path),
    ...readFacts(row, fields, plainDomain),
  };
}

export function toAlias(row: SqlRow, alias: AliasTable): Alias {
  const name = nameOf(row, alias.key);
  return {
    ...name,
    address: `${name.localPart}@${name.domain}`,
    target: targetsOf(text(row[alias.target]), alias).join(', '),
    isActive: alias.fields.isActive?.read(row) ?? true,
  };
}

/**
 * Addresses of an alias as Exim and Postfix read them: between commas, spaces around. Where each
 * has a row of its own, these come joined by line ends.
 */
export function targetsOf(stored: string, { lines }: AliasTable): readonly string[] {
  const targets = stored.split(lines === undefined ? /[,\n]/ : /\n/, targetsMax);
  const read = targets.map((target) => lines?.read(target) ?? target.trim());
  return read.filter((target) => target !== '');
}

export function columnsOf<Facts>(fields: Fields<Facts>): readonly string[] {
  return fieldEntries(fields).flatMap(([, field]) => field.columns);
}

function readFacts<Facts extends object>(row: SqlRow, fields: Fields<Facts>, plain: Facts): Facts {
  const read = fieldEntries(fields).map(([name, field]) => [name, field.read(row)] as const);
  return { ...plain, ...Object.fromEntries(read) };
}

function withoutPrefix(row: SqlRow, prefix: string): SqlRow {
  const own = Object.entries(row).filter(([column]) => column.startsWith(prefix));
  return Object.fromEntries(own.map(([column, value]) => [column.slice(prefix.length), value]));
}

function safePath(place: Parameters<typeof mailboxPath>[0], baseDir: string): string | undefined {
  try {
    return mailboxPath(place, baseDir).path;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
