// What an installation is, as this room is told of it by the process floor.

import type { Database } from '../database/database.ts';
import type { Directory } from '../directory/directory.ts';
import type { Log } from '../kit/log.ts';
import type { HashPool } from '../passwords/hash-pool.ts';
import type { MailPlace } from './domain-mail.ts';
import type { LoginDomains } from './login-names.ts';
import type { TellNotice } from './notices.ts';
import type { PasswordSettings } from './password-settings.ts';

export interface AccountsOptions {
  readonly database: Database;
  readonly directory: Directory;
  /** Addresses with every right, besides those in dispatch_admin. */
  readonly superAdministrators: readonly string[];
  readonly sessionIdleMs: number;
  readonly sessionLifeMs: number;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly log: Log;
  /** Makes an empty Maildir, its parents included. */
  readonly makeMaildir: (path: string) => Promise<void>;
  /** Moves a mailbox out of the way of the next account of its name; gives where it lies since. */
  readonly setAsideMaildir: (path: string) => Promise<string | undefined>;
  /** How long a removed account can be restored; 30 days when not given. */
  readonly keepRemovedMs?: number;
  /** Where the mail of a domain lies that is added here, and whose it is on the disk. */
  readonly newDomains: { readonly baseDir: string; readonly unixUser: string };
  /** Threads for slow hashes; made here when not given. */
  readonly hashPool?: HashPool;
  /** A failed login is answered no sooner than this, so that its time tells nothing. */
  readonly failureFloorMs?: number;
  /** How passwords are stored; as vmail-sql has them when not given. */
  readonly passwords?: PasswordSettings;
  /** Domains of who logs in with a local part alone; none when not given. */
  readonly loginDomains?: LoginDomains;
  /** Writes into somebody's mailbox what was done to their account; not said when not given. */
  readonly tellNotice?: TellNotice;
  /** Whether the mail server asks for passwords of mail programs; it does not when not given. */
  readonly hasAppPasswords?: boolean;
  /** What this mail server is called and whom it asks; nobody is asked when not given. */
  readonly mailPlace?: MailPlace;
}
