// Delivers an announcement, one account after the other. It may be killed at any moment: an account
// whose turn had begun then is looked at before it is tried again, for its message may be there.

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Directory } from '../directory/directory.ts';
import type { Log } from '../kit/log.ts';
import type { Draft } from '../mta/draft.ts';
import type { Submission } from '../mta/submission.ts';
import type { AnnouncementTable } from '../state/announcement-table.ts';
import type { TaskTable } from '../state/task-table.ts';
import type { AnnouncementFacts } from './announcements.ts';

export interface AnnounceOptions {
  readonly table: AnnouncementTable;
  readonly tasks: TaskTable;
  readonly directory: Directory;
  readonly submission: Submission;
  readonly compose: (draft: Draft) => Promise<Uint8Array>;
  /**
   * Whether the message lies in the account's inbox. Undefined where a mail server is in between, and
   * may have it still: then nobody can tell.
   */
  readonly hasArrived: (
    address: string,
    message: { readonly messageId: string; readonly sinceMs: number },
  ) => Promise<boolean | undefined>;
  readonly now: () => number;
  readonly log: Log;
  /** Between two accounts; 20 ms when not given. */
  readonly pauseMs?: number;
}

/** LIMIT of accounts of one turn; another act of the schedule may be waiting. */
const turnMax = 200;
/** LIMIT of deliveries in a second: fifty, so that no mail server is flooded. */
const pauseMsDefault = 20;
/** LIMIT of addresses that are told at the end. */
const toldMax = 200;
/** How often the task says how far it is. */
const beatEvery = 10;

export class AnnounceDelivery {
  readonly #of: AnnounceOptions;

  constructor(options: AnnounceOptions) {
    this.#of = options;
  }

  /** False where there is more to do. Throws when the process ends. */
  async turn(facts: AnnouncementFacts, signal: AbortSignal): Promise<boolean> {
    const { table, pauseMs = pauseMsDefault } = this.#of;
    const { taskId } = facts;
    if (!(await this.#beat(facts, 'running'))) return true;
    for (const address of await table.inStatus(taskId, 'begun', turnMax)) {
      await this.#settle(facts, address);
    }
    const addresses = await table.inStatus(taskId, 'waiting', turnMax);
    for (const [at, address] of addresses.entries()) {
      signal.throwIfAborted();
      if (at % beatEvery === 0 && !(await this.#beat(facts, 'running'))) return true;
      await this.#deliver(facts, address);
      await sleep(pauseMs);
    }
    const isDone = addresses.length < turnMax;
    await this.#beat(facts, isDone ? 'done' : 'running');
    return isDone;
  }

  /** Whoever had begun with it is dead. */
  async #settle(facts: AnnouncementFacts, address: string): Promise<void> {
    const key = { taskId: facts.taskId, address };
    const message = { messageId: messageIdOf(facts, address), sinceMs: facts.createdMs };
    const isThere = await this.#of.hasArrived(address, message);
    const status = isThere === true ? 'sent' : isThere === false ? 'waiting' : 'unsure';
    await this.#of.table.move(key, 'begun', status);
  }

  async #deliver(facts: AnnouncementFacts, address: string): Promise<void> {
    const { table, log } = this.#of;
    const key = { taskId: facts.taskId, address };
    if (!(await table.move(key, 'waiting', 'begun'))) return;
    const status = await this.#submitted(facts, address);
    if (status !== 'sent') log.warn({ address, status }, 'an announcement did not arrive');
    await table.move(key, 'begun', status);
  }

  async #submitted(
    facts: AnnouncementFacts,
    address: string,
  ): Promise<'sent' | 'failed' | 'unsure'> {
    const { directory, submission, compose, now } = this.#of;
    const account = await directory.account(address);
    // Whoever cannot log in would find it a year later, if ever.
    if (account === undefined || !account.isActive) return 'failed';
    const { from, subject, text } = facts;
    const bytes = await compose({
      from,
      to: [{ name: '', address }],
      cc: [],
      bcc: [],
      subject,
      text,
      attachments: [],
      dateMs: now(),
      messageId: messageIdOf(facts, address),
      userAgent: 'Dispatch',
      isAutomatic: true,
      keepBcc: false,
    });
    const result = await submission.submit({ sender: from.address, recipients: [address], bytes });
    return result.kind === 'refused' ? 'failed' : result.kind === 'unknown' ? 'unsure' : 'sent';
  }

  /** False where somebody has stopped it. */
  async #beat({ taskId }: AnnouncementFacts, status: 'running' | 'done'): Promise<boolean> {
    const { table, tasks, now } = this.#of;
    const { sent, failed, unsure } = await table.counts(taskId);
    const told = status === 'done' ? await this.#told(taskId) : [];
    return await tasks.progress(taskId, {
      position: sent + failed + unsure,
      done: sent,
      told: JSON.stringify(told),
      status,
      beatMs: now(),
    });
  }

  async #told(taskId: string): Promise<readonly string[]> {
    const { table } = this.#of;
    const failed = await table.inStatus(taskId, 'failed', toldMax);
    const unsure = await table.inStatus(taskId, 'unsure', toldMax - failed.length);
    return [
      ...failed.map((address) => `undelivered ${address}`),
      ...unsure.map((address) => `unsure ${address}`),
    ];
  }
}

/** The same whenever it is made, so that a message that is there is known again. */
export function messageIdOf({ taskId, from }: AnnouncementFacts, address: string): string {
  const name = createHash('sha256').update(`${taskId} ${address}`).digest('hex').slice(0, 32);
  return `<${name}${from.address.slice(from.address.lastIndexOf('@'))}>`;
}
