// What becomes of keys by themselves: the next one is used once the DNS has it, and the one before
// goes when no mail that it signed can be on its way any more. Any number of processes may do this
// at once: every step is one conditional statement.

import { setTimeout as sleep } from 'node:timers/promises';
import { keyState } from '../dns/check-signed.ts';
import type { Lookups } from '../dns/lookups.ts';
import type { Log } from '../kit/log.ts';
import type { DkimKeyTable } from '../state/dkim-key-table.ts';
import { heldKey } from './dkim-keys.ts';

export interface DkimCareOptions {
  readonly table: DkimKeyTable;
  readonly lookups: Lookups;
  /** How long a key is kept after another one took over. */
  readonly keepMs: number;
  readonly now: () => number;
  readonly log: Log;
  readonly everyMs?: number;
}

const everyMsDefault = 600_000;
/** A secondary DNS server may be behind the one that was asked. */
const settleMs = 3_600_000;
/** LIMIT of keys that are looked up in one round. */
const keysMax = 500;

export class DkimCare {
  readonly #of: DkimCareOptions;
  readonly #ending = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(options: DkimCareOptions) {
    this.#of = options;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#loop;
  }

  async round(): Promise<void> {
    const { table, lookups, keepMs, now, log } = this.#of;
    for (const row of await table.inState('next', now() - settleMs, keysMax)) {
      if (this.#ending.signal.aborted) return;
      const { domain, selector } = row;
      if ((await keyState(lookups, domain, heldKey(row))) !== 'right') continue;
      const isUsed = await table.use(row, now());
      if (isUsed) log.info({ domain, selector }, 'mail is signed with the next key');
    }
    await table.removeOld(now() - keepMs);
  }

  async #run(): Promise<void> {
    const { log, everyMs = everyMsDefault } = this.#of;
    const { signal } = this.#ending;
    while (!signal.aborted) {
      try {
        await this.round();
      } catch (error) {
        log.error({ err: error }, 'the keys that mail is signed with could not be looked after');
      }
      await sleep(everyMs, undefined, { signal }).catch(() => {});
    }
  }
}
