// The messages of every language but English, for bin/build-languages.ts, which writes each into a
// file of its own: a running server reads those, one by one, when somebody needs them.

import type { Messages } from '../texts.ts';
import { messagesAr } from './ar/messages.ts';
import { messagesDe } from './de/messages.ts';
import { messagesEs } from './es/messages.ts';
import { messagesFr } from './fr/messages.ts';
import { messagesJa } from './ja/messages.ts';
import type { Language } from './languages.ts';
import { messagesZhHans } from './zh-hans/messages.ts';
import { messagesZhHant } from './zh-hant/messages.ts';

export const catalogues: Readonly<Record<Exclude<Language, 'en'>, Messages>> = {
  de: messagesDe,
  es: messagesEs,
  fr: messagesFr,
  ar: messagesAr,
  ja: messagesJa,
  'zh-Hans': messagesZhHans,
  'zh-Hant': messagesZhHant,
};
