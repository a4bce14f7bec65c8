// What a language does not say yet: `node test/web/untranslated.ts` lists it, with the English words.

import { catalogues } from '../../src/web/tables/catalogues.ts';
import { messagesEn } from '../../src/web/tables/messages-en.ts';
import type { MessageKey, Messages } from '../../src/web/texts.ts';

/** Keys without words, in the order of the English tables. */
export function untranslated(messages: Messages): readonly MessageKey[] {
  const keys = Object.keys(messagesEn) as readonly MessageKey[];
  return keys.filter((key) => messages[key] === undefined);
}

if (import.meta.main) {
  for (const [language, messages] of Object.entries(catalogues)) {
    const missing = untranslated(messages);
    process.stdout.write(`${language}: ${missing.length} missing\n`);
    for (const key of missing) process.stdout.write(`  ${key}: ${messagesEn[key]}\n`);
  }
}
