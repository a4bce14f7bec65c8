// SQL that gives a stored password in the spelling of another program. The schemes have many names
// and one name means different things (docs/mail-servers.md); each reader gets what it reads, and
// Exim the impossible `*` where it could not check a password of that scheme at all.

/** Who reads it: Exim's crypteq, Dovecot's passdb, or tpop3d. */
export type PasswordReader = 'exim' | 'dovecot' | 'tpop3d';

type Kind = 'crypt' | 'md5Crypt' | 'plain' | 'sha1' | 'md5';

/** What stands between the braces, in lower case. */
const names: Readonly<Record<Kind, readonly string[]>> = {
  crypt: ['crypt', 'des-crypt', 'blf-crypt', 'bcrypt', 'sha256-crypt', 'sha512-crypt'],
  md5Crypt: ['crypt_md5', 'crypt-md5', 'md5-crypt', 'md5crypt'],
  plain: ['plaintext', 'plain', 'clear', 'cleartext'],
  sha1: ['sha1', 'sha'],
  md5: ['md5', 'plain-md5', 'ldap-md5'],
};

/** QUIRK: ExtMail stores md5-crypt without its `$1$` too. */
const withMagic = "if(left(body, 1) = '$', body, concat('$1$', body))";

/** Over the columns `stored`, its `scheme` (`{crypt`) and its `body`. */
const spellings: Readonly<Record<PasswordReader, Readonly<Record<Kind, string>>>> = {
  exim: {
    crypt: "concat('{crypt}', body)",
    md5Crypt: `concat('{crypt}', ${withMagic})`,
    // Exim compares no clear text, so the database hashes it.
    plain: "concat('{md5}', md5(body))",
    sha1: "concat('{sha1}', body)",
    md5: "concat('{md5}', body)",
  },
  dovecot: {
    crypt: "concat('{CRYPT}', body)",
    md5Crypt: `concat('{CRYPT}', ${withMagic})`,
    plain: "concat('{PLAIN}', body)",
    sha1: "concat(if(char_length(body) = 40, '{SHA1.HEX}', '{SHA1}'), body)",
    md5: "concat(if(char_length(body) = 24, '{LDAP-MD5}', '{PLAIN-MD5}'), body)",
  },
  tpop3d: {
    crypt: "concat('{crypt}', body)",
    md5Crypt: `concat('{crypt_md5}', ${withMagic})`,
    plain: "concat('{plaintext}', body)",
    sha1: "concat('{sha1}', body)",
    md5: "concat('{md5}', body)",
  },
};

/** Columns that the expression below is written over; a string without braces is all body. */
export const storedColumns =
  "lower(substring_index(stored, '}', 1)) as scheme," +
  " substring(stored, locate('}', stored) + 1) as body";

/** The lines of an expression; `defaultScheme` is that of strings without one, in any case. */
export function storedPasswordSql(
  reader: PasswordReader,
  defaultScheme: string,
): readonly string[] {
  const of = spellings[reader];
  return [
    // A hash of crypt(3) without a scheme, and Dovecot's meaning of {MD5}.
    `case when left(stored, 1) = '$' or scheme = '{md5' and left(body, 1) = '$' then ${of.crypt}`,
    ...(Object.keys(names) as Kind[]).map(
      (kind) => `when scheme in (${listOf(names[kind])}) then ${of[kind]}`,
    ),
    // Dovecot and tpop3d know others by the same names, and refuse those that they do not know.
    `when left(stored, 1) = '{' then ${reader === 'exim' ? "'*'" : 'stored'}`,
    `else ${withoutScheme(reader, defaultScheme)} end`,
  ];
}

/** A scheme that only Dovecot knows gets its name; others would take it for another one. */
function withoutScheme(reader: PasswordReader, defaultScheme: string): string {
  const name = defaultScheme.replace(/^\{|\}$/g, '');
  const known = (Object.keys(names) as Kind[]).find((kind) =>
    names[kind].includes(name.toLowerCase()),
  );
  if (known !== undefined) return spellings[reader][known];
  if (reader === 'dovecot' && /^[\w.-]+$/.test(name)) return `concat('{${name}}', body)`;
  return reader === 'exim' ? "'*'" : 'stored';
}

const listOf = (schemes: readonly string[]) => schemes.map((name) => `'{${name}'`).join(', ');
