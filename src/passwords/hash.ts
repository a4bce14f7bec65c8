// Makes the stored string of a new password.
//
// Which prefix: the row is read by others too. tpop3d knows {crypt} and hands the body to crypt(3);
// Dovecot takes {CRYPT} in any case and does the same; Exim's crypteq knows {crypt}; ExtMail and
// vpopmail call crypt(3). So `{crypt}$2y$…` is the one spelling that all of them read on a system
// whose crypt(3) knows bcrypt (libxcrypt, musl, the BSDs). `{BLF-CRYPT}` is Dovecot's alone, and no
// prefix at all would mean md5 in vmail-sql. argon2 is stronger but no crypt(3) reads it.

import { Buffer } from 'node:buffer';
import type { HashPool } from './hash-pool.ts';
import { isPossible } from './verify.ts';

/** What new strings can be written as. */
export type NewScheme = 'crypt-bcrypt';

/** 2^10 rounds: about 90 ms in script, and what other mail programs write today. */
export const bcryptCost = 10;
/** LIMIT bcrypt takes no byte beyond; longer ones are refused rather than silently cut. */
export const bcryptBytesMax = 72;

/** Throws RangeError for what `isHashable` says no to. */
export async function hashPassword(
  password: string,
  scheme: NewScheme,
  { pool, cost = bcryptCost }: { readonly pool: HashPool; readonly cost?: number },
): Promise<string> {
  if (!isHashable(password, scheme)) throw new RangeError('this password can not be hashed');
  return `{crypt}${String(await pool.run({ kind: 'bcrypt', password, cost }))}`;
}

export function isHashable(password: string, _scheme: NewScheme): boolean {
  return isPossible(password) && Buffer.byteLength(password, 'utf8') <= bcryptBytesMax;
}
