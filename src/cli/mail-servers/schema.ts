// What the tables of a schema say to a mail server, as pieces of SQL: who is there, where the mail
// lies, how much of it, who may log in. The same facts as in src/directory/layouts/, which read
// rows; a mail server has nothing but its own statement.
//
//     a  the account     d  its domain     f  an alias     x  an alias of a domain

import type { Service } from '../../directory/directory.ts';

/** Joined by `and`. */
export type Conditions = readonly string[];

/** Gives the condition that finds a row; both are expressions, quoted by the mail server. */
type Named = (localPart: string, domain: string) => string;

export interface MailSchema {
  readonly domain: { readonly from: string; readonly name: string; readonly isOurs: Conditions };
  readonly account: {
    readonly from: string;
    readonly named: Named;
    readonly address: string;
    /** Path of the mailbox; a Maildir ends in a slash. */
    readonly place: string;
    readonly password: string;
    /** Takes mail. */
    readonly isActive: Conditions;
    /** Has not expired: only then it may log in, but mail comes all the same. */
    readonly isCurrent: Conditions;
    /** Those that can be switched off, with the condition that they are not. */
    readonly services: Readonly<Partial<Record<Service, string>>>;
    readonly quotaBytes: string;
    readonly quotaMessages: string;
  };
  readonly alias: {
    readonly from: string;
    readonly named: Named;
    readonly isCatchAll: (domain: string) => string;
    readonly target: string;
    readonly isActive: Conditions;
  };
  readonly aliasDomain?: {
    readonly from: string;
    readonly alias: string;
    /** The domain that it leads to. */
    readonly domain: string;
    readonly isActive: Conditions;
  };
}

/** What the database has, under which names. */
export interface Present {
  has(table: string, column: string): boolean;
  /** Name in the database, where another than the schema's. */
  readonly names: Readonly<Record<string, string>>;
}

/** Names as they stand in statements. */
export class Names {
  readonly #present: Present;

  constructor(present: Present) {
    this.#present = present;
  }

  table(table: string): string {
    return this.#real(table, table);
  }

  column(alias: string, table: string, column: string): string {
    return `${alias}.${this.#real(`${table}.${column}`, column)}`;
  }

  /** `fallback` where this database has no such column. */
  or<Fallback>(
    [alias, table, column]: readonly [alias: string, table: string, column: string],
    sql: (column: string) => string,
    fallback: Fallback,
  ): string | Fallback {
    return this.#present.has(table, column) ? sql(this.column(alias, table, column)) : fallback;
  }

  /** A condition, or none where this database has no such column. */
  when(at: readonly [string, string, string], sql: (column: string) => string): Conditions {
    const condition = this.or(at, sql, undefined);
    return condition === undefined ? [] : [condition];
  }

  /** Not null and not 0, where there is such a column; a row made by hand counts as active. */
  flag(...at: readonly [alias: string, table: string, column: string]): Conditions {
    return this.when(at, (column) => `coalesce(${column}, 1) <> 0`);
  }

  /** A name of one's own may be a word of SQL. */
  #real(key: string, name: string): string {
    const real = this.#present.names[key];
    return real === undefined ? name : `\`${real}\``;
  }
}

/** Each service with its condition; those without one cannot be switched off. */
export function switches(
  conditions: Readonly<Partial<Record<Service, Conditions>>>,
): Readonly<Partial<Record<Service, string>>> {
  const held = Object.entries(conditions).filter(([, [condition]]) => condition !== undefined);
  return Object.fromEntries(held.map(([service, [condition]]) => [service, condition]));
}
