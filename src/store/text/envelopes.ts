// The first of two passes over a long backlog: what lists show and are ordered by. It reads the
// beginning of each file, a few times faster than words are found, and comes before them.

import { knownIn } from '../../index/documents.ts';
import type { IndexRow } from '../../index/row.ts';
import { inParallel } from '../../kit/in-parallel.ts';
import { readDigest } from '../read-digest.ts';
import type { Filling } from './fill-index.ts';
import type { Pending } from './read-document.ts';

const messagesPerTransaction = 64;
const readsAtOnce = 8;

/** Whether the pass came to its end. */
export async function fillEnvelopes(
  pending: readonly Pending[],
  { index, log, pace, isOver }: Omit<Filling, 'onDocument'>,
): Promise<boolean> {
  for (let at = 0; at < pending.length; at += messagesPerTransaction) {
    const some = pending.slice(at, at + messagesPerTransaction);
    const known = knownIn(
      index,
      'message',
      some.map(({ entry }) => entry.base),
    );
    const missing = some.filter(({ entry }) => !known.has(entry.base));
    const rows: IndexRow[] = [];
    await inParallel(missing, readsAtOnce, async ({ path, entry }) => {
      try {
        const read = await readDigest(path, entry);
        if (read) rows.push(read.row);
      } catch (error) {
        // The second pass says it of what it cannot read either.
        log.debug({ message: entry.base, error: String(error) }, 'message not readable');
      }
    });
    index.put(rows);
    if (isOver()) return false;
    await pace.turn();
  }
  return true;
}
