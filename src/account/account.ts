// What pages may ask about people: who logs in, what they may do, and the administration of
// domains, accounts and aliases. Every right is checked in the verb itself, never in a page.

import type {
  Account,
  AccountChange,
  AccountFacts,
  Alias,
  Domain,
  DomainFacts,
  ListRange,
} from '../directory/directory.ts';
import type { AccountChanges } from './account-changes.ts';
import type { AccountLooks } from './account-looks.ts';
import type { AccountImport } from './account-import.ts';
import type { AppPasswords } from './app-passwords.ts';
import type { ApiTokens } from './api-tokens.ts';
import type { AuditLog } from './audit-log.ts';
import type { LoginWatch } from './login-watch.ts';
import type { Usage } from './usage.ts';
import type { Webhooks } from './webhooks.ts';
import type { Administrators } from './administrator-verbs.ts';
import type { Branding } from './branding.ts';
import type { Companions } from './companions.ts';
import type { BulkChanges } from './bulk-changes.ts';
import type { Announcements } from './announcements.ts';
import type { DkimKeys } from './dkim-keys.ts';
import type { ClientSetup, DomainMail, MailService } from './domain-mail.ts';
import type { DomainFilter, DomainPage } from './domain-filters.ts';
import type { DomainRules } from './domain-rules.ts';
import type { MtaSts } from './mta-sts.ts';
import type { Passkeys } from './factors/passkeys.ts';
import type { SecondFactors } from './factors/second-factors.ts';
import type { SecondStep } from './factors/second-step.ts';
import type { OwnSessions } from './own-sessions.ts';
import type { PanelImport } from './panel-import.ts';
import type { PanelTasks } from './panel-tasks.ts';
import type { Reports } from './reports.ts';
import type { RemoteImages } from './remote-images.ts';
import type { RemovedAccounts } from './removed-accounts.ts';
import type { RemovedDomains } from './removed-domains.ts';
import type { SignUpVerbs } from './open-sign-up.ts';
import type { SelfServiceVerbs } from './open-self-service.ts';
import type { StepUp } from './step-up.ts';

export type { Account, Alias, ClientSetup, Domain, ListRange, MailService };

/** What may be changed in a domain; who has none of it may look. */
export type Right = 'accounts' | 'aliases' | 'quotas' | 'settings';

/** What the domains of one administrator may have together. */
export interface GrantLimits {
  readonly accounts?: number;
  /** Of all their quotas. */
  readonly quotaBytes?: number;
}

/** What a session may do besides reading its own mail. */
export interface Rights {
  /** Everything, in every domain. */
  readonly super: boolean;
  /** Domains that this session administers, lower case. */
  readonly domains: readonly string[];
  /** What may be changed in them; everything where it is not said. */
  readonly may?: ReadonlySet<Right>;
  readonly most?: GrantLimits;
}

/** What a password can open. */
export type LoginKind = 'account' | 'domain' | 'administrator';

export interface Session {
  /** First 16 hex digits of the token's hash: names the session in lists and logs. */
  readonly id: string;
  /** `local@domain` of an account, a domain's bare name, or an administrator's name. */
  readonly address: string;
  /**
   * A `domain` session was opened with a domain's password, an `administrator` session with that
   * of a row among the schema's own administrators. Neither has a mailbox. The `operator` is
   * whoever runs a command on this machine as root or as the mail user: never of a token.
   */
  readonly kind: LoginKind | 'operator';
  readonly rights: Rights;
  readonly createdMs: number;
  /** What its domain demands first: nothing else can be done with it. */
  readonly owes?: 'second-factor';
  /** Where it comes from, of a program's session; another one is asked of its row. */
  readonly remote?: string;
  /** Whose session it is, where it leads into an account that they have linked: mail and no more. */
  readonly via?: string;
}

export interface LoginAttempt {
  /** As typed: an address, an alias-domain address, a local part, or a domain name for its control panel. */
  readonly address: string;
  readonly password: string;
  /** As the browser named the server; gives a local part its domain. */
  readonly host?: string;
  readonly remoteAddress: string;
  readonly userAgent: string;
  /** What this browser was given to be known by, when somebody came in with it. */
  readonly device?: string;
}

/** A login that is done. */
export interface Entered {
  /** 256 random bits, base64url. */
  readonly token: string;
  readonly session: Session;
  /** What this browser is known by from now on. */
  readonly device: string;
}

/** A password was right: that was all, or the browser is asked for a second factor. */
export type Begun =
  | ({ readonly kind: 'in' } & Entered)
  /** `half` is a token that opens nothing but the second step, for some minutes. */
  | { readonly kind: 'half'; readonly half: string };

/** Where an account's mail lies, and how much it may be. */
export interface AccountMailbox {
  /** Absolute path. */
  readonly maildir: string;
  /** Bytes and messages; 0 where the directory sets no limit. */
  readonly quota: { readonly bytes: number; readonly messages: number };
}

export interface Accounts {
  /**
   * Opens a session and gives its token (256 random bits, base64url), stored only as SHA-256.
   * Refuses `login-failed` for every wrong name or password alike, in the same time,
   * `login-throttled` with `seconds` after too many failures of an account or an address, and
   * `account-closed` to the right password of who is switched off or has run out. Refuses
   * `second-factor-required` to who has one: `begin` leads them on.
   */
  login(attempt: LoginAttempt): Promise<Entered>;
  begin(attempt: LoginAttempt): Promise<Begun>;
  readonly secondStep: SecondStep;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly appPasswords: AppPasswords;
  readonly sessionsOf: OwnSessions;
  /** The live session behind a cookie's token; undefined when unknown, expired or ended. */
  session(token: string): Promise<Session | undefined>;
  /** Whether it goes on; asking is not a sign of life of it. */
  isAlive(token: string): Promise<boolean>;
  logout(token: string): Promise<void>;
  /** Where the mail of an account session lies; refuses `forbidden` for a domain session. */
  mailbox(session: Session): Promise<AccountMailbox>;
  /**
   * Refuses `password-wrong` or `password-weak`, and `forbidden` to who may not; ends every other session of
   * the account.
   */
  changePassword(
    session: Session,
    change: { readonly current: string; readonly next: string; readonly token: string },
  ): Promise<void>;
  /** A person's own settings: small strings by name, such as `signature` or `displayName`. */
  settings(session: Session): Promise<Readonly<Record<string, string>>>;
  changeSettings(session: Session, change: Readonly<Record<string, string>>): Promise<void>;
  readonly remoteImages: RemoteImages;
  readonly companions: Companions;
  readonly stepUp: StepUp;
  readonly branding: Branding;
  readonly rules: DomainRules;
  readonly domainMail: DomainMail;
  readonly dkimKeys: DkimKeys;
  readonly mtaSts: MtaSts;
  readonly announcements: Announcements;
  readonly administration: Administration;
  readonly changes: AccountChanges;
  readonly looks: AccountLooks;
  readonly removed: RemovedAccounts;
  readonly removedDomains: RemovedDomains;
  readonly administrators: Administrators;
  readonly import: AccountImport;
  readonly panelImport: PanelImport;
  readonly bulk: BulkChanges;
  readonly tasks: PanelTasks;
  readonly apiTokens: ApiTokens;
  readonly selfService: SelfServiceVerbs;
  readonly signUp: SignUpVerbs;
  readonly auditLog: AuditLog;
  readonly logins: LoginWatch;
  readonly webhooks: Webhooks;
  readonly usage: Usage;
  readonly reports: Reports;
}

/** A domain as lists show it: without its hash. */
export interface DomainSummary extends Omit<Domain, 'passwordHash'> {
  readonly accounts: number;
  readonly aliases: number;
  /** Of all quotas together; undefined where the tables can't sum them up. */
  readonly quotaBytes: number | undefined;
}

/** An account as lists show it: without its hash. */
export interface AccountSummary extends AccountFacts {
  readonly address: string;
  readonly localPart: string;
  /** Its path leads out of the mail directory, or its name is none: only its row can be removed. */
  readonly isUnsafe: boolean;
}

/** What becomes of domains. Whatever adds or removes one is a super administrator's. */
export interface DomainVerbs {
  /** Those that the session administers, by name. */
  domains(session: Session, range: ListRange): Promise<readonly DomainSummary[]>;
  /** Their names alone, which costs no counting. */
  domainNames(session: Session, range: ListRange): Promise<readonly string[]>;
  /** Those of them that want a look. */
  narrowedDomains(session: Session, filter: DomainFilter, range: ListRange): Promise<DomainPage>;
  domain(session: Session, name: string): Promise<DomainSummary | undefined>;
  /**
   * With an empty password nobody logs in with the domain's name. Without a path the domain lies
   * under its name in the mail directory. Refuses `already-exists`, `bad-address`, `mailbox-unsafe`
   * for a path that leads elsewhere, `password-weak`.
   */
  addDomain(
    session: Session,
    domain: {
      readonly name: string;
      readonly password: string;
      readonly path?: string;
      readonly accountsMax: number | undefined;
      readonly facts?: Partial<DomainFacts>;
    },
  ): Promise<void>;
  changeDomain(session: Session, domain: string, change: Partial<DomainFacts>): Promise<void>;
  setDomainLimit(session: Session, domain: string, accountsMax: number | undefined): Promise<void>;
  /** Refuses `domain-in-use` while anything is in it. Nothing on the disk is touched. */
  removeDomain(session: Session, domain: string): Promise<void>;
  aliasDomains(session: Session, domain: string): Promise<readonly string[]>;
  addAliasDomain(session: Session, domain: string, alias: string): Promise<void>;
  removeAliasDomain(session: Session, domain: string, alias: string): Promise<void>;
  /** `current` is not asked from a super administrator. */
  changeDomainPassword(
    session: Session,
    domain: string,
    change: { readonly current: string; readonly next: string },
  ): Promise<void>;
}

/** Every verb refuses `forbidden` outside the session's rights, and is written to the audit log. */
export interface Administration extends DomainVerbs {
  accounts(session: Session, domain: string, range: ListRange): Promise<readonly AccountSummary[]>;
  /** The account of exactly this address. */
  account(session: Session, address: string): Promise<AccountSummary | undefined>;
  /**
   * Makes the row and the Maildir. Refuses `already-exists`, `limit-reached`, `over-domain-quota`,
   * `bad-address`, `password-weak`.
   */
  addAccount(
    session: Session,
    account: {
      readonly localPart: string;
      readonly domain: string;
      readonly password: string;
      readonly facts?: AccountChange;
    },
  ): Promise<void>;
  /** Refuses `password-weak`, and `proof-required` as all that is dangerous does. */
  setAccountPassword(
    session: Session,
    address: string,
    password: string,
    /** With it its owner can do nothing but choose another one, if they may. */
    options?: { readonly mustChange: boolean },
  ): Promise<void>;
  /**
   * Ends its sessions and moves the Maildir aside, unless its path is unsafe; nothing is erased,
   * and `removed` brings it back.
   */
  removeAccount(session: Session, address: string): Promise<void>;
  aliases(session: Session, domain: string, range: ListRange): Promise<readonly Alias[]>;
  /** The alias of exactly this address. */
  alias(session: Session, address: string): Promise<Alias | undefined>;
  addAlias(
    session: Session,
    alias: { readonly localPart: string; readonly domain: string; readonly target: string },
  ): Promise<void>;
  setAlias(session: Session, address: string, target: string): Promise<void>;
  removeAlias(session: Session, address: string): Promise<void>;
}
