// What a new mailbox's directory is called below its domain's: its local part, or behind a few
// levels of letters, so that no directory holds a hundred thousand names:
//
//   alice        as usual
//   C/P/alice    with `1x2`: one letter a level, two levels
//
// The letters come from the name itself, evenly spread, so that a row made again has its old place.
// They are upper-case letters, which no local part has: a level is never somebody's mailbox.

import { createHash } from 'node:crypto';
import type { AddressParts } from './address.ts';

/** Levels above each mailbox; `LxD` in the configuration. */
export interface Hashing {
  readonly letters: number;
  readonly levels: number;
}

export function homeName({ localPart, domain }: AddressParts, hashing?: Hashing): string {
  if (hashing === undefined) return localPart;
  const { letters, levels } = hashing;
  const sum = createHash('sha256').update(`${localPart}@${domain}`).digest('hex');
  const spelt = sum.replaceAll(/./g, (digit) =>
    String.fromCharCode(65 + Number.parseInt(digit, 16)),
  );
  const above = Array.from({ length: levels }, (_, at) =>
    spelt.slice(at * letters, (at + 1) * letters),
  );
  return [...above, localPart].join('/');
}
