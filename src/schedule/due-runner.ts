// Does what is due. Any number of processes may run one at once: the lease of the table says whose
// an act is. One account's acts go one after the other, so that none of them keeps the others'
// people waiting, and two accounts' side by side.

import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { DueRow, DueTable, Lane } from '../state/due-table.ts';
import type { DoAct, DueKind, DueOutcome } from './act.ts';
import { actOf } from './schedule.ts';

export interface DueRunnerOptions {
  readonly table: DueTable;
  readonly acts: Readonly<Partial<Record<DueKind, DoAct>>>;
  /** Names this process and no other one. At most 64 characters. */
  readonly holder: string;
  readonly now: () => number;
  readonly log: Log;
  /** How long an act is somebody's who says nothing. */
  readonly leaseMs?: number;
  readonly lookEveryMs?: number;
  /** Of whose acts it does; those for people when not given. */
  readonly lane?: Lane;
}

export interface DueFacts {
  /** Accounts whose acts are being done. */
  readonly accounts: number;
  readonly done: number;
  /** Attempts that failed. */
  readonly failed: number;
}

const leaseMsDefault = 30_000;
const lookEveryMsDefault = 1_000;
/** LIMIT of accounts whose acts are done at once, and of acts of one before the others' turn. */
const accountsMax = 8;
const actsPerTurn = 20;
/** LIMIT of attempts; each waits twice as long as the one before. */
const triesMax = 12;
const firstPauseMs = 15_000;
const lastPauseMs = 3_600_000;
/** LIMIT for one attempt. */
const actMsMax = 600_000;
/** What this version does not know may be known to the next one. */
const unknownPauseMs = 3_600_000;
const keepGivenUpMs = 90 * 86_400_000;
const sweepEveryMs = 3_600_000;

export class DueRunner {
  readonly #of: DueRunnerOptions;
  readonly #running = new Map<string, Promise<void>>();
  readonly #ending = new AbortController();
  #loop: Promise<void> | undefined;
  #done = 0;
  #failed = 0;
  #sweepMs = 0;
  #isAway = false;

  constructor(options: DueRunnerOptions) {
    this.#of = options;
  }

  get facts(): DueFacts {
    return { accounts: this.#running.size, done: this.#done, failed: this.#failed };
  }

  start(): void {
    this.#loop ??= this.#look();
  }

  /** Resolves when what was begun has come to an end. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#loop;
    await Promise.all(this.#running.values());
  }

  async #look(): Promise<void> {
    const { signal } = this.#ending;
    const { holder, log, lookEveryMs = lookEveryMsDefault } = this.#of;
    let isReleased = false;
    while (!signal.aborted) {
      try {
        // Whoever had this name is dead, or this process would not have it.
        if (!isReleased) await this.#of.table.release(holder);
        isReleased = true;
        await this.#begin();
        await this.#sweep();
        this.#isAway = false;
      } catch (error) {
        if (!this.#isAway) log.error({ err: error }, 'what is due cannot be looked up');
        this.#isAway = true;
      }
      await sleep(lookEveryMs, undefined, { signal }).catch(() => {});
    }
  }

  async #begin(): Promise<void> {
    const free = accountsMax - this.#running.size;
    if (free <= 0) return;
    const { table, now, lane = 'rest' } = this.#of;
    const owners = await table.dueOwners(now(), accountsMax + free, lane);
    for (const owner of owners.filter((one) => !this.#running.has(one)).slice(0, free)) {
      const running = this.#doAll(owner)
        .catch((error: unknown) => {
          this.#of.log.error({ err: error, owner }, 'what was due could not be noted');
        })
        .finally(() => this.#running.delete(owner));
      this.#running.set(owner, running);
    }
  }

  async #doAll(owner: string): Promise<void> {
    for (const row of await this.#of.table.dueOf(owner, this.#of.now(), actsPerTurn)) {
      if (this.#ending.signal.aborted) return;
      await this.#claimed(row);
    }
  }

  async #claimed(row: DueRow): Promise<void> {
    const { table, holder, now, leaseMs = leaseMsDefault } = this.#of;
    const lease = { holder, untilMs: now() + leaseMs };
    if (!(await table.claim(row, lease, now()))) return;
    const beat = setInterval(() => {
      table.extend(row.id, holder, now() + leaseMs).catch(() => {});
    }, leaseMs / 3);
    try {
      await this.#do(row);
    } finally {
      clearInterval(beat);
    }
  }

  async #do(row: DueRow): Promise<void> {
    const { table, holder, now, acts } = this.#of;
    const act = actOf(row);
    const doAct = act && acts[act.kind];
    if (!act || !doAct) return await table.tryAgain(row.id, holder, now() + unknownPauseMs);
    // It may be what earlier processes have died of.
    if (row.tries >= triesMax) return await this.#giveUp(row, 'it failed too often');
    let outcome: DueOutcome;
    try {
      const signals = [this.#ending.signal, AbortSignal.timeout(actMsMax)];
      outcome = await doAct(act, AbortSignal.any(signals));
    } catch (error) {
      return await this.#failedOnce(row, error);
    }
    this.#done += 1;
    if (outcome.kind === 'done') return await table.finish(row.id, holder);
    if (outcome.kind === 'failed') return await this.#giveUp(row, outcome.reason);
    const facts = JSON.stringify(outcome.facts ?? null);
    return await table.putOff(row.id, holder, { dueMs: outcome.dueMs, facts });
  }

  async #failedOnce(row: DueRow, error: unknown): Promise<void> {
    const { table, holder, now, log } = this.#of;
    // It was not tried, only begun: the next process goes on at once.
    if (this.#ending.signal.aborted) return await table.tryAgain(row.id, holder, row.dueMs);
    this.#failed += 1;
    const tries = row.tries + 1;
    const { owner, kind, id } = row;
    const facts = { due: id, owner, kind, tries };
    if (error instanceof Refusal) log.warn({ ...facts, code: error.code }, 'an act was refused');
    else log.error({ ...facts, err: error }, 'an act failed');
    if (tries >= triesMax) return await this.#giveUp(row, wordsOf(error));
    const pauseMs = Math.min(lastPauseMs, firstPauseMs * 2 ** (tries - 1));
    await table.tryAgain(row.id, holder, now() + pauseMs);
  }

  async #giveUp({ id, owner, kind }: DueRow, reason: string): Promise<void> {
    const { table, holder, log } = this.#of;
    log.error({ due: id, owner, kind, reason }, 'an act was given up');
    await table.giveUp(id, holder, reason);
  }

  async #sweep(): Promise<void> {
    const nowMs = this.#of.now();
    if (nowMs < this.#sweepMs) return;
    this.#sweepMs = nowMs + sweepEveryMs;
    await this.#of.table.removeGivenUp(nowMs - keepGivenUpMs);
  }
}

/** The code of a refusal, which the catalogue has words for, or that it was a bug. */
function wordsOf(error: unknown): string {
  return error instanceof Refusal ? error.code : 'bug';
}
