// Which of our languages a browser asks for (RFC 9110 12.5.4): `zh-HK, en;q=0.8, de;q=0.7`.
//
// Chinese is two languages in writing. Who names a place and no script means the script that is
// written there, which Unicode knows (UTS 35, likely subtags): zh-TW is zh-Hant, zh-SG is zh-Hans.

import { type Language, languageTags } from './tables/languages.ts';

/** LIMIT of characters, and of languages in them, that are looked at. */
const headerCharsMax = 1_000;
const rangesMax = 50;

/** The one of ours that is liked best; undefined when none is asked for. */
export function acceptedLanguage(header: string): Language | undefined {
  const ranges = header
    .slice(0, headerCharsMax)
    .split(',', rangesMax)
    .map(rangeOf)
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { tag } of ranges) {
    const language = languageOf(tag);
    if (language !== undefined) return language;
  }
  return undefined;
}

/** The one of ours that a tag means, `de-CH` or `zh_TW`; undefined when there is none. */
export function languageOf(tag: string): Language | undefined {
  const asked = likelyForm(tag);
  if (asked === undefined) return undefined;
  return languageTags.find((known) => likelyForm(known) === asked);
}

interface Range {
  readonly tag: string;
  readonly quality: number;
}

function rangeOf(text: string): Range {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => /^q=/i.test(parameter));
  // QUIRK: a weight that cannot be read is none, as every browser's own header has it right.
  const quality = weight === undefined ? 1 : Number(weight.slice(2)) || 0;
  return { tag, quality };
}

/** Language and script: `zh Hant`. */
function likelyForm(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language} ${script}`;
  } catch {
    return undefined;
  }
}
