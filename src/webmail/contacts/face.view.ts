// The picture of a contact where there is one, else the disc with the initials.

import type { ContactRow } from '../../contacts/contacts.ts';
import { type Html, html } from '../../html/html.ts';
import { face } from '../../web/face.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactPath } from './paths.ts';

export type Pictured = Pick<ContactRow, 'uid' | 'etag' | 'hasPhoto'>;

/** Says nothing to a screen reader: the name stands beside it. */
export function contactFace(
  visit: SignedVisit,
  words: string,
  contact: Pictured | undefined,
): Html {
  if (contact?.hasPhoto !== true) return face(words);
  return html`<img class="face" src="${visit.link(photoPath(contact))}" alt="" loading="lazy" width="32" height="32">`;
}

/** With the state of the card in it, so that a browser may keep the picture. */
export function photoPath({ uid, etag }: Pick<Pictured, 'uid' | 'etag'>): string {
  return `${contactPath(uid)}/photo?${etag.slice(0, 16)}`;
}
