// Two cards of one person as one. Nothing is lost: what can stand only once goes into the note.

import type { ContactCard, Labelled } from '../mime/contact-card.ts';

const lines = ['nickname', 'organization', 'title', 'birthday', 'sortAs'] as const;

/** The first with what only the other has; its UID and name stay. */
export function mergedCard(first: ContactCard, other: ContactCard): ContactCard {
  const filled: Partial<Record<(typeof lines)[number], string>> = {};
  const notes = [first.note];
  for (const key of lines) {
    if (first[key] === '') filled[key] = other[key];
    else if (other[key] !== '' && other[key] !== first[key]) notes.push(other[key]);
  }
  const hasName = first.family !== '' || first.given !== '';
  const { family, given, additional, prefix, suffix } = hasName ? first : other;
  if (other.name !== first.name && other.name !== '' && first.name !== '') notes.push(other.name);
  if (!first.note.includes(other.note)) notes.push(other.note);
  return {
    ...first,
    ...filled,
    family,
    given,
    additional,
    prefix,
    suffix,
    name: first.name || other.name,
    note: notes.filter(Boolean).join('\n'),
    emails: union(first.emails, other.emails, ({ value }) => value.toLowerCase()),
    phones: union(first.phones, other.phones, phoneKey),
    places: union(first.places, other.places, ({ street, city, code }) =>
      [street, city, code].join('\n').toLowerCase(),
    ),
    sites: union(first.sites, other.sites, (site) => site),
    chats: union(first.chats, other.chats, (chat) => chat),
    photo: first.photo ?? other.photo,
    extra: union(first.extra, other.extra, (line) => line),
  };
}

/** One number is written in many ways. */
function phoneKey({ value }: Labelled): string {
  const digits = value.replace(/\D+/g, '');
  return digits === '' ? value : digits;
}

function union<Value>(
  first: readonly Value[],
  other: readonly Value[],
  keyOf: (value: Value) => string,
): readonly Value[] {
  const seen = new Set(first.map(keyOf));
  const more = other.filter((value) => {
    const key = keyOf(value);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return [...first, ...more];
}
