// A line of recipients as text, taken apart and put together: `Ann <ann@x.test>, "B, C" <b@x.test>`.

export interface Person {
  /** As it was typed, and as it is sent. */
  readonly text: string;
  readonly name: string;
  readonly address: string;
  readonly isWrong: boolean;
}

/** LIMIT of people that are taken out of one text. */
const peopleMax = 1_000;

/** Pieces between commas, semicolons and line ends that stand in no quotes and no brackets. */
export function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let isQuoted = false;
  let isBracketed = false;
  for (const [at, letter] of Array.from(text).entries()) {
    if (letter === '"' && text[at - 1] !== '\\') isQuoted = !isQuoted;
    if (letter === '<' && !isQuoted) isBracketed = true;
    if (letter === '>' && !isQuoted) isBracketed = false;
    if (/[,;\n\r\t、，；]/u.test(letter) && !isQuoted && !isBracketed) {
      found.push(piece);
      piece = '';
    } else piece += letter;
    if (found.length >= peopleMax) return found;
  }
  return [...found, piece];
}

export function personOf(text: string): Person {
  const trimmed = text.trim();
  const bracketed = /^(.*?)<([^<>]*)>$/su.exec(trimmed);
  const address = (bracketed?.[2] ?? trimmed).trim();
  const name = (bracketed?.[1] ?? '')
    .trim()
    .replace(/^"(.*)"$/su, '$1')
    .replaceAll(/\\(.)/gu, '$1');
  const isAddress = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/u.test(address);
  return { text: trimmed, name, address, isWrong: !isAddress };
}

/** Everybody in a text, several addresses apart by blanks alone among them. */
export function peopleIn(text: string): readonly Person[] {
  return pieces(text)
    .flatMap((piece) => {
      const words = piece.trim().split(/\s+/u);
      return words.length > 1 && words.every((word) => /^<?[^\s<>@]+@[^\s<>@]+>?$/u.test(word))
        ? words
        : [piece];
    })
    .filter((piece) => piece.trim() !== '')
    .slice(0, peopleMax)
    .map(personOf);
}
