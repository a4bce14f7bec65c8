// A password that nobody has to think of: shown once, to be handed on.

import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for each other. 20 of them are 114 bits. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function generatedPassword(): string {
  const groups = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  );
  return groups.join('-');
}
