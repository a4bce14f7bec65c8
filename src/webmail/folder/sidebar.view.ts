// The folder tree beside every mail page.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath } from '../paths.ts';
import { folderIcon, folderLabel } from './folder-name.ts';
import { quotaBar, type QuotaUse } from './quota.view.ts';

// LIMIT levels that are still moved to the right; deeper ones stay readable.
const depthShownMax = 5;

/** `current` is the name of the open folder; empty for none. */
export function sidebar(
  visit: SignedVisit,
  folders: readonly Folder[],
  current: string,
  quota?: QuotaUse,
): Html {
  const { texts } = visit;
  const special = folders.filter((folder) => folder.role !== 'none');
  const ordinary = folders.filter((folder) => folder.role === 'none');
  return html`<nav class="side" aria-label="${texts('folders.title')}">
<a class="button main write" href="${visit.link('/compose')}">${icon('write')}<span>${texts('compose.write')}</span></a>
<ul>${special.map((folder) => row(visit, folder, current))}</ul>
${ordinary.length > 0 ? html`<h2>${texts('folders.own')}</h2><ul>${ordinary.map((folder) => row(visit, folder, current))}</ul>` : null}
<details class="new-folder"><summary>${icon('plus')}${texts('folders.new')}</summary>
<form method="post" action="${visit.link('/folders')}">
<label class="unseen" for="new-folder">${texts('folders.name')}</label>
<input type="text" id="new-folder" name="name" placeholder="${texts('folders.name')}" maxlength="100" required>
<button>${texts('folders.make')}</button>
</form></details>
<a class="manage" href="${visit.link('/folders')}">${icon('settings')}${texts('folders.manage')}</a>
<a class="manage keys" href="${visit.link('/keys')}">${icon('keyboard')}${texts('keys.link')}</a>
${quotaBar(visit, quota)}
</nav>`;
}

function row(visit: SignedVisit, folder: Folder, current: string): Html {
  const open = folder.name === current;
  const isDrafts = folder.role === 'drafts';
  const count = isDrafts ? folder.total : folder.unread;
  const depth = Math.min(folder.depth, depthShownMax);
  return html`<li class="depth-${depth}"><a href="${visit.link(folderPath(folder.name))}" data-folder="${folder.name}" data-role="${folder.role}" data-count="${isDrafts ? 'total' : 'unread'}" ${attributes({ 'aria-current': open && 'page' })}>
${icon(folderIcon(folder))}<span dir="auto">${folderLabel(folder, visit.texts)}</span>${count > 0 ? html`<b class="number">${count}</b>` : null}</a></li>`;
}
