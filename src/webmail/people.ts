// Names and addresses as lists and headers show them. A display name is hostile text: it is shown
// isolated (`dir=auto` in its own element) and cut, and an address hidden in it is never believed.

import type { Address } from '../mime/part.ts';
import type { Texts } from '../web/texts.ts';
import { shownAddress } from './sender/shown-domain.ts';
import { shownName } from './sender/shown-name.ts';

// LIMIT people named before the rest is only counted.
const peopleShownMax = 30;

/** The name to show, or the address where there is none. */
export function personName(person: Address): string {
  const name = shownName(person.name.replace(/\s+/gu, ' ').trim());
  return name === '' ? shownAddress(person.address) : name;
}

/** Whether the address must stand beside the name even in a list: the name looks like one. */
export function nameClaimsAddress(person: Address): boolean {
  return /[@\uFE6B\uFF20]/.test(person.name) && person.name !== person.address;
}

/** Comma separated, for a list row. */
export function peopleLine(people: readonly Address[], { comma }: Pick<Texts, 'comma'>): string {
  const shown = people.slice(0, peopleShownMax).map(personName).join(comma);
  return people.length > peopleShownMax ? `${shown}${comma}…` : shown;
}

/** `Name <address>` with the name quoted, as the compose form's fields hold it. */
export function fieldValue(people: readonly Address[]): string {
  return people.map(fieldAddress).join(', ');
}

function fieldAddress(person: Address): string {
  const name = person.name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (name === '') return person.address;
  const safe = /^[\p{L}\p{N} ._-]+$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
  return `${safe} <${person.address}>`;
}
