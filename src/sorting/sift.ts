// Looks through what has come to an inbox since it was looked through last: mail of blocked senders
// goes to Junk, answers in muted conversations to the archive, read. What somebody has put back into
// the inbox stays there: it came before.

import type { SortRuleTable } from '../state/sort-rule-table.ts';
import type { Mailbox, MessageRow } from '../store/mailbox.ts';
import { keysOf } from './rules.ts';

/** LIMIT of messages that are looked through at a time; more than that is a move of folders. */
const rowsMax = 500;
/** Deliveries of several machines do not come in the order of their clocks. */
const slackMs = 120_000;
const inbox = 'INBOX';

export interface Sifted {
  readonly junk: number;
  readonly archived: number;
}

/** `known` are those that were looked at before; those of this time are added. */
export async function sift(
  mailbox: Mailbox,
  owner: string,
  table: SortRuleTable,
  known: Set<string>,
): Promise<Sifted> {
  const markMs = await table.mark(owner);
  const { rows } = await mailbox.list(inbox, { page: 1, pageSize: rowsMax });
  const fresh = rows.filter(
    ({ id, receivedMs }) => receivedMs > markMs - slackMs && !known.has(id),
  );
  const isYoung = (row: MessageRow): boolean => row.receivedMs > markMs;
  if (fresh.length === 0) return { junk: 0, archived: 0 };
  const blocked = new Set(await table.list(owner, 'blocked'));
  const muted = new Set(await table.list(owner, 'muted'));
  const junk = fresh.filter((row) => isBlocked(row, blocked)).map(({ id }) => id);
  const rest = fresh.filter(({ id, flags }) => !junk.includes(id) && !flags.seen);
  const archived = muted.size === 0 ? [] : await mutedOf(mailbox, rest, muted);
  if (junk.length > 0) await mailbox.move(inbox, junk, await mailbox.folderFor('junk'));
  if (archived.length > 0) {
    await mailbox.flag(inbox, archived, { seen: true });
    await mailbox.move(inbox, archived, await mailbox.folderFor('archive'));
  }
  for (const { id } of fresh) known.add(id);
  for (const id of known) if (known.size > 2 * rowsMax) known.delete(id);
  const newestMs = Math.max(...fresh.filter(isYoung).map(({ receivedMs }) => receivedMs), markMs);
  await table.setMark(owner, newestMs);
  return { junk: junk.length, archived: archived.length };
}

function isBlocked({ from }: MessageRow, blocked: ReadonlySet<string>): boolean {
  const address = from[0]?.address.toLowerCase() ?? '';
  return blocked.has(address) || blocked.has(address.slice(address.lastIndexOf('@')));
}

async function mutedOf(
  mailbox: Mailbox,
  rows: readonly MessageRow[],
  muted: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id } of rows) {
    // Gone in the meantime: then there is nothing to do.
    const message = await mailbox.read(inbox, id).catch(() => undefined);
    if (message && keysOf(message).some((key) => muted.has(key))) found.push(id);
  }
  return found;
}
