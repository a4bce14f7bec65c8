// A folder's page: GET /mail/:folder?page=N.

import type { Html } from '../../html/html.ts';
import type { Folder, Mailbox } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { nothingOpen } from '../beside.ts';
import { knownContacts } from '../contacts/known.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderLabel, folderNamed } from './folder-name.ts';
import { type ListPlace, placeOf } from './list-place.ts';
import { listView } from './list.view.ts';

export async function listPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const name = visit.params['folder'] ?? '';
  // Tasks whose worker died go on where somebody looks.
  await mailbox.jobs.wake();
  const folders = await mailbox.folders();
  const folder = folderNamed(folders, name);
  // Here one looks for a mail whose worker died before it could put the copy away.
  if (folder.role === 'sent' || folder.role === 'drafts') {
    await parts.outbox.repair(mailbox, visit.session.address);
  }
  const place = { ...placeOf(visit, name), folder: name, query: '' };
  const labels = await mailbox.labels(name);
  const beside = { mailbox, place, folders, labels, openId: undefined, folderName: name };
  const label = folderLabel(folder, visit.texts);
  return mailPage(visit, parts.shell, {
    title: folder.unread > 0 ? `${label} (${folder.unread})` : label,
    folders,
    quota: await mailbox.quota(),
    folder: name,
    pane: 'list',
    place,
    list: await folderList(parts, visit, beside),
    read: nothingOpen(visit),
  });
}

export interface FolderList {
  readonly mailbox: Mailbox;
  readonly folderName: string;
  readonly place: ListPlace;
  readonly folders: readonly Folder[];
  readonly labels: readonly string[];
  /** The message in the reading pane. */
  readonly openId: string | undefined;
}

/** The pane of a folder's list, with the page of it that the address names. */
export async function folderList(
  parts: WebmailParts,
  visit: SignedVisit,
  list: FolderList,
): Promise<Html> {
  const { mailbox, folderName, place, folders, labels, openId } = list;
  const folder = folderNamed(folders, folderName);
  const page = await mailbox.list(folderName, place);
  const isOutgoing = folder.role === 'sent' || folder.role === 'drafts';
  const people = page.rows.map(({ from, to }) => (isOutgoing ? to : from)[0]);
  const contacts = await knownContacts(parts, visit, people);
  return listView(visit, { folder, folders, place, page, labels, openId, contacts });
}
