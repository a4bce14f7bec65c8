// The tables of vpopmail, with the accounts of all domains in one, as a mail server asks them. Only
// addresses of valias are followed: programs and files are qmail's matter, as the catch-all is.

import { maildirQuotaBytes, maildirQuotaMessages } from './maildir-quota.ts';
import { type Conditions, type MailSchema, Names, type Present, switches } from './schema.ts';

/** Bit of pw_gid that exempts from the domain's limits. */
const overridesLimits = 0x20_00;

export function vpopmailForMail(present: Present): MailSchema {
  const on = new Names(present);
  const domainName = on.column('d', 'dir_control', 'domain');
  const joined = (table: string, alias: string, column: string) =>
    `${on.table(table)} ${alias} join ${on.table('dir_control')} d` +
    ` on ${domainName} = ${on.column(alias, table, column)}`;
  const hasLimits = present.has('limits', 'domain');
  const limits = hasLimits
    ? ` left join ${on.table('limits')} l on ${on.column('l', 'limits', 'domain')} = ${domainName}`
    : '';
  const bits = `coalesce(${on.column('a', 'vpopmail', 'pw_gid')}, 0)`;
  const allowed = (bit: number, limit: string): Conditions => {
    const ofDomain = on.when(
      ['l', 'limits', limit],
      (column) => `(coalesce(${column}, 0) = 0 or ${bits} & ${overridesLimits} <> 0)`,
    );
    return [[`${bits} & ${bit} = 0`, ...ofDomain].join(' and ')];
  };
  const localPart = on.column('a', 'vpopmail', 'pw_name');
  const home = on.column('a', 'vpopmail', 'pw_dir');
  const quota = on.column('a', 'vpopmail', 'pw_shell');
  return {
    domain: {
      from: `${on.table('dir_control')} d`,
      name: domainName,
      // `dom_89` is how the directories of all domains of uid 89 are spread.
      isOurs: [`left(${domainName}, 4) <> 'dom_'`],
    },
    account: {
      from: `${joined('vpopmail', 'a', 'pw_domain')}${limits}`,
      named: (local, domain) =>
        `${on.column('a', 'vpopmail', 'pw_domain')} = ${domain} and ${localPart} = ${local}`,
      address: `concat(${localPart}, '@', ${domainName})`,
      place: `concat(trim(trailing '/' from nullif(${home}, '')), '/Maildir/')`,
      password: on.column('a', 'vpopmail', 'pw_passwd'),
      isActive: [],
      isCurrent: [],
      services: switches({
        imap: allowed(0x08, 'disable_imap'),
        pop3: allowed(0x02, 'disable_pop'),
        smtp: allowed(0x8_00, 'disable_smtp'),
      }),
      quotaBytes: maildirQuotaBytes(quota),
      quotaMessages: maildirQuotaMessages(quota),
    },
    alias: aliases(on, joined('valias', 'f', 'domain')),
    aliasDomain: {
      from: joined('aliasdomains', 'x', 'domain'),
      alias: on.column('x', 'aliasdomains', 'alias'),
      domain: domainName,
      isActive: [],
    },
  };
}

/** dot-qmail(5): `&` may stand before an address, `|` `/` `.` and `#` begin what is none. */
function aliases(on: Names, from: string): MailSchema['alias'] {
  const line = `trim(${on.column('f', 'valias', 'valias_line')})`;
  const target = `trim(leading '&' from ${line})`;
  return {
    from,
    named: (localPart, domain) =>
      `${on.column('f', 'valias', 'domain')} = ${domain}` +
      ` and ${on.column('f', 'valias', 'alias')} = ${localPart}`,
    isCatchAll: () => '1 = 0',
    target,
    isActive: [
      `locate('@', ${target}) > 1`,
      `locate(' ', ${target}) = 0`,
      `ascii(${target}) not in (35, 46, 47, 124)`,
    ],
  };
}
