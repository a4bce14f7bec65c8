// Every setting of the configuration file: what it may be, what it is when nobody says anything,
// and one line for the person who reads conf/dispatch.toml.example.

import { availableParallelism } from 'node:os';

export type Setting =
  | { readonly kind: 'text'; readonly initial: string; readonly about: string }
  /** A path, relative to the configuration file that names it. */
  | { readonly kind: 'path'; readonly initial: string; readonly about: string }
  | {
      readonly kind: 'number';
      readonly initial: number;
      readonly min: number;
      readonly max: number;
      readonly about: string;
    }
  /** Seconds in the file, milliseconds in the program. */
  | {
      readonly kind: 'seconds';
      readonly initial: number;
      readonly min: number;
      readonly max: number;
      readonly about: string;
    }
  /** `64M`, `500K`, `1G` or a number of bytes. */
  | { readonly kind: 'bytes'; readonly initial: string; readonly about: string }
  | {
      readonly kind: 'choice';
      readonly initial: string;
      readonly choices: readonly string[];
      readonly about: string;
    }
  | { readonly kind: 'list'; readonly initial: readonly string[]; readonly about: string };

const day = 86_400;

export const settings = {
  'server.listen': {
    kind: 'list',
    initial: ['fastcgi://127.0.0.1:8888'],
    about: 'where to listen: fastcgi://HOST:PORT or fastcgi:/PATH, and the same with scgi and http',
  },
  'server.socket_mode': {
    kind: 'text',
    initial: '0660',
    about: 'mode of unix sockets; the web server needs the right to write',
  },
  'server.socket_owner': {
    kind: 'text',
    initial: '',
    about: 'owner of unix sockets; empty is the user that the program becomes',
  },
  'server.socket_group': {
    kind: 'text',
    initial: '',
    about: 'group of unix sockets, such as that of the web server; empty is that of the user',
  },
  'server.backlog': {
    kind: 'number',
    initial: 1024,
    min: 1,
    max: 65_535,
    about:
      'connections that may wait to be accepted; the kernel has a limit of its own (somaxconn)',
  },
  'server.children': {
    kind: 'number',
    initial: Math.min(Math.max(2, availableParallelism()), 8),
    min: 1,
    max: 256,
    about: 'workers to keep; each serves many requests at once',
  },
  'server.standby': {
    kind: 'number',
    initial: 1,
    min: 0,
    max: 16,
    about: 'workers that wait, loaded, to take over when another dies; not used with min_spare',
  },
  'server.indexer': {
    kind: 'choice',
    initial: 'process',
    choices: ['process', 'workers'],
    about: 'who fills indexes: a process of its own, or the workers between requests',
  },
  'server.min_spare': {
    kind: 'number',
    initial: 0,
    min: 0,
    max: 256,
    about: 'idle workers to keep, so that their number follows the load; 0 keeps children of them',
  },
  'server.max_server': {
    kind: 'number',
    initial: 25,
    min: 1,
    max: 256,
    about: 'most workers there ever are when min_spare is set',
  },
  'server.memory_max': {
    kind: 'bytes',
    initial: '512M',
    about: 'memory of a worker over which it is replaced; half as much again, and it is killed',
  },
  'server.nice': {
    kind: 'number',
    initial: 0,
    min: -20,
    max: 19,
    about: 'priority of every process, as with nice(1); below 0 needs root',
  },
  'server.umask': { kind: 'text', initial: '0027', about: 'file modes that are never given' },
  'server.control': {
    kind: 'path',
    initial: '',
    about: 'unix socket that dispatchctl asks, such as "/run/dispatch/control.sock"; empty: none',
  },
  'server.requests': {
    kind: 'number',
    initial: 100_000,
    min: 0,
    max: 1_000_000_000,
    about: 'requests after which a worker is replaced; 0 means never',
  },
  'server.timeout': {
    kind: 'seconds',
    initial: 120,
    min: 1,
    max: day,
    about: 'seconds after which a page that does not answer is given up and a hung worker replaced',
  },
  'server.uid': {
    kind: 'text',
    initial: '',
    about: 'user to become when started as root; empty is vmail',
  },
  'server.gid': { kind: 'text', initial: '', about: 'group to become; empty is that of the user' },
  'server.pid_file': { kind: 'path', initial: '', about: 'file for the process id of the master' },
  'server.allow': {
    kind: 'list',
    initial: [],
    about: 'web servers (CIDR) that may connect over TCP by FastCGI or SCGI; empty lets every one',
  },
  'server.trusted_peers': {
    kind: 'list',
    initial: [],
    about: 'reverse proxies (CIDR) whose X-Forwarded-For and -Proto are believed',
  },
  'directory.schema': {
    kind: 'choice',
    initial: 'vmail-sql',
    choices: ['vmail-sql', 'extmail', 'postfixadmin', 'vpopmail', 'vpopmail-tables'],
    about: 'layout of the tables that say who exists',
  },
  'directory.url': {
    kind: 'text',
    initial: 'sqlite:/var/lib/dispatch/directory.sqlite',
    about: 'sqlite:PATH, mysql://user@host:port/database or mysql://user@/database?socket=PATH',
  },
  'directory.read_url': {
    kind: 'text',
    initial: '',
    about: 'a replica that look-ups of the directory may go to; empty asks the first address',
  },
  'directory.names': {
    kind: 'list',
    initial: [],
    about: 'tables and columns with other names than the schema\'s: "mailbox.username=email"',
  },
  'directory.password_file': {
    kind: 'path',
    initial: '',
    about: 'file with the database password on its first line',
  },
  'mail.base_dir': {
    kind: 'path',
    initial: '/var/vmail',
    about: 'directory below which every mailbox lies',
  },
  'mail.index_dir': {
    kind: 'path',
    initial: '',
    about: 'directory for index files; empty keeps each beside its mailbox',
  },
  'mail.authserv_ids': {
    kind: 'list',
    initial: [],
    about: 'names of your mail servers in Authentication-Results; others are not believed',
  },
  'mail.folders': {
    kind: 'list',
    initial: [],
    about: 'folders with a task that are not told by their names: "sent=Sent Items"',
  },
  'mail.hashed': {
    kind: 'text',
    initial: '',
    about:
      'levels of directories above new mailboxes, such as "1x2" (letters x levels); empty: none',
  },
  'mail.keep_removed_days': {
    kind: 'number',
    initial: 30,
    min: 0,
    max: 3650,
    about: 'days that a removed account can be restored, until "dispatchctl purge" erases its mail',
  },
  'mail.learn_spam': {
    kind: 'list',
    initial: [],
    about: 'program and words that get what a person calls spam on their standard input',
  },
  'mail.learn_ham': {
    kind: 'list',
    initial: [],
    about: 'the same for what is no spam: ["/usr/bin/rspamc", "learn_ham"]',
  },
  'mail.app_passwords': {
    kind: 'choice',
    initial: 'off',
    choices: ['off', 'on'],
    about:
      'whether the mail server asks dispatch_app_password, as `dispatchctl config dovecot` says it',
  },
  'smtp.host': {
    kind: 'text',
    initial: '',
    about: 'mail server for outgoing mail; empty delivers to local accounts only',
  },
  'smtp.port': { kind: 'number', initial: 587, min: 1, max: 65_535, about: 'its port' },
  'smtp.tls': {
    kind: 'choice',
    initial: 'starttls',
    choices: ['starttls', 'implicit', 'none'],
    about: 'how the connection is encrypted',
  },
  'smtp.user': { kind: 'text', initial: '', about: 'login name; empty sends without a login' },
  'smtp.password_file': {
    kind: 'path',
    initial: '',
    about: 'file with the password on its first line',
  },
  'smtp.timeout': {
    kind: 'seconds',
    initial: 60,
    min: 1,
    max: 3600,
    about: 'seconds to wait for the mail server',
  },
  'dns.mail_host': {
    kind: 'text',
    initial: '',
    about: 'name of this mail server for other servers: what MX records lead to',
  },
  'dns.send_from': {
    kind: 'list',
    initial: [],
    about: 'addresses that mail leaves from; empty means those of mail_host',
  },
  'dns.services': {
    kind: 'list',
    initial: ['imaps:', 'submissions:'],
    about:
      'where mail programs read and send: imaps, imap, pop3s, pop3, submissions and submission, ' +
      'as KIND://HOST:PORT; KIND: alone is at mail_host',
  },
  'dns.keep_keys_days': {
    kind: 'number',
    initial: 7,
    min: 1,
    max: 365,
    about: 'days that a key which mail was signed with is kept after another one took over',
  },
  'dns.servers': {
    kind: 'list',
    initial: [],
    about: 'DNS servers to ask, as ADDRESS or ADDRESS:PORT; empty means those of the system',
  },
  'dns.timeout': {
    kind: 'seconds',
    initial: 3,
    min: 1,
    max: 30,
    about: 'seconds that one DNS server has for one answer',
  },
  'passwords.scheme': {
    kind: 'choice',
    initial: 'auto',
    choices: ['auto', 'crypt-bcrypt', 'sha512-crypt', 'argon2id', 'keep'],
    about: 'how passwords are stored, and old ones again at the next login; see docs/operating.md',
  },
  'passwords.default_scheme': {
    kind: 'text',
    initial: '',
    about: 'scheme of stored passwords without a prefix, such as "CRYPT"; empty is the usual one',
  },
  'passwords.length_min': {
    kind: 'number',
    initial: 8,
    min: 8,
    max: 64,
    about: 'characters that a new password has at least',
  },
  'audit.keep_days': {
    kind: 'number',
    initial: 730,
    min: 0,
    max: 36_500,
    about: 'days that the audit log is kept; 0 keeps it for ever',
  },
  'audit.keep_logins_days': {
    kind: 'number',
    initial: 90,
    min: 1,
    max: 3650,
    about: 'days that logins are kept by account and network address',
  },
  'webhooks.networks': {
    kind: 'list',
    initial: [],
    about: 'networks (CIDR) that are not public and may be told by webhooks, by http as well',
  },
  'contacts.domain_book': {
    kind: 'choice',
    initial: 'show',
    choices: ['show', 'hide'],
    about: 'whether people find who else has a mailbox in their domain',
  },
  'web.mount': {
    kind: 'text',
    initial: '',
    about: 'prefix of every address, such as "/mail"; empty for the root',
  },
  'web.origin': {
    kind: 'text',
    initial: '',
    about:
      'where browsers reach the pages, such as "https://mail.example.org": links in mail begin with it, and none is sent without it',
  },
  'web.language': {
    kind: 'choice',
    initial: 'en',
    choices: ['en', 'de', 'es', 'fr', 'ar', 'ja', 'zh-Hans', 'zh-Hant'],
    about: 'language of who has chosen none, and whose browser asks for none of these',
  },
  'web.metrics_allow': {
    kind: 'list',
    initial: [],
    about: 'addresses and networks (CIDR) that may read /metrics',
  },
  'web.super_administrators': {
    kind: 'list',
    initial: [],
    about: 'addresses that may administer every domain',
  },
  'web.default_domain': {
    kind: 'text',
    initial: '',
    about: 'domain of who logs in with a local part alone; empty wants whole addresses',
  },
  'web.login_hosts': {
    kind: 'list',
    initial: [],
    about: 'the same for one host name: "mail.example.org=example.org"',
  },
  'web.live': {
    kind: 'choice',
    initial: 'auto',
    choices: ['auto', 'stream', 'ask'],
    about:
      'how open pages learn of new mail: a stream each, or by asking; auto asks if started by a web server',
  },
  'web.session_idle': {
    kind: 'seconds',
    initial: day,
    min: 60,
    max: 365 * day,
    about: 'seconds without a request after which a login ends',
  },
  'web.session_life': {
    kind: 'seconds',
    initial: 30 * day,
    min: 60,
    max: 365 * day,
    about: 'seconds after which every login ends',
  },
  'web.body_max': { kind: 'bytes', initial: '64M', about: 'largest upload of one request' },
  'log.file': { kind: 'path', initial: '', about: 'log file; empty writes to standard error' },
  'log.level': {
    kind: 'choice',
    initial: 'info',
    choices: ['debug', 'info', 'warn', 'error'],
    about: 'how much is logged; "info" has one line for each request',
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;
