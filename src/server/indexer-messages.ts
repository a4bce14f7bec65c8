// What master and indexer say to each other besides what every process in the background is told.

import type { BackgroundBeat } from './background-messages.ts';

/** Fill the index of the account whose mail lies here; asked twice is asked once. */
export interface ToIndexer {
  readonly kind: 'index';
  readonly maildir: string;
}

export type FromIndexer =
  | BackgroundBeat<IndexerFacts>
  | { readonly kind: 'done'; readonly maildir: string };

export interface IndexerFacts {
  /** Accounts that wait, with the one that is worked on. */
  readonly accounts: number;
  readonly maildir: string | undefined;
  readonly indexed: number;
  readonly total: number;
}
