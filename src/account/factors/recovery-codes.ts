// Codes that let somebody in who has lost what the second factor was made with: ten, each for once.
// Letters that are read as one another are left out (Crockford's base 32), so that they survive paper.

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const codesMade = 10;
const charsEach = 10;

/** As shown: `7h2kq-0d9wx`, 50 random bits each. */
export function newCodes(randomBytes: (count: number) => Uint8Array): readonly string[] {
  return Array.from({ length: codesMade }, () => {
    const letters = randomLetters(randomBytes, charsEach);
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** Five random bits each. */
export function randomLetters(randomBytes: (count: number) => Uint8Array, count: number): string {
  return Array.from(randomBytes(count), (byte) => alphabet[byte & 31] ?? '0').join('');
}

/** As it is compared, from whatever was typed; undefined for what is no such code. */
export function plainCode(typed: string): string | undefined {
  const letters = typed
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  if (letters.length !== charsEach) return undefined;
  return Array.from(letters).every((letter) => alphabet.includes(letter)) ? letters : undefined;
}
