// What goes along, each with a box to leave it behind; pictures of the text are there unseen.

import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { sizeWords } from '../sizes.ts';
import type { Attached } from './attached.ts';
import type { ComposeView } from './compose.view.ts';
import { shownContentIds } from './rich-text.ts';

export function attachedView(visit: SignedVisit, { state, attached }: ComposeView): Html {
  const { texts } = visit;
  const drawn = shownContentIds(state.markup ?? '');
  return html`<fieldset class="attached"><legend class="unseen">${texts('compose.attached')}</legend>
<ul class="attached-files">${attached.map((one) => item(visit, one, drawn.has(one.contentId ?? '')))}</ul>
<div class="attach"><label for="attachments">${icon('clip')}${texts('compose.attach')}</label><input type="file" id="attachments" name="attachments" multiple></div></fieldset>`;
}

function item(visit: SignedVisit, attached: Attached, isDrawn: boolean): Html {
  const { ref, filename, size, contentId, path } = attached;
  if (isDrawn) {
    return html`<li class="drawn" data-cid="${contentId ?? ''}"><input type="hidden" name="attached" value="${ref}"></li>`;
  }
  const name = html`<span class="name" dir="auto">${filename}</span>`;
  return html`<li class="file"><label><input type="checkbox" name="attached" value="${ref}" checked>${path === undefined ? name : html`<a href="${visit.link(path)}" target="_blank" rel="noopener">${name}</a>`}<small class="soft number">${sizeWords(size, visit.texts)}</small></label></li>`;
}
