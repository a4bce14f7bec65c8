// What unlabelled 8-bit bytes probably are. A modest guess: UTF-8 proves itself; double-byte
// East Asian text shows as unbroken runs of pairs that lie in the everyday rows of its table;
// Russian, Greek and Hebrew show by their letters (alphabet-guess.ts); everything else is read as
// windows-1252, which has a character for nearly every byte.

import { isUtf8 } from 'node:buffer';
import { guessAlphabet } from './alphabet-guess.ts';

/** LIMIT The guess looks at so many bytes and no more. */
const sampleBytes = 4096;
/** A pair alone between ASCII letters is rather one accented letter beside a plain one. */
const commonShareMin = 0.6;

interface DoubleByte {
  readonly label: string;
  isLead(byte: number): boolean;
  isTrail(byte: number): boolean;
  /** Whether a valid pair is one of the characters that everyday text is made of. */
  isCommon(lead: number, trail: number): boolean;
}

const candidates: readonly DoubleByte[] = [
  {
    label: 'gb18030',
    isLead: (byte) => byte >= 0x81 && byte <= 0xfe,
    isTrail: (byte) => byte >= 0x40 && byte <= 0xfe && byte !== 0x7f,
    // GB 2312 level 1 hanzi, and its row of punctuation.
    isCommon: (lead, trail) =>
      trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3),
  },
  {
    label: 'big5',
    isLead: (byte) => byte >= 0xa1 && byte <= 0xf9,
    isTrail: (byte) => (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe),
    isCommon: (lead) => lead >= 0xa4 && lead <= 0xc6,
  },
  {
    label: 'shift_jis',
    isLead: (byte) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc),
    isTrail: (byte) => byte >= 0x40 && byte <= 0xfc && byte !== 0x7f,
    isCommon: (lead, trail) =>
      (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) ||
      (lead === 0x83 && trail <= 0x96) ||
      (lead >= 0x88 && lead <= 0x97) ||
      lead === 0x81,
  },
];

/** A WHATWG label; never undefined. */
export function guessCharset(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8';
  const alphabet = guessAlphabet(bytes);
  if (alphabet !== undefined) return alphabet;
  const sample = bytes.subarray(0, sampleBytes);
  let best = 'windows-1252';
  let bestShare = commonShareMin;
  for (const candidate of candidates) {
    const share = commonShare(sample, candidate);
    if (share <= bestShare) continue;
    best = candidate.label;
    bestShare = share;
  }
  return best;
}

/** The share of everyday characters among the multi-byte ones; 0 when a pair is invalid. */
function commonShare(sample: Uint8Array, candidate: DoubleByte): number {
  let pairs = 0;
  let common = 0;
  let run = 0;
  let commonOfRun = 0;
  // Only pairs beside another pair count: a lone one is rather an accented Latin letter.
  const endRun = (): void => {
    if (run > 1) common += commonOfRun;
    run = 0;
    commonOfRun = 0;
  };
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) {
      endRun();
      continue;
    }
    const trail = sample[at + 1];
    if (trail === undefined) break;
    if (!candidate.isLead(lead) || !candidate.isTrail(trail)) return 0;
    pairs++;
    run++;
    if (candidate.isCommon(lead, trail)) commonOfRun++;
    at++;
  }
  endRun();
  return pairs === 0 ? 0 : common / pairs;
}
