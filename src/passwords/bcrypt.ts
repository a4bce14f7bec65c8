// bcrypt, as WebAssembly computes it: in script it takes a fifth longer, and native code has to be
// built or fetched for each system.
//
//     $2y$ cost $22 digits of salt, 31 of hash     its own base 64, the most significant bits first

import wasm from 'hash-wasm/dist/bcrypt.umd.min.js';

const digits = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const usualDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What bcrypt looks at of a password in UTF-8; the rest counts for nothing. */
export const bcryptBytesMax = 72;

/** The 31 digits for this password, under cost and salt of a stored string. */
export async function bcryptDigits(password: Uint8Array, stored: string): Promise<string> {
  const usual = Array.from(stored.slice(7, 29), (digit) => usualDigits[digits.indexOf(digit)]);
  const salt = Buffer.from(usual.join(''), 'base64');
  return (await compute(password, { salt, cost: Number(stored.slice(4, 6)) })).slice(-31);
}

/** `$2y$`: the name libxcrypt, Dovecot and PHP write for the algorithm without the old bugs. */
export async function newBcrypt(
  password: Uint8Array,
  of: { readonly salt: Uint8Array; readonly cost: number },
): Promise<string> {
  return (await compute(password, of)).replace(/^\$2[ab]\$/, '$2y$');
}

async function compute(
  password: Uint8Array,
  { salt, cost }: { readonly salt: Uint8Array; readonly cost: number },
): Promise<string> {
  return wasm.bcrypt({ password: password.subarray(0, bcryptBytesMax), salt, costFactor: cost });
}
