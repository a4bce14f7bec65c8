// Who exists: domains, accounts, aliases, alias domains. One interface, one file per schema.
// Addresses come in and go out as `local@domain` in lower case.

/** One login with one mailbox (`popbox` in vmail-sql). */
export interface Account {
  /** `local@domain`, lower case, the real domain (never an alias domain). */
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /** As stored, with its scheme prefix. Never shown, never logged. */
  readonly passwordHash: string;
  /** Absolute path of the mailbox, inside the base directory; refused elsewhere. */
  readonly path: string;
  readonly format: 'maildir' | 'mbox';
}

/** An account as lists have it. */
export interface ListedAccount {
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /**
   * Its path leads out of the base directory, or nobody can log in with its name: it can't be
   * opened, only its row removed.
   */
  readonly isUnsafe: boolean;
}

/** A page of a list in the order of its names (keyset paging). */
export interface ListRange {
  /** The last name of the page before. */
  readonly after?: string;
  /** Only names that begin so, in whatever case. */
  readonly prefix?: string;
  readonly limit: number;
}

export interface Domain {
  readonly name: string;
  readonly unixUser: string;
  /** Password of the domain's control panel; empty means nobody may use it. */
  readonly passwordHash: string;
  /** Base path of its mailboxes as stored. */
  readonly path: string;
  /** Most accounts allowed; undefined means no limit. */
  readonly accountsMax: number | undefined;
}

export interface NewDomain {
  readonly name: string;
  /** Whom the mail belongs to on the disk. */
  readonly unixUser: string;
  /** Absolute, inside the base directory; refused elsewhere. */
  readonly path: string;
  readonly passwordHash: string;
  readonly accountsMax?: number;
}

/** A forwarder: mail for `address` goes to `target`. `_default_` as local part is the catch-all. */
export interface Alias {
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /** Where to; several addresses are joined by `, `. */
  readonly target: string;
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

export interface DomainCounts {
  readonly accounts: number;
  readonly aliases: number;
}

export interface Directory {
  /** The account behind an address, alias domains followed; undefined when there is none. */
  account(address: string): Promise<Account | undefined>;
  domain(name: string): Promise<Domain | undefined>;
  /** By name; with `among` only these. */
  domains(range: ListRange & { readonly among?: readonly string[] }): Promise<readonly Domain[]>;
  /** Accounts of one domain by local part, those with an unsafe path too. */
  accounts(domain: string, range: ListRange): Promise<readonly ListedAccount[]>;
  /** The account of exactly this address, no alias domain followed, its path unsafe or not. */
  listedAccount(address: string): Promise<ListedAccount | undefined>;
  accountCount(domain: string): Promise<number>;
  /** Accounts and aliases of each of these domains. */
  counts(domains: readonly string[]): Promise<ReadonlyMap<string, DomainCounts>>;
  aliases(domain: string, range: ListRange): Promise<readonly Alias[]>;
  /** The alias of exactly this address, no alias domain followed. */
  alias(address: string): Promise<Alias | undefined>;
  aliasDomains(domain: string): Promise<readonly string[]>;
  /** One step of mail routing: forwarder before account before catch-all, as the MTA does. */
  resolve(address: string): Promise<Resolution>;

  addDomain(domain: NewDomain): Promise<void>;
  setDomainPassword(name: string, passwordHash: string): Promise<void>;
  /** Most accounts from now on; undefined for no limit. What is over it stays. */
  setDomainLimit(name: string, accountsMax: number | undefined): Promise<void>;
  /** Refuses `domain-in-use` while it has accounts, aliases or alias domains. */
  removeDomain(name: string): Promise<void>;
  /** Refuses `already-exists` and, counted in one transaction, `limit-reached`. Gives the account. */
  addAccount(account: {
    localPart: string;
    domain: string;
    passwordHash: string;
  }): Promise<Account>;
  /** Changes the hash only while it still is `from`; false when somebody else was first. */
  setPassword(address: string, change: { from: string; to: string }): Promise<boolean>;
  removeAccount(address: string): Promise<void>;
  addAlias(alias: { localPart: string; domain: string; target: string }): Promise<void>;
  setAlias(address: string, target: string): Promise<void>;
  removeAlias(address: string): Promise<void>;
  addAliasDomain(alias: string, domain: string): Promise<void>;
  /** Refuses `not-found` unless it is an alias of this domain. */
  removeAliasDomain(alias: string, domain: string): Promise<void>;
}
