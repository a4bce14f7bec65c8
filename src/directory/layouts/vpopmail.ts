// The tables of vpopmail: vpopmail (or a table for each domain), valias, aliasdomains, limits,
// dir_control and lastauth. What an account may not do are bits of its pw_gid; a domain's limits
// forbid it to all of its accounts, but for those that the bit V_OVERRIDE exempts. Nothing of it is
// altered.
//
// The domains are the rows of dir_control: the list that qmail goes by (users/assign,
// control/virtualdomains) is in files, and is not looked at.

import { join } from 'node:path';
import { limitField, lower, maildirQuotaField, text, textField } from '../fields.ts';
import type { Service } from '../directory.ts';
import type { AccountTable, Field, Layout, SideTable } from '../layout.ts';
import type { SqlRow } from '../../database/database.ts';

/** Bits of pw_gid. */
const noPasswordChange = 0x01;
const overridesLimits = 0x20_00;
const administersDomain = 0x10_00;

const serviceBits: readonly (readonly [Service, bit: number, limit: string])[] = [
  ['webmail', 0x04, 'limits.disable_webmail'],
  ['imap', 0x08, 'limits.disable_imap'],
  ['pop3', 0x02, 'limits.disable_pop'],
  ['smtp', 0x8_00, 'limits.disable_smtp'],
];

const passwordLimit = 'limits.disable_passwordchanging';

/** Absent values of a domain's row are those of a file that is not looked at: no limit. */
const limits: SideTable = { table: 'limits', domain: 'domain', inserted: {} };

const bitsOf = (row: SqlRow) => Number(row['pw_gid'] ?? 0);

/** Forbidden by the account's own bit or by its domain's limit. */
function isForbidden(row: SqlRow, bit: number, limit: string): boolean {
  const bits = bitsOf(row);
  const isLimited = Number(row[limit] ?? 0) !== 0 && (bits & overridesLimits) === 0;
  return isLimited || (bits & bit) !== 0;
}

/** The row with a bit set or taken away, unless that is what it comes to anyhow. */
function withBit(
  row: SqlRow,
  { bit, limit, isSet }: { readonly bit: number; readonly limit: string; readonly isSet: boolean },
): SqlRow {
  if (isForbidden(row, bit, limit) === isSet) return row;
  const bits = bitsOf(row);
  return { ...row, pw_gid: isSet ? bits | bit : bits & ~bit };
}

const services: Field<ReadonlySet<Service>> = {
  columns: ['pw_gid', ...serviceBits.map(([, , limit]) => limit)],
  needsRow: true,
  read: (row) =>
    new Set(
      serviceBits.flatMap(([name, bit, limit]) => (isForbidden(row, bit, limit) ? [] : name)),
    ),
  write: (value, row) => {
    let written = row;
    for (const [name, bit, limit] of serviceBits) {
      written = withBit(written, { bit, limit, isSet: !value.has(name) });
    }
    return { pw_gid: bitsOf(written) };
  },
};

const mayChangePassword: Field<boolean> = {
  columns: ['pw_gid', passwordLimit],
  needsRow: true,
  read: (row) => !isForbidden(row, noPasswordChange, passwordLimit),
  write: (value, row) => {
    const of = { bit: noPasswordChange, limit: passwordLimit, isSet: !value };
    return { pw_gid: bitsOf(withBit(row, of)) };
  },
};

const account: AccountTable = {
  table: 'vpopmail',
  key: { kind: 'parts', localPart: 'pw_name', domain: 'pw_domain' },
  sides: [
    {
      table: 'lastauth',
      localPart: 'user',
      domain: 'domain',
      // The address that a login came from is not known here, and another's would be a lie.
      inserted: { remote_ip: 'webmail' },
    },
    limits,
  ],
  password: 'pw_passwd',
  besidePassword: { pw_clear_passwd: '' },
  administers: {
    columns: ['pw_gid', 'pw_name'],
    read: (row) =>
      (bitsOf(row) & administersDomain) !== 0 || lower(row['pw_name']) === 'postmaster',
  },
  placeColumns: ['pw_dir'],
  placeDomainColumns: [],
  place: (row) => {
    const home = text(row['pw_dir']);
    return { path: home === '' ? null : home, mboxName: 'Maildir/' };
  },
  fields: {
    displayName: textField('pw_gecos'),
    quota: maildirQuotaField('pw_shell', 'NOQUOTA'),
    services,
    mayChangePassword,
    lastLoginMs: {
      columns: ['lastauth.timestamp'],
      read: (row) => {
        const seconds = Number(row['lastauth.timestamp'] ?? 0);
        return seconds > 0 ? seconds * 1000 : undefined;
      },
      write: (value) => ({ 'lastauth.timestamp': Math.floor((value ?? 0) / 1000) }),
    },
  },
  inserted: ({ localPart }) => ({
    pw_uid: 0,
    pw_gid: 0,
    pw_gecos: localPart,
    pw_shell: 'NOQUOTA',
    pw_clear_passwd: '',
  }),
  placed: ({ home, domain, baseDir }) => ({
    pw_dir: join(baseDir, domain, home),
  }),
};

/** Three levels of 62 directories each, of which none is in use yet. */
const spread = {
  cur_users: 0,
  level_cur: 0,
  level_max: 3,
  level_start0: 0,
  level_start1: 0,
  level_start2: 0,
  level_end0: 61,
  level_end1: 61,
  level_end2: 61,
  level_mod0: 0,
  level_mod1: 2,
  level_mod2: 4,
  level_index0: 0,
  level_index1: 0,
  level_index2: 0,
  the_dir: '',
};

export const vpopmail: Layout = {
  account,
  domain: {
    table: 'dir_control',
    name: 'domain',
    sides: [limits],
    fields: {
      accountsMax: countField('limits.maxpopaccounts'),
      aliasesMax: lowerOf('limits.maxaliases', 'limits.maxforwards'),
      quotaBytesMax: limitField('limits.diskquota', { unit: 2 ** 20 }),
      defaultQuotaBytes: limitField('limits.defaultquota'),
    },
    // What vpopmail itself begins to spread a domain's directories with.
    inserted: () => spread,
    // `dom_89` is how the directories of all domains of uid 89 are spread.
    noneBegins: 'dom_',
  },
  alias: {
    table: 'valias',
    key: { kind: 'parts', localPart: 'alias', domain: 'domain' },
    target: 'valias_line',
    fields: {},
    lines: {
      read: (line) => line.trim().replace(/^&/, ''),
      write: (address) => `&${address}`,
      // dot-qmail(5): `|` begins a program, `/` and `.` a place for mail, `#` a remark.
      isAddress: (line) => /^\s*&?[^\s|/.#&][^\s]*@[^\s]+$/.test(line),
    },
    hasNoCatchAll: true,
    hasRowsOfAccounts: false,
    inserted: () => ({}),
  },
  aliasDomain: {
    table: 'aliasdomains',
    alias: 'alias',
    domain: 'domain',
    fields: {},
    inserted: () => ({}),
  },
};

/** The same where each domain has its accounts in a table of its own. */
export const vpopmailTables: Layout = {
  ...vpopmail,
  account: {
    ...account,
    key: { kind: 'own', localPart: 'pw_name', domainName: '' },
    perDomain: {
      tableOf: (domain) => domain.replaceAll(/[-.]/g, '_'),
      // vpopmail's own, with room for what is stored today.
      created:
        'pw_name char(32) not null, pw_passwd varchar(128), pw_uid int, pw_gid int, ' +
        'pw_gecos char(48), pw_dir char(160), pw_shell char(20), pw_clear_passwd char(16), ' +
        'primary key (pw_name)',
    },
  },
};

/** A count of which -1 and nothing at all mean no limit. */
function countField(column: string): Field<number | undefined> {
  return {
    columns: [column],
    read: (row) => {
      const count = Number(row[column] ?? -1);
      return count < 0 ? undefined : count;
    },
    write: (value) => ({ [column]: value ?? -1 }),
  };
}

/** vpopmail counts aliases of accounts and forwarders to elsewhere apart; here they are one. */
function lowerOf(...columns: readonly string[]): Field<number | undefined> {
  const fields = columns.map(countField);
  return {
    columns,
    read: (row) => {
      const counts = fields.map((field) => field.read(row)).filter((count) => count !== undefined);
      return counts.length === 0 ? undefined : Math.min(...counts);
    },
    write: (value, row) =>
      Object.assign({}, ...fields.map((field) => field.write(value, row))) as Record<
        string,
        number
      >,
  };
}
