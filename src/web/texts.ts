// Words that people see, out of a message catalogue: never written in a page or a view. A message
// with holes is in ICU MessageFormat; one without is given as it stands.

import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValues } from '../kit/failure.ts';
import { type MessageKey, messagesEn } from './tables/messages-en.ts';

export type { MessageKey };

export interface Texts {
  /** BCP 47 language tag, for the `lang` attribute and for Intl. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  (key: MessageKey, values?: MessageValues): string;
}

/** The catalogue of a language, its messages compiled on first use. */
export function openTexts(language: 'en'): Texts {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const say = (key: MessageKey, values?: MessageValues): string => {
    const message = messagesEn[key];
    if (!message.includes('{')) return message;
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
  return Object.assign(say, { language, direction: 'ltr' as const });
}
