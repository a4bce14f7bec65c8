// What becomes of keys by themselves: the next one is made when a domain's time for it has come, is
// used once the DNS has it, and the one before goes when no mail that it signed can be on its way
// any more. Any number of processes may do this
// at once: every step is one conditional statement.

import { setTimeout as sleep } from 'node:timers/promises';
import { keyState } from '../dns/check-signed.ts';
import type { Lookups } from '../dns/lookups.ts';
import type { Log } from '../kit/log.ts';
import { isDuplicate } from '../database/sql-error.ts';
import type { AuditTable } from '../state/audit-table.ts';
import type { DkimKeyRow, DkimKeyTable } from '../state/dkim-key-table.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import {
  heldKey,
  keysMax,
  nextKey,
  rotationDays,
  rotationSetting,
  rotationValue,
} from './dkim-keys.ts';

export interface DkimCareOptions {
  readonly table: DkimKeyTable;
  readonly domainSettings: DomainSettingTable;
  readonly audit: AuditTable;
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
const lookedMax = 500;
/** LIMIT of domains of one kind whose keys are looked at in one round. */
const domainsMax = 10_000;
const dayMs = 86_400_000;

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
    for (const row of await table.inState('next', now() - settleMs, lookedMax)) {
      if (this.#ending.signal.aborted) return;
      const { domain, selector } = row;
      if ((await keyState(lookups, domain, heldKey(row))) !== 'right') continue;
      const isUsed = await table.use(row, now());
      if (isUsed) log.info({ domain, selector }, 'mail is signed with the next key');
    }
    await table.removeOld(now() - keepMs);
    for (const days of rotationDays) await this.#rotate(days);
  }

  /** Makes the next keys of those whose last one is that old. */
  async #rotate(days: (typeof rotationDays)[number]): Promise<void> {
    const { table, domainSettings, now } = this.#of;
    const value = rotationValue(days);
    const domains = await domainSettings.domainsWith(rotationSetting, value, domainsMax);
    for (const domain of domains) {
      if (this.#ending.signal.aborted) return;
      const keys = await table.of(domain);
      const isNext = (algorithm: string) =>
        keys.some((key) => key.state === 'next' && key.algorithm === algorithm);
      const aged = keys.filter(
        ({ state, algorithm, changedMs }) =>
          state === 'used' && changedMs < now() - days * dayMs && !isNext(algorithm),
      );
      for (const { algorithm } of aged.slice(0, keysMax - keys.length)) {
        await this.#makeNext({ domain, keys, algorithm });
      }
    }
  }

  async #makeNext(of: {
    readonly domain: string;
    readonly keys: readonly DkimKeyRow[];
    readonly algorithm: DkimKeyRow['algorithm'];
  }): Promise<void> {
    const { table, audit, now, log } = this.#of;
    const { row, privateKey } = await nextKey({ ...of, nowMs: now() });
    const { domain, selector } = row;
    try {
      await table.add(row, privateKey);
    } catch (error) {
      // Another process made the one of this day at the same moment.
      if (isDuplicate(error)) return;
      throw error;
    }
    log.info({ domain, selector }, 'the next key was made; its record waits to be published');
    const deed = {
      verb: 'make-dkim-key',
      object: domain,
      domain,
      before: undefined,
      after: selector,
    };
    await audit.add({ ...deed, timeMs: now(), actor: 'scheduler', remote: 'this machine' });
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
