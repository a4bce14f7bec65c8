// What master and indexer say to each other over their channel.

import type { Config } from './config.ts';

export type ToIndexer =
  | { readonly kind: 'start'; readonly config: Config }
  /** Fill the index of the account whose mail lies here; asked twice is asked once. */
  | { readonly kind: 'index'; readonly maildir: string }
  | { readonly kind: 'reopen' };

export type FromIndexer =
  /** The event loop turns. */
  | { readonly kind: 'beat'; readonly facts: IndexerFacts }
  | { readonly kind: 'done'; readonly maildir: string };

export interface IndexerFacts {
  /** Accounts that wait, with the one that is worked on. */
  readonly accounts: number;
  readonly maildir: string | undefined;
  readonly indexed: number;
  readonly total: number;
}
