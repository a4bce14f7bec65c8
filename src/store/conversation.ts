// The messages of one conversation over all folders, oldest first. The index knows what belongs
// together, the disk what is there.

import { conversationOf } from '../index/conversations.ts';
import { Refusal } from '../kit/failure.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { inParallel } from '../kit/in-parallel.ts';
import { rowFrom } from './list-page.ts';
import { labelReader } from './shown-labels.ts';
import type { MessageRow } from './mailbox.ts';
import { openFolders } from './open-folders.ts';
import { locate, type Located } from './query/scope.ts';

/** LIMIT of messages shown of one conversation, the newest. */
const rowsMax = 100;
const readsAtOnce = 8;

export async function conversation(
  tools: StoreTools,
  account: AccountPlace,
  { folder, id }: { readonly folder: string; readonly id: string },
): Promise<readonly MessageRow[]> {
  await tools.indexer.catchUp(account, tools.waitMs.conversation);
  const folders = await openFolders(tools, account);
  const here = folders.filter(({ shape }) => shape.name === folder);
  const own = locate(here, id);
  if (!own) throw new Refusal('message-gone');
  const index = tools.indexes.index(account.indexPath, account.maildir);
  const bases = conversationOf(index, id);
  const located = bases.flatMap((base) => (base === id ? own : (locate(folders, base) ?? [])));
  const shown = located.length === 0 ? [own] : located.slice(-rowsMax);
  return await rowsOf(tools, account, shown);
}

async function rowsOf(
  tools: StoreTools,
  account: AccountPlace,
  shown: readonly Located[],
): Promise<readonly MessageRow[]> {
  const rows: MessageRow[] = [];
  const labelsFor = labelReader();
  await inParallel(shown, readsAtOnce, async ({ folder, entry }) => {
    const { path, name } = folder.shape;
    const digest = (await tools.sync.digests(account, path, [entry])).get(entry.base);
    if (digest) rows.push(rowFrom(name, entry, digest, await labelsFor(path, entry)));
  });
  return rows.toSorted((a, b) => a.dateMs - b.dateMs || a.receivedMs - b.receivedMs);
}
