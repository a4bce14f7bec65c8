// The inboxes of all linked accounts in one list, the newest first: GET /all. A page of it begins behind
// so many rows of each account (`?from=12.38`), or ends before them (`?to=12.38`), so that the last
// page costs what the first one does.

import type { MessageRow } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { nothingOpen } from '../beside.ts';
import { placeOf } from '../folder/list-place.ts';
import { sideFacts } from '../folder/side.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { allView } from './all-inboxes.view.ts';
import { type OpenAccount, openAccounts } from './open-accounts.ts';

const pageSize = 50;
/** Positions in as many lists as there are accounts. */
const positions = /^\d{1,7}(?:\.\d{1,7}){0,99}$/;

export interface AccountRow {
  readonly address: string;
  readonly message: MessageRow;
}

/** A page of the list; `from` and `to` are positions in the list of each account. */
interface Cut {
  readonly rows: readonly AccountRow[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly totals: readonly number[];
}

export async function allInboxes(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const accounts = await openAccounts(parts, visit);
  const [from, to] = ['from', 'to'].map((name) => positionsIn(visit, name, accounts.length));
  const isGrouped = visit.look.rows === 'conversations';
  const cut = to ? await cutBefore(accounts, to, isGrouped) : undefined;
  // Where less than a page is left before it, it is the first one.
  const isWhole = cut === undefined || cut.rows.length === pageSize;
  const start = accounts.map((_, nth) => (to ? 0 : (from?.[nth] ?? 0)));
  const shown = cut && isWhole ? cut : await cutBehind(accounts, start, isGrouped);
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
    list: allView(visit, stateOf(shown)),
    read: nothingOpen(visit),
  });
}

function stateOf({ rows, from, to, totals }: Cut) {
  const [before, total] = [sum(from), sum(totals)];
  const page = Math.floor(before / pageSize) + 1;
  return {
    rows,
    total,
    page,
    pages: Math.max(page, Math.ceil(total / pageSize)),
    newer: before > 0 ? `to=${from.join('.')}` : undefined,
    older: sum(to) < total ? `from=${to.join('.')}` : undefined,
  };
}

function positionsIn(
  visit: SignedVisit,
  name: string,
  count: number,
): readonly number[] | undefined {
  const said = visit.request.query === '' ? null : visit.query.get(name);
  if (said === null || !positions.test(said)) return undefined;
  const found = said.split('.').map(Number);
  // Another account was linked since.
  return found.length === count ? found : undefined;
}

interface Found extends AccountRow {
  readonly nth: number;
}

/** The newest rows behind these positions. */
async function cutBehind(
  accounts: readonly OpenAccount[],
  from: readonly number[],
  isGrouped: boolean,
): Promise<Cut> {
  const { found, totals } = await rowsOf(accounts, isGrouped, (nth) => [from[nth] ?? 0, pageSize]);
  const rows = found.slice(0, pageSize);
  const to = from.map((position, nth) => position + countOf(rows, nth));
  return { rows, from, to, totals };
}

/** The oldest rows before them. */
async function cutBefore(
  accounts: readonly OpenAccount[],
  to: readonly number[],
  isGrouped: boolean,
): Promise<Cut> {
  const { found, totals } = await rowsOf(accounts, isGrouped, (nth) => {
    const end = to[nth] ?? 0;
    const begin = Math.max(0, end - pageSize);
    return [begin, end - begin];
  });
  const rows = found.slice(-pageSize);
  const from = to.map((position, nth) => position - countOf(rows, nth));
  return { rows, from, to, totals };
}

async function rowsOf(
  accounts: readonly OpenAccount[],
  isGrouped: boolean,
  rangeOf: (nth: number) => readonly [from: number, count: number],
) {
  const found: Found[] = [];
  const totals: number[] = [];
  for (const [nth, { session, mailbox }] of accounts.entries()) {
    const [from, count] = rangeOf(nth);
    const asked = { page: 1, from, pageSize: Math.max(1, count), isGrouped, isUnpinned: true };
    const { rows, total } = await mailbox.list('INBOX', asked);
    totals.push(total);
    for (const message of rows.slice(0, count)) {
      found.push({ address: session.address, message, nth });
    }
  }
  found.sort((a, b) => b.message.receivedMs - a.message.receivedMs);
  return { found, totals };
}

function countOf(rows: readonly Found[], nth: number): number {
  return rows.filter((row) => row.nth === nth).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
