// Adding and changing a contact: GET and POST /contacts/new, /contacts/people/:uid/edit. A new one
// may be begun with `?name=&address=`, as the link beside a sender does.

import { blankCard, type ContactCard } from '../../mime/contact-card.ts';
import type { WebResponse } from '../../web/http.ts';
import type { Problem } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { editView } from './edit.view.ts';
import { contactPath, uidOfSegment, withTold } from './paths.ts';
import { type ContactParts, contactsPage, ownerOf } from './place.ts';
import { typedCard } from './typed-card.ts';

/** LIMIT characters that a link may begin a contact with. */
const givenCharsMax = 320;

export async function newPage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const of = (name: string): string => (visit.query.get(name) ?? '').slice(0, givenCharsMax);
  const address = of('address').trim();
  const emails = address === '' ? [] : [{ label: 'other' as const, value: address }];
  return show(parts, visit, { card: { ...blankCard, name: of('name').trim(), emails } });
}

export async function editPage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const contact = await parts.contacts.book.read(owner, uidOfSegment(visit.params['uid'] ?? ''));
  const { members } = await memberships(parts, owner, contact.card.uid);
  return show(parts, visit, { ...contact, members });
}

export async function saveContact(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const { book } = parts.contacts;
  const uid = uidOfSegment(visit.params['uid'] ?? '');
  const before = uid === '' ? undefined : await book.read(owner, uid);
  const form = await visit.form();
  const { card, problem } = typedCard(visit, form, before?.card ?? blankCard);
  const members = new Set(form.all('group'));
  const etag = before === undefined ? undefined : form.text('etag');
  if (problem) return show(parts, visit, { card, etag: etag ?? '', members, problem });
  const saved = await book.save(owner, card, etag);
  const there = await memberships(parts, owner, saved.uid);
  let { last } = saved;
  for (const group of there.groups) {
    const isIn = there.members.has(group);
    if (isIn === members.has(group)) continue;
    const change = isIn ? { drop: [saved.uid] } : { add: [saved.uid] };
    ({ last } = await book.changeMembers(owner, group, change));
  }
  const changed = { first: saved.first, last };
  return redirect(visit.link(withTold(contactPath(saved.uid), 'saved', changed)));
}

/** All groups, and those that this contact is in. */
async function memberships(
  { contacts }: ContactParts,
  owner: string,
  uid: string,
): Promise<{ readonly groups: readonly string[]; readonly members: ReadonlySet<string> }> {
  const groups = await contacts.book.groups(owner);
  const own = groups.filter(({ members }) => members.includes(uid));
  return { groups: groups.map((group) => group.uid), members: new Set(own.map((one) => one.uid)) };
}

async function show(
  parts: ContactParts,
  visit: SignedVisit,
  state: {
    readonly card: ContactCard;
    readonly etag?: string;
    readonly members?: ReadonlySet<string>;
    readonly problem?: Problem;
  },
): Promise<WebResponse> {
  const { card, etag = '', members = new Set<string>(), problem } = state;
  const groups = await parts.contacts.book.groups(ownerOf(visit));
  const title = visit.texts(card.uid === '' ? 'contacts.new' : 'contacts.edit.title');
  const content = editView(visit, { card, etag, groups, members, problem });
  return contactsPage(parts, visit, { title, content, problem });
}
