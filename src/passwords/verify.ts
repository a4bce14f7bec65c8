// Whether a password is the one behind a stored string of any scheme that mail servers of the
// last decades have written. Wrong, malformed, unknown and absurdly costly all answer false.

import { Buffer } from 'node:buffer';
import type { HashPool } from './hash-pool.ts';
import { matches } from './matches.ts';
import { type Stored, readStored } from './stored.ts';

/** LIMIT of a password in UTF-8 bytes. Longer ones are refused before any work. */
export const passwordBytesMax = 1_023;

export interface PasswordHints {
  readonly pool: HashPool;
  /** Whose guess it is, so that the pool can be fair. */
  readonly turn?: string;
  /** Login name; a stored DIGEST-MD5 holds it. */
  readonly user?: string;
  /** Scheme of strings without a prefix, such as `CRYPT`; md5 as hex when it is not given. */
  readonly defaultScheme?: string;
}

export async function verifyPassword(
  stored: string,
  password: string,
  hints: PasswordHints,
): Promise<boolean> {
  return verifyStored(readStored(stored, hints.defaultScheme), password, hints);
}

/** The same for a string that was read before, so that a caller can tell why one is unusable. */
export async function verifyStored(
  stored: Stored,
  password: string,
  { pool, user, turn }: PasswordHints,
): Promise<boolean> {
  if (stored.kind === 'unusable' || !isPossible(password)) return false;
  if (!stored.slow) return matches(stored, password, user);
  return (await pool.run({ kind: 'verify', stored, password, user }, turn)) === true;
}

/** A NUL would end the password early in every crypt(3), so that its rest did not count. */
export function isPossible(password: string): boolean {
  if (password === '' || password.length > passwordBytesMax || password.includes('\0')) {
    return false;
  }
  return Buffer.byteLength(password, 'utf8') <= passwordBytesMax;
}
