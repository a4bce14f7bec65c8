// The template tag that every page is written with. What stands in a hole is escaped unless it is
// itself `Html`; a hole where escaping would not help (a tag name, an unquoted value, a script) is
// a bug that throws when the template is first used.

import { escapeHtml } from './escape.ts';
import { type HolePlace, holePlaces } from './hole-places.ts';

/** Markup that is safe to send; made only by `html`, by `attributes` and by `trust`. */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  static markupOf(content: Html): string {
    return content.#markup;
  }
}

/** Names and values for a hole between the attributes of a tag. */
class Attributes {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  static markupOf(list: Attributes): string {
    return list.#markup;
  }
}

export type { Attributes, Html };

/** What may stand in a hole. */
export type Hole =
  | string
  | number
  | bigint
  | false
  | null
  | undefined
  | Html
  | Attributes
  | readonly Hole[];

const placesByTemplate = new WeakMap<TemplateStringsArray, readonly HolePlace[]>();

/** Builds markup; holes are escaped, nested `Html` and lists go in as they are, nothing for null. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let places = placesByTemplate.get(strings);
  if (places === undefined) {
    places = holePlaces(strings);
    placesByTemplate.set(strings, places);
  }
  let markup = strings[0] ?? '';
  for (let index = 0; index < holes.length; index += 1) {
    markup += filled(holes[index], places[index] ?? 'content') + (strings[index + 1] ?? '');
  }
  return new Html(markup);
}

/** The finished markup. */
export function render(content: Html): string {
  return Html.markupOf(content);
}

/** Takes markup as safe without looking: only for the sanitizer's output and constant tables. */
export function trust(markup: string): Html {
  return new Html(markup);
}

/**
 * Attributes for a hole inside a tag: `html\`<input ${attributes({ checked, value })}>\``. `true`
 * gives the bare name; false, null and undefined leave the attribute out.
 */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Attributes {
  let markup = '';
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === false || value === null || value === undefined) continue;
    if (!/^[a-z][a-z0-9:-]*$/.test(name)) throw new TypeError(`no attribute name: ${name}`);
    markup += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }
  return new Attributes(markup.slice(1));
}

function filled(hole: Hole, place: HolePlace): string {
  if (place === 'tag') return filledTag(hole);
  if (typeof hole === 'string') return escapeHtml(hole);
  if (hole instanceof Html) {
    if (place === 'content') return Html.markupOf(hole);
    throw new TypeError('markup in an attribute value of a template');
  }
  if (hole === null || hole === undefined || hole === false) return '';
  if (typeof hole === 'number' || typeof hole === 'bigint') return String(hole);
  if (Array.isArray(hole)) {
    let markup = '';
    for (const item of hole as readonly Hole[]) markup += filled(item, place);
    return markup;
  }
  throw new TypeError(`a ${typeof hole} cannot stand in a hole of a template`);
}

function filledTag(hole: Hole): string {
  if (hole instanceof Attributes) return Attributes.markupOf(hole);
  if (hole === null || hole === undefined || hole === false) return '';
  throw new TypeError('only attributes() can stand between the attributes of a template');
}
