// What a new password must be. Length and not being guessable at the first try, and nothing
// about kinds of characters: such rules make people write `Password1!`.

import { bcryptBytesMax } from '../passwords/bcrypt.ts';
import { isHashable } from '../passwords/hash.ts';
import { isCommon } from './common-password.ts';

/** Characters of a new password, at least; an installation may want more. */
export const lengthMin = 8;
/** As many are always enough and never too many; in bytes, so fewer of some scripts. */
export const lengthMax = bcryptBytesMax;

export type Weakness = 'short' | 'long' | 'name' | 'common' | 'repeated' | 'character';

/** Why this password won't do for this address; undefined when it will. */
export function weaknessOf(password: string, address: string): Weakness | undefined {
  const folded = password.normalize('NFC').toLowerCase();
  if (charactersOf(folded) < lengthMin) return 'short';
  if (password.includes('\0')) return 'character';
  if (!isHashable(password, 'crypt-bcrypt')) return 'long';
  if (isName(folded, address)) return 'name';
  if (isCommon(folded)) return 'common';
  return new Set(folded).size < 3 ? 'repeated' : undefined;
}

export function charactersOf(password: string): number {
  return Array.from(password.normalize('NFC')).length;
}

/** The address, its local part or its domain, with or without a few digits or marks around. */
function isName(folded: string, address: string): boolean {
  const core = folded.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  const [localPart = '', domain = ''] = address.split('@');
  const names = [address, localPart, domain, domain.split('.')[0] ?? ''];
  return names.some((name) => name !== '' && (folded === name || core === name));
}
