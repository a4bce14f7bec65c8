// A folder's page: GET /mail/:folder?page=N.

import type { Mailbox, MessageRow, Page } from '../../store/mailbox.ts';
import { html } from '../../html/html.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { knownContacts } from '../contacts/known.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderLabel, folderNamed } from './folder-name.ts';
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
  const rows = await listRows(mailbox, name, visit);
  const labels = await mailbox.labels(name);
  const isOutgoing = folder.role === 'sent' || folder.role === 'drafts';
  const people = rows.rows.map(({ from, to }) => (isOutgoing ? to : from)[0]);
  const contacts = await knownContacts(parts, visit, people);
  const label = folderLabel(folder, visit.texts);
  const read = html`<section class="read nothing" aria-label="${visit.texts('message.pane')}">
<p>${icon('brand')}${visit.texts('message.none-open')}</p></section>`;
  return mailPage(visit, parts.shell, {
    title: folder.unread > 0 ? `${label} (${folder.unread})` : label,
    folders,
    quota: await mailbox.quota(),
    folder: name,
    pane: 'list',
    list: listView(visit, { folder, folders, page: rows, labels, openId: undefined, contacts }),
    read,
  });
}

/** The page of the list that the address names; the first one when it names none. */
export function listRows(
  mailbox: Mailbox,
  folder: string,
  visit: SignedVisit,
): Promise<Page<MessageRow>> {
  return mailbox.list(folder, { page: pageNumber(visit) });
}

export function pageNumber(visit: SignedVisit): number {
  if (visit.request.query === '') return 1;
  const page = Number(visit.query.get('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
