// What tells one schema from another, as values: which tables there are, how a row is named, which
// columns hold which fact and in which spelling. The statements are the same for all of them and
// stand in the files next door; a schema is one Layout in `layouts/`.

import type { SqlRow, SqlValue } from '../database/database.ts';
import type { AccountFacts, Administrator, DomainFacts } from './directory.ts';

/**
 * Columns and what they hold. A row has them by the names of the layout, not of the database; a
 * column of a side table is called `table.column`.
 */
export interface Field<Value> {
  readonly columns: readonly string[];
  /** Its columns hold other facts too, so what is written depends on the row as it was. */
  readonly needsRow?: true;
  /**
   * A condition over its one column, written `@`, that every row fulfils which is so; others may too.
   */
  readonly narrow?: Readonly<Partial<Record<Narrowing, string>>>;
  /** One of its columns that is a plain number of bytes, which the database can sum up. */
  readonly bytesColumn?: string;
  read(row: SqlRow): Value;
  write(value: Value, row: SqlRow): Values;
}

/** Column → value, as inserted or set. */
export type Values = Readonly<Record<string, SqlValue>>;

/** What a list can be narrowed to: switched off, without a value, with one. */
export type Narrowing = 'off' | 'none' | 'some';

export type Fields<Facts> = { readonly [Name in keyof Facts]?: Field<Facts[Name]> };

/** A row is named by one column with the whole address, by two, or by one in its domain's table. */
export type RowKey =
  | { readonly kind: 'address'; readonly address: string; readonly domain: string }
  | { readonly kind: 'parts'; readonly localPart: string; readonly domain: string }
  | { readonly kind: 'own'; readonly localPart: string; readonly domainName: string };

/**
 * Another table with at most one row for each of these rows. With a local part it belongs to an
 * account and goes with it; without one it belongs to a domain, and accounts only read it.
 */
export interface SideTable {
  readonly table: string;
  readonly localPart?: string;
  readonly domain: string;
  /** What a row that is made has besides its name and what is written. */
  readonly inserted: Values;
}

/** Where a mailbox lies before it was looked at: a directory and a name in it. */
export interface StoredPlace {
  readonly path: string | null;
  /** Below `path`; with a slash at its end it is a Maildir. */
  readonly mboxName: string | null;
}

export interface NewRow {
  readonly localPart: string;
  readonly domain: string;
  readonly nowMs: number;
  readonly baseDir: string;
  /** Of the mailbox below its domain's directory, without a slash at its end. */
  readonly home: string;
  readonly format: 'maildir' | 'mbox';
}

export interface AccountTable {
  /** Each domain has a table of its own, which takes the place of this one's name. */
  readonly perDomain?: DomainTables;
  readonly table: string;
  readonly key: RowKey;
  readonly sides?: readonly SideTable[];
  readonly password: string;
  /** What is set along with a password: a copy in clear text must not outlive it. */
  readonly besidePassword?: Values;
  /** The account is marked as an administrator of its domain. */
  readonly administers?: Pick<Field<boolean>, 'columns' | 'read'>;
  /** Columns of the row, and of its domain's (read as `domain.NAME`), that `place` asks for. */
  readonly placeColumns: readonly string[];
  readonly placeDomainColumns: readonly string[];
  place(row: SqlRow, baseDir: string): StoredPlace;
  readonly fields: Fields<AccountFacts>;
  /** What a new row has besides its name, password and facts: its place first of all. */
  inserted(row: NewRow): Values;
  /** What names the place; set when a row gets another name. */
  placed(row: NewRow): Values;
}

export interface DomainTables {
  /** Two domains may come to the same name: neither is served then. */
  tableOf(domain: string): string;
  /** The columns of a new one, as `create table` takes them. */
  readonly created: string;
}

export interface DomainTable {
  readonly table: string;
  readonly name: string;
  readonly sides?: readonly SideTable[];
  /** Absent columns: the schema has no such thing. */
  readonly unixUser?: string;
  readonly password?: string;
  readonly path?: string;
  readonly fields: Fields<DomainFacts>;
  inserted(row: { readonly name: string; readonly nowMs: number }): Values;
  /** Names of rows that are not domains, such as PostfixAdmin's `ALL`. */
  readonly isNone?: readonly string[];
  /** How the names of more such rows begin. */
  readonly noneBegins?: string;
}

export interface AliasTable {
  readonly table: string;
  readonly key: RowKey;
  readonly target: string;
  readonly fields: Fields<{ readonly isActive: boolean }>;
  /** An alias has a row for each target, in this spelling. */
  readonly lines?: AliasLines;
  /** What no other row takes is no matter of this table. */
  readonly hasNoCatchAll?: true;
  /** Every account has a row here that leads to itself, as PostfixAdmin has it. */
  readonly hasRowsOfAccounts: boolean;
  inserted(row: Pick<NewRow, 'localPart' | 'domain' | 'nowMs'>): Values;
}

export interface AliasLines {
  /** A line that is no address (a program, a file) is shown as it stands. */
  read(line: string): string;
  /** Of an address. */
  write(address: string): string;
  isAddress(line: string): boolean;
}

export interface AliasDomainTable {
  readonly table: string;
  readonly alias: string;
  readonly domain: string;
  readonly fields: Fields<{ readonly isActive: boolean }>;
  inserted(row: { readonly nowMs: number }): Values;
}

export interface AdministratorTable {
  readonly table: string;
  readonly name: string;
  readonly password: string;
  readonly fields: Fields<Pick<Administrator, 'isSuper' | 'isActive' | 'expiresMs'>>;
  inserted(row: { readonly name: string; readonly nowMs: number }): Values;
  readonly domains: {
    readonly table: string;
    readonly name: string;
    readonly domain: string;
    /** A row of this domain makes a super administrator, as PostfixAdmin's `ALL` does. */
    readonly everyDomain?: string;
    inserted(row: { readonly nowMs: number }): Values;
  };
}

export interface Layout {
  readonly account: AccountTable;
  readonly domain: DomainTable;
  readonly alias?: AliasTable;
  readonly aliasDomain?: AliasDomainTable;
  readonly administrator?: AdministratorTable;
}
