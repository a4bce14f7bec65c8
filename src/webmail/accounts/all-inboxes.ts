// The inboxes of all linked accounts in one list, the newest first: GET /all?page=N.

import type { MessageRow } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { nothingOpen } from '../beside.ts';
import { placeOf } from '../folder/list-place.ts';
import { sideFacts } from '../folder/side.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { allView } from './all-inboxes.view.ts';
import { openAccounts } from './open-accounts.ts';

const pageSize = 50;
/** LIMIT of messages that one can turn to: those of each account are read up to the page. */
const shownMax = 500;

export interface AccountRow {
  readonly address: string;
  readonly message: MessageRow;
}

export async function allInboxes(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const accounts = await openAccounts(parts, visit);
  const asked = placeOf(visit, undefined).page;
  const page = Math.min(asked, shownMax / pageSize);
  const isGrouped = visit.look.rows === 'conversations';
  const found: AccountRow[] = [];
  let total = 0;
  for (const { session, mailbox } of accounts) {
    const list = await mailbox.list('INBOX', { page: 1, pageSize: page * pageSize, isGrouped });
    total += list.total;
    for (const message of list.rows) found.push({ address: session.address, message });
  }
  const newest = found.toSorted((a, b) => b.message.receivedMs - a.message.receivedMs);
  const rows = newest.slice((page - 1) * pageSize, page * pageSize);
  const pages = Math.max(1, Math.ceil(Math.min(total, shownMax) / pageSize));
  const mailbox = await mailboxOf(parts, visit);
  const [folders, labels, quota, facts] = await Promise.all([
    mailbox.folders(),
    mailbox.labels('INBOX'),
    mailbox.quota(),
    sideFacts(parts, visit),
  ]);
  return mailPage(visit, parts.shell, {
    title: visit.texts('accounts.all'),
    side: { ...facts, folders, labels, quota, folder: '' },
    pane: 'list',
    place: placeOf(visit, undefined),
    list: allView(visit, { rows, total, page, pages }),
    read: nothingOpen(visit),
  });
}
