// File sizes as people say them (SI: 1 kB is 1,000 bytes).

import { BoundedMap } from '../kit/bounded-map.ts';
import { remembered } from '../kit/remembered.ts';
import type { Texts } from '../web/texts.ts';

const units = ['b', 'kb', 'mb', 'gb', 'tb'] as const;
/** LIMIT of languages whose way of writing a number is kept. */
const formatsMax = 30;

/** LIMIT of sizes whose words are kept, in each of them. */
const wordsMax = 1_000;

const formats = new BoundedMap<string, Intl.NumberFormat>(formatsMax);
const wordsByTexts = new WeakMap<Texts, (bytes: number) => string>();

/** `512 B`, `18 kB`, `3.4 MB`. */
export function sizeWords(bytes: number, texts: Texts): string {
  let words = wordsByTexts.get(texts);
  if (!words) {
    words = remembered(wordsMax, (asked: number) => wordsOf(asked, texts));
    wordsByTexts.set(texts, words);
  }
  return words(bytes);
}

function wordsOf(bytes: number, texts: Texts): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const tenths = unit >= 2 && value < 10;
  const rounded = tenths ? Math.round(value * 10) / 10 : Math.round(value);
  const size = formatOf(texts.locale).format(rounded);
  return texts(`size.${units[unit] ?? 'b'}`, { size });
}

function formatOf(locale: string): Intl.NumberFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    formats.set(locale, format);
  }
  return format;
}
