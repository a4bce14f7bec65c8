// sunmd5, Muffett's md5 of Solaris 9 and later:
//
//     $md5[,rounds=N]$salt[$]$22 digits
//
// A round hashes the digest of the one before, a page of Hamlet where the bits of that digest and the
// number of the round say so, and the number. What stands before the last `$` is hashed as the salt.

import { createHash } from 'node:crypto';
import { encodeTriples } from './crypt-base64.ts';
import { digestTriples } from './md5-crypt.ts';
import { hamlet } from './tables/hamlet.ts';

const roundsLeast = 4_096;

/** How often the text may come in: the rounds that are named, and those that nobody can do without. */
export function sunMd5Rounds(stored: string): number | undefined {
  const match = /^\$md5(?:,rounds=(\d{1,10}))?\$[./0-9A-Za-z]{0,64}\$?\$[./0-9A-Za-z]{22}$/.exec(
    stored,
  );
  return match === null ? undefined : roundsLeast + Number(match[1] ?? 0);
}

/** The 22 digits for this password, under salt and rounds of a stored string. */
export function sunMd5(password: Uint8Array, stored: string): string {
  const rounds = sunMd5Rounds(stored) ?? roundsLeast;
  const salt = stored.slice(0, -23);
  const text = Buffer.from(hamlet, 'latin1');
  let digest: Buffer = createHash('md5').update(password).update(salt, 'latin1').digest();
  for (let round = 0; round < rounds; round += 1) {
    const hash = createHash('md5').update(digest);
    if (isHeads(digest, round)) hash.update(text);
    digest = hash.update(String(round)).digest();
  }
  return encodeTriples(digest, digestTriples);
}

/** Tosses a coin: one bit of the digest against another, each found by way of seven more. */
function isHeads(digest: Buffer, round: number): boolean {
  const one = placeOf(digest, 0, bitAt(digest, round));
  const other = placeOf(digest, 8, bitAt(digest, round + 64));
  return bitAt(digest, one) !== bitAt(digest, other);
}

/** A number of seven bits: each is that bit of the digest to which two of its bytes point. */
function placeOf(digest: Buffer, start: number, shift: number): number {
  let place = 0;
  for (let bit = 0; bit < 7; bit += 1) {
    const from = start + bit + shift;
    const a = digest[from & 15] ?? 0;
    const b = digest[(from + 3) & 15] ?? 0;
    const pointer = (digest[(a >> (b % 5)) & 15] ?? 0) >> ((b >> (a & 7)) & 1);
    place |= bitAt(digest, pointer) << bit;
  }
  return place;
}

/** Of 128, over and over. */
function bitAt(digest: Buffer, at: number): number {
  return ((digest[(at >> 3) & 15] ?? 0) >> (at & 7)) & 1;
}
