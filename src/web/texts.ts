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
  /** The zone that times are said in, for Intl; undefined for that of this machine. */
  readonly timeZone: string | undefined;
  (key: MessageKey, values?: MessageValues): string;
}

// Stands where a value is missing: a page with a gap in it is better than no page.
const gap = '…';

/** The catalogue of a language, its messages compiled on first use. It never throws. */
export function openTexts(language: 'en'): Texts {
  const compiled = new Map<MessageKey, Compiled>();
  const say = (key: MessageKey, values?: MessageValues): string => {
    const message = messagesEn[key];
    if (!message.includes('{')) return message;
    let format = compiled.get(key);
    if (!format) {
      format = compile(message, language);
      compiled.set(key, format);
    }
    return format(values);
  };
  return Object.assign(say, { language, direction: 'ltr' as const, timeZone: undefined });
}

/** The same words, with times in another zone. */
export function textsIn(texts: Texts, timeZone: string | undefined): Texts {
  if (timeZone === texts.timeZone) return texts;
  const { language, direction } = texts;
  const say = (key: MessageKey, values?: MessageValues): string => texts(key, values);
  return Object.assign(say, { language, direction, timeZone });
}

type Compiled = (values?: MessageValues) => string;

/** Words with bare holes in them, without ICU's plurals, choices, formats and quotes. */
const bareForm = /^[^{}'#]*(?:\{\w+\}[^{}'#]*)+$/;

/** Bare holes are filled here: a list says such a message for each row. */
function compile(message: string, language: string): Compiled {
  if (bareForm.test(message)) {
    // Words and names of holes by turns.
    const pieces = message.split(/\{(\w+)\}/);
    return (values = {}) => {
      let said = '';
      for (const [at, piece] of pieces.entries()) {
        said += at % 2 === 0 ? piece : (values[piece] ?? gap);
      }
      return said;
    };
  }
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  return (values) => filled(format, values);
}

function filled(format: IntlMessageFormat, values: MessageValues = {}): string {
  try {
    return String(format.format(values));
  } catch {
    const known = new Map(Object.entries(values));
    const gapped = new Proxy(values, {
      has: () => true,
      get: (_values, name) => known.get(String(name)) ?? gap,
    });
    // A number that is missing is formatted as one that is none.
    return String(format.format(gapped)).replaceAll('NaN', gap);
  }
}
