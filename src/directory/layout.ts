// What tells one schema from another, as values: which tables there are, how a row is named, which
// columns hold which fact and in which spelling. The statements are the same for all of them and
// stand in the files next door; a schema is one Layout in `layouts/`.

import type { SqlRow, SqlValue } from '../database/database.ts';
import type { AccountFacts, Administrator, DomainFacts } from './directory.ts';

/** Columns and what they hold. A row has them by the names of the layout, not of the database. */
export interface Field<Value> {
  readonly columns: readonly string[];
  read(row: SqlRow): Value;
  write(value: Value): Values;
}

/** Column → value, as inserted or set. */
export type Values = Readonly<Record<string, SqlValue>>;

export type Fields<Facts> = { readonly [Name in keyof Facts]?: Field<Facts[Name]> };

/** A row is named by one column with the whole address, or by two. */
export type RowKey =
  | { readonly kind: 'address'; readonly address: string; readonly domain: string }
  | { readonly kind: 'parts'; readonly localPart: string; readonly domain: string };

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
}

export interface AccountTable {
  readonly table: string;
  readonly key: RowKey;
  readonly password: string;
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

export interface DomainTable {
  readonly table: string;
  readonly name: string;
  /** Absent columns: the schema has no such thing. */
  readonly unixUser?: string;
  readonly password?: string;
  readonly path?: string;
  readonly fields: Fields<DomainFacts>;
  inserted(row: { readonly name: string; readonly nowMs: number }): Values;
  /** Names of rows that are not domains, such as PostfixAdmin's `ALL`. */
  readonly isNone?: readonly string[];
}

export interface AliasTable {
  readonly table: string;
  readonly key: RowKey;
  readonly target: string;
  readonly fields: Fields<{ readonly isActive: boolean }>;
  /** Every account has a row here that leads to itself, as PostfixAdmin has it. */
  readonly hasRowsOfAccounts: boolean;
  inserted(row: Omit<NewRow, 'baseDir'>): Values;
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
