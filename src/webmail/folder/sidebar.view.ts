// The list beside every mail page: folders, labels, saved searches, and what waits to be sent.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { accountsPath } from '../../web/companion.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath, searchPath } from '../paths.ts';
import { labelQuery } from '../search/quoted.ts';
import { accountsList } from '../accounts/accounts.view.ts';
import { folderIcon, folderLabel } from './folder-name.ts';
import { labelWords } from './labels.view.ts';
import { quotaBar } from './quota.view.ts';
import type { Side } from './side.ts';

// LIMIT levels that are still moved to the right; deeper ones stay readable.
const depthShownMax = 5;
/** LIMIT of labels; a message lists all of its own. */
const labelsMax = 40;

export function sidebar(visit: SignedVisit, side: Side): Html {
  const { texts } = visit;
  const { folders, folder: current } = side;
  const special = folders.filter((folder) => folder.role !== 'none');
  const ordinary = folders.filter((folder) => folder.role === 'none');
  const favourites = folders.filter(({ name }) => visit.look.folders.get(name)?.isFavourite);
  return html`<nav class="side" aria-label="${texts('folders.title')}">
<a class="button main write" href="${visit.link('/compose')}" data-scripts="${side.scripts.map((script) => visit.link(script)).join(' ')}">${icon('write')}<span>${texts('compose.write')}</span></a>
${accountsList(visit, side.accounts)}
${favourites.length > 0 ? html`<h2>${texts('folders.favourites')}</h2><ul class="favourites">${favourites.map((folder) => row(visit, { ...folder, depth: 0 }, current))}</ul>` : null}
<ul>${special.map((folder) => row(visit, folder, current))}${waitingRow(visit, side.waiting)}</ul>
${ordinary.length > 0 ? html`<h2 data-top="folders">${texts('folders.own')}</h2><ul>${ordinary.map((folder) => row(visit, folder, current))}</ul>` : null}
<details class="new-folder"><summary>${icon('plus')}${texts('folders.new')}</summary>
<form method="post" action="${visit.link('/folders')}">
<label class="unseen" for="new-folder">${texts('folders.name')}</label>
<input type="text" id="new-folder" name="name" placeholder="${texts('folders.name')}" maxlength="100" required>
<button>${texts('folders.make')}</button>
</form></details>
${labels(visit, side)}
${savedSearches(visit, side)}
<a class="manage" href="${visit.link('/folders')}">${icon('settings')}${texts('folders.manage')}</a>
 <a class="manage" href="${visit.link(accountsPath)}">${icon('move')}${texts('accounts.title')}</a>
<a class="manage keys" href="${visit.link('/keys')}">${icon('keyboard')}${texts('keys.link')}</a>
${quotaBar(visit, side.quota)}
</nav>`;
}

function row(visit: SignedVisit, folder: Folder, current: string): Html {
  const open = folder.name === current;
  const isDrafts = folder.role === 'drafts';
  const count = isDrafts ? folder.total : folder.unread;
  const depth = Math.min(folder.depth, depthShownMax);
  const look = visit.look.folders.get(folder.name);
  const classes = `depth-${depth}${look?.isFavourite ? ' favourite' : ''}${look?.tint ? ` tint-${look.tint}` : ''}`;
  return html`<li class="${classes}"><a href="${visit.link(folderPath(folder.name))}" data-folder="${folder.name}" data-role="${folder.role}" data-count="${isDrafts ? 'total' : 'unread'}" ${attributes({ 'aria-current': open && 'page' })}>
${icon(folderIcon(folder))}<span dir="auto">${folderLabel(folder, visit.texts)}</span>${count > 0 ? html`<b class="number">${count}</b>` : null}</a></li>`;
}

function waitingRow(visit: SignedVisit, waiting: number): Html | null {
  if (waiting === 0) return null;
  return html`<li><a href="${visit.link('/outbox')}">
${icon('clock')}<span>${visit.texts('outbox.title')}</span><b class="number">${waiting}</b></a></li>`;
}

/** A message that is dropped on one gets it. */
function labels(visit: SignedVisit, side: Side): Html | null {
  if (side.labels.length === 0) return null;
  const { texts } = visit;
  const shown = side.labels.slice(0, labelsMax);
  return html`<h2>${texts('labels.title')}</h2><ul>${shown.map((label) =>
    searchRow(visit, side, {
      query: labelQuery(label),
      sign: 'label',
      words: labelWords(label),
      label,
    }),
  )}</ul>`;
}

function savedSearches(visit: SignedVisit, side: Side): Html | null {
  if (side.saved.length === 0) return null;
  const rows = side.saved.map(({ name, query }) =>
    searchRow(visit, side, { query, sign: 'search', words: name }),
  );
  return html`<h2>${visit.texts('search.saved')}</h2><ul>${rows}</ul>`;
}

interface SearchLink {
  readonly query: string;
  readonly sign: IconName;
  readonly words: string;
  readonly label?: string;
}

function searchRow(visit: SignedVisit, side: Side, link: SearchLink): Html {
  const path = visit.link(searchPath(link.query, { order: 'date', page: 1 }));
  const more = {
    'data-label': link.label ?? false,
    'aria-current': link.query === side.query && ('page' as const),
  };
  return html`<li><a href="${path}" ${attributes(more)}>${icon(link.sign)}<span dir="auto">${link.words}</span></a></li>`;
}
