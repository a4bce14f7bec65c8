// yescrypt (Peslyak, 2014 to 2018), the usual crypt(3) of Debian, Fedora and Arch since 2021, and
// gost-yescrypt, which ALT Linux puts around it:
//
//     $y$ j N r [have p t]$salt$43 digits     $gy$ and the same
//
// Flavour, N, r and what may follow are numbers of one or more digits (`readNumber`), salt and hash
// are base 64 with the least significant bits first. The flavour `j` is the only one that crypt(3)
// writes: six rounds of pwxform over three boxes of 4 KiB. It is scrypt (RFC 7914) with another
// inner function, and ends as SCRAM does (RFC 5802 3). No library was found that is kept up.

import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { cryptDigits, encodeLittleEndian } from './crypt-base64.ts';
import { hmacStreebog256, streebog256 } from './streebog.ts';
import { Mixer } from './yescrypt-mix.ts';

export interface YescryptParameters {
  /** Memory blocks of 128 × r bytes; a power of two. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly t: number;
  readonly salt: Uint8Array;
}

/** LIMIT of each number; the bound of their product is the caller's. */
const numberMax = 2 ** 24;

/** Undefined for what is malformed, of another flavour, or asks for a file of memory (ROM). */
export function yescryptParameters(body: string): YescryptParameters | undefined {
  const match = /^\$g?y\$j([./0-9A-Za-z]{2,20})\$([./0-9A-Za-z]{0,86})\$[./0-9A-Za-z]{43}$/.exec(
    body,
  );
  const salt = decode(match?.[2] ?? '');
  if (match === null || salt === undefined) return undefined;
  const digits = { text: match[1] ?? '', at: 0 };
  const logN = readNumber(digits, 1);
  const r = readNumber(digits, 1);
  const have = digits.at < digits.text.length ? readNumber(digits, 1) : 0;
  const p = (have & 1) === 0 ? 1 : readNumber(digits, 2);
  const t = (have & 2) === 0 ? 0 : readNumber(digits, 1);
  // Bit 2 counts upgrades and bit 3 names a ROM; crypt(3) knows neither.
  const isRead = have < 4 && digits.at === digits.text.length;
  if (!isRead || !(logN > 1 && logN < 25) || !(2 ** logN / p > 3)) return undefined;
  return Math.max(r, p, t) > numberMax ? undefined : { n: 2 ** logN, r, p, t, salt };
}

/** The 43 digits at the end. */
export function yescrypt(password: Uint8Array, parameters: YescryptParameters): string {
  return encodeLittleEndian(yescryptHash(password, parameters));
}

/** The same; `setting` is what stands before them, without the last `$`. */
export function gostYescrypt(
  password: Uint8Array,
  parameters: YescryptParameters,
  setting: string,
): string {
  const key = hmacStreebog256(streebog256(password), Buffer.from(setting, 'latin1'));
  return encodeLittleEndian(hmacStreebog256(key, yescryptHash(password, parameters)));
}

function yescryptHash(password: Uint8Array, parameters: YescryptParameters): Buffer {
  const { n, r, p } = parameters;
  const isLarge = n / p >= 0x100 && (n / p) * r >= 0x20000;
  // A first, cheap run: what is left of the password once the large memory is asked for.
  const first = isLarge
    ? derive(password, { ...parameters, n: n / 64, t: 0 }, 'yescrypt-prehash')
    : password;
  const key = derive(first, parameters, 'yescrypt');
  const clientKey = createHmac('sha256', key).update('Client Key').digest();
  return createHash('sha256').update(clientKey).digest();
}

function derive(password: Uint8Array, parameters: YescryptParameters, name: string): Buffer {
  const { n, r, p, t, salt } = parameters;
  const key = createHmac('sha256', name).update(password).digest();
  const blocks = pbkdf2Sync(key, salt, 1, 128 * r * p, 'sha256');
  let outer = Buffer.from(blocks.subarray(0, 32));
  const mixer = new Mixer({ n, r, p, t }, blocks);
  mixer.run((last) => (outer = createHmac('sha256', last).update(outer).digest()));
  return pbkdf2Sync(outer, blocks, 1, 32, 'sha256');
}

/** The first digit tells how many there are: 48 values have one, the next ones each half as many. */
function readNumber(digits: { readonly text: string; at: number }, least: number): number {
  const next = () => cryptDigits.indexOf(digits.text[digits.at++] ?? ' ');
  const first = next();
  if (first < 0) return Number.NaN;
  let value = least;
  let [start, end, bits] = [0, 47, 0];
  while (first > end) {
    value += (end + 1 - start) * 2 ** bits;
    start = end + 1;
    end = start + Math.floor((62 - end) / 2);
    bits += 6;
  }
  value += (first - start) * 2 ** bits;
  while (bits > 0) {
    bits -= 6;
    const digit = next();
    value += digit < 0 ? Number.NaN : digit * 2 ** bits;
  }
  return value;
}

function decode(digits: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const four = Array.from(digits.slice(at, at + 4), (digit) => cryptDigits.indexOf(digit));
    const value = four.reduceRight((sum, digit) => sum * 64 + digit, 0);
    const count = Math.floor((four.length * 6) / 8);
    if (count === 0 || value >= 2 ** (count * 8)) return undefined;
    for (let n = 0; n < count; n += 1) bytes.push((value / 2 ** (8 * n)) & 0xff);
  }
  return Uint8Array.from(bytes);
}
