// The languages that people can choose, each by its own name and in the order of menus.

export interface LanguageFacts {
  /** As its speakers call it; this alone is said in no other language. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For Intl, where more is to be said than the language. */
  readonly locale: string;
  /** What stands between the names of a list. */
  readonly comma: string;
}

export const languages = {
  en: {
    name: 'English',
    direction: 'ltr',
    // English that most of the world reads: 24 hours, day before month.
    locale: 'en-GB',
    comma: ', ',
  },
  de: { name: 'Deutsch', direction: 'ltr', locale: 'de', comma: ', ' },
  es: { name: 'Español', direction: 'ltr', locale: 'es', comma: ', ' },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr', comma: ', ' },
  // The figures of addresses and sizes, and of every mail, are these: one page shows one kind.
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn', comma: '، ' },
  ja: { name: '日本語', direction: 'ltr', locale: 'ja', comma: '、' },
  'zh-Hans': { name: '简体中文', direction: 'ltr', locale: 'zh-Hans', comma: '、' },
  'zh-Hant': { name: '繁體中文', direction: 'ltr', locale: 'zh-Hant', comma: '、' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

/** BCP 47 tag, for the `lang` attribute and in settings. */
export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly Language[];
