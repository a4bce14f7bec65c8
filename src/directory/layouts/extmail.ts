// The tables of ExtMail and ExtMan: mailbox, domain, alias, manager, domain_manager. Limits of a
// domain are megabytes in text columns; a last day of year 0 is never; services are switched off
// by columns of their own. Nothing of it is altered.

import {
  disabledField,
  flagField,
  lastDayField,
  limitField,
  maildirQuotaField,
  servicesField,
  sqlTime,
  text,
  textField,
} from '../fields.ts';
import type { Layout, NewRow } from '../layout.ts';

const megabyte = 2 ** 20;
const never = '0000-00-00';

const homeOf = ({ home, domain }: Pick<NewRow, 'home' | 'domain'>) => `${domain}/${home}`;

export const extmail: Layout = {
  account: {
    table: 'mailbox',
    key: { kind: 'address', address: 'username', domain: 'domain' },
    password: 'password',
    besidePassword: { clearpwd: '' },
    placeColumns: ['maildir'],
    placeDomainColumns: [],
    place: (row, baseDir) => ({ path: baseDir, mboxName: asDirectory(text(row['maildir'])) }),
    fields: {
      displayName: textField('name'),
      isActive: flagField('active'),
      expiresMs: lastDayField('expiredate'),
      quota: maildirQuotaField('quota'),
      services: servicesField({
        webmail: disabledField('disablewebmail'),
        imap: disabledField('disableimap'),
        pop3: disabledField('disablepop3'),
        smtp: disabledField('disablesmtp'),
      }),
      mayChangePassword: disabledField('disablepwdchange'),
    },
    inserted: ({ localPart, nowMs }) => ({
      uid: localPart,
      name: localPart,
      quota: '',
      netdiskquota: '',
      clearpwd: '',
      mailhost: '',
      createdate: sqlTime(nowMs),
      expiredate: never,
      active: 1,
      question: '',
      answer: '',
    }),
    placed: (row) => ({
      uid: row.localPart,
      maildir: `${homeOf(row)}/Maildir/`,
      homedir: homeOf(row),
    }),
  },
  domain: {
    table: 'domain',
    name: 'domain',
    fields: {
      description: textField('description'),
      isActive: flagField('active'),
      expiresMs: lastDayField('expiredate'),
      accountsMax: limitField('maxusers'),
      aliasesMax: limitField('maxalias'),
      quotaBytesMax: limitField('maxquota', { unit: megabyte }),
      defaultQuotaBytes: limitField('default_quota', { unit: megabyte }),
    },
    inserted: ({ nowMs }) => ({
      description: '',
      hashdirpath: '',
      maxalias: 0,
      maxusers: 0,
      maxquota: '0',
      maxnetdiskquota: '0',
      can_signup: 0,
      default_quota: '0',
      default_netdiskquota: '0',
      default_expire: '0',
      createdate: sqlTime(nowMs),
      expiredate: never,
      active: 1,
    }),
  },
  alias: {
    table: 'alias',
    key: { kind: 'address', address: 'address', domain: 'domain' },
    target: 'goto',
    fields: { isActive: flagField('active') },
    hasRowsOfAccounts: false,
    inserted: ({ nowMs }) => ({ createdate: sqlTime(nowMs), active: 1 }),
  },
  administrator: {
    table: 'manager',
    name: 'username',
    password: 'password',
    fields: {
      isSuper: {
        columns: ['type'],
        read: (row) => text(row['type']).toLowerCase() === 'admin',
        write: (isSuper) => ({ type: isSuper ? 'admin' : 'postmaster' }),
      },
      isActive: flagField('active'),
      expiresMs: lastDayField('expiredate'),
    },
    inserted: ({ name, nowMs }) => ({
      type: 'postmaster',
      uid: name.replace(/@.*/, ''),
      name: name.replace(/@.*/, ''),
      question: '',
      answer: '',
      disablepwdchange: 0,
      createdate: sqlTime(nowMs),
      expiredate: never,
      active: 1,
    }),
    domains: {
      table: 'domain_manager',
      name: 'username',
      domain: 'domain',
      inserted: ({ nowMs }) => ({ createdate: sqlTime(nowMs), active: 1 }),
    },
  },
};

/** ExtMail writes the slash at the end; a row made by hand may lack it, and is a Maildir too. */
function asDirectory(maildir: string): string | null {
  if (maildir === '') return null;
  return maildir.endsWith('/') ? maildir : `${maildir}/`;
}
