// md5-crypt as FreeBSD made it and every crypt(3) took it over, with Apache's variant:
//
//     $1$salt$22 digits     $apr1$salt$22 digits

import { createHash } from 'node:crypto';
import { encodeTriples } from './crypt-base64.ts';

const rounds = 1_000;
/** Order of the digits of an md5. */
export const digestTriples = [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5], [11]];

/** The whole string for this password, under magic and salt of a stored one. */
export function md5Crypt(password: Uint8Array, stored: string): string {
  const [, magic = '1', salt = ''] = stored.split('$');
  const saltBytes = Buffer.from(salt.slice(0, 8), 'latin1');
  const inner = md5(password, saltBytes, password);
  const start = createHash('md5').update(password).update(`$${magic}$`).update(saltBytes);
  for (let left = password.length; left > 0; left -= 16) {
    start.update(inner.subarray(0, Math.min(16, left)));
  }
  for (let bits = password.length; bits > 0; bits >>>= 1) {
    // QUIRK: the original meant the digest here but had just cleared it; so it is a NUL byte.
    start.update((bits & 1) === 1 ? Buffer.alloc(1) : password.subarray(0, 1));
  }
  let digest: Buffer = start.digest();
  for (let round = 0; round < rounds; round += 1) {
    digest = md5(...roundInput(round, { password, salt: saltBytes, digest }));
  }
  return `$${magic}$${salt}$${encodeTriples(digest, digestTriples)}`;
}

function roundInput(
  round: number,
  { password, salt, digest }: { password: Uint8Array; salt: Uint8Array; digest: Uint8Array },
): readonly Uint8Array[] {
  const odd = round % 2 === 1;
  return [
    odd ? password : digest,
    ...(round % 3 === 0 ? [] : [salt]),
    ...(round % 7 === 0 ? [] : [password]),
    odd ? digest : password,
  ];
}

function md5(...pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}
