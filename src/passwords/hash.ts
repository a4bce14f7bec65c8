// Makes the stored string of a new password.
//
// Which prefix: the row is read by others too. tpop3d knows {crypt} and hands the body to crypt(3);
// Dovecot takes {CRYPT} in any case and does the same; Exim's crypteq knows {crypt}; ExtMail and
// vpopmail call crypt(3). So `{crypt}$2y$…` is the one spelling that all of them read on a system
// whose crypt(3) knows bcrypt (libxcrypt, musl, the BSDs). `{BLF-CRYPT}` is Dovecot's alone, and no
// prefix at all would mean md5 in vmail-sql. argon2 is stronger but no crypt(3) reads it.

import { Buffer } from 'node:buffer';
import { bcryptBytesMax } from './bcrypt.ts';
import type { HashPool } from './hash-pool.ts';
import { isPossible } from './verify.ts';

/** What new strings can be written as. */
export type NewScheme = 'crypt-bcrypt' | 'sha512-crypt' | 'argon2id';

/** What stands before a string of crypt(3); PostfixAdmin and vpopmail want nothing there. */
export type CryptPrefix = '{crypt}' | '{CRYPT}' | '';

export interface NewHashOptions {
  readonly pool: HashPool;
  readonly prefix?: CryptPrefix;
  /** Of bcrypt. */
  readonly cost?: number;
  /** Whose it is, so that the pool can be fair. */
  readonly turn?: string;
}

/** 2^10 rounds: about 90 ms in script, and what other mail programs write today. */
export const bcryptCost = 10;
/** Throws RangeError for what `isHashable` says no to. */
export async function hashPassword(
  password: string,
  scheme: NewScheme,
  { pool, prefix = '{crypt}', cost = bcryptCost, turn }: NewHashOptions,
): Promise<string> {
  if (!isHashable(password, scheme)) throw new RangeError('this password can not be hashed');
  const job =
    scheme === 'crypt-bcrypt'
      ? ({ kind: 'bcrypt', password, cost } as const)
      : ({ kind: scheme, password } as const);
  const body = String(await pool.run(job, turn));
  return `${scheme === 'argon2id' ? '{ARGON2ID}' : prefix}${body}`;
}

export function isHashable(password: string, scheme: NewScheme): boolean {
  if (!isPossible(password)) return false;
  // LIMIT longer ones are refused rather than silently cut.
  return scheme !== 'crypt-bcrypt' || Buffer.byteLength(password, 'utf8') <= bcryptBytesMax;
}
