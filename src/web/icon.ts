// Icons as inline SVG: no request, and the colour of the text around them.

import { type Html, trust } from '../html/html.ts';
import { type IconName, iconPaths } from './tables/icons.ts';

export type { IconName };

/** Signs that point along the line: they turn round where it runs from right to left. */
const turning: ReadonlySet<string> = new Set([
  'answered',
  'back',
  'bullets',
  'copy',
  'forward',
  'forwarded',
  'logout',
  'move',
  'next',
  'quote',
  'reply',
  'replyAll',
  'sent',
  'undo',
]);

const icons = new Map<string, Html>(
  Object.entries(iconPaths).map(([name, path]) => [
    name,
    // trust( a constant table of path data)
    trust(
      `<svg class="icon${turning.has(name) ? ' turns' : ''}" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`,
    ),
  ]),
);

/** An icon that says nothing to a screen reader: words stand beside it, or in `aria-label`. */
export function icon(name: IconName): Html {
  const found = icons.get(name);
  if (!found) throw new Error(`no icon ${name}`);
  return found;
}
