// The order in which people expect names of folders and labels: by words, numbers by their value.

import { remembered } from './remembered.ts';

/** LIMIT of languages whose order is kept. */
const localesMax = 30;

/** Made once each: a comparison with options of its own would make another. */
const collatorOf = remembered(
  localesMax,
  (locale: string) => new Intl.Collator(locale, { numeric: true }),
);

/** For `toSorted`: as a language has it, in which Ä may stand behind A or behind Z. */
export function compareWords(one: string, other: string, locale = 'en'): number {
  return collatorOf(locale).compare(one, other);
}
