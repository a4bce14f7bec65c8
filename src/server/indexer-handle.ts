// The process that only indexes, as the master has it: told again what was not done. The workers'
// wishes pass through unread.

import type { IndexerStatus } from '../kit/status.ts';
import { BackgroundHandle } from './background-handle.ts';
import type { Config } from './config.ts';
import type { FromIndexer, IndexerFacts, ToIndexer } from './indexer-messages.ts';
import type { ProcessLog } from './process-log.ts';

/** LIMIT of wishes that are kept for a successor; the next page repeats the others. */
const wishesMax = 10_000;
/** It has nothing that must be finished. */
const endMs = 3_000;

const idle: IndexerFacts = { accounts: 0, maildir: undefined, indexed: 0, total: 0 };

export class IndexerHandle {
  readonly background: BackgroundHandle<ToIndexer, FromIndexer>;
  readonly #wishes = new Set<string>();
  #facts = idle;

  constructor(parts: { entry: string; config: Config; log: ProcessLog }) {
    this.background = new BackgroundHandle<ToIndexer, FromIndexer>({
      ...parts,
      role: 'indexer',
      endMs,
      isWanted: ({ server }) => server.indexer === 'process',
      begin: () => {
        for (const maildir of this.#wishes) this.background.tell({ kind: 'index', maildir });
      },
      hear: (message) => this.#hear(message),
      gone: (died) => this.#gone(died),
    });
  }

  /** Fill the index of the account whose mail lies here. */
  ask(maildir: string): void {
    if (this.#wishes.size < wishesMax) this.#wishes.add(maildir);
    this.background.tell({ kind: 'index', maildir });
  }

  /** Undefined while there is none. */
  status(): IndexerStatus | undefined {
    const known = this.background.process();
    if (known === undefined) return undefined;
    const { accounts, maildir, indexed, total } = this.#facts;
    const state = accounts > 0 ? 'busy' : 'idle';
    return { ...known, state, accounts, maildir: maildir ?? null, indexed, total };
  }

  #hear(message: FromIndexer): void {
    if (message.kind === 'done') this.#wishes.delete(message.maildir);
    else this.#facts = message.facts;
  }

  #gone(died: boolean): object {
    const { maildir } = this.#facts;
    this.#facts = idle;
    // What it worked on may be what it died of: the others come first.
    if (died && maildir !== undefined && this.#wishes.delete(maildir)) this.#wishes.add(maildir);
    return { maildir };
  }
}
