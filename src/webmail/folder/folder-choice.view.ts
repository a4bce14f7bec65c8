// “Move to …”: a choice of folders with its button, inside a form that names the messages.

import { type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath } from '../paths.ts';
import { folderLabel } from './folder-name.ts';

/** `place` keeps the element ids apart where a page holds two of these. */
export function folderChoice(
  visit: SignedVisit,
  folders: readonly Folder[],
  current: string,
  place: 'list' | 'read',
): Html {
  const { texts } = visit;
  const others = folders.filter((folder) => folder.name !== current && folder.role !== 'drafts');
  const label = texts('list.move');
  return html`<span class="choice"><label class="unseen" for="target-${place}">${texts('list.move-target')}</label>
<select id="target-${place}" name="target">
<option value="">${texts('list.move-to')}</option>
${others.map((folder) => html`<option value="${folder.name}">${'\u2003'.repeat(folder.depth)}${folderLabel(folder, texts)}</option>`)}
</select>
<button class="quiet" formaction="${visit.link(folderPath(current))}/move" title="${label}" aria-label="${label}">${icon('move')}</button></span>`;
}
