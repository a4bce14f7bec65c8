// Names of password schemes as they stand between braces in stored strings of Dovecot, Courier,
// tpop3d, ExtMail, vpopmail and PostfixAdmin, upper case, without the .HEX or .B64 ending.
// A name gives only the family; the body decides the rest, because programs disagree on names:
// `{MD5}` is md5-crypt to Dovecot, base64 to Courier, and hex or base64 to tpop3d.

export type Family =
  | 'plain'
  | 'plain-trunc'
  | 'digest'
  | 'crypt'
  | 'md5-crypt'
  | 'pbkdf2'
  | 'scram'
  | 'cram-md5'
  | 'digest-md5'
  | 'mysql-old';

export interface Scheme {
  readonly family: Family;
  /** Digest of `digest` and `scram`; md4 is ours, for OpenSSL 3 has dropped it. */
  readonly digest?: 'md4' | 'md5' | 'sha1' | 'sha256' | 'sha512';
  /** The salt follows the digest (RFC 2307 `{SSHA}` and its kin). */
  readonly salted?: true;
}

export const schemes: Readonly<Record<string, Scheme>> = {
  PLAIN: { family: 'plain' },
  CLEAR: { family: 'plain' },
  CLEARTEXT: { family: 'plain' },
  PLAINTEXT: { family: 'plain' },
  'PLAIN-TRUNC': { family: 'plain-trunc' },

  MD5: { family: 'digest', digest: 'md5' },
  MD5RAW: { family: 'digest', digest: 'md5' },
  'PLAIN-MD5': { family: 'digest', digest: 'md5' },
  'LDAP-MD5': { family: 'digest', digest: 'md5' },
  'PLAIN-MD4': { family: 'digest', digest: 'md4' },
  SHA: { family: 'digest', digest: 'sha1' },
  SHA1: { family: 'digest', digest: 'sha1' },
  SHA256: { family: 'digest', digest: 'sha256' },
  SHA512: { family: 'digest', digest: 'sha512' },
  SMD5: { family: 'digest', digest: 'md5', salted: true },
  SSHA: { family: 'digest', digest: 'sha1', salted: true },
  SSHA1: { family: 'digest', digest: 'sha1', salted: true },
  SSHA256: { family: 'digest', digest: 'sha256', salted: true },
  SSHA512: { family: 'digest', digest: 'sha512', salted: true },

  CRYPT: { family: 'crypt' },
  'DES-CRYPT': { family: 'crypt' },
  'BLF-CRYPT': { family: 'crypt' },
  BCRYPT: { family: 'crypt' },
  'SHA256-CRYPT': { family: 'crypt' },
  'SHA512-CRYPT': { family: 'crypt' },
  ARGON2: { family: 'crypt' },
  ARGON2I: { family: 'crypt' },
  ARGON2ID: { family: 'crypt' },
  APR1: { family: 'crypt' },
  'MD5-CRYPT': { family: 'md5-crypt' },
  MD5CRYPT: { family: 'md5-crypt' },
  'CRYPT-MD5': { family: 'md5-crypt' },
  CRYPT_MD5: { family: 'md5-crypt' },

  PBKDF2: { family: 'pbkdf2' },
  'SCRAM-SHA-1': { family: 'scram', digest: 'sha1' },
  'SCRAM-SHA-256': { family: 'scram', digest: 'sha256' },
  'CRAM-MD5': { family: 'cram-md5' },
  'HMAC-MD5': { family: 'cram-md5' },
  'DIGEST-MD5': { family: 'digest-md5' },
  MYSQL: { family: 'mysql-old' },
};
