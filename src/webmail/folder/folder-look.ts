// A folder's colour and its place among the favourites: POST /folders/:folder/look. They stay with a
// folder that gets another name here, and go with one that goes.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import {
  type FolderLooks,
  folderLooksMax,
  folderLooksText,
  looksAfterMove,
  tints,
} from '../../web/folder-looks.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../mail-page.ts';

export async function saveFolderLook(
  accounts: Accounts,
  visit: SignedVisit,
  folder: string,
): Promise<WebResponse> {
  const form = await visit.form();
  const typed = form.text('tint');
  const tint = tints.find((known) => known === typed);
  if (typed !== '' && tint === undefined) throw new Refusal('bad-form');
  const looks = new Map(visit.look.folders);
  looks.set(folder, { tint, isFavourite: form.has('favourite') });
  if (looks.size > folderLooksMax) throw new Refusal('limit-reached', { max: folderLooksMax });
  await save(accounts, visit, looks);
  return redirect(withDone(visit.link('/folders'), 'folder-look'));
}

/** `to` is undefined for a folder that is gone. */
export async function moveFolderLooks(
  accounts: Accounts,
  visit: SignedVisit,
  from: string,
  to: string | undefined,
): Promise<void> {
  const moved = looksAfterMove(visit.look.folders, from, to);
  if (folderLooksText(moved) !== folderLooksText(visit.look.folders)) {
    await save(accounts, visit, moved);
  }
}

async function save(accounts: Accounts, visit: SignedVisit, looks: FolderLooks): Promise<void> {
  await accounts.changeSettings(visit.session, { folderLooks: folderLooksText(looks) });
}
