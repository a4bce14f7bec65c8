// Rows of a list: names from the snapshot, the rest from the sync, for these messages only.

import type { MailEntry } from '../maildir/snapshot.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { rowFrom } from './list-page.ts';
import type { MessageRow } from './mailbox.ts';
import { labelReader } from './shown-labels.ts';

export interface RowsOf {
  /** Name of the folder, and where it lies. */
  readonly name: string;
  readonly path: string;
  readonly entries: readonly MailEntry[];
}

export async function rowsOf(
  tools: StoreTools,
  account: AccountPlace,
  { name, path, entries }: RowsOf,
): Promise<readonly MessageRow[]> {
  const digests = await tools.sync.digests(account, path, entries);
  const rows: MessageRow[] = [];
  const labelsFor = labelReader();
  for (const entry of entries) {
    const digest = digests.get(entry.base);
    if (digest) rows.push(rowFrom(name, entry, digest, await labelsFor(path, entry)));
  }
  return rows;
}
