// The buttons for chosen messages, in the head of a list or of what a search found.

import { type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { verbsPath } from './chosen.ts';
import { folderChoice } from './folder-choice.view.ts';
import { sortMenu } from '../sorting/sort-menu.view.ts';
import { labelMenu } from './labels.view.ts';

export interface BulkTools {
  /** Undefined in a search. */
  readonly folder: Folder | undefined;
  readonly folders: readonly Folder[];
  readonly labels: readonly string[];
}

export function bulkTools(visit: SignedVisit, { folder, folders, labels }: BulkTools): Html {
  const { texts } = visit;
  const base = verbsPath(visit, folder?.name);
  const button = (verb: string, name: IconName, label: string): Html =>
    html`<button class="quiet" formaction="${base}/${verb}" title="${label}" aria-label="${label}">${icon(name)}</button>`;
  return html`<div class="bulk" role="group" aria-label="${texts('list.bulk')}">
${button('seen', 'done', texts('list.seen'))}
${button('unseen', 'unread', texts('list.unseen'))}
${button('flagged', 'star', texts('list.flagged'))}
${button('removal', 'trash', texts(folder?.role === 'trash' ? 'list.erase' : 'list.trash'))}
${labelMenu(visit, folder?.name, labels)}
${sortMenu(visit, folder)}
${folderChoice(visit, folders, folder?.name)}
</div>`;
}
