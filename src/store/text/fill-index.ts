// Fills an index with what it has not seen, in two passes where that is long: rows for lists first,
// from the beginning of each file, then the words of all of it, and its conversations at the end.

import { rowCounts } from '../../index/documents.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import { isBacklog, leaveUnsettled, settleAll } from '../../index/settle-all.ts';
import type { Log } from '../../kit/log.ts';
import type { Pace } from '../pace.ts';
import { Batch } from './batch.ts';
import { ownMessagesMax } from './delegate.ts';
import { fillEnvelopes } from './envelopes.ts';
import { type Pending, readAhead } from './read-document.ts';

export interface Filling {
  readonly index: MessageIndex;
  readonly log: Log;
  readonly pace: Pace;
  /** Ends it early, with what is done kept. */
  readonly isOver: () => boolean;
  readonly onDocument: () => void;
}

/** Whether all of it was done. */
export async function fillIndex(pending: readonly Pending[], filling: Filling): Promise<boolean> {
  const { index, log, pace, isOver, onDocument } = filling;
  const isLong = pending.length > ownMessagesMax;
  if (isLong && !(await fillEnvelopes(pending, filling))) return false;
  if (isLong && isBacklog(pending.length, rowCounts(index).documents)) leaveUnsettled(index);
  const batch = new Batch(index);
  for await (const message of readAhead(pending, log)) {
    if (message) batch.add(message.row, message.document);
    if (batch.isFull && !batch.flush()) return false;
    onDocument();
    // Asked behind each message, so that one that takes all of the time is done once.
    if (isOver()) return batch.flush() && false;
    await pace.turn();
  }
  return batch.flush() && (await settleAll(index, () => pace.turn()));
}
