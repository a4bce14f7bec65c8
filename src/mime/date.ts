// The Date field (RFC 5322 3.3 and 4.3), read word by word so that order and junk matter little.
//
//   Wed, 17 May 2000 19:35:05 -0400 (EDT)

import { monthNumbers, zoneMinutes } from './tables/date-words.ts';

/** LIMIT Characters looked at; a date needs forty. */
const lengthMax = 256;

interface DateWords {
  day: number | undefined;
  month: number | undefined;
  year: number | undefined;
  /** Seconds of the day. */
  time: number;
  zone: number | undefined;
}

/** Milliseconds since 1970; undefined for what is no date between 1900 and 9999. */
export function parseDate(field: string): number | undefined {
  const words = readWords(withoutComments(field.slice(0, lengthMax)));
  const { day, month, year } = words;
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (day < 1 || day > 31 || year < 1900 || year > 9999) return undefined;
  const midnight = Date.UTC(year, month, day);
  // A 31st of June is a broken date and not the 1st of July.
  if (new Date(midnight).getUTCDate() !== day) return undefined;
  return midnight + (words.time - (words.zone ?? 0) * 60) * 1000;
}

function withoutComments(text: string): string {
  let out = '';
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) out += char;
  }
  return out;
}

function readWords(text: string): DateWords {
  const words: DateWords = {
    day: undefined,
    month: undefined,
    year: undefined,
    time: 0,
    zone: undefined,
  };
  for (const word of separate(text)) readWord(words, word);
  return words;
}

/** Blanks and commas separate; `12-Jan-2002` and `2002-01-12T10:00:00Z` are taken apart too. */
function separate(text: string): string[] {
  const spaced = text
    .replace(/\b(\d{4})[-/](\d\d)[-/](\d\d)[T ]?/, (_, year, month, day) => {
      const name = [...monthNumbers.keys()][Number(month) - 1];
      return ` ${String(day)} ${name ?? '?'} ${String(year)} `;
    })
    .replace(/(\d{1,2})[-./ ]([A-Za-z]{3,9})[-./ ](\d{2,4})/, '$1 $2 $3')
    .replace(/(\d)\s*:\s*(?=\d)/g, '$1:')
    .replace(/\b(?:GMT|UTC?)([+-]\d)/i, '$1')
    .replace(/(:\d\d)(?:[.,]\d+)?\s*([+-]\d\d:?\d\d|Z)\b/, '$1 $2');
  return spaced.split(/[\s,;]+/).filter((word) => word !== '');
}

function readWord(words: DateWords, word: string): void {
  const lower = word.toLowerCase();
  const time = timeOf(word);
  const month = monthNumbers.get(lower.slice(0, 3));
  if (time !== undefined) words.time = time;
  else if (/^[+-](?:\d{1,2}|\d{1,2}:?\d\d)$/.test(word)) words.zone ??= offsetOf(word);
  else if (/^\d+$/.test(word)) readNumber(words, word);
  else if (month !== undefined && words.month === undefined && /^[a-z]+\.?$/.test(lower)) {
    words.month = month;
  } else if (lower === 'pm' && words.time < 43_200) words.time += 43_200;
  else if (lower === 'am' && words.time >= 43_200) words.time -= 43_200;
  else if (/^[a-z]+$/.test(lower)) words.zone ??= zoneMinutes.get(lower);
}

function readNumber(words: DateWords, word: string): void {
  const value = Number(word);
  if (words.day === undefined && word.length <= 2 && value <= 31) words.day = value;
  else if (words.year === undefined && word.length <= 4) words.year = fullYear(value, word.length);
}

/** RFC 5322 4.3: two digits up to 49 are this century, three are counted from 1900. */
function fullYear(value: number, digits: number): number {
  if (digits <= 2) return value < 50 ? 2000 + value : 1900 + value;
  // QUIRK: clocks that counted from 1900 and padded it wrote 0102 for 2002.
  return digits === 3 || (value >= 100 && value < 200) ? 1900 + value : value;
}

/** Seconds of the day of `h:mm` or `h:mm:ss`, with colons or dots. */
function timeOf(word: string): number | undefined {
  const match = /^(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:\.\d+)?$/.exec(word);
  if (match === null) return undefined;
  const [, hours = '', minutes = '', seconds = '0'] = match;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Minutes east; a zone beyond a day is garbage and read as none. */
function offsetOf(word: string): number {
  const plain = word.slice(1).replace(':', '');
  const digits = plain.length <= 2 ? `${plain.padStart(2, '0')}00` : plain.padStart(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  if (minutes >= 1440) return 0;
  return word.startsWith('-') ? -minutes : minutes;
}
