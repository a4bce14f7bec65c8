// Words that people see, out of a message catalogue: never written in a page or a view. A message
// with holes is in ICU MessageFormat; one without is given as it stands. What a language does not
// say is said in English.

import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValues } from '../kit/failure.ts';
import { remembered } from '../kit/remembered.ts';
import { type Language, languages } from './tables/languages.ts';
import { type MessageKey, messagesEn } from './tables/messages-en.ts';

export type { MessageKey };

/** The messages of a language, those that there are. */
export type Messages = Readonly<Partial<Record<MessageKey, string>>>;

/** One table of messages in another language. A test finds what it does not say yet. */
export type Translation<English> = Readonly<{ [Key in keyof English]?: string }>;

export interface Texts {
  /** BCP 47 language tag, for the `lang` attribute. */
  readonly language: Language;
  /** The same for Intl. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands between the names of a list. */
  readonly comma: string;
  /** The zone that times are said in, for Intl; undefined for that of this machine. */
  readonly timeZone: string | undefined;
  (key: MessageKey, values?: MessageValues): string;
}

/** LIMIT of counts whose words are kept, of each message. */
const countsKeptMax = 100;
// Stands where a value is missing: a page with a gap in it is better than no page.
const gap = '…';

/** The catalogue of a language, its messages compiled on first use. It never throws. */
export function openTexts(language: Language, messages: Messages = messagesEn): Texts {
  const { locale, direction } = languages[language];
  const compiled = new Map<MessageKey, Compiled>();
  const say = (key: MessageKey, values?: MessageValues): string => {
    const message = messages[key];
    if (message !== undefined && !message.includes('{')) return message;
    let format = compiled.get(key);
    if (!format) {
      const ready = direction === 'rtl' ? isolated(message) : message;
      format = compileSafely(ready, locale) ?? english(key);
      compiled.set(key, format);
    }
    return format(values);
  };
  return spoken(say, language, undefined);
}

/** The same words, with times in another zone. */
export function textsIn(texts: Texts, timeZone: string | undefined): Texts {
  if (timeZone === texts.timeZone) return texts;
  return spoken((key, values) => texts(key, values), texts.language, timeZone);
}

type Say = (key: MessageKey, values?: MessageValues) => string;

function spoken(say: Say, language: Language, timeZone: string | undefined): Texts {
  const { locale, direction, comma } = languages[language];
  return Object.assign(say, { language, locale, direction, comma, timeZone });
}

type Compiled = (values?: MessageValues) => string;

/**
 * An address or a name among words from right to left stays whole, and leaves them in their order
 * (Unicode 9, 2.4: first strong isolate).
 */
function isolated(message: string | undefined): string | undefined {
  return message?.replace(/\{(\w+)\}/g, '\u2068{$1}\u2069');
}

/** Undefined where a language has no message, or none that can be read. */
function compileSafely(message: string | undefined, locale: string): Compiled | undefined {
  if (message === undefined) return undefined;
  try {
    return compile(message, locale);
  } catch {
    return undefined;
  }
}

function english(key: MessageKey): Compiled {
  const message = messagesEn[key];
  return message.includes('{') ? compile(message, languages.en.locale) : () => message;
}

/** Words with bare holes in them, without ICU's plurals, choices, formats and quotes. */
const bareForm = /^[^{}'#]*(?:\{\w+\}[^{}'#]*)+$/;

/** Bare holes are filled here: a list says such a message for each row. */
function compile(message: string, locale: string): Compiled {
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
  const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  // A count alone: each page says the same ones, and ICU takes as long as a row of a list.
  const counted = remembered(countsKeptMax, (count: number) => filled(format, { count }));
  return (values) => {
    const count = values?.['count'];
    const isAlone = typeof count === 'number' && Object.keys(values ?? {}).length === 1;
    return isAlone ? counted(count) : filled(format, values);
  };
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
