// Whether unlabelled 8-bit text is of an alphabet that leaves no room for Latin letters: Russian in two
// codings, Greek, Hebrew. Its words have no ASCII letter in them, and its fourteen most frequent
// letters make up most of it; read in another of these codings they make up less.

/** LIMIT The guess looks at so many bytes and no more. */
const sampleBytes = 4_096;
/** Letters in words without any ASCII, of all letters that are not ASCII. */
const pureShareMin = 0.8;
/** A few letters prove nothing. */
const lettersMin = 5;
/** Of these letters; texts have 0.65 to 0.85 in their own coding. */
const commonShareMin = 0.55;
const wordMin = 3;

/** The fourteen most frequent letters as bytes, small. */
const alphabets: readonly (readonly [label: string, common: ReadonlySet<number>])[] = [
  ['windows-1251', bytesOf('ee e5 e0 e8 ed f2 f1 f0 e2 eb ea ec e4 ef')],
  ['koi8-r', bytesOf('cf c5 c1 c9 ce d4 d3 d2 d7 cc cb cd c4 d0')],
  ['windows-1253', bytesOf('e1 ef e9 e5 f4 f3 ed e7 f5 f1 f0 ea ec eb')],
  ['windows-1255', bytesOf('e9 e4 e5 ec e0 fa f8 e1 f9 ee f0 ed e3 f2')],
];

function bytesOf(hex: string): ReadonlySet<number> {
  return new Set(hex.split(' ').map((byte) => Number.parseInt(byte, 16)));
}

/** A WHATWG label, or undefined when it is none of them for certain. */
export function guessAlphabet(bytes: Uint8Array): string | undefined {
  const letters = pureLetters(bytes.subarray(0, sampleBytes));
  if (letters === undefined) return undefined;
  let best: string | undefined;
  let bestShare = commonShareMin;
  for (const [label, common] of alphabets) {
    const share = letters.filter((byte) => common.has(byte)).length / letters.length;
    if (share <= bestShare) continue;
    best = label;
    bestShare = share;
  }
  return best;
}

/** The bytes above ASCII that stand in words of their own; undefined when too few do. */
function pureLetters(sample: Uint8Array): readonly number[] | undefined {
  const letters: number[] = [];
  let all = 0;
  let word: number[] = [];
  let isPure = true;
  const endWord = (): void => {
    if (isPure && word.length >= wordMin) letters.push(...word);
    else if (isPure && word.length > 0) all -= word.length;
    word = [];
    isPure = true;
  };
  for (const byte of sample) {
    if (byte >= 0x80) {
      all += 1;
      word.push(byte);
    } else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) isPure = false;
    else endWord();
  }
  endWord();
  return letters.length >= lettersMin && letters.length / all >= pureShareMin ? letters : undefined;
}
