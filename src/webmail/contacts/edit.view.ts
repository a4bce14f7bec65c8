// The form of a contact: what everybody has first, the rest folded away. Two blank lines follow
// each list of values, so that it grows without a script.

import { shownName } from '../../contacts/card-name.ts';
import type { ContactCard, Group } from '../../contacts/contacts.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import {
  type CardLabel,
  cardLabels,
  cardLimits,
  type Labelled,
  type PostalAddress,
} from '../../mime/contact-card.ts';
import { linesField, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { MessageKey } from '../../web/texts.ts';
import { trail } from '../../web/trail.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactFace } from './face.view.ts';
import { contactPath } from './paths.ts';

export interface EditState {
  readonly card: ContactCard;
  readonly etag: string;
  readonly groups: readonly Group[];
  /** UIDs of the groups that it is in. */
  readonly members: ReadonlySet<string>;
  readonly problem: Problem | undefined;
}

const blankRows = 2;

export function editView(visit: SignedVisit, state: EditState): Html {
  const { texts } = visit;
  const { card } = state;
  const isNew = card.uid === '';
  const back = isNew ? '/contacts' : contactPath(card.uid);
  const action = visit.link(isNew ? '/contacts/new' : `${back}/edit`);
  return html`<header class="head">${trail(visit, back, isNew ? texts('contacts.back') : card.name)}
<h1>${texts(isNew ? 'contacts.new' : 'contacts.edit.title')}</h1></header>
<form method="post" action="${action}" enctype="multipart/form-data" class="edit-contact column">
<input type="hidden" name="etag" value="${state.etag}">
${names(visit, state)}
${valuesSection(visit, state, { name: 'email', title: 'contacts.edit.emails', values: card.emails, labels: ['home', 'work', 'other'] })}
${valuesSection(visit, state, { name: 'phone', title: 'contacts.edit.phones', values: card.phones, labels: cardLabels })}
<section class="card"><h2>${texts('contacts.edit.places')}</h2>
${[...card.places, blankPlace].slice(0, cardLimits.values).map((place, at) => placeFields(visit, place, at + 1))}</section>
${rest(visit, state)}
${groupsSection(visit, state)}
<div class="actions"><button class="main">${texts('contacts.edit.save')}</button>
<a class="button" href="${visit.link(back)}">${texts('contacts.edit.cancel')}</a></div>
</form>`;
}

const blankPlace: PostalAddress = {
  label: 'home',
  street: '',
  city: '',
  region: '',
  code: '',
  country: '',
};

const lineAttributes = attributes({ maxlength: cardLimits.lineChars, autocomplete: 'off' });

function text(
  visit: SignedVisit,
  { problem }: EditState,
  field: readonly [name: string, label: MessageKey, value: string, help?: MessageKey],
): Html {
  const [name, label, value, help] = field;
  return textField({
    name,
    label: visit.texts(label),
    ...(help === undefined ? {} : { help: visit.texts(help) }),
    value,
    attributes: lineAttributes,
    required: false,
    problem,
  });
}

function names(visit: SignedVisit, state: EditState): Html {
  const { texts } = visit;
  const { card } = state;
  const more = [card.prefix, card.additional, card.suffix, card.sortAs, card.nickname];
  return html`<section class="card"><h2>${texts('contacts.edit.names')}</h2>
<div class="pair">${text(visit, state, ['given', 'contacts.edit.given', card.given])}
${text(visit, state, ['family', 'contacts.edit.family', card.family])}</div>
${text(visit, state, ['name', 'contacts.edit.name', ownName(card), 'contacts.edit.name.help'])}
<details class="more" ${attributes({ open: more.some((value) => value !== '') })}><summary>${texts('contacts.edit.more-names')}</summary>
<div class="pair">${text(visit, state, ['prefix', 'contacts.edit.prefix', card.prefix])}
${text(visit, state, ['additional', 'contacts.edit.additional', card.additional])}
${text(visit, state, ['suffix', 'contacts.edit.suffix', card.suffix])}
${text(visit, state, ['nickname', 'contacts.edit.nickname', card.nickname])}</div>
${text(visit, state, ['sort_as', 'contacts.edit.sort-as', card.sortAs, 'contacts.edit.sort-as.help'])}</details>
<div class="pair">${text(visit, state, ['organization', 'contacts.edit.organization', card.organization])}
${text(visit, state, ['role', 'contacts.edit.role', card.title])}</div>
</section>`;
}

/** A name that is made of its parts is made anew when they change. */
function ownName(card: ContactCard): string {
  return card.name === shownName({ ...card, name: '' }) ? '' : card.name;
}

interface ValueList {
  readonly name: 'email' | 'phone';
  readonly title: 'contacts.edit.emails' | 'contacts.edit.phones';
  readonly values: readonly Labelled[];
  readonly labels: readonly CardLabel[];
}

function valuesSection(visit: SignedVisit, { problem }: EditState, list: ValueList): Html {
  const { texts } = visit;
  const blank: Labelled = { label: list.labels[0] ?? 'other', value: '' };
  const rows = [...list.values, ...Array.from({ length: blankRows }, () => blank)];
  return html`<section class="card"><h2>${texts(list.title)}</h2>
${rows.slice(0, cardLimits.values).map(({ label, value }, at) => {
  const field = `${list.name}_${at + 1}`;
  const words = texts(`contacts.edit.${list.name}`, { nth: at + 1 });
  const isWrong = problem?.field === field;
  return html`<div class="valued">
<input type="text" id="${field}" name="${field}" value="${value}" aria-label="${words}" inputmode="${list.name === 'email' ? 'email' : 'tel'}" dir="auto" ${lineAttributes} ${attributes({ 'aria-invalid': isWrong && 'true', 'aria-describedby': isWrong && `${field}-error` })}>
${labelSelect(visit, `${list.name}_label_${at + 1}`, { words, label, labels: list.labels })}
${isWrong ? html`<p class="wrong" id="${field}-error">${icon('warning')}<span>${problem.words}</span></p>` : null}</div>`;
})}</section>`;
}

function labelSelect(
  { texts }: SignedVisit,
  name: string,
  choice: {
    readonly words: string;
    readonly label: CardLabel;
    readonly labels: readonly CardLabel[];
  },
): Html {
  return html`<select name="${name}" aria-label="${texts('contacts.edit.kind-of', { what: choice.words })}">
${choice.labels.map((label) => html`<option value="${label}" ${attributes({ selected: label === choice.label })}>${texts(`contacts.label.${label}`)}</option>`)}</select>`;
}

function placeFields(visit: SignedVisit, place: PostalAddress, nth: number): Html {
  const { texts } = visit;
  const isBlank = place === blankPlace;
  const words = texts('contacts.edit.place', { nth });
  const part = (name: 'code' | 'city' | 'region' | 'country'): Html =>
    textField({
      name: `place_${name}_${nth}`,
      label: texts(`contacts.edit.${name}`),
      value: place[name],
      attributes: lineAttributes,
      required: false,
      problem: undefined,
    });
  return html`<details class="more" ${attributes({ open: !isBlank })}><summary>${isBlank && nth > 1 ? texts('contacts.edit.place.new') : words}</summary>
${labelSelect(visit, `place_label_${nth}`, { words, label: place.label, labels: ['home', 'work', 'other'] })}
${linesField({ name: `place_street_${nth}`, label: texts('contacts.edit.street'), value: place.street, rows: 2, required: false, problem: undefined })}
<div class="pair">${part('code')}${part('city')}${part('region')}${part('country')}</div></details>`;
}

function rest(visit: SignedVisit, state: EditState): Html {
  const { texts } = visit;
  const { card, problem } = state;
  const many = (name: 'sites' | 'chats'): Html =>
    linesField({
      name,
      label: texts(`contacts.edit.${name}`),
      help: texts(`contacts.edit.${name}.help`),
      value: card[name].join('\n'),
      rows: 2,
      required: false,
      problem,
    });
  return html`<section class="card"><h2>${texts('contacts.more-tools')}</h2>
${text(visit, state, ['birthday', 'contacts.edit.birthday', card.birthday, 'contacts.edit.birthday.help'])}
${many('sites')}
${many('chats')}
${linesField({ name: 'note', label: texts('contacts.edit.note'), value: card.note, rows: 4, required: false, problem, attributes: attributes({ maxlength: cardLimits.noteChars }) })}
${photoField(visit, state)}
</section>`;
}

function photoField(visit: SignedVisit, { card, etag, problem }: EditState): Html {
  const { texts } = visit;
  const isWrong = problem?.field === 'photo';
  const hasPhoto = card.photo !== undefined && card.uid !== '';
  const kilobytes = Math.floor(cardLimits.photoBytes / 1024);
  return html`<div class="field"><label for="photo">${texts('contacts.edit.photo')}</label>
${hasPhoto ? html`<div class="actions">${contactFace(visit, card.name, { uid: card.uid, etag, hasPhoto })}<label class="check"><input type="checkbox" name="remove_photo" value="yes"><span>${texts('contacts.edit.photo.remove')}</span></label></div>` : null}
<input type="file" id="photo" name="photo" accept="image/jpeg,image/png,image/gif,image/webp" ${attributes({ 'aria-invalid': isWrong && 'true', 'aria-describedby': isWrong ? 'photo-error photo-help' : 'photo-help' })}>
${isWrong ? html`<p class="wrong" id="photo-error">${icon('warning')}<span>${problem.words}</span></p>` : null}
<small id="photo-help">${texts('contacts.edit.photo.help', { kilobytes })}</small></div>`;
}

function groupsSection(visit: SignedVisit, { groups, members }: EditState): Html | null {
  if (groups.length === 0) return null;
  return html`<fieldset class="card"><legend>${visit.texts('contacts.edit.in-groups')}</legend>
${groups.map(({ uid, name }) => html`<label class="check"><input type="checkbox" name="group" value="${uid}" ${attributes({ checked: members.has(uid) })}><span dir="auto">${name}</span></label>`)}</fieldset>`;
}
