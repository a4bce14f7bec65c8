// The tables of vmail-sql, the native schema. The columns of its documented init-db.sql name,
// place and let in; what Dispatch knows beyond them lies in columns that are added, each with a
// default, so that the documented queries of Exim and tpop3d run on.

import {
  flagField,
  limitField,
  nullableLimitField,
  quotaFields,
  secondsField,
  servicesField,
  textField,
  textOrNull,
} from '../fields.ts';
import type { Layout } from '../layout.ts';

export const vmailSql: Layout = {
  account: {
    table: 'popbox',
    key: { kind: 'parts', localPart: 'local_part', domain: 'domain_name' },
    password: 'password_hash',
    placeColumns: ['mbox_name'],
    placeDomainColumns: ['path'],
    place: (row) => ({
      path: textOrNull(row['domain.path']),
      mboxName: textOrNull(row['mbox_name']),
    }),
    fields: {
      displayName: textField('display_name'),
      isActive: flagField('active'),
      expiresMs: secondsField('expires'),
      quota: quotaFields('quota_bytes', 'quota_messages'),
      services: servicesField({
        webmail: flagField('allow_webmail'),
        imap: flagField('allow_imap'),
        pop3: flagField('allow_pop3'),
        smtp: flagField('allow_smtp'),
      }),
      mayChangePassword: flagField('allow_password'),
      lastLoginMs: secondsField('last_login'),
    },
    inserted: () => ({}),
    placed: ({ home, format }) => ({ mbox_name: format === 'mbox' ? home : `${home}/` }),
  },
  domain: {
    table: 'domain',
    name: 'domain_name',
    unixUser: 'unix_user',
    password: 'password_hash',
    path: 'path',
    fields: {
      description: textField('description'),
      isActive: flagField('active'),
      expiresMs: secondsField('expires'),
      accountsMax: nullableLimitField('max_popbox'),
      aliasesMax: nullableLimitField('max_forwarder'),
      quotaBytesMax: limitField('max_quota_bytes'),
      defaultQuotaBytes: limitField('default_quota_bytes'),
    },
    inserted: () => ({}),
  },
  alias: {
    table: 'forwarder',
    key: { kind: 'parts', localPart: 'local_part', domain: 'domain_name' },
    target: 'remote_name',
    fields: {},
    hasRowsOfAccounts: false,
    inserted: () => ({}),
  },
  aliasDomain: {
    table: 'domain_alias',
    alias: 'alias',
    domain: 'domain_name',
    fields: {},
    inserted: () => ({}),
  },
};
