// sha256-crypt and sha512-crypt (Drepper, "Unix crypt using SHA-256 and SHA-512", 2007):
//
//     $5$[rounds=N$]salt$43 digits     $6$[rounds=N$]salt$86 digits
//
// Own code, because the library at hand forgets a block when the password is exactly as long as
// the digest (32 or 64 bytes), and keeps an array with an entry for each round.

import { createHash } from 'node:crypto';
import { encodeTriples } from './crypt-base64.ts';

const roundsDefault = 5_000;
const roundsMin = 1_000;

/** The whole string for this password, under kind, rounds and salt of a stored one. */
export function shaCrypt(password: Uint8Array, stored: string): string {
  const match = /^\$([56])\$(?:rounds=(\d+)\$)?([^$]*)/.exec(stored);
  const [, kind = '6', named, salt = ''] = match ?? [];
  const saltBytes = Buffer.from(salt.slice(0, 16), 'latin1');
  const rounds = named === undefined ? roundsDefault : Math.max(roundsMin, Number(named));
  const algorithm = kind === '5' ? 'sha256' : 'sha512';
  const digest = stretch(password, { algorithm, salt: saltBytes, rounds });
  const shownRounds = named === undefined ? '' : `rounds=${rounds}$`;
  const digits = encodeTriples(digest, kind === '5' ? sha256Triples() : sha512Triples());
  return `$${kind}$${shownRounds}${salt}$${digits}`;
}

interface Settings {
  readonly algorithm: 'sha256' | 'sha512';
  readonly salt: Uint8Array;
  readonly rounds: number;
}

function stretch(password: Uint8Array, settings: Settings): Buffer {
  const { algorithm, salt, rounds } = settings;
  const hash = (pieces: Iterable<Uint8Array>): Buffer => {
    const state = createHash(algorithm);
    for (const piece of pieces) state.update(piece);
    return state.digest();
  };
  let digest = hash(firstInput(password, salt, hash([password, salt, password])));
  // As long as password and salt, but of the same cost whatever stands in them.
  const p = fill(hash(repeat(password, password.length)), password.length);
  const s = fill(hash(repeat(salt, 16 + (digest[0] ?? 0))), salt.length);
  for (let round = 0; round < rounds; round += 1) {
    const odd = round % 2 === 1;
    const state = createHash(algorithm).update(odd ? p : digest);
    if (round % 3 !== 0) state.update(s);
    if (round % 7 !== 0) state.update(p);
    digest = state.update(odd ? digest : p).digest();
  }
  return digest;
}

function* firstInput(password: Uint8Array, salt: Uint8Array, inner: Uint8Array) {
  yield password;
  yield salt;
  yield fill(inner, password.length);
  for (let bits = password.length; bits > 0; bits >>>= 1) {
    yield (bits & 1) === 1 ? inner : password;
  }
}

function* repeat(bytes: Uint8Array, times: number) {
  for (let left = times; left > 0; left -= 1) yield bytes;
}

/** The digest over and over, cut to a length. */
function fill(digest: Uint8Array, length: number): Uint8Array {
  return length === 0 ? new Uint8Array(0) : Buffer.alloc(length, digest);
}

/** Byte order of the digits: three runs through the digest, turned by one place each time. */
function sha256Triples(): readonly (readonly number[])[] {
  const triples: number[][] = [];
  for (let n = 0, at = [0, 10, 20]; n < 10; n += 1) {
    triples.push(at);
    at = [at[2] ?? 0, at[0] ?? 0, at[1] ?? 0].map((index) => index + 1);
  }
  return [...triples, [31, 30]];
}

function sha512Triples(): readonly (readonly number[])[] {
  const triples: number[][] = [];
  for (let n = 0, at = [0, 21, 42]; n < 21; n += 1) {
    triples.push(at);
    at = [at[1] ?? 0, at[2] ?? 0, at[0] ?? 0].map((index) => index + 1);
  }
  return [...triples, [63]];
}
