// Which statement stands in which file of which mail server, by a name of its own.

import type { MailQueries } from './queries.ts';
import { asked, dovecot, dovecot24, exim, postfix, spelt, tpop3d } from './spellings.ts';

export const mailServers = ['exim', 'postfix', 'dovecot', 'dovecot-2.4', 'tpop3d'] as const;
export type MailServer = (typeof mailServers)[number];

export const isMailServer = (name: string): name is MailServer =>
  mailServers.some((server) => server === name);

export interface Installation {
  readonly queries: MailQueries;
  /** Whether mail programs have passwords of their own. */
  readonly appPasswords?: boolean;
  /** Login that may send as everybody; empty for none. */
  readonly webmail: string;
  /** Owner of the mail: a name or a number. */
  readonly user: string;
}

/** Path below conf/ → name → statement as it stands in that file. */
export type Statements = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function statementsOf(server: MailServer, of: Installation): Statements {
  return files[server](of);
}

const files: Readonly<Record<MailServer, (of: Installation) => Statements>> = {
  exim: eximFiles,
  postfix: postfixFiles,
  dovecot: dovecotFiles,
  'dovecot-2.4': dovecot24Files,
  tpop3d: tpop3dFiles,
};

function eximFiles({ queries, appPasswords }: Installation): Statements {
  const { recipient, sender, loginIn } = exim;
  const column = eximPassword(queries, appPasswords === true);
  const password = (name: string, secret: string) =>
    spelt(queries.login([column], asked, 'smtp'), loginIn(name, secret), exim);
  return {
    'exim4/exim4.conf': {
      anyDomain: spelt(queries.anyDomain(asked.domain), recipient, exim),
      aliasDomain: spelt(queries.aliasDomain(asked.domain), recipient, exim),
      forwarder: spelt(queries.forwarder(asked), recipient, exim),
      mailbox: spelt(queries.mailbox(['place', 'bytes', 'messages'], asked), recipient, exim),
      account: spelt(queries.account(asked), recipient, exim),
      catchAll: spelt(queries.catchAll(asked.domain), recipient, exim),
      // WEBMAIL is let through before this one is asked.
      senders: spelt(queries.senders(asked, ''), sender, exim),
      passwordOfPlain: password('$auth2', '$auth3'),
      passwordOfLogin: password('$auth1', '$auth2'),
    },
  };
}

function postfixFiles({ queries, webmail }: Installation): Statements {
  const { key, domainKey } = postfix;
  return {
    'postfix/main.cf': {},
    'postfix/master.cf': {},
    'postfix/domains.cf': { domain: spelt(queries.domain(asked.domain), domainKey, postfix) },
    'postfix/alias-domains.cf': {
      aliasDomain: spelt(queries.aliasDomain(asked.domain), domainKey, postfix),
    },
    'postfix/forwarders.cf': { forwarder: spelt(queries.forwarder(asked), key, postfix) },
    'postfix/alias-domain-addresses.cf': {
      rewritten: spelt(queries.rewritten(asked), key, postfix),
    },
    'postfix/catch-all.cf': { catchAll: spelt(queries.catchAllFor(asked), key, postfix) },
    'postfix/mailboxes.cf': {
      mailboxPlace: spelt(queries.mailbox(['place'], asked), key, postfix),
    },
    'postfix/senders.cf': { senders: spelt(queries.senders(asked, webmail), key, postfix) },
  };
}

function dovecotFiles({ queries, appPasswords }: Installation): Statements {
  const columns = dovecotColumns(queries, appPasswords === true);
  const login = queries.login(columns, asked, { sql: asked.service });
  const userdb = queries.mailbox(
    [
      `${dovecotHome} as home`,
      `${dovecotMail} as mail`,
      "concat('*:bytes=', bytes, ':messages=', messages) as quota_rule",
    ],
    asked,
  );
  return {
    'dovecot/dovecot.conf': {},
    'dovecot/dovecot-sql.conf.ext': {
      login: spelt(login, dovecot.login, dovecot),
      userdb: spelt(userdb, dovecot.login, dovecot),
      everybody: spelt(queries.everybody(), {}, dovecot),
    },
  };
}

function dovecot24Files({ queries, appPasswords }: Installation): Statements {
  const columns = dovecotColumns(queries, appPasswords === true);
  const login = queries.login(columns, asked, { sql: asked.service });
  const isMaildir = "right(place, 1) = '/'";
  const userdb = queries.mailbox(
    [
      `${dovecotHome} as home`,
      `if(${isMaildir}, 'maildir', 'mbox') as mail_driver`,
      `${dovecotHome} as mail_path`,
      `if(${isMaildir}, null, place) as mail_inbox_path`,
      "if(bytes = 0, 'unlimited', concat(bytes, 'B')) as quota_storage_size",
      "if(messages = 0, 'unlimited', messages) as quota_message_count",
    ],
    asked,
  );
  return {
    'dovecot-2.4/dovecot.conf': {
      login: spelt(login, dovecot24.login, dovecot24),
      userdb: spelt(userdb, dovecot24.login, dovecot24),
      everybody: spelt(queries.everybody(), {}, dovecot24),
    },
  };
}

/** The typed password is one of a mail program. */
const isOfProgram = `exists (select 1 from dispatch_app_password p where p.address = login.address and p.secret_hash = sha2(${asked.secret}, 256))`;
const hasFactor =
  "exists (select 1 from dispatch_factor f where f.address = login.address and f.kind = 'account')";

/**
 * Exim compares what it gets with the typed password: where that is one of a mail program it gets
 * the hash of just this, and where there is a second factor what no password is.
 */
function eximPassword(queries: MailQueries, appPasswords: boolean): string {
  const own = queries.password('exim');
  if (!appPasswords) return own;
  return [
    `case when ${isOfProgram} then concat('{sha1}', sha1(${asked.secret}))`,
    `when ${hasFactor} then '*'`,
    `else ${own.replace(/ as password$/, '')} end as password`,
  ].join('\n');
}

/**
 * Dovecot has looked at nothing yet when it asks: where the typed password is one of a mail program
 * it is told to (`nopassword`), and where there is a second factor the own one is none.
 */
function dovecotColumns(queries: MailQueries, appPasswords: boolean): readonly string[] {
  if (!appPasswords) return ['address as user', queries.password('dovecot')];
  const own = queries.password('dovecot').replace(/ as password$/, '');
  return [
    'address as user',
    [
      `case when ${isOfProgram} then null`,
      `when ${hasFactor} then concat('{PLAIN}', uuid())`,
      `else ${own} end as password`,
    ].join('\n'),
    `if(${isOfProgram}, 'Y', null) as nopassword`,
  ];
}

/** Beside an mbox, whose name a directory cannot have: `.NAME.dovecot`. */
const besideMbox =
  "concat(left(place, char_length(place) - locate('/', reverse(place)) + 1), '.'," +
  " substring_index(place, '/', -1), '.dovecot')";
const dovecotHome = `if(right(place, 1) = '/', trim(trailing '/' from place), ${besideMbox})`;
const dovecotMail = `if(right(place, 1) = '/', concat('maildir:', trim(trailing '/' from place)), concat('mbox:', ${besideMbox}, ':INBOX=', place))`;

function tpop3dFiles({ queries, user }: Installation): Statements {
  const columns = [
    'place',
    queries.password('tpop3d'),
    `'${user}'`,
    "if(right(place, 1) = '/', 'maildir', 'bsd')",
  ];
  return {
    'tpop3d/tpop3d.conf': {
      login: spelt(queries.login(columns, asked, 'pop3'), tpop3d.login, tpop3d),
    },
  };
}
