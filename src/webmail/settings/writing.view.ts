// The cards of the page about writing: habits, and a card for each sender.

import { attributes, type Html, html } from '../../html/html.ts';
import { linesField, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { quoteStyleOf, quoteStyles, undoChoices, undoSeconds } from '../compose/preferences.ts';
import { type Identity, identityCharsMax } from '../identities/identities.ts';
import { settingsFrame } from './frame.view.ts';
import type { TypedSender } from './writing.ts';

export interface WritingState {
  readonly settings: Readonly<Record<string, string>>;
  readonly identities: readonly Identity[];
  /** Addresses that the directory gives to this mailbox and that are no senders yet. */
  readonly offered: readonly string[];
  readonly typed: TypedSender | undefined;
}

export function writingView(visit: SignedVisit, state: WritingState): Html {
  const { texts, query } = visit;
  const isSaved = query.get('done') === 'saved';
  const note = isSaved
    ? html`<p class="note good" role="status">${icon('done')}${texts('settings.done.saved')}</p>`
    : null;
  return settingsFrame(
    visit,
    { current: 'writing', title: texts('writing.title'), note },
    html`${habits(visit, state)}
<section class="card" aria-labelledby="senders">
<h2 id="senders">${texts('identities.title')}</h2>
<p class="soft">${texts('identities.lead')}</p>
${state.identities.map((identity, at) => sender(visit, state, { identity, at }))}
${newSender(visit, state)}
</section>`,
  );
}

function habits(visit: SignedVisit, { settings }: WritingState): Html {
  const { texts } = visit;
  const chosen = settings['composeFormat'] ?? '';
  const option = (value: string, words: string, isChosen: boolean): Html =>
    html`<option ${attributes({ value, selected: isChosen })}>${words}</option>`;
  const quote = quoteStyleOf(settings);
  const undo = undoSeconds(settings);
  return html`<section class="card" aria-labelledby="habits"><h2 id="habits" class="unseen">${texts('writing.title')}</h2>
<form method="post" action="${visit.link('/settings/writing')}">
<div class="field"><label for="format">${texts('writing.format')}</label><select id="format" name="format">
${option('', texts('writing.format.as-read'), chosen === '')}
${option('rich', texts('compose.rich'), chosen === 'rich')}
${option('plain', texts('compose.plain'), chosen === 'plain')}</select></div>
<div class="field"><label for="quote">${texts('writing.quote')}</label><select id="quote" name="quote">
${quoteStyles.map((style) => option(style, texts(`writing.quote.${style}`), style === quote))}</select></div>
<div class="field"><label for="undo">${texts('writing.undo')}</label><select id="undo" name="undo">
${undoChoices.map((seconds) => option(String(seconds), texts('writing.undo.seconds', { seconds }), seconds === undo))}</select></div>
<button class="main">${texts('writing.save')}</button>
</form></section>`;
}

function sender(
  visit: SignedVisit,
  { typed }: WritingState,
  { identity, at }: { readonly identity: Identity; readonly at: number },
): Html {
  const { texts } = visit;
  const { address, name } = identity;
  const isOwn = address === visit.session.address;
  const again = typed?.former === address ? typed : undefined;
  const act = (value: string, words: string): Html =>
    html`<button name="act" value="${value}" class="quiet">${words}</button>`;
  return html`<details class="sender-card" ${attributes({ open: again !== undefined })}>
<summary><b dir="auto">${name || address}</b>${name === '' ? null : html` <span class="soft" dir="ltr">${address}</span>`}${at === 0 ? html` <small class="soft">${texts('identities.first')}</small>` : null}</summary>
${senderForm(visit, { identity: again?.identity ?? identity, former: address, isOwn, suffix: `-${at}`, problem: again?.problem })}
<form method="post" action="${visit.link('/settings/senders')}" class="actions"><input type="hidden" name="former" value="${address}">
${at === 0 ? null : act('first', texts('identities.make-first'))}${isOwn ? null : act('remove', texts('identities.remove'))}</form>
</details>`;
}

const none: Identity = { address: '', name: '', replyTo: '', signature: '', signatureHtml: '' };

function newSender(visit: SignedVisit, { typed, offered }: WritingState): Html {
  const again = typed?.former === '' ? typed : undefined;
  const identity = again?.identity ?? none;
  return html`<details class="sender-card" ${attributes({ open: again !== undefined })}><summary>${icon('plus')}${visit.texts('identities.add')}</summary>
<datalist id="offered">${offered.map((address) => html`<option value="${address}"></option>`)}</datalist>
${senderForm(visit, { identity, former: '', isOwn: false, suffix: '', problem: again?.problem })}
</details>`;
}

interface SenderForm {
  readonly identity: Identity;
  readonly former: string;
  readonly isOwn: boolean;
  /** Keeps the ids of several forms on one page apart. */
  readonly suffix: string;
  readonly problem: Problem | undefined;
}

function senderForm(visit: SignedVisit, form: SenderForm): Html {
  const { texts } = visit;
  const { identity, problem, suffix } = form;
  const field = (name: keyof Identity, label: string, help?: string, list?: string): Html => {
    const key = name === 'replyTo' ? 'reply_to' : name;
    return textField({
      name: `${key}${suffix}`,
      label,
      ...(help === undefined ? {} : { help }),
      value: identity[name],
      required: name === 'address',
      attributes: attributes({ maxlength: identityCharsMax[name], list: list ?? null }),
      problem,
    });
  };
  const lines = (name: 'signature' | 'signature_html', label: string, value: string): Html =>
    linesField({
      name: `${name}${suffix}`,
      label,
      ...(name === 'signature' ? {} : { help: texts('identities.signature-html.help') }),
      value,
      rows: 4,
      required: false,
      problem,
    });
  return html`<form method="post" action="${visit.link('/settings/senders')}">
<input type="hidden" name="former" value="${form.former}"><input type="hidden" name="suffix" value="${suffix}">
${form.isOwn ? null : field('address', texts('identities.address'), texts('identities.address.help'), 'offered')}
${field('name', texts('identities.name'))}
${field('replyTo', texts('identities.reply-to'), texts('identities.reply-to.help'))}
${lines('signature', texts('identities.signature'), identity.signature)}
${lines('signature_html', texts('identities.signature-html'), identity.signatureHtml)}
<button class="main">${texts('identities.save')}</button></form>`;
}
