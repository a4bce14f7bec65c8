// Reads the words of a language from dist/languages, where bin/build-languages.ts put them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './kit/log.ts';
import type { Language } from './web/tables/languages.ts';
import type { Messages } from './web/texts.ts';

/** Nothing where there is no such file: then English is spoken, and the log says why. */
export function readMessages(language: Language, log: Log): Messages {
  const path = join(import.meta.dirname, `../dist/languages/${language}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Messages;
  } catch (error) {
    log.warn({ language, path, err: error }, 'no words of this language: bin/setup makes them');
    return {};
  }
}
