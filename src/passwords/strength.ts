// Whether a stored string should be made anew in another scheme when its password is at hand.

import type { CryptKind } from './crypt-kind.ts';
import type { NewScheme } from './hash.ts';
import { bcryptCost } from './hash.ts';
import type { Stored } from './stored.ts';

type Usable = Extract<Stored, { kind: 'usable' }>;

/** What it costs whoever has a copy of the table to try one guess, from nothing to much. */
type Rank = 0 | 1 | 2 | 3;

const newRanks: Readonly<Record<NewScheme, Rank>> = {
  'sha512-crypt': 1,
  'crypt-bcrypt': 2,
  argon2id: 3,
};

/** Never for what a challenge and its answer need (CRAM-MD5, DIGEST-MD5, SCRAM). */
export function isWeakerThan(stored: Usable, scheme: NewScheme): boolean {
  const keptFor = stored.family;
  if (keptFor === 'cram-md5' || keptFor === 'digest-md5' || keptFor === 'scram') return false;
  if (isCheapBcrypt(stored)) return scheme !== 'sha512-crypt';
  return rankOf(stored) < newRanks[scheme];
}

const weakCrypts: readonly CryptKind[] = ['md5', 'des', 'nt', 'sunmd5'];

function rankOf(stored: Usable): Rank {
  if (stored.family === 'pbkdf2') return 1;
  if (stored.family !== 'crypt') return 0;
  if (stored.crypt === 'sha') return 1;
  if (stored.crypt === 'bcrypt') return 2;
  return weakCrypts.includes(stored.crypt) ? 0 : 3;
}

function isCheapBcrypt(stored: Usable): boolean {
  if (stored.family !== 'crypt' || stored.crypt !== 'bcrypt') return false;
  return Number(stored.body.slice(4, 6)) < bcryptCost;
}
