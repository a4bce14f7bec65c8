// The indexer's process: it fills what searches look through, so that no page waits for it, and
// gives way to those who answer.

import { giveWay } from '../kit/give-way.ts';
import { type BackgroundStart, runBackground } from './background-process.ts';
import type { FromIndexer, IndexerFacts, ToIndexer } from './indexer-messages.ts';

/** What does the work. */
export interface IndexWork {
  ask(maildir: string): void;
  readonly state: IndexerFacts;
  close(): Promise<void>;
}

export interface IndexWorkParts extends Pick<BackgroundStart<FromIndexer>, 'config' | 'log'> {
  /** An index is complete, or it is given up. */
  readonly onDone: (maildir: string) => void;
}

/** Added to the priority that the other processes have. */
const niceMore = 10;

/** Runs this process as the indexer; what works is made when the master says so. */
export function runIndexer(create: (parts: IndexWorkParts) => IndexWork): void {
  giveWay(niceMore);
  runBackground<ToIndexer, FromIndexer, IndexerFacts>('indexer', ({ config, log, tell }) => {
    const work = create({ config, log, onDone: (maildir) => tell({ kind: 'done', maildir }) });
    return {
      hear: ({ maildir }) => work.ask(maildir),
      get state() {
        return work.state;
      },
      close: () => work.close(),
    };
  });
}
