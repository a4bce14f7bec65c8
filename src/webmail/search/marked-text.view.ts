// A text with some of its pieces marked. The pieces are cut out here and escaped like all text, so
// that nothing in a mail can end a mark or begin one.

import { type Html, html } from '../../html/html.ts';
import type { TextRange } from '../../store/mailbox.ts';

export function markedText(text: string, ranges: readonly TextRange[]): Html {
  const pieces: (string | Html)[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    // Ranges come in order; one that does not is left out.
    if (start < at || end <= start || end > text.length) continue;
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${pieces}${text.slice(at)}`;
}
