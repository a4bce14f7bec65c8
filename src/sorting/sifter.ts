// Follows the inboxes of those who have rules, and sifts what comes to them: in the scheduler, with
// no page open.

import type { Log } from '../kit/log.ts';
import type { SortRuleTable } from '../state/sort-rule-table.ts';
import type { Mailbox, MailStore } from '../store/mailbox.ts';
import { sift } from './sift.ts';

export interface SifterParts {
  readonly store: Pick<MailStore, 'follow'>;
  readonly table: SortRuleTable;
  /** Undefined for who is not there any more. */
  readonly openFor: (
    owner: string,
  ) => Promise<{ readonly mailbox: Mailbox; readonly maildir: string } | undefined>;
  readonly log: Log;
  readonly lookEveryMs?: number;
}

/** How soon a first rule is heeded. */
const lookEveryMsDefault = 5_000;

interface Followed {
  readonly close: () => void;
  /** Looks once, and once more for what came meanwhile. */
  readonly look: () => Promise<void>;
}

export class Sifter {
  readonly #parts: SifterParts;
  readonly #followed = new Map<string, Followed>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: SifterParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#looking = this.#meet();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
    for (const { close } of this.#followed.values()) close();
    this.#followed.clear();
  }

  /** Never rejects. */
  async #meet(): Promise<void> {
    const { table, log, lookEveryMs = lookEveryMsDefault } = this.#parts;
    try {
      const owners = new Set(await table.owners());
      for (const [owner, { close }] of this.#followed) {
        if (owners.has(owner)) continue;
        close();
        this.#followed.delete(owner);
      }
      for (const owner of owners) {
        if (this.#isStopped) return;
        if (!this.#followed.has(owner)) await this.#follow(owner);
      }
    } catch (error) {
      log.warn({ err: error }, 'whose mail is sorted by itself cannot be looked up');
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void (this.#looking = this.#meet()), lookEveryMs);
  }

  async #follow(owner: string): Promise<void> {
    const { store, openFor } = this.#parts;
    const found = await openFor(owner);
    if (!found) return;
    const look = this.#lookerFor(owner, found.mailbox);
    const page = store.follow(found.maildir, ({ folders }) => {
      if (folders.some(({ folder }) => folder === 'INBOX')) void look();
    });
    this.#followed.set(owner, { close: () => page.close(), look });
    await look();
  }

  #lookerFor(owner: string, mailbox: Mailbox): () => Promise<void> {
    const { table, log } = this.#parts;
    const known = new Set<string>();
    let running: Promise<void> | undefined;
    let isWanted = false;
    const run = async (): Promise<void> => {
      do {
        isWanted = false;
        try {
          const sifted = await sift(mailbox, owner, table, known);
          if (sifted.junk + sifted.archived > 0) log.info({ owner, ...sifted }, 'mail was sorted');
        } catch (error) {
          log.warn({ err: error, owner }, 'what came could not be sorted');
        }
      } while (isWanted && !this.#isStopped);
      running = undefined;
    };
    return () => {
      isWanted = true;
      running ??= run();
      return running;
    };
  }
}
