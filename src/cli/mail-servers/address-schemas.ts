// The tables of ExtMail and PostfixAdmin, as a mail server asks them. Both have the whole address
// as the key of accounts and aliases, and `@domain` as that of the catch-all.

import { maildirQuotaBytes, maildirQuotaMessages } from './maildir-quota.ts';
import { type MailSchema, Names, type Present, switches } from './schema.ts';

export function extmailForMail(present: Present, baseDir: string): MailSchema {
  const on = new Names(present);
  const shared = addressTables(on, baseDir);
  // The last day counts, and year 0 is never.
  const isCurrent = (alias: string, table: string) =>
    on.when(
      [alias, table, 'expiredate'],
      (day) => `(${day} < '1000-01-01' or ${day} >= utc_date())`,
    );
  const allowed = (column: string) =>
    on.when(['a', 'mailbox', column], (disabled) => `coalesce(${disabled}, 0) = 0`);
  const quota = on.column('a', 'mailbox', 'quota');
  return {
    ...shared,
    account: {
      ...shared.account,
      isCurrent: [...isCurrent('a', 'mailbox'), ...isCurrent('d', 'domain')],
      services: switches({
        imap: allowed('disableimap'),
        pop3: allowed('disablepop3'),
        smtp: allowed('disablesmtp'),
      }),
      quotaBytes: maildirQuotaBytes(quota),
      quotaMessages: maildirQuotaMessages(quota),
    },
  };
}

export function postfixadminForMail(present: Present, baseDir: string): MailSchema {
  const on = new Names(present);
  const shared = addressTables(on, baseDir);
  const domainName = shared.domain.name;
  return {
    ...shared,
    domain: {
      ...shared.domain,
      isOurs: [
        ...shared.domain.isOurs,
        `${domainName} <> 'ALL'`,
        // Mail for these is only handed on to another server.
        ...on.when(['d', 'domain', 'backupmx'], (backup) => `coalesce(${backup}, 0) = 0`),
      ],
    },
    account: {
      ...shared.account,
      services: switches({ smtp: on.flag('a', 'mailbox', 'smtp_active') }),
      quotaBytes: on.or(['a', 'mailbox', 'quota'], (bytes) => `greatest(${bytes}, 0)`, '0'),
    },
    alias: {
      ...shared.alias,
      // Every account has a row that leads to itself; one that is switched off must not live by it.
      isActive: [
        ...shared.alias.isActive,
        `${shared.alias.target} <> ${on.column('f', 'alias', 'address')}`,
      ],
    },
    aliasDomain: {
      from:
        `${on.table('alias_domain')} x join ${on.table('domain')} d` +
        ` on ${domainName} = ${on.column('x', 'alias_domain', 'target_domain')}`,
      alias: on.column('x', 'alias_domain', 'alias_domain'),
      domain: domainName,
      isActive: on.flag('x', 'alias_domain', 'active'),
    },
  };
}

function addressTables(on: Names, baseDir: string): MailSchema {
  const domainName = on.column('d', 'domain', 'domain');
  const joined = (alias: string, table: string) =>
    `${on.table(table)} ${alias} join ${on.table('domain')} d` +
    ` on ${domainName} = ${on.column(alias, table, 'domain')}`;
  const address = on.column('a', 'mailbox', 'username');
  const key = on.column('f', 'alias', 'address');
  const maildir = on.column('a', 'mailbox', 'maildir');
  const at = (localPart: string, domain: string) => `concat(${localPart}, '@', ${domain})`;
  return {
    domain: {
      from: `${on.table('domain')} d`,
      name: domainName,
      isOurs: on.flag('d', 'domain', 'active'),
    },
    account: {
      from: joined('a', 'mailbox'),
      named: (localPart, domain) => `${address} = ${at(localPart, domain)}`,
      address,
      // Always a Maildir, with or without the slash at its end.
      place: `concat('${baseDir}/', trim(trailing '/' from nullif(${maildir}, '')), '/')`,
      password: on.column('a', 'mailbox', 'password'),
      isActive: on.flag('a', 'mailbox', 'active'),
      isCurrent: [],
      services: {},
      quotaBytes: '0',
      quotaMessages: '0',
    },
    alias: {
      from: joined('f', 'alias'),
      named: (localPart, domain) => `${key} = ${at(localPart, domain)}`,
      isCatchAll: (domain) => `${key} = ${at("''", domain)}`,
      target: on.column('f', 'alias', 'goto'),
      isActive: on.flag('f', 'alias', 'active'),
    },
  };
}
