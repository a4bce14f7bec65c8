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
  domains(): Promise<readonly Domain[]>;
  /** Accounts of one domain in address order, after a given local part (keyset paging). */
  accounts(domain: string, page: { after?: string; limit: number }): Promise<readonly Account[]>;
  accountCount(domain: string): Promise<number>;
  /** Accounts and aliases of each of these domains; a domain without any may be missing. */
  counts(domains: readonly string[]): Promise<ReadonlyMap<string, DomainCounts>>;
  aliases(domain: string, page: { after?: string; limit: number }): Promise<readonly Alias[]>;
  aliasDomains(domain: string): Promise<readonly string[]>;
  /** One step of mail routing: forwarder before account before catch-all, as the MTA does. */
  resolve(address: string): Promise<Resolution>;

  addDomain(domain: {
    name: string;
    unixUser: string;
    path: string;
    passwordHash: string;
    accountsMax?: number;
  }): Promise<void>;
  setDomainPassword(name: string, passwordHash: string): Promise<void>;
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
}
