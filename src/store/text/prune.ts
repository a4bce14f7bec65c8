// Throws out of the index what belongs to messages that are gone: other programs remove mail without
// telling us. A row too few is read from the disk again, so that a message in flight between two
// folders loses nothing.

import { basesAfter, forgetDocuments, rowCounts } from '../../index/documents.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import { isBacklog, leaveUnsettled, settleAll } from '../../index/settle-all.ts';
import { entryOf, type FolderSnapshot } from '../../maildir/snapshot.ts';
import type { Pace } from '../pace.ts';

const basesPerTurn = 500;
const basesPerForget = 100;

/** Looks through the index when it holds more messages than there are. */
export async function pruneIndex(
  index: MessageIndex,
  snapshots: ReadonlyMap<string, FolderSnapshot>,
  pace: Pace,
): Promise<void> {
  const folders = [...snapshots.values()];
  const total = folders.reduce((sum, { entries }) => sum + entries.length, 0);
  const { messages, documents } = rowCounts(index);
  const isThere = (base: string) => folders.some((folder) => entryOf(folder, base) !== undefined);
  const goneFrom = (table: 'message' | 'document') => goneBases(index, table, isThere, pace);
  if (messages > total) index.forget(await goneFrom('message'));
  if (documents > total) await forget(index, await goneFrom('document'), documents, pace);
}

async function forget(
  index: MessageIndex,
  gone: readonly string[],
  documents: number,
  pace: Pace,
): Promise<void> {
  if (gone.length > basesPerForget && isBacklog(gone.length, documents)) leaveUnsettled(index);
  for (let at = 0; at < gone.length; at += basesPerForget) {
    forgetDocuments(index, gone.slice(at, at + basesPerForget));
    await pace.turn();
  }
  await settleAll(index, () => pace.turn());
}

async function goneBases(
  index: MessageIndex,
  table: 'message' | 'document',
  isThere: (base: string) => boolean,
  pace: Pace,
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (let last = ''; ;) {
    const bases = basesAfter(index, table, last, basesPerTurn);
    gone.push(...bases.filter((base) => !isThere(base)));
    last = bases.at(-1) ?? '';
    if (bases.length < basesPerTurn) return gone;
    await pace.turn();
  }
}
