// crypt(3)'s own base 64: least significant six bits first, digits in crypt's order.

/** In the order of their values. */
export const cryptDigits = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Writes each triple of byte indexes as four digits; a short last triple as two or three. */
export function encodeTriples(bytes: Uint8Array, triples: readonly (readonly number[])[]): string {
  return triples.map((triple) => encodeTriple(bytes, triple)).join('');
}

/** Bytes in order, the first one least significant, as scrypt's `$7$` has it. */
export function encodeLittleEndian(bytes: Uint8Array): string {
  const triples: number[][] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const indexes = [at, at + 1, at + 2].filter((index) => index < bytes.length);
    triples.push(indexes.reverse());
  }
  return encodeTriples(bytes, triples);
}

/** The first index of a triple is the most significant byte. */
function encodeTriple(bytes: Uint8Array, triple: readonly number[]): string {
  let value = triple.reduce((sum, index) => (sum << 8) | (bytes[index] ?? 0), 0);
  let digits = '';
  for (let left = triple.length + 1; left > 0; left -= 1) {
    digits += cryptDigits[value & 63] ?? '';
    value >>>= 6;
  }
  return digits;
}
