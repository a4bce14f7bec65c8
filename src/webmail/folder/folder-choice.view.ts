// “Move to …”: a choice of folders with its two buttons, inside a form that names the messages.

import { type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { verbsPath } from './chosen.ts';
import { folderLabel } from './folder-name.ts';

/** `current` is undefined in a search, where the messages come from anywhere; `place` keeps the element ids apart where a page holds two of these. */
export function folderChoice(
  visit: SignedVisit,
  folders: readonly Folder[],
  current: string | undefined,
  place: 'list' | 'read',
): Html {
  const { texts } = visit;
  const others = folders.filter((folder) => folder.name !== current && folder.role !== 'drafts');
  const base = verbsPath(visit, current);
  const button = (verb: 'move' | 'copy', label: string): Html =>
    html`<button class="quiet" formaction="${base}/${verb}" title="${label}" aria-label="${label}">${icon(verb)}</button>`;
  return html`<span class="choice"><label class="unseen" for="target-${place}">${texts('list.move-target')}</label>
<select id="target-${place}" name="target">
<option value="">${texts('list.move-to')}</option>
${others.map((folder) => html`<option value="${folder.name}">${'\u2003'.repeat(folder.depth)}${folderLabel(folder, texts)}</option>`)}
</select>
${button('move', texts('list.move'))}${button('copy', texts('list.copy'))}</span>`;
}
