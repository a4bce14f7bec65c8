// What pages may ask about people: who logs in, what they may do, and the administration of
// domains, accounts and aliases. Every right is checked in the verb itself, never in a page.

import type { Account, Alias, Domain } from '../directory/directory.ts';

export type { Account, Alias, Domain };

/** What a session may do besides reading its own mail. */
export interface Rights {
  /** Everything, in every domain. */
  readonly super: boolean;
  /** Domains that this session administers, lower case. */
  readonly domains: readonly string[];
}

export interface Session {
  /** First 16 hex digits of the token's hash: names the session in lists and logs. */
  readonly id: string;
  /** `local@domain` of an account, or a bare domain name for its control panel. */
  readonly address: string;
  /** `domain` sessions were opened with a domain password and have no mailbox. */
  readonly kind: 'account' | 'domain';
  readonly rights: Rights;
  readonly createdMs: number;
}

export interface LoginAttempt {
  /** As typed: an address, an alias-domain address, or a domain name for its control panel. */
  readonly address: string;
  readonly password: string;
  readonly remoteAddress: string;
  readonly userAgent: string;
}

export interface Accounts {
  /**
   * Opens a session and gives its token (256 random bits, base64url), stored only as SHA-256.
   * Refuses `login-failed` for every wrong name or password alike, in the same time, and
   * `login-throttled` with `seconds` after too many failures of an account or an address.
   */
  login(attempt: LoginAttempt): Promise<{ readonly token: string; readonly session: Session }>;
  /** The live session behind a cookie's token; undefined when unknown, expired or ended. */
  session(token: string): Promise<Session | undefined>;
  logout(token: string): Promise<void>;
  /** Absolute Maildir path of an account session; refuses `forbidden` for a domain session. */
  maildir(session: Session): Promise<string>;
  /** Refuses `password-wrong` or `password-weak`; ends every other session of the account. */
  changePassword(
    session: Session,
    change: { readonly current: string; readonly next: string; readonly token: string },
  ): Promise<void>;
  /** A person's own settings: small strings by name, such as `signature` or `displayName`. */
  settings(session: Session): Promise<Readonly<Record<string, string>>>;
  changeSettings(session: Session, change: Readonly<Record<string, string>>): Promise<void>;
  readonly administration: Administration;
}

export interface DomainSummary {
  readonly name: string;
  readonly accounts: number;
  readonly accountsMax: number | undefined;
  readonly aliases: number;
}

/** An account as lists show it: without its hash. */
export interface AccountSummary {
  readonly address: string;
  readonly localPart: string;
}

/** Every verb refuses `forbidden` outside the session's rights, and is written to the audit log. */
export interface Administration {
  domains(session: Session): Promise<readonly DomainSummary[]>;
  accounts(
    session: Session,
    domain: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly AccountSummary[]>;
  /** Makes the row and the Maildir. Refuses `already-exists`, `limit-reached`, `bad-address`, `password-weak`. */
  addAccount(
    session: Session,
    account: { readonly localPart: string; readonly domain: string; readonly password: string },
  ): Promise<void>;
  setAccountPassword(session: Session, address: string, password: string): Promise<void>;
  /** Ends its sessions and moves the Maildir aside; nothing is erased. */
  removeAccount(session: Session, address: string): Promise<void>;
  aliases(
    session: Session,
    domain: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly Alias[]>;
  addAlias(
    session: Session,
    alias: { readonly localPart: string; readonly domain: string; readonly target: string },
  ): Promise<void>;
  setAlias(session: Session, address: string, target: string): Promise<void>;
  removeAlias(session: Session, address: string): Promise<void>;
  /** `current` is not asked from a super administrator. */
  changeDomainPassword(
    session: Session,
    domain: string,
    change: { readonly current: string; readonly next: string },
  ): Promise<void>;
}
