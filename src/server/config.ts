// The whole configuration as one checked, readonly value. It is read once, at the process floor,
// from defaults, then the TOML file, then flags; rooms below are handed the values they need.

import type { MailService } from '../dns/mail-service.ts';

/** Where a listener waits and which protocol its peers speak. */
export type Listener = {
  readonly protocol: 'fastcgi' | 'scgi' | 'http';
  readonly at:
    | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
    | { readonly kind: 'unix'; readonly path: string; readonly mode: number };
};

export interface Config {
  readonly server: {
    readonly listeners: readonly Listener[];
    /** Owner and group of unix sockets, by name or number; empty is the user that we become. */
    readonly socketOwner: string;
    readonly socketGroup: string;
    /** Connections that may wait to be accepted. */
    readonly backlog: number;
    /** Workers to keep, when their number is fixed. */
    readonly children: number;
    /** Workers that are loaded but serve only when another dies, when their number is fixed. */
    readonly standby: number;
    /** Idle workers to keep, when the number follows the load; 0 keeps `children` of them. */
    readonly minSpare: number;
    /** The most that there ever are, when the number follows the load. */
    readonly maxServer: number;
    /** A worker over it is replaced; one that is half as much again over it is killed. */
    readonly memoryBytesMax: number;
    /** Who fills indexes: a process of its own, or the workers between their requests. */
    readonly indexer: 'process' | 'workers';
    /** Added to the priority of every process; 0 leaves it. */
    readonly nice: number;
    readonly umask: number;
    /** Path of the unix socket that answers with the status; empty makes none. */
    readonly control: string;
    /** Requests after which a worker is replaced; 0 means never. */
    readonly requestsMax: number;
    /** A worker that answers no heartbeat for this long is killed and replaced. */
    readonly timeoutMs: number;
    /** User and group to become, by name or number; empty keeps those of the caller. */
    readonly uid: string;
    readonly gid: string;
    /** Empty writes none. */
    readonly pidFile: string;
    /** Web servers that may connect over TCP, as CIDR (FastCGI, SCGI); empty lets every one. */
    readonly allow: readonly string[];
    /** Proxies whose X-Forwarded-For and -Proto are believed, as CIDR; unix peers always are. */
    readonly trustedPeers: readonly string[];
  };
  readonly directory: {
    readonly schema: 'vmail-sql' | 'extmail' | 'postfixadmin' | 'vpopmail' | 'vpopmail-tables';
    /** `table` or `table.column` of the schema → its name in this database. */
    readonly names: Readonly<Record<string, string>>;
    /** `sqlite:PATH` or `mysql://user@host:port/db` or `mysql://user@/db?socket=PATH`. */
    readonly url: string;
    /** Of a replica, in the same form; empty means there is none. */
    readonly readUrl: string;
    /** File that holds the database password alone on its first line; empty means none. */
    readonly passwordFile: string;
  };
  readonly mail: {
    /** Every mailbox lies below it. */
    readonly baseDir: string;
    /** Where index files lie; empty means beside each Maildir. */
    readonly indexDir: string;
    /** Whether the mail server takes passwords of mail programs. */
    readonly appPasswords: boolean;
    /** Names under which our mail servers write what they found out about a sender. */
    readonly authservIds: readonly string[];
    /** Folders with a task; a role that is not named is told by the usual names. */
    readonly folders: Readonly<
      Partial<Record<'drafts' | 'sent' | 'archive' | 'junk' | 'trash', string>>
    >;
    /** Levels of directories above new mailboxes; undefined makes none. */
    readonly hashing: { readonly letters: number; readonly levels: number } | undefined;
    /** How long a removed account can be restored. */
    readonly keepRemovedMs: number;
    /** Programs, with their words, that hear what a person calls spam and what not; or empty. */
    readonly learnSpam: readonly string[];
    readonly learnHam: readonly string[];
  };
  readonly smtp: {
    /** Empty delivers to accounts of the directory directly, and to nobody else. */
    readonly host: string;
    readonly port: number;
    readonly tls: 'starttls' | 'implicit' | 'none';
    readonly user: string;
    readonly passwordFile: string;
    readonly timeoutMs: number;
  };
  readonly dns: {
    /** Name of this mail server for the world; empty where nobody said it. */
    readonly mailHost: string;
    /** Addresses that mail leaves from; empty for those of the mail host. */
    readonly sendFrom: readonly string[];
    /** Where mail programs read and send, of domains that have none of their own. */
    readonly services: readonly MailService[];
    /** How long a key that mail was signed with is kept after another one took over. */
    readonly keepKeysMs: number;
    /** To ask; empty for those of the system. */
    readonly servers: readonly string[];
    readonly timeoutMs: number;
  };
  readonly passwords: {
    /** What new ones are stored as; `auto` and `keep` also say whether old ones are. */
    readonly scheme: 'auto' | 'crypt-bcrypt' | 'sha512-crypt' | 'argon2id' | 'keep';
    /** Of stored ones without a prefix; empty is what the schema usually has. */
    readonly defaultScheme: string;
    readonly lengthMin: number;
  };
  readonly audit: {
    /** How long it can be told who changed what; 0 is for ever. */
    readonly keepMs: number;
    /** The same of logins by the hour. */
    readonly keepLoginsMs: number;
  };
  readonly webhooks: {
    /** Of those that are not public, the networks that may be told, by http as well. */
    readonly networks: readonly string[];
  };
  readonly contacts: {
    /** Whether people see who else has a mailbox in their domain. */
    readonly showsDomain: boolean;
  };
  readonly web: {
    /** Prefix of every address, without a slash at its end; empty for the root. */
    readonly mount: string;
    /** Where browsers reach the pages, such as `https://mail.example.org`; empty when nobody said. */
    readonly origin: string;
    /** Spoken with who asks for none that there is. */
    readonly language: 'en' | 'de' | 'es' | 'fr' | 'ar' | 'ja' | 'zh-Hans' | 'zh-Hant';
    /** Who may read /metrics, as CIDR. */
    readonly metricsAllow: readonly string[];
    /** Addresses with every right, besides those in the database. */
    readonly superAdministrators: readonly string[];
    /** Of who logs in with a local part alone; empty wants whole addresses. */
    readonly defaultDomain: string;
    /** Host name → such a domain. */
    readonly loginHosts: Readonly<Record<string, string>>;
    /** Whether open pages are told by a stream of what changes, or ask. */
    readonly live: 'auto' | 'stream' | 'ask';
    readonly sessionIdleMs: number;
    readonly sessionLifeMs: number;
    /** Largest upload of one request in bytes. */
    readonly bodyBytesMax: number;
  };
  readonly log: {
    /** Empty writes to standard error. */
    readonly file: string;
    readonly level: 'debug' | 'info' | 'warn' | 'error';
  };
}
