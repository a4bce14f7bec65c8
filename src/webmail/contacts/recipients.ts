// A contact or a group as the recipients of a message: names and addresses as the fields of the
// compose form hold them.

import type { Contacts } from '../../contacts/open.ts';
import type { Address } from '../../mime/part.ts';
import { fieldValue } from '../people.ts';

/** LIMIT people of a group that are put into a field. */
const peopleMax = 500;

/** For `?contact=` of the compose page; empty for whom nobody knows any more. */
export async function contactField(
  { book }: Contacts,
  owner: string,
  uid: string,
): Promise<string> {
  const { card } = await book.read(owner, uid);
  const [first] = card.emails;
  if (card.kind === 'group') return membersField({ book }, owner, card.members);
  return first === undefined ? '' : fieldValue([{ name: card.name, address: first.value }]);
}

/** Everybody of a group that has an address, in the order of the group. */
export async function membersField(
  { book }: Pick<Contacts, 'book'>,
  owner: string,
  members: readonly string[],
): Promise<string> {
  const some = members.slice(0, peopleMax);
  const rows = new Map((await book.rows(owner, some)).map((row) => [row.uid, row]));
  const people = some.flatMap((member): readonly Address[] => {
    if (member.startsWith('mailto:')) return [{ name: '', address: member.slice(7) }];
    const row = rows.get(member);
    return row === undefined || row.address === ''
      ? []
      : [{ name: row.name, address: row.address }];
  });
  return fieldValue(people);
}
