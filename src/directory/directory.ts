// Who exists: domains, accounts, aliases, alias domains. One interface, one file per schema.
// Addresses come in and go out as `local@domain` in lower case.

import type { SqlRunner } from '../database/database.ts';

export type Service = 'webmail' | 'imap' | 'pop3' | 'smtp';

/** Undefined means no limit. */
export interface Quota {
  readonly bytes: number | undefined;
  readonly messages: number | undefined;
}

/** What a schema may know of an account besides its name, its password and its place. */
export interface AccountFacts {
  readonly displayName: string;
  readonly isActive: boolean;
  /** From then on nobody logs in; undefined means never. */
  readonly expiresMs: number | undefined;
  readonly quota: Quota;
  /** What it may be used for. */
  readonly services: ReadonlySet<Service>;
  readonly mayChangePassword: boolean;
  readonly lastLoginMs: number | undefined;
}

/** A login's time is noted by `noteLogin`; nobody sets it. */
export type AccountChange = Partial<Omit<AccountFacts, 'lastLoginMs'>>;

/** An account to be made with a password that was hashed before. */
export interface BatchAccount {
  readonly localPart: string;
  readonly passwordHash: string;
  readonly facts: AccountChange;
}

/** Addresses of a batch by what became of them. */
export interface BatchOutcome {
  /** Those that were made, with where their mail lies (none of it is made here). */
  readonly added: readonly { readonly address: string; readonly path: string }[];
  readonly same: readonly string[];
  readonly different: readonly string[];
}

/** One login with one mailbox (`popbox` in vmail-sql). */
export interface Account extends AccountFacts {
  /** `local@domain`, lower case, the real domain (never an alias domain). */
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /** As stored, with its scheme prefix. Never shown, never logged. */
  readonly passwordHash: string;
  /** Absolute path of the mailbox, inside the base directory; refused elsewhere. */
  readonly path: string;
  readonly format: 'maildir' | 'mbox';
  /** False too while the domain has not begun or has been switched off. */
  readonly isDomainActive: boolean;
  readonly domainExpiresMs: number | undefined;
}

/** An account as lists have it. */
export interface ListedAccount extends AccountFacts {
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /**
   * Its path leads out of the base directory, or nobody can log in with its name: it can't be
   * opened, only its row removed.
   */
  readonly isUnsafe: boolean;
  /** Undefined where it is unsafe. */
  readonly path: string | undefined;
}

/** A fact that a list of accounts may be narrowed by, where the tables can tell it at once. */
export interface NarrowedBy {
  readonly fact: keyof AccountFacts;
  readonly to: 'off' | 'none' | 'some';
}

/** A page of a list in the order of its names (keyset paging). */
export interface ListRange {
  /** The last name of the page before. */
  readonly after?: string;
  /** Only names that begin so, in whatever case. */
  readonly prefix?: string;
  readonly limit: number;
}

/** What a schema may know of a domain. An undefined limit is none. */
export interface DomainFacts {
  readonly description: string;
  readonly isActive: boolean;
  readonly expiresMs: number | undefined;
  readonly accountsMax: number | undefined;
  readonly aliasesMax: number | undefined;
  /** Of all quotas of its accounts together. */
  readonly quotaBytesMax: number | undefined;
  /** What a new account gets. */
  readonly defaultQuotaBytes: number | undefined;
}

export interface Domain extends DomainFacts {
  readonly name: string;
  /** Whom its mail belongs to on the disk; empty where the schema does not say. */
  readonly unixUser: string;
  /** Password of the domain's control panel; empty means nobody may use it. */
  readonly passwordHash: string;
  /** Base path of its mailboxes; empty where the schema keeps none for a domain. */
  readonly path: string;
}

export interface NewDomain {
  readonly name: string;
  /** Whom the mail belongs to on the disk. */
  readonly unixUser: string;
  /** Absolute, inside the base directory; refused elsewhere. */
  readonly path: string;
  readonly passwordHash: string;
  readonly facts?: Partial<DomainFacts>;
}

/** A forwarder: mail for `address` goes to `target`. `_default_` as local part is the catch-all. */
export interface Alias {
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /** Where to; several addresses are joined by `, `. */
  readonly target: string;
  readonly isActive: boolean;
}

/** Somebody who administers and need not have a mailbox, where the schema has a table for them. */
export interface Administrator {
  /** As it is typed at the login, lower case; most schemas use the form of an address. */
  readonly name: string;
  readonly passwordHash: string;
  readonly isSuper: boolean;
  readonly domains: readonly string[];
  readonly isActive: boolean;
  readonly expiresMs: number | undefined;
}

export type AdministratorChange = Partial<
  Pick<Administrator, 'passwordHash' | 'isSuper' | 'domains' | 'isActive'>
>;

/**
 * What the tables have columns for. A fact that is not held reads as its harmless value (active,
 * no limit, every service) and can't be changed: `not-held`.
 */
export interface Holdings {
  readonly account: ReadonlySet<keyof AccountFacts>;
  readonly domain: ReadonlySet<keyof DomainFacts>;
  readonly domainPassword: boolean;
  readonly aliasDomains: boolean;
  /** Of accounts: with a copy that stays, or only away. */
  readonly forwarding: 'none' | 'away' | 'copy';
  readonly administrators: boolean;
}

/** Where mail for an address ends: an account here, other addresses, or nowhere. */
export type Resolution =
  | { readonly kind: 'account'; readonly account: Account }
  | {
      readonly kind: 'forward';
      readonly targets: readonly string[];
      /** Nothing of that name is there: the domain's catch-all took it. */
      readonly isCatchAll?: true;
    }
  | { readonly kind: 'unknown' };

/** What some domains may have together, beside what each may have. */
export interface Ceiling {
  readonly domains: readonly string[];
  readonly accountsMax: number | undefined;
  readonly quotaBytesMax: number | undefined;
  /** Comes first in the transaction, so that two who count against it do so one after the other. */
  readonly lock: (runner: SqlRunner) => Promise<void>;
}

export interface DomainCounts {
  readonly accounts: number;
  readonly aliases: number;
}

export interface Directory {
  holds(): Promise<Holdings>;
  /** The account behind an address, alias domains followed; undefined when there is none. */
  account(address: string): Promise<Account | undefined>;
  domain(name: string): Promise<Domain | undefined>;
  /** The domain of this name, or the one that it is an alias of. */
  realDomain(name: string): Promise<string | undefined>;
  /** By name; with `among` only these. */
  domains(range: ListRange & { readonly among?: readonly string[] }): Promise<readonly Domain[]>;
  /** Accounts of one domain by local part, those with an unsafe path too. */
  accounts(
    domain: string,
    /** Narrowed, it has every account that is so; where the tables can't tell, all of them. */
    range: ListRange & { readonly narrowed?: NarrowedBy | undefined },
  ): Promise<readonly ListedAccount[]>;
  /** The account of exactly this address, no alias domain followed, its path unsafe or not. */
  listedAccount(address: string): Promise<ListedAccount | undefined>;
  accountCount(domain: string): Promise<number>;
  /** Accounts and aliases of each of these domains. */
  counts(domains: readonly string[]): Promise<ReadonlyMap<string, DomainCounts>>;
  /** Which of these domains have any account. */
  inhabited(domains: readonly string[]): Promise<ReadonlySet<string>>;
  /** Bytes of all quotas of each; undefined where the tables can't sum them up. */
  quotaSums(domains: readonly string[]): Promise<ReadonlyMap<string, number> | undefined>;
  aliases(domain: string, range: ListRange): Promise<readonly Alias[]>;
  /** Those of a domain that lead to an address, at most a hundred. */
  aliasesTo(domain: string, address: string): Promise<readonly Alias[]>;
  /** The alias of exactly this address, no alias domain followed. */
  alias(address: string): Promise<Alias | undefined>;
  aliasDomains(domain: string): Promise<readonly string[]>;
  /** One step of mail routing: forwarder before account before catch-all, as the MTA does. */
  resolve(address: string): Promise<Resolution>;

  addDomain(domain: NewDomain): Promise<void>;
  setDomainPassword(name: string, passwordHash: string): Promise<void>;
  /** What is over a lowered limit stays. Refuses `not-held`. */
  changeDomain(name: string, change: Partial<DomainFacts>): Promise<void>;
  /** Refuses `domain-in-use` while it has accounts, aliases or alias domains. */
  removeDomain(name: string): Promise<void>;
  /**
   * Refuses `already-exists` and, counted in one transaction, `limit-reached` and
   * `over-domain-quota`. Without a quota it gets the domain's default. Gives the account.
   */
  addAccount(account: {
    localPart: string;
    domain: string;
    passwordHash: string;
    facts?: AccountChange;
    /** What the mailbox is, where the schema knows more than one; a Maildir otherwise. */
    format?: Account['format'];
    /** Refuses `limit-reached` and `over-granted` where it would be passed. */
    ceiling?: Ceiling | undefined;
  }): Promise<Account>;
  /**
   * Adds accounts of one domain in one transaction; every one or, where it refuses, none (one after
   * the other where an account is rows of several tables, as in vpopmail's). What is
   * there already is told, not changed: `same` with this hash and these facts, `different`
   * otherwise, and for a name that an alias has. `isDryRun` only looks.
   */
  addAccounts(
    domain: string,
    wanted: {
      readonly accounts: readonly BatchAccount[];
      readonly isDryRun: boolean;
      readonly ceiling?: Ceiling | undefined;
    },
  ): Promise<BatchOutcome>;
  /** Refuses `not-held`, `not-found`, `over-domain-quota`. */
  changeAccount(address: string, change: AccountChange, ceiling?: Ceiling): Promise<void>;
  /**
   * Gives the row another name and the place that belongs to it; `move` is given that place to put
   * the mail there, and the row stays as it was where it throws. An mbox stays one. Refuses as
   * `addAccount` does.
   */
  renameAccount(
    address: string,
    to: {
      readonly localPart: string;
      readonly domain: string;
      readonly move?: (path: string) => Promise<void>;
    },
  ): Promise<{ readonly before: Account; readonly after: Account }>;
  /** Nothing where the schema has no column for it. */
  noteLogin(address: string, atMs: number): Promise<void>;
  /** Changes the hash only while it still is `from`; false when somebody else was first. */
  setPassword(address: string, change: { from: string; to: string }): Promise<boolean>;
  removeAccount(address: string): Promise<void>;
  addAlias(alias: { localPart: string; domain: string; target: string }): Promise<void>;
  setAlias(address: string, target: string): Promise<void>;
  removeAlias(address: string): Promise<void>;
  /** Where the mail of an account goes, itself among them for a copy; none where it stays. */
  forwarding(address: string): Promise<readonly string[]>;
  setForwarding(address: string, targets: readonly string[]): Promise<void>;
  addAliasDomain(alias: string, domain: string): Promise<void>;
  /** Refuses `not-found` unless it is an alias of this domain. */
  removeAliasDomain(alias: string, domain: string): Promise<void>;

  administrator(name: string): Promise<Administrator | undefined>;
  /** Domains that an account administers by a mark in its own row; mostly none is held there. */
  administeredBy(address: string): Promise<readonly string[]>;
  administrators(range: ListRange): Promise<readonly Administrator[]>;
  /** Refuses `not-held`, `already-exists`. */
  addAdministrator(administrator: {
    readonly name: string;
    readonly passwordHash: string;
    readonly isSuper: boolean;
    readonly domains: readonly string[];
  }): Promise<void>;
  changeAdministrator(name: string, change: AdministratorChange): Promise<void>;
  removeAdministrator(name: string): Promise<void>;
}
