// The tools over formatted text. They do nothing without the editor, and are hidden until it is there.

import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { IconName } from '../../web/tables/icons.ts';
import type { SignedVisit } from '../../web/visit.ts';

export const colors = ['normal', 'red', 'green', 'blue', 'gray'] as const;
export const sizes = ['small', 'normal', 'large'] as const;

export function editorTools({ texts }: SignedVisit): Html {
  const button = (act: string, content: Html | string, label: string, key?: string): Html => {
    const said = key === undefined ? label : `${label} (${key})`;
    return html`<button type="button" class="quiet" data-act="${act}" aria-pressed="false" aria-label="${label}" title="${said}">${content}</button>`;
  };
  const sign = (act: string, name: IconName, label: string): Html => button(act, icon(name), label);
  const choice = (name: 'color' | 'size', label: string, options: readonly Html[]): Html =>
    html`<select data-act="${name}" aria-label="${label}" title="${label}">${options}</select>`;
  return html`<div class="editor-tools" role="toolbar" aria-label="${texts('compose.tools')}" hidden>
${button('bold', html`<b aria-hidden="true">B</b>`, texts('compose.bold'), 'Ctrl+B')}
${button('italic', html`<i aria-hidden="true">I</i>`, texts('compose.italic'), 'Ctrl+I')}
${button('underline', html`<u aria-hidden="true">U</u>`, texts('compose.underline'), 'Ctrl+U')}
${sign('link', 'link', texts('compose.link'))}
${sign('bullets', 'bullets', texts('compose.bullets'))}
${sign('numbers', 'numbers', texts('compose.numbers'))}
${sign('quote', 'quote', texts('compose.quote'))}
${choice(
  'size',
  texts('compose.size'),
  sizes.map(
    (size) =>
      html`<option value="${size}" ${attributes({ selected: size === 'normal' })}>${texts(`compose.size.${size}`)}</option>`,
  ),
)}
${choice(
  'color',
  texts('compose.color'),
  colors.map((color) => html`<option value="${color}">${texts(`compose.color.${color}`)}</option>`),
)}
${sign('direction', 'direction', texts('compose.direction'))}
${sign('clear', 'clear', texts('compose.clear'))}
</div>`;
}
