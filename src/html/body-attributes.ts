// The attributes of a mail's `html` and `body`, for the one `div` that stands for its body.

import { type AttributeCleaner, cleanAttributes } from './attributes.ts';
import { type AttributeMap, addStyle } from './stable-writer.ts';
import type { Element } from './tree.ts';
import { cssUrl } from './url.ts';

/** One set of attributes; the presentational ones of `body` become style. */
export function bodyAttributes(
  elements: readonly Element[],
  cleaner: AttributeCleaner,
): AttributeMap {
  const merged: AttributeMap = new Map();
  for (const element of elements) {
    addPresentation(merged, element, cleaner);
    for (const [name, value] of cleanAttributes(element.tagName, element, cleaner) ?? []) {
      if (name === 'style') addStyle(merged, value);
      else if (name === 'class') merged.set(name, joined(merged.get(name), value));
      else merged.set(name, value);
    }
  }
  return merged;
}

/** Before the style attribute, which wins over these in a browser too. */
function addPresentation(merged: AttributeMap, element: Element, cleaner: AttributeCleaner): void {
  for (const { name, value } of element.attrs) {
    if (name === 'bgcolor' || name === 'text') {
      const property = name === 'text' ? 'color' : 'background-color';
      const color = /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : value;
      const clean = cleaner.styles.declarations(`${property}:${color}`);
      if (clean !== undefined) addStyle(merged, clean);
    }
    if (name === 'background') {
      const image = cleaner.images.open(value);
      if (image !== undefined && image.kind !== 'placeholder') {
        addStyle(merged, `background-image:${cssUrl(image.url)}`);
      }
    }
  }
}

function joined(names: string | undefined, more: string): string {
  if (names === undefined) return more;
  return [...new Set([...names.split(' '), ...more.split(' ')])].join(' ');
}
