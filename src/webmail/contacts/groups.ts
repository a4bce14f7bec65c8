// Groups: POST /contacts/groups, /contacts/groups/:uid/{name,removal}, and /contacts/members, which
// puts the chosen contacts into one or takes them out.

import { blankCard } from '../../mime/contact-card.ts';
import { groupsMax } from '../../contacts/contacts.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { listPath, uidOfSegment, withTold } from './paths.ts';
import { type ContactParts, ownerOf } from './place.ts';

/** LIMIT characters of a group's name. */
const nameCharsMax = 120;

export async function makeGroup(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const name = typedName(await visit.form());
  if ((await contacts.book.groups(owner)).length >= groupsMax) {
    throw new Refusal('limit-reached', { max: groupsMax });
  }
  const { uid } = await contacts.book.save(owner, { ...blankCard, kind: 'group', name });
  return redirect(visit.link(withTold(listPath({ group: uid }), 'group-made')));
}

export async function renameGroup(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const uid = uidOfSegment(visit.params['uid'] ?? '');
  const form = await visit.form();
  const name = typedName(form);
  const { card } = await contacts.book.read(owner, uid);
  if (card.kind !== 'group') throw new Refusal('not-found');
  await contacts.book.save(owner, { ...card, name }, form.text('etag'));
  return redirect(visit.link(withTold(listPath({ group: uid }), 'group-renamed')));
}

export async function removeGroup(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const uid = uidOfSegment(visit.params['uid'] ?? '');
  const changed = await contacts.book.remove(ownerOf(visit), [uid]);
  return redirect(visit.link(withTold('/contacts', 'group-removed', changed)));
}

export async function changeMembers(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const form = await visit.form();
  const drop = form.text('drop');
  const group = drop === '' ? form.text('group') : drop;
  const uids = form.all('uid');
  const back = listPath({ group });
  if (uids.length === 0) return redirect(visit.link(back));
  const change = drop === '' ? { add: uids } : { drop: uids };
  const changed = await contacts.book.changeMembers(ownerOf(visit), group, change);
  return redirect(visit.link(withTold(back, 'members', changed)));
}

function typedName(form: Form): string {
  const name = form
    .text('name')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  if (name === '') throw new Refusal('bad-form');
  if (name.length > nameCharsMax) throw new Refusal('too-long', { charsMax: nameCharsMax });
  return name;
}
