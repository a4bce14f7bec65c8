// The writing page: one column, the text in the middle of it. It is whole without a script; what
// `<compose-form>` adds is told to it in its attributes.

import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { Side } from '../folder/side.ts';
import { sidebar } from '../folder/sidebar.view.ts';
import type { Identity } from '../identities/identities.ts';
import type { Attached } from './attached.ts';
import { attachedView } from './attached.view.ts';
import { editorTools } from './editor-tools.view.ts';
import { signatureMarkup } from './preferences.ts';
import { sendTools } from './send-tools.view.ts';
import { type ComposeState, signatureBlock } from './state.ts';
import { scriptWords } from './script-words.ts';

export interface ComposeView {
  readonly state: ComposeState;
  readonly attached: readonly Attached[];
  readonly identities: readonly Identity[];
  readonly undoSeconds: number;
  readonly side: Side;
  /** Comes back with the form, so that a second click is known for one. */
  readonly key: string;
  /** Names below the mount. */
  readonly script: string;
  readonly editor: string;
}

export function composeView(visit: SignedVisit, view: ComposeView): Html {
  const { texts } = visit;
  const { state } = view;
  return html`<div class="panes" data-pane="write">
${bar(visit, 'mail')}
${sidebar(visit, view.side)}
<main id="main" class="write-pane">
<compose-form ${scriptData(visit, view)}>
<form method="post" action="${visit.link('/compose')}" enctype="multipart/form-data" class="compose" data-people="${visit.link('/contacts/complete')}">
<header class="compose-head"><h1>${texts('compose.title')}</h1><p class="save-state soft" role="status"></p></header>
${state.error ? html`<p class="note bad" role="alert">${icon('warning')}<span>${state.error}</span></p>` : null}
${hidden(view)}
<div class="envelope">
${fromLine(visit, view)}
${addressLine('to', texts('compose.to'), state.to, state.to === '' && !state.error)}
<details class="copies" ${attributes({ open: state.cc !== '' || state.bcc !== '' })}><summary class="soft">${texts('compose.copies')}</summary>
${addressLine('cc', texts('compose.cc'), state.cc, false)}
${addressLine('bcc', texts('compose.bcc'), state.bcc, false)}</details>
<div class="line"><label for="subject">${texts('compose.subject')}</label><input type="text" id="subject" name="subject" value="${state.subject}" dir="auto" maxlength="900" autocomplete="off"></div>
</div>
<div class="written">
${editorTools(visit)}
<label class="unseen" for="body">${texts('compose.body')}</label>
<textarea id="body" name="body" rows="18" dir="auto" placeholder="${texts('compose.placeholder')}" ${attributes({ autofocus: state.to !== '' })}>
${state.body}</textarea>
<textarea name="markup" hidden disabled aria-hidden="true">
${state.markup ?? ''}</textarea>
</div>
${attachedView(visit, view)}
<div class="hints" role="alert" hidden></div>
${sendTools(visit, view)}
</form>
</compose-form>
<script type="module" src="${visit.link(view.script)}"></script>
</main>
</div>`;
}

function scriptData(visit: SignedVisit, { state, identities, attached, editor }: ComposeView) {
  const pictures = attached.flatMap(({ contentId, path }) =>
    contentId === undefined || path === undefined ? [] : [[contentId, visit.link(path)]],
  );
  const signatures = identities.map((identity) => {
    return [identity.address, signatureBlock(identity), signatureMarkup(identity)];
  });
  return attributes({
    'data-format': state.markup === undefined ? 'plain' : 'rich',
    'data-editor': visit.link(editor),
    'data-base': visit.link('/compose'),
    'data-own': visit.session.address,
    'data-pictures': JSON.stringify(pictures),
    'data-signatures': JSON.stringify(signatures),
    'data-words': JSON.stringify(scriptWords(visit.texts)),
  });
}

function fromLine(visit: SignedVisit, { state, identities }: ComposeView): Html {
  const label = visit.texts('compose.from');
  const said = ({ name, address }: Identity): string => {
    return name === '' ? address : `${name} <${address}>`;
  };
  const [first] = identities;
  if (identities.length < 2) {
    return html`<div class="line"><span class="line-name">${label}</span><span class="from-alone" dir="auto">${first === undefined ? visit.session.address : said(first)}</span></div>`;
  }
  return html`<div class="line"><label for="from">${label}</label><select id="from" name="from" dir="auto">${identities.map((identity) => html`<option value="${identity.address}" ${attributes({ selected: identity.address === state.from })}>${said(identity)}</option>`)}</select></div>`;
}

function addressLine(
  name: 'to' | 'cc' | 'bcc',
  label: string,
  value: string,
  focus: boolean,
): Html {
  return html`<div class="line people-line"><label for="${name}">${label}</label><input type="text" id="${name}" name="${name}" value="${value}" inputmode="email" autocapitalize="none" autocomplete="off" spellcheck="false" dir="auto" ${attributes({ autofocus: focus })}></div>`;
}

function hidden({ state, key }: ComposeView): Html {
  const field = (name: string, value: string): Html =>
    html`<input type="hidden" name="${name}" value="${value}">`;
  const { origin } = state;
  return html`${field('key', key)}
${field('draft', state.draftId ?? '')}
${field('format', 'plain')}
${state.templateId === '' ? null : field('template', state.templateId)}
${origin ? [field('origin_folder', origin.folder), field('origin_id', origin.id), field('relation', origin.relation)] : null}`;
}
