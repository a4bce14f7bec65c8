// Makes what a process needs that does nothing but fill indexes: no pages, no verbs, and it gives
// way to those who have them.

import { IndexPool } from '../index/index-pool.ts';
import { Refusal } from '../kit/failure.ts';
import { FolderLists } from '../maildir/folders.ts';
import { SnapshotCache } from '../maildir/snapshot-cache.ts';
import { type MailPlaces, placeOf } from './index-place.ts';
import { IndexQueue, type IndexQueueParts, type QueueState } from './text/index-queue.ts';
import { TextIndexer } from './text/indexer.ts';

export type { QueueState };

export interface OpenIndexQueue {
  /** Fills this account's index when its turn comes. A path that must not be opened is passed over. */
  ask(maildir: string): void;
  readonly state: QueueState;
  close(): Promise<void>;
}

export interface IndexQueueOptions extends MailPlaces, IndexQueueParts {
  readonly now: () => number;
}

/** LIMIT of indexes open at once: they are filled one after the other. */
const openMax = 8;

export function openIndexQueue(options: IndexQueueOptions): OpenIndexQueue {
  const { log, now } = options;
  const indexes = new IndexPool({ log, now, openMax });
  const snapshots = new SnapshotCache(now, { log });
  const folderLists = new FolderLists(now);
  const parts = { indexes, folderLists, snapshots, log, now, restMs: 0, isPolite: true };
  const queue = new IndexQueue(new TextIndexer(parts), options);
  return {
    ask(maildir) {
      try {
        queue.ask(placeOf(maildir, options));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        options.onDone(maildir);
        log.warn({ maildir, code: error.code }, 'a mailbox that may not be opened is not indexed');
      }
    },
    get state() {
      return queue.state;
    },
    async close() {
      await queue.stop();
      indexes.close();
    },
  };
}
