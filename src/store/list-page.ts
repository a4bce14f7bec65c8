// One page of a message list: names from the snapshot, the rest from the sync, for these rows only.

import type { MailEntry } from '../maildir/snapshot.ts';
import type { ListOptions } from './arrangement.ts';
import type { Digest } from './digest.ts';
import { flagsOf } from './flag-letters.ts';
import type { MessageRow } from './mailbox.ts';

export const pageSizeDefault = 50;
/** LIMIT of rows in one page, whatever was asked for. */
export const pageSizeMax = 500;

export interface PageCut {
  readonly page: number;
  readonly pages: number;
  /** Position of the first one. */
  readonly from: number;
  readonly entries: readonly MailEntry[];
}

/** The page asked for, or the nearest there is; from a position on where one is named. */
export function cutPage(entries: readonly MailEntry[], asked: ListOptions): PageCut {
  const size = clamp(asked.pageSize ?? pageSizeDefault, 1, pageSizeMax);
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const page = clamp(asked.page, 1, pages);
  const from = clamp(asked.from ?? (page - 1) * size, 0, entries.length);
  return { page, pages, from, entries: entries.slice(from, from + size) };
}

/** A row of the folder of this name. */
export function rowFrom(
  folder: string,
  entry: MailEntry,
  digest: Digest,
  labels: readonly string[],
): MessageRow {
  const { envelope, preview, hasAttachment, size } = digest;
  return {
    id: entry.base,
    folder,
    from: envelope.from,
    to: envelope.to,
    subject: envelope.subject,
    preview,
    dateMs: envelope.dateMs ?? entry.receivedMs,
    receivedMs: entry.receivedMs,
    size,
    flags: flagsOf(entry.flags),
    labels,
    hasAttachment,
  };
}

function clamp(value: number, least: number, most: number): number {
  // NaN comes of a page number that is none.
  if (!(value >= least)) return least;
  return Math.min(Math.trunc(value), most);
}
