// The writing page: one column, the text in the middle of it.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { sidebar } from '../folder/sidebar.view.ts';
import { partName } from '../message/part-name.ts';
import { sizeWords } from '../sizes.ts';
import type { ComposeState } from './state.ts';

export interface ComposeView {
  readonly state: ComposeState;
  readonly folders: readonly Folder[];
  /** Comes back with the form, so that a second click is known for one. */
  readonly key: string;
}

export function composeView(visit: SignedVisit, view: ComposeView): Html {
  const { texts } = visit;
  const { state } = view;
  return html`<div class="panes" data-pane="write">
${bar(visit, 'mail')}
${sidebar(visit, view.folders, '')}
<main id="main" class="write-pane">
<form method="post" action="${visit.link('/compose')}" enctype="multipart/form-data" class="compose" data-people="${visit.link('/contacts/complete')}">
<h1>${texts('compose.title')}</h1>
${state.error ? html`<p class="note bad" role="alert">${icon('warning')}${state.error}</p>` : null}
${hidden(state, view.key)}
<div class="line"><span class="line-name">${texts('compose.from')}</span><span dir="ltr">${visit.session.address}</span></div>
${addressLine('to', texts('compose.to'), state.to, state.to === '' && !state.error)}
<details class="copies" ${attributes({ open: state.cc !== '' || state.bcc !== '' })}><summary class="soft">${texts('compose.copies')}</summary>
${addressLine('cc', texts('compose.cc'), state.cc, false)}
${addressLine('bcc', texts('compose.bcc'), state.bcc, false)}</details>
<div class="line"><label for="subject">${texts('compose.subject')}</label><input type="text" id="subject" name="subject" value="${state.subject}" dir="auto" maxlength="900" autocomplete="off"></div>
<label class="unseen" for="body">${texts('compose.body')}</label>
<textarea id="body" name="body" rows="18" dir="auto" placeholder="${texts('compose.placeholder')}" ${attributes({ autofocus: state.to !== '' })}>
${state.body}</textarea>
${carried(visit, state)}
<div class="attach"><label for="attachments">${icon('clip')}${texts('compose.attach')}</label><input type="file" id="attachments" name="attachments" multiple></div>
<div class="actions"><button class="main" name="action" value="send">${icon('sent')}${texts('compose.send')}</button>
<button name="action" value="keep">${texts('compose.keep')}</button></div>
</form>
</main>
</div>`;
}

function addressLine(
  name: 'to' | 'cc' | 'bcc',
  label: string,
  value: string,
  focus: boolean,
): Html {
  return html`<div class="line"><label for="${name}">${label}</label><input type="text" id="${name}" name="${name}" value="${value}" inputmode="email" autocapitalize="none" autocomplete="off" spellcheck="false" dir="auto" ${attributes({ autofocus: focus })}></div>`;
}

function hidden(state: ComposeState, key: string): Html {
  const field = (name: string, value: string): Html =>
    html`<input type="hidden" name="${name}" value="${value}">`;
  const { origin } = state;
  const source = state.carried[0];
  return html`${field('key', key)}
${state.draftId === undefined ? null : field('draft', state.draftId)}
${origin ? [field('origin_folder', origin.folder), field('origin_id', origin.id), field('relation', origin.relation)] : null}
${source ? [field('carry_folder', source.folder), field('carry_id', source.id)] : null}`;
}

function carried(visit: SignedVisit, state: ComposeState): Html | null {
  if (state.carried.length === 0) return null;
  return html`<fieldset class="carried"><legend>${visit.texts('compose.carried')}</legend>
${state.carried.map(
  ({ part }) =>
    html`<label class="file"><input type="checkbox" name="carry" value="${part.number}" checked><span><span class="name" dir="auto">${partName(part, visit.texts)}</span><small class="soft number">${sizeWords(part.bodyEnd - part.bodyStart, visit.texts)}</small></span></label>`,
)}</fieldset>`;
}
