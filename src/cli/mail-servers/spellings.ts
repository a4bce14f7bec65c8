// How each mail server writes a statement into its file: what it replaces by the value, quoted by
// itself, what it must not read as a character of its own, and how a line goes on in the next one.

import type { Statement } from './queries.ts';

interface Dialect {
  readonly escape: (sql: string) => string;
  readonly lineEnd: string;
}

/** Stand for values while a statement is escaped; no name in a statement has a colon. */
const tokens = {
  localPart: ':local:',
  domain: ':domain:',
  service: ':service:',
  secret: ':secret:',
};

export const asked = tokens;

type Values = Readonly<Record<keyof typeof tokens, string>>;

/** One statement as it stands in the file. */
export function spelt(
  statement: Statement,
  values: Partial<Values>,
  { escape, lineEnd }: Dialect,
): string {
  const lines = statement.flatMap((line) => line.split('\n'));
  let text = lines.map(escape).join(lineEnd);
  for (const [name, token] of Object.entries(tokens)) {
    text = text.replaceAll(token, () => values[name as keyof Values] ?? token);
  }
  return text;
}

const quoteMysql = (expression: string) => `'\${quote_mysql:${expression}}'`;

/** Exim expands a whole option, so what belongs to SQL hides behind backslashes. */
export const exim = {
  escape: (sql: string) => sql.replaceAll(/[\\${}]/g, String.raw`\$&`),
  lineEnd: ' \\\n      ',
  recipient: { localPart: quoteMysql('$local_part'), domain: quoteMysql('$domain') },
  sender: {
    localPart: quoteMysql('$sender_address_local_part'),
    domain: quoteMysql('$sender_address_domain'),
  },
  loginIn: (name: string, secret: string) => ({
    localPart: quoteMysql(`\${local_part:${name}}`),
    domain: quoteMysql(`\${domain:${name}}`),
    secret: quoteMysql(secret),
  }),
};

/** Postfix, mysql_table(5). */
export const postfix = {
  escape: (sql: string) => sql.replaceAll('%', '%%'),
  lineEnd: '\n    ',
  key: { localPart: "'%u'", domain: "'%d'" },
  /** A key that is a domain and nothing else. */
  domainKey: { domain: "'%s'" },
};

/** Dovecot 2.3 escapes by itself what it puts in. */
export const dovecot = {
  escape: (sql: string) => sql.replaceAll('%', '%%'),
  lineEnd: ' \\\n    ',
  login: { localPart: "'%n'", domain: "'%d'", service: "'%s'", secret: "'%w'" },
};

/** Dovecot 2.4: the same, with other names for values. */
export const dovecot24 = {
  ...dovecot,
  login: {
    localPart: "'%{user | username}'",
    domain: "'%{user | domain}'",
    service: "'%{protocol}'",
    secret: "'%{password}'",
  },
};

export const tpop3d = {
  escape: (sql: string) => sql,
  lineEnd: ' ',
  login: { localPart: "'$(local_part)'", domain: "'$(domain)'" },
};
