// A folder's page: GET /mail/:folder?page=N.

import type { Html } from '../../html/html.ts';
import type { ListOptions } from '../../store/arrangement.ts';
import type { Folder, Mailbox } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { nothingOpen } from '../beside.ts';
import { knownContacts } from '../contacts/known.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderLabel, folderNamed } from './folder-name.ts';
import { arrangementOf, type ListPlace, placeOf } from './list-place.ts';
import { sideFacts } from './side.ts';
import { type ListState, listView, pieceView } from './list.view.ts';

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
  const [labels, quota, facts] = await Promise.all([
    mailbox.labels(name),
    mailbox.quota(),
    sideFacts(parts, visit),
  ]);
  const beside = { mailbox, place, folders, labels, openId: undefined, folderName: name };
  const label = folderLabel(folder, visit.texts);
  return mailPage(visit, parts.shell, {
    title: folder.unread > 0 ? `${label} (${folder.unread})` : label,
    side: { ...facts, folders, labels, quota, folder: name },
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
  return listView(visit, await listState(parts, visit, list, list.place));
}

/**
 * Rows that a page with a script asks for: GET /mail/:folder/rows?from=1200, or ?id=… for those whose
 * flags are others.
 */
export async function rowsPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const name = visit.params['folder'] ?? '';
  const place = { ...placeOf(visit, name), folder: name, query: '' };
  const folders = await mailbox.folders();
  const list = { mailbox, place, folders, labels: [], openId: undefined, folderName: name };
  const from = Math.max(0, Math.trunc(Number(visit.query.get('from'))) || 0);
  const ids = visit.query.getAll('id').slice(0, aboutMax);
  const piece = { ...place, from, pageSize: pieceRows, about: ids.length > 0 ? ids : undefined };
  return page(pieceView(visit, await listState(parts, visit, list, piece)));
}

/** Rows in one answer: `row-store.ts` of the browser counts on it. */
const pieceRows = 100;
/** LIMIT of messages whose rows are asked for by name; `live/patch.ts` of the browser counts on it. */
const aboutMax = 20;

async function listState(
  parts: WebmailParts,
  visit: SignedVisit,
  list: FolderList,
  asked: ListOptions,
): Promise<ListState> {
  const { mailbox, folderName, place, folders, labels, openId } = list;
  const folder = folderNamed(folders, folderName);
  const arrangement = arrangementOf(visit, place, folder);
  const found = await mailbox.list(folderName, { ...asked, ...arrangement });
  const isOutgoing = folder.role === 'sent' || folder.role === 'drafts';
  const people = found.rows.map(({ from, to }) => (isOutgoing ? to : from)[0]);
  const contacts = await knownContacts(parts, visit, people);
  return { folder, folders, place, arrangement, page: found, labels, openId, contacts };
}
