// Tells the kinds of crypt(3) strings apart by their own prefix (crypt(5)) and bounds their cost:
//
//     $1$ md5   $apr1$ md5 of Apache   $3$ NT   $5$ sha256   $6$ sha512   $2a$ $2b$ $2y$ bcrypt
//     $7$ scrypt   $y$ yescrypt   $gy$ gost-yescrypt   $argon2i$ $argon2id$ argon2   $md5 sunmd5
//     13 characters without $ DES   _ and 19 characters bsdicrypt, which is DES too

import { cryptDigits } from './crypt-base64.ts';
import { bsdiSetting } from './des-crypt.ts';
import { sunMd5Rounds } from './sun-md5.ts';
import { yescryptParameters } from './yescrypt.ts';

export type CryptKind =
  | 'md5'
  | 'nt'
  | 'sha'
  | 'bcrypt'
  | 'scrypt'
  | 'yescrypt'
  | 'argon2'
  | 'des'
  | 'sunmd5';

type Answer = { readonly kind: CryptKind; readonly slow: boolean } | { readonly unusable: string };

/** LIMIT bcrypt: cost 14 is about 1.5 s in script; each step doubles it. */
const bcryptCostMax = 14;
/** LIMIT sha256-crypt and sha512-crypt: about 1.5 s. The format goes up to 999,999,999. */
const shaRoundsMax = 500_000;
/** LIMIT argon2 and scrypt: memory of one verification, and the memory that is walked in all. */
export const memoryKibMax = 256 * 1024;
const argonWalkKibMax = 2 * 1024 * 1024;
const argonLanesMax = 16;
/** LIMIT yescrypt: N × r, times how often it is walked; about 2 s in script, the usual is 0.4 s. */
const yescryptWorkMax = 2 ** 19;
/** LIMIT sunmd5 and bsdicrypt: about 1.5 s each. Formats go up to 4,294,967,295 and 16,777,215. */
const sunMd5RoundsMax = 500_000;
const bsdiTimesMax = 2 ** 20;

export function cryptKind(body: string): Answer {
  if (/^\$1\$[^$]{0,8}\$[./0-9A-Za-z]{22}$/.test(body)) return { kind: 'md5', slow: true };
  if (/^\$apr1\$[^$]{0,8}\$[./0-9A-Za-z]{22}$/.test(body)) return { kind: 'md5', slow: true };
  if (/^\$3\$\$[0-9a-fA-F]{32}$/.test(body)) return { kind: 'nt', slow: false };
  if (/^[./0-9A-Za-z]{13}$/.test(body)) return { kind: 'des', slow: true };
  if (body.startsWith('$2')) return bcrypt(body);
  if (body.startsWith('$5$') || body.startsWith('$6$')) return sha(body);
  if (body.startsWith('$argon2')) return argon2(body);
  if (body.startsWith('$7$')) return scrypt(body);
  if (body.startsWith('$y$') || body.startsWith('$gy$')) return yescrypt(body);
  if (body.startsWith('$md5')) return sunMd5(body);
  if (body.startsWith('_')) return bsdi(body);
  return { unusable: 'unknown kind of crypt' };
}

function sunMd5(body: string): Answer {
  const rounds = sunMd5Rounds(body);
  if (rounds === undefined) return { unusable: 'malformed sunmd5' };
  return rounds > sunMd5RoundsMax ? { unusable: 'absurd cost' } : { kind: 'sunmd5', slow: true };
}

function bsdi(body: string): Answer {
  if (!/^_[./0-9A-Za-z]{19}$/.test(body)) return { unusable: 'malformed bsdicrypt' };
  const { times } = bsdiSetting(body);
  if (times < 1) return { unusable: 'malformed bsdicrypt' };
  return times > bsdiTimesMax ? { unusable: 'absurd cost' } : { kind: 'des', slow: true };
}

function bcrypt(body: string): Answer {
  const cost = /^\$2[aby]\$(\d\d)\$[./0-9A-Za-z]{53}$/.exec(body)?.[1];
  if (cost === undefined) return { unusable: 'malformed bcrypt' };
  if (Number(cost) > bcryptCostMax) return { unusable: 'absurd cost' };
  if (Number(cost) < 4) return { unusable: 'malformed bcrypt' };
  return { kind: 'bcrypt', slow: true };
}

function sha(body: string): Answer {
  const match =
    /^\$(?:5|6)\$(?:rounds=(\d{1,10})\$)?[^$]{0,16}\$(?:[./0-9A-Za-z]{43}|[./0-9A-Za-z]{86})$/.exec(
      body,
    );
  if (match === null) return { unusable: 'malformed sha-crypt' };
  if (Number(match[1] ?? 0) > shaRoundsMax) return { unusable: 'absurd cost' };
  return { kind: 'sha', slow: true };
}

function argon2(body: string): Answer {
  const match =
    /^\$argon2(?:i|d|id)\$v=19\$m=(\d{1,10}),t=(\d{1,10}),p=(\d{1,10})\$[A-Za-z0-9+/]{11,200}\$[A-Za-z0-9+/]{6,200}$/.exec(
      body,
    );
  if (match === null) return { unusable: 'malformed argon2' };
  const [memoryKib = 0, passes = 0, lanes = 0] = match.slice(1).map(Number);
  if (memoryKib > memoryKibMax || memoryKib * passes > argonWalkKibMax || lanes > argonLanesMax) {
    return { unusable: 'absurd cost' };
  }
  if (passes < 1 || lanes < 1 || memoryKib < 8 * lanes) return { unusable: 'malformed argon2' };
  return { kind: 'argon2', slow: true };
}

/** `$7$` N as one digit (its logarithm), r and p as five digits each, all in crypt's base 64. */
function scrypt(body: string): Answer {
  const parameters = scryptParameters(body);
  if (parameters === undefined) return { unusable: 'malformed scrypt' };
  const { logN, r, p } = parameters;
  if (logN > 24 || (2 ** logN * r) / 8 > memoryKibMax || p * r > 64) {
    return { unusable: 'absurd cost' };
  }
  return { kind: 'scrypt', slow: true };
}

function yescrypt(body: string): Answer {
  const parameters = yescryptParameters(body);
  if (parameters === undefined) return { unusable: 'malformed yescrypt' };
  const { n, r, p, t } = parameters;
  const walks = t > 1 ? t : (4 + t) / 3;
  if (n * r * walks > yescryptWorkMax || p > 64) return { unusable: 'absurd cost' };
  return { kind: 'yescrypt', slow: true };
}

export interface ScryptParameters {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
}

export function scryptParameters(body: string): ScryptParameters | undefined {
  const match =
    /^\$7\$([./0-9A-Za-z])([./0-9A-Za-z]{5})([./0-9A-Za-z]{5})([^$]{0,100})\$([./0-9A-Za-z]{43})$/.exec(
      body,
    );
  if (match === null) return undefined;
  const [, n = '', r = '', p = '', salt = '', hash = ''] = match;
  const read = { logN: base64Number(n), r: base64Number(r), p: base64Number(p), salt, hash };
  return read.logN < 1 || read.r < 1 || read.p < 1 ? undefined : read;
}

/** Least significant digit first. */
function base64Number(digits: string): number {
  return Array.from(digits).reduceRight(
    (value, digit) => value * 64 + cryptDigits.indexOf(digit),
    0,
  );
}
