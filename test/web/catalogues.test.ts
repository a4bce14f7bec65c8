// The catalogues of all languages: complete, readable, with the holes of the English one, and each
// message said somewhere.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from '../../src/web/tables/catalogues.ts';
import { type Language, languages } from '../../src/web/tables/languages.ts';
import { messagesEn } from '../../src/web/tables/messages-en.ts';
import type { Messages } from '../../src/web/texts.ts';
import { sameWords } from './tables/same-words.ts';
import { untranslated } from './untranslated.ts';

const english: Readonly<Record<string, string>> = messagesEn;

/** A part of a message as the parser of MessageFormat tells it; `type` is a number of its own. */
interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

/** The parts of a message, those in its branches too. */
function partsOf(message: string, locale: string): readonly Node[] {
  const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  return (format.getAst() as readonly Node[]).flatMap(within);
}

function within(node: Node): readonly Node[] {
  const branches = Object.values(node.options ?? {});
  return [node, ...branches.flatMap(({ value }) => value.flatMap(within))];
}

const literal = 0;
const select = 5;
const plural = 6;
const pound = 7;

function holesOf(parts: readonly Node[]): ReadonlySet<string> {
  const named = parts.filter(({ type }) => type !== literal && type !== pound);
  return new Set(named.map(({ value = '' }) => value));
}

function branchesOf(parts: readonly Node[], kind: number): readonly (readonly string[])[] {
  return parts.filter(({ type }) => type === kind).map(({ options = {} }) => Object.keys(options));
}

/** The forms that a message with a number must have; of millions alone says nobody anything here. */
function pluralForms(language: Language): readonly string[] {
  const { locale } = languages[language];
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return language === 'ar' ? forms : forms.filter((form) => form !== 'many');
}

function isComplete(branches: readonly string[], forms: readonly string[]): boolean {
  return forms.every((form) => {
    return branches.includes(form) || (form === 'zero' && branches.includes('=0'));
  });
}

for (const [tag, messages] of Object.entries(catalogues) as [Language, Messages][]) {
  describe(`the catalogue of ${tag}`, () => {
    const { locale } = languages[tag];
    const entries = Object.entries(messages).filter(([key]) => key in english);

    it('says all that English says, and nothing else', () => {
      assert.deepEqual(untranslated(messages), []);
      assert.deepEqual(
        Object.keys(messages).filter((key) => !(key in english)),
        [],
      );
    });

    it('can be read, and has the holes and choices of the English messages', () => {
      const wrong = entries.filter(([key, message]) => {
        const [own, other] = [partsOf(message, locale), partsOf(english[key] ?? '', 'en')];
        const choices = (parts: readonly Node[]) =>
          branchesOf(parts, select).map((names) => names.toSorted());
        return (
          holesOf(own).symmetricDifference(holesOf(other)).size > 0 ||
          JSON.stringify(choices(own)) !== JSON.stringify(choices(other))
        );
      });
      assert.deepEqual(wrong, []);
    });

    it('has every plural form of the language', () => {
      const forms = pluralForms(tag);
      const wrong = entries.filter(([, message]) => {
        return branchesOf(partsOf(message, locale), plural).some(
          (branches) => !isComplete(branches, forms),
        );
      });
      assert.deepEqual(wrong, []);
    });

    it('holds no markup, and begins with a blank where English does', () => {
      const wrong = entries.filter(([key, message]) => {
        const isGlued = message.startsWith(' ') !== (english[key] ?? '').startsWith(' ');
        return isGlued || message.endsWith(' ') || /<\/?[a-z!]|&[a-z#]+;/i.test(message);
      });
      assert.deepEqual(wrong, []);
    });

    it('leaves nothing in English but what is called the same', () => {
      const same = entries.filter(([key, message]) => {
        const hasWords = /\p{L}{3}/u.test(message.replace(/\{[^{}]*\}/g, ''));
        return message === english[key] && hasWords && !sameWords.has(message);
      });
      assert.deepEqual(same, []);
    });
  });
}

describe('a message', () => {
  it('is said somewhere', () => {
    const texts = globSync('src/**/*.ts')
      .filter((path) => !path.startsWith('src/web/tables/'))
      .map((path) => readFileSync(path, 'utf8'));
    const literals = new Set(
      texts.flatMap((text) => [...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word]) => word)),
    );
    const patterns = texts.flatMap((text) =>
      [...text.matchAll(/`([\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)].map(
        ([, before = '', after = '']) => [before, after] as const,
      ),
    );
    const isBuilt = (key: string): boolean =>
      patterns.some(([before, after]) => {
        if (!key.startsWith(before) || !key.endsWith(after)) return false;
        // Nothing but an ending: the rest is a key of its own.
        return before !== '' || (after !== '' && literals.has(key.slice(0, -after.length)));
      });
    const unsaid = Object.keys(english).filter((key) => !literals.has(key) && !isBuilt(key));
    assert.deepEqual(unsaid, []);
  });
});
