// Whether a password belongs to a stored string, computed here and now. Slow kinds are called
// from a worker thread only (hash-worker.ts); `verifyPassword` decides that.

import {
  argon2Sync,
  createHash,
  createHmac,
  pbkdf2Sync,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import type { Argon2Algorithm } from 'node:crypto';
import { bcryptDigits } from './bcrypt.ts';
import { cramMd5States } from './cram-md5.ts';
import { encodeLittleEndian } from './crypt-base64.ts';
import { type CryptKind, scryptParameters } from './crypt-kind.ts';
import { desCrypt } from './des-crypt.ts';
import { md4 } from './md4.ts';
import { md5Crypt } from './md5-crypt.ts';
import { mysqlOldPassword } from './mysql-old.ts';
import { shaCrypt } from './sha-crypt.ts';
import type { Stored } from './stored.ts';
import { sunMd5 } from './sun-md5.ts';
import { gostYescrypt, yescrypt, yescryptParameters } from './yescrypt.ts';

type Usable = Extract<Stored, { kind: 'usable' }>;
type UsableCrypt = Extract<Usable, { family: 'crypt' }>;
type UsableOther = Exclude<Usable, UsableCrypt>;

interface Offered {
  readonly password: string;
  /** The same in UTF-8. */
  readonly bytes: Buffer;
  /** Login name; only DIGEST-MD5 needs it. */
  readonly user: string | undefined;
}

export async function matches(
  stored: Usable,
  password: string,
  user: string | undefined,
): Promise<boolean> {
  const offered = { password, bytes: Buffer.from(password, 'utf8'), user };
  if (stored.family === 'crypt') return cryptMatchers[stored.crypt](stored.body, offered);
  return matchers[stored.family](stored, offered);
}

const matchers: Record<UsableOther['family'], (stored: UsableOther, of: Offered) => boolean> = {
  plain: ({ body }, { bytes }) => equal(bytesOf(body), bytes),
  'plain-trunc': ({ body }, { bytes }) => matchesTruncated(textOf(body), bytes),
  digest: (stored, { bytes }) => matchesDigest(stored, bytes),
  pbkdf2: ({ body }, { bytes }) => matchesPbkdf2(textOf(body), bytes),
  scram: (stored, { bytes }) => matchesScram(stored, bytes),
  'cram-md5': ({ body }, { bytes }) => equal(digestBytes(body, 32), cramMd5States(hmacKey(bytes))),
  'digest-md5': ({ body }, offered) => matchesDigestMd5(body, offered),
  'mysql-old': ({ body }, { bytes }) => matchesMysqlOld(textOf(body), bytes),
};

const cryptMatchers: Record<CryptKind, (body: string, of: Offered) => boolean | Promise<boolean>> =
  {
    md5: (body, { bytes }) => equalText(md5Crypt(bytes, body), body),
    sha: (body, { bytes }) => equalText(shaCrypt(bytes, body), body),
    nt: (body, offered) => matchesNt(lower(body), offered),
    bcrypt: async (body, { bytes }) => equalText(await bcryptDigits(bytes, body), body.slice(-31)),
    des: (body, { bytes }) => equalText(desCrypt(bytes, body), body.slice(-11)),
    sunmd5: (body, { bytes }) => equalText(sunMd5(bytes, body), body.slice(-22)),
    argon2: (body, { bytes }) => matchesArgon2(body, bytes),
    scrypt: (body, { bytes }) => matchesScrypt(body, bytes),
    yescrypt: (body, { bytes }) => matchesYescrypt(body, bytes),
  };

/** Windows hashes UTF-16; crypt(3) widens each byte of UTF-8 instead. The same for ASCII. */
function matchesNt(body: string, { password, bytes }: Offered): boolean {
  return [password, bytes.toString('latin1')].some((text) =>
    equalText(`$3$$${md4(Buffer.from(text, 'utf16le')).toString('hex')}`, body),
  );
}

function matchesArgon2(body: string, message: Buffer): boolean {
  const [, algorithm, , parameters = '', nonce = '', tag = ''] = body.split('$');
  const [memory = 0, passes = 0, parallelism = 0] = parameters
    .split(',')
    .map((pair) => Number(pair.slice(2)));
  const wanted = Buffer.from(tag, 'base64');
  const tagLength = wanted.length;
  const computed = argon2Sync(algorithm as Argon2Algorithm, {
    message,
    nonce: Buffer.from(nonce, 'base64'),
    memory,
    passes,
    parallelism,
    tagLength,
  });
  return equal(wanted, computed);
}

function matchesScrypt(body: string, bytes: Buffer): boolean {
  const parameters = scryptParameters(body);
  if (parameters === undefined) return false;
  const { logN, r, p, salt, hash } = parameters;
  const N = 2 ** logN;
  const maxmem = 128 * N * r + 128 * r * p + 1024 * 1024;
  const computed = scryptSync(bytes, Buffer.from(salt, 'latin1'), 32, { N, r, p, maxmem });
  return equalText(encodeLittleEndian(computed), hash);
}

function matchesYescrypt(body: string, bytes: Buffer): boolean {
  const parameters = yescryptParameters(body);
  if (parameters === undefined) return false;
  const computed = body.startsWith('$gy$')
    ? gostYescrypt(bytes, parameters, body.slice(0, -44))
    : yescrypt(bytes, parameters);
  return equalText(computed, body.slice(-43));
}

function matchesDigest({ digest, salted, body }: UsableOther, bytes: Buffer): boolean {
  const length = { md4: 16, md5: 16, sha1: 20, sha256: 32, sha512: 64 }[digest] ?? 0;
  const value = salted ? saltedBytes(body) : digestBytes(body, length);
  if (value === undefined || value.length < length) return false;
  const salt = value.subarray(length);
  if (salted !== salt.length > 0) return false;
  const input = Buffer.concat([bytes, salt]);
  const computed = digest === 'md4' ? md4(input) : createHash(digest).update(input).digest();
  return equal(value.subarray(0, length), computed);
}

/** Dovecot: `$1$salt$rounds$hex`, HMAC-SHA-1, the salt taken as text. */
function matchesPbkdf2(body: string, bytes: Buffer): boolean {
  const match = /^\$1\$([^$]{1,100})\$(\d{1,7})\$([0-9a-fA-F]{40})$/.exec(body);
  if (match === null) return false;
  const [, salt = '', rounds = '', hex = ''] = match;
  if (Number(rounds) < 1) return false;
  return equal(Buffer.from(hex, 'hex'), pbkdf2Sync(bytes, salt, Number(rounds), 20, 'sha1'));
}

/** RFC 5803 in Dovecot's spelling: `rounds,salt,StoredKey,ServerKey`; StoredKey is enough. */
function matchesScram({ digest, body }: UsableOther, bytes: Buffer): boolean {
  const [rounds = '', salt = '', storedKey = '', serverKey] = textOf(body).split(',');
  if (!/^[1-9]\d{0,6}$/.test(rounds) || salt === '' || serverKey === undefined) return false;
  const wanted = Buffer.from(storedKey, 'base64');
  const length = digest === 'sha1' ? 20 : 32;
  const salted = pbkdf2Sync(bytes, Buffer.from(salt, 'base64'), Number(rounds), length, digest);
  const clientKey = createHmac(digest, salted).update('Client Key').digest();
  return equal(wanted, createHash(digest).update(clientKey).digest());
}

/** RFC 2831 2.1.2.1: the secret is H(user:realm:password); the realm is the login's domain. */
function matchesDigestMd5(body: string | Uint8Array, { bytes, user = '' }: Offered): boolean {
  const at = user.lastIndexOf('@');
  const [name, realm] = at < 0 ? [user, ''] : [user.slice(0, at), user.slice(at + 1)];
  const secret = createHash('md5').update(`${name}:${realm}:`).update(bytes).digest();
  return equal(digestBytes(body, 16), secret);
}

function matchesMysqlOld(body: string, bytes: Buffer): boolean {
  if (!/^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{16})$/.test(body)) return false;
  return equalText(mysqlOldPassword(bytes).slice(0, body.length), lower(body));
}

/** Dovecot: `length-text`; text that is as long as `length` is a prefix of the real password. */
function matchesTruncated(body: string, bytes: Buffer): boolean {
  const match = /^(\d{1,4})-(.+)$/s.exec(body);
  if (match === null) return false;
  const kept = Buffer.from(match[2] ?? '', 'utf8');
  const isCut = kept.length === Number(match[1]);
  return equal(kept, isCut ? bytes.subarray(0, kept.length) : bytes);
}

/** Hex when it is twice as long as the digest, base64 otherwise; the lengths never meet. */
function digestBytes(body: string | Uint8Array, length: number): Buffer | undefined {
  if (typeof body !== 'string') return body.length === length ? Buffer.from(body) : undefined;
  if (body.length === length * 2 && /^[0-9a-fA-F]+$/.test(body)) return Buffer.from(body, 'hex');
  const value = saltedBytes(body);
  return value?.length === length ? value : undefined;
}

function saltedBytes(body: string | Uint8Array): Buffer | undefined {
  if (typeof body !== 'string') return Buffer.from(body);
  return /^[A-Za-z0-9+/]+={0,2}$/.test(body) ? Buffer.from(body, 'base64') : undefined;
}

/** RFC 2104 2: a key longer than the block is hashed first. */
function hmacKey(bytes: Buffer): Buffer {
  return bytes.length > 64 ? createHash('md5').update(bytes).digest() : bytes;
}

const lower = (text: string) => text.toLowerCase();
const bytesOf = (body: string | Uint8Array) =>
  typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
const textOf = (body: string | Uint8Array) => Buffer.from(bytesOf(body)).toString('utf8');

function equalText(a: string, b: string): boolean {
  return equal(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'));
}

/** Of one length in the same time, whatever stands in them. An empty secret equals nothing. */
function equal(wanted: Uint8Array | undefined, computed: Uint8Array): boolean {
  if (wanted === undefined || wanted.length === 0) return false;
  return wanted.length === computed.length && timingSafeEqual(wanted, computed);
}
