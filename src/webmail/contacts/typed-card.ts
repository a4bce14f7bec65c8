// From the form to a card: what was typed in the place of what was there. Lines of other programs
// that the form does not show stay.

import {
  type CardLabel,
  cardLabels,
  cardLimits,
  type ContactCard,
  type Labelled,
  photoOf,
  type PostalAddress,
} from '../../mime/contact-card.ts';
import type { Form } from '../../web/form.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';

export interface TypedCard {
  readonly card: ContactCard;
  readonly problem?: Problem;
}

export function typedCard(visit: SignedVisit, form: Form, before: ContactCard): TypedCard {
  const [file] = form.files('photo');
  const sent = file === undefined ? undefined : photoOf(file.content);
  const kept = form.has('remove_photo') ? undefined : before.photo;
  const card: ContactCard = {
    ...before,
    name: line(form, 'name'),
    given: line(form, 'given'),
    family: line(form, 'family'),
    prefix: line(form, 'prefix'),
    additional: line(form, 'additional'),
    suffix: line(form, 'suffix'),
    sortAs: line(form, 'sort_as'),
    nickname: line(form, 'nickname'),
    organization: line(form, 'organization'),
    title: line(form, 'role'),
    birthday: line(form, 'birthday'),
    note: form.text('note').replace(/\r\n?/g, '\n').trimEnd().slice(0, cardLimits.noteChars),
    emails: labelledValues(form, 'email'),
    phones: labelledValues(form, 'phone'),
    places: placesOf(form),
    sites: lines(form, 'sites'),
    chats: lines(form, 'chats'),
    photo: sent ?? kept,
  };
  const wrong = (field: string, words: string): TypedCard => {
    return { card, problem: { field, words, status: 422 } };
  };
  if (file !== undefined && sent === undefined) {
    return wrong('photo', visit.texts('contacts.error.photo'));
  }
  const bad = card.emails.find(({ value }) => !/^[^\s@<>,;]+@[^\s@<>,;]+$/u.test(value));
  if (bad !== undefined) {
    const field = `email_${card.emails.indexOf(bad) + 1}`;
    return wrong(field, visit.texts('contacts.error.address', { address: bad.value }));
  }
  const { name, given, family, organization, nickname } = card;
  const isNameless = [name, given, family, organization, nickname].every((part) => part === '');
  if (isNameless && card.emails.length === 0) {
    return wrong('name', visit.texts('contacts.error.nameless'));
  }
  return { card };
}

function line(form: Form, field: string): string {
  return oneLine(form.text(field));
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, cardLimits.lineChars);
}

function lines(form: Form, field: string): readonly string[] {
  const typed = form.text(field).split(/\r?\n/).map(oneLine);
  return typed.filter((one) => one !== '').slice(0, cardLimits.values);
}

/** `email_1`, `email_label_1`, and so on; a field left empty takes its value away. */
function labelledValues(form: Form, name: string): readonly Labelled[] {
  const values: Labelled[] = [];
  for (let nth = 1; nth <= cardLimits.values; nth++) {
    const value = line(form, `${name}_${nth}`);
    if (value !== '') values.push({ label: labelOf(form.text(`${name}_label_${nth}`)), value });
  }
  return values;
}

function placesOf(form: Form): readonly PostalAddress[] {
  const places: PostalAddress[] = [];
  for (let nth = 1; nth <= cardLimits.values; nth++) {
    const of = (part: string): string => line(form, `place_${part}_${nth}`);
    const typed = form.text(`place_street_${nth}`).replace(/\r\n?/g, '\n').trim();
    const place = {
      street: typed.slice(0, cardLimits.lineChars),
      city: of('city'),
      region: of('region'),
      code: of('code'),
      country: of('country'),
    };
    if (Object.values(place).every((part) => part === '')) continue;
    places.push({ label: labelOf(form.text(`place_label_${nth}`)), ...place });
  }
  return places;
}

function labelOf(typed: string): CardLabel {
  return cardLabels.find((label) => label === typed) ?? 'other';
}
