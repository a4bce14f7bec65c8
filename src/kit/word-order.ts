// The order in which people expect names of folders and labels: by words, numbers by their value.

import { lazily } from './lazily.ts';

/** Made once: each comparison with options of its own would make another. */
const collator = lazily(() => new Intl.Collator('en', { numeric: true }));

/** For `toSorted`. */
export function compareWords(one: string, other: string): number {
  return collator().compare(one, other);
}
