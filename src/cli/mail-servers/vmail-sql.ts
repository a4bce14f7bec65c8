// The tables of vmail-sql, as a mail server asks them.

import { type MailSchema, Names, type Present, switches } from './schema.ts';

export function vmailSqlForMail(present: Present): MailSchema {
  const on = new Names(present);
  const domainName = on.column('d', 'domain', 'domain_name');
  const joined = (alias: string, table: string) =>
    `${on.table(table)} ${alias} join ${on.table('domain')} d` +
    ` on ${domainName} = ${on.column(alias, table, 'domain_name')}`;
  const named = (alias: string, table: string) => (localPart: string, domain: string) =>
    `${on.column(alias, table, 'domain_name')} = ${domain}` +
    ` and ${on.column(alias, table, 'local_part')} = ${localPart}`;
  const isCurrent = (alias: string, table: string) =>
    on.when(
      [alias, table, 'expires'],
      (expires) => `(coalesce(${expires}, 0) = 0 or ${expires} > unix_timestamp())`,
    );
  const orNone = (column: string) =>
    on.or(['a', 'popbox', column], (count) => `coalesce(${count}, 0)`, '0');
  const path = on.column('d', 'domain', 'path');
  return {
    domain: {
      from: `${on.table('domain')} d`,
      name: domainName,
      isOurs: on.flag('d', 'domain', 'active'),
    },
    account: {
      from: joined('a', 'popbox'),
      named: named('a', 'popbox'),
      address: `concat(${on.column('a', 'popbox', 'local_part')}, '@', ${domainName})`,
      place: `concat(trim(trailing '/' from ${path}), '/', ${on.column('a', 'popbox', 'mbox_name')})`,
      password: on.column('a', 'popbox', 'password_hash'),
      isActive: on.flag('a', 'popbox', 'active'),
      isCurrent: [...isCurrent('a', 'popbox'), ...isCurrent('d', 'domain')],
      services: switches({
        imap: on.flag('a', 'popbox', 'allow_imap'),
        pop3: on.flag('a', 'popbox', 'allow_pop3'),
        smtp: on.flag('a', 'popbox', 'allow_smtp'),
      }),
      quotaBytes: orNone('quota_bytes'),
      quotaMessages: orNone('quota_messages'),
    },
    alias: {
      from: joined('f', 'forwarder'),
      named: named('f', 'forwarder'),
      isCatchAll: (domain) => named('f', 'forwarder')("'_default_'", domain),
      target: on.column('f', 'forwarder', 'remote_name'),
      isActive: [],
    },
    aliasDomain: {
      from: joined('x', 'domain_alias'),
      alias: on.column('x', 'domain_alias', 'alias'),
      domain: domainName,
      isActive: [],
    },
  };
}
