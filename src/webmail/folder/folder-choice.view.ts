// “Move to …”: where the messages of a form go. Over a list it is a choice of folders with its two
// buttons; beside an open message a menu, where one press on a folder moves.

import { type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { Texts } from '../../web/texts.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { verbsPath } from './chosen.ts';
import { folderLabel } from './folder-name.ts';

/** `current` is undefined in a search, where the messages come from anywhere. */
export function folderChoice(
  visit: SignedVisit,
  folders: readonly Folder[],
  current: string | undefined,
): Html {
  const { texts } = visit;
  const base = verbsPath(visit, current);
  const button = (verb: 'move' | 'copy', label: string): Html =>
    html`<button class="quiet" formaction="${base}/${verb}" title="${label}" aria-label="${label}">${icon(verb)}</button>`;
  return html`<span class="choice"><label class="unseen" for="target">${texts('list.move-target')}</label>
${targets(visit, otherThan(folders, current), { name: 'target', first: texts('list.move-to') })}
${button('move', texts('list.move'))}${button('copy', texts('list.copy'))}</span>`;
}

/** For one message of the folder `current`. */
export function moveMenu(visit: SignedVisit, folders: readonly Folder[], current: string): Html {
  const { texts } = visit;
  const base = verbsPath(visit, current);
  const others = otherThan(folders, current);
  const label = texts('list.move-to');
  return html`<details class="menu move-menu"><summary title="${label}" aria-label="${label}">${icon('move')}</summary>
<ul>
${others.map((folder) => html`<li><button class="quiet" formaction="${base}/move" name="target" value="${folder.name}">${indented(folder, texts)}</button></li>`)}
<li class="copy"><label class="unseen" for="copy-target">${texts('list.copy-target')}</label>
${targets(visit, others, { name: 'copy-target', first: texts('list.copy-to') })}
<button class="quiet" formaction="${base}/copy" title="${texts('list.copy')}" aria-label="${texts('list.copy')}">${icon('copy')}</button></li>
</ul></details>`;
}

function otherThan(folders: readonly Folder[], current: string | undefined): readonly Folder[] {
  return folders.filter((folder) => folder.name !== current && folder.role !== 'drafts');
}

function targets(
  { texts }: SignedVisit,
  folders: readonly Folder[],
  { name, first }: { name: string; first: string },
): Html {
  return html`<select id="${name}" name="${name}">
<option value="">${first}</option>
${folders.map((folder) => html`<option value="${folder.name}">${indented(folder, texts)}</option>`)}
</select>`;
}

function indented(folder: Folder, texts: Texts): string {
  return '\u2003'.repeat(folder.depth) + folderLabel(folder, texts);
}
