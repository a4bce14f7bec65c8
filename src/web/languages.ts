// The languages of an installation: which one to speak with whom, and their catalogues, each read
// when somebody first needs it. A worker that speaks English alone pays for no other.

import { BoundedMap } from '../kit/bounded-map.ts';
import { acceptedLanguage } from './accept-language.ts';
import type { WebRequest } from './http.ts';
import type { Choice } from './look.ts';
import type { Language } from './tables/languages.ts';
import { type Messages, openTexts, type Texts, textsIn } from './texts.ts';

/** LIMIT of headers whose language is remembered; browsers send few different ones. */
const headersMax = 1_000;
/** LIMIT of languages in zones that are kept. */
const spokenMax = 2_000;

export interface LanguagesParts {
  /** Spoken with who asks for none of ours. */
  readonly fallback: Language;
  /** Reads the messages of any language but English; it never throws. */
  readonly read: (language: Language) => Messages;
}

export class Languages {
  readonly #parts: LanguagesParts;
  readonly #open = new Map<Language, Texts>();
  readonly #spoken = new BoundedMap<string, Texts>(spokenMax);
  readonly #asked = new BoundedMap<string, Language>(headersMax);

  constructor(parts: LanguagesParts) {
    this.#parts = parts;
  }

  /** The same words each time for the same language and zone. */
  texts(language: Language, timeZone?: string): Texts {
    if (timeZone === undefined) return this.#opened(language);
    const name = `${language} ${timeZone}`;
    const known = this.#spoken.get(name);
    if (known !== undefined) return known;
    const texts = textsIn(this.#opened(language), timeZone);
    this.#spoken.set(name, texts);
    return texts;
  }

  /** What to speak with somebody whose settings say nothing. */
  languageFor(request: WebRequest, kept: Choice): Language {
    return kept.language ?? this.#askedFor(request.header('accept-language'));
  }

  #askedFor(header: string | undefined): Language {
    const { fallback } = this.#parts;
    if (header === undefined || header === '') return fallback;
    const known = this.#asked.get(header);
    if (known !== undefined) return known;
    const language = acceptedLanguage(header) ?? fallback;
    this.#asked.set(header, language);
    return language;
  }

  #opened(language: Language): Texts {
    const known = this.#open.get(language);
    if (known !== undefined) return known;
    const texts =
      language === 'en' ? openTexts('en') : openTexts(language, this.#parts.read(language));
    this.#open.set(language, texts);
    return texts;
  }
}
