// What stands before and after a message in the list that it was opened from: a folder's, as it is
// filtered and sorted, or what a search found.

import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderNamed } from '../folder/folder-name.ts';
import { arrangementOf, type ListPlace, messageIn } from '../folder/list-place.ts';

export interface Neighbours {
  /** The row that stands for the message in its folder's list. */
  readonly rowId: string | undefined;
  /** Addresses. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export async function aroundIn(
  mailbox: Mailbox,
  visit: SignedVisit,
  place: ListPlace,
  message: Message,
): Promise<Neighbours> {
  const { folder: name } = place;
  if (name === undefined) return await aroundFound(mailbox, place, message);
  const folder = folderNamed(await mailbox.folders(), name);
  const arrangement = arrangementOf(visit, place, folder);
  const around = await mailbox.around(name, message.id, arrangement);
  const path = (id: string | undefined) => id && messageIn(place, name, id);
  return { rowId: around.rowId, before: path(around.beforeId), after: path(around.afterId) };
}

/** The found page that it stands in, and the one beside it where it stands at an edge. */
async function aroundFound(
  mailbox: Mailbox,
  place: ListPlace,
  message: Message,
): Promise<Neighbours> {
  const found = async (page: number) => {
    const { rows, ...told } = await mailbox.search(place.query, { page, order: place.order });
    // Behind the first and the last page there is that page again.
    return told.page === page ? rows.map((row) => ({ ...row, page })) : [];
  };
  const rows = await found(place.page);
  const at = rows.findIndex(({ id, folder }) => id === message.id && folder === message.folder);
  if (at < 0) return { rowId: undefined, before: undefined, after: undefined };
  const before = rows[at - 1] ?? (await found(place.page - 1)).at(-1);
  const after = rows[at + 1] ?? (await found(place.page + 1))[0];
  const path = (row: typeof before) =>
    row && messageIn({ ...place, page: row.page }, row.folder, row.id);
  return { rowId: undefined, before: path(before), after: path(after) };
}
