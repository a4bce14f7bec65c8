// The page on which folders are looked after: one row each, what may be done to it folded away.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import { type Tint, tints } from '../../web/folder-looks.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { doneNote } from '../mail-page.ts';
import { folderPath } from '../paths.ts';
import { folderIcon, folderLabel } from './folder-name.ts';
import { type QuotaUse, quotaWords } from './quota.view.ts';

export interface FoldersState {
  readonly folders: readonly Folder[];
  readonly subscribed: ReadonlySet<string> | undefined;
  readonly quota: QuotaUse;
}

// LIMIT levels that are still moved to the right; deeper ones stay readable.
const depthShownMax = 5;

export function manageView(visit: SignedVisit, state: FoldersState): Html {
  const { texts } = visit;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('folders.manage')}</h1>${used(visit, state.quota)}</header>
<form method="post">${doneNote(visit)}</form>
<section class="card flush" aria-label="${texts('folders.all')}">
<ul class="entries folders">${state.folders.map((folder) => row(visit, state, folder))}</ul>
</section>
</main>`;
}

function used(visit: SignedVisit, quota: QuotaUse): Html | null {
  const words = quotaWords(visit, quota);
  return words && html`<p class="soft">${words}</p>`;
}

function row(visit: SignedVisit, state: FoldersState, folder: Folder): Html {
  const { texts } = visit;
  const label = folderLabel(folder, texts);
  const base = visit.link(`/folders/${encodeURIComponent(folder.name)}`);
  const isHidden = state.subscribed !== undefined && !state.subscribed.has(folder.name);
  const mayHide = folder.role !== 'inbox';
  const act = (verb: string, words: string): Html =>
    html`<button class="quiet" formaction="${base}/${verb}">${words}</button>`;
  const look = visit.look.folders.get(folder.name);
  const tint = look?.tint === undefined ? '' : ` tint-${look.tint}`;
  return html`<li class="depth-${Math.min(folder.depth, depthShownMax)}${tint}">
<details><summary aria-label="${texts('folders.change', { folder: label })}">${icon(folderIcon(folder))}<span class="clip" dir="auto">${label}</span>
<span class="soft number">${texts('folders.contents-of', { total: folder.total, unread: folder.unread })}${isHidden && mayHide ? html`, ${texts('folders.hidden')}` : null}</span></summary>
${folder.role === 'none' ? renameForm(visit, state, folder, base) : null}
${lookForm(visit, folder, base)}
<form method="post" class="actions">
<a class="button quiet" href="${visit.link(folderPath(folder.name))}">${texts('tasks.back')}</a>
${folder.unread > 0 ? act('seen', texts('folders.seen')) : null}
${folder.total > 0 ? act('empty', texts('folders.empty')) : null}
${mayHide ? (isHidden || state.subscribed === undefined ? act('shown', texts('folders.show')) : act('hidden', texts('folders.hide'))) : null}
${folder.role === 'none' ? act('removal', texts('folders.remove')) : null}
</form></details></li>`;
}

function lookForm(visit: SignedVisit, { name }: Folder, base: string): Html {
  const { texts } = visit;
  const look = visit.look.folders.get(name);
  const choice = (tint: '' | Tint, words: string): Html =>
    html`<label class="tint${tint === '' ? '' : ` tint-${tint}`}" title="${words}"><input type="radio" name="tint" ${attributes({ value: tint, checked: tint === (look?.tint ?? '') })}><span class="swatch" aria-hidden="true"></span><span class="unseen">${words}</span></label>`;
  return html`<form method="post" action="${base}/look" class="actions">
<fieldset class="tints"><legend class="unseen">${texts('folders.color')}</legend>
${choice('', texts('folders.color.none'))}${tints.map((tint) => choice(tint, texts(`folders.color.${tint}`)))}</fieldset>
<label class="check"><input type="checkbox" name="favourite" ${attributes({ value: '1', checked: look?.isFavourite === true })}><span>${texts('folders.favourite')}</span></label>
<button>${texts('settings.submit')}</button>
</form>`;
}

function renameForm(visit: SignedVisit, state: FoldersState, folder: Folder, base: string): Html {
  const { texts } = visit;
  const parent = folder.name.slice(0, -folder.label.length - 1);
  const parents = state.folders.filter(
    ({ name, role }) =>
      role !== 'inbox' && name !== folder.name && !name.startsWith(`${folder.name}.`),
  );
  const name = `name-${folder.name}`;
  const within = `parent-${folder.name}`;
  return html`<form method="post" action="${base}/name" class="actions">
<label for="${within}">${texts('folders.parent')}</label>
<select id="${within}" name="parent">
<option value="">${texts('folders.top')}</option>
${parents.map((one) => html`<option value="${one.name}" ${attributes({ selected: one.name === parent })}>${'\u2003'.repeat(one.depth)}${folderLabel(one, texts)}</option>`)}
</select>
<label for="${name}">${texts('folders.name')}</label>
<input type="text" id="${name}" name="name" value="${folder.label}" maxlength="100" required dir="auto">
<button>${texts('folders.rename')}</button>
</form>`;
}
