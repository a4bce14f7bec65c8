// The tables of PostfixAdmin 3 and 4: mailbox, domain, alias, alias_domain, admin, domain_admins.
// Every mailbox has a row among the aliases that leads to itself; the row `ALL` of domain and of
// domain_admins stands for every domain. Nothing of it is altered.

import {
  flagField,
  limitField,
  quotaBytesField,
  servicesField,
  signedLimitField,
  sqlTime,
  text,
  textField,
} from '../fields.ts';
import type { Layout } from '../layout.ts';

/** PostfixAdmin's $CONF['quota_multiplier'], as it is delivered. */
const megabyte = 1_024_000;

const stamped = ({ nowMs }: { readonly nowMs: number }) => ({
  created: sqlTime(nowMs),
  modified: sqlTime(nowMs),
  active: 1,
});

export const postfixadmin: Layout = {
  account: {
    table: 'mailbox',
    key: { kind: 'address', address: 'username', domain: 'domain' },
    password: 'password',
    placeColumns: ['maildir'],
    placeDomainColumns: [],
    place: (row, baseDir) => {
      const maildir = text(row['maildir']);
      if (maildir === '') return { path: baseDir, mboxName: null };
      return { path: baseDir, mboxName: maildir.endsWith('/') ? maildir : `${maildir}/` };
    },
    fields: {
      displayName: textField('name'),
      isActive: flagField('active'),
      quota: quotaBytesField('quota'),
      services: servicesField({ smtp: flagField('smtp_active') }),
    },
    inserted: (row) => ({ ...stamped(row), name: '', quota: 0 }),
    placed: ({ localPart, domain, home }) => ({
      local_part: localPart,
      maildir: `${domain}/${home}/`,
    }),
  },
  domain: {
    table: 'domain',
    name: 'domain',
    fields: {
      description: textField('description'),
      isActive: flagField('active'),
      accountsMax: signedLimitField('mailboxes'),
      aliasesMax: signedLimitField('aliases'),
      quotaBytesMax: limitField('quota', { unit: megabyte }),
      defaultQuotaBytes: limitField('maxquota', { unit: megabyte }),
    },
    inserted: (row) => ({
      ...stamped(row),
      description: '',
      aliases: 0,
      mailboxes: 0,
      maxquota: 0,
      quota: 0,
      transport: 'virtual',
      backupmx: 0,
    }),
    isNone: ['ALL'],
  },
  alias: {
    table: 'alias',
    key: { kind: 'address', address: 'address', domain: 'domain' },
    target: 'goto',
    fields: { isActive: flagField('active') },
    hasRowsOfAccounts: true,
    inserted: stamped,
  },
  aliasDomain: {
    table: 'alias_domain',
    alias: 'alias_domain',
    domain: 'target_domain',
    fields: { isActive: flagField('active') },
    inserted: stamped,
  },
  administrator: {
    table: 'admin',
    name: 'username',
    password: 'password',
    fields: { isSuper: flagField('superadmin', false), isActive: flagField('active') },
    inserted: stamped,
    domains: {
      table: 'domain_admins',
      name: 'username',
      domain: 'domain',
      everyDomain: 'ALL',
      inserted: ({ nowMs }) => ({ created: sqlTime(nowMs), active: 1 }),
    },
  },
};
