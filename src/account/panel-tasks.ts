// Work of the panel on many rows, with its progress where every worker can see it. It runs in the
// worker that began it. What it is done with may hold passwords: it is sealed before it is kept, and
// the key is in the page that asks whether to begin, and nowhere else.

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { TaskRow, TaskTable } from '../state/task-table.ts';
import type { Session } from './account.ts';

export interface PanelTasksOptions {
  readonly table: TaskTable;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly log: Log;
}

export type PanelTask = Omit<TaskRow, 'owner' | 'told'> & {
  readonly told: readonly string[];
  /** Nothing was heard of it for long: its worker is gone. */
  readonly isLost: boolean;
};

/** One step of a task: how many more were looked at and done, and what there is to tell. */
export interface TaskStep {
  readonly looked: number;
  readonly done: number;
  readonly told?: readonly string[];
}

const keepMs = 86_400_000;
const lostMs = 60_000;
/** LIMIT of sentences that one task tells. */
const toldMax = 200;

export class PanelTasks {
  readonly #of: PanelTasksOptions;

  constructor(options: PanelTasksOptions) {
    this.#of = options;
  }

  /** Keeps what is to be done until `begin` is asked with the key. */
  async prepare(
    session: Session,
    wanted: Pick<TaskRow, 'verb' | 'subject' | 'total'> & { readonly work: string },
  ): Promise<{ readonly id: string; readonly key: string }> {
    const { table, now, randomBytes } = this.#of;
    const { work, ...facts } = wanted;
    const id = Buffer.from(randomBytes(16)).toString('hex');
    const key = Buffer.from(randomBytes(32));
    const row = { ...facts, id, owner: session.address, position: 0, done: 0, told: '[]' };
    const sealed = seal(work, key, randomBytes(12));
    const nowMs = now();
    await table.add({ ...row, status: 'waiting', beatMs: nowMs, work: sealed }, nowMs - keepMs);
    return { id, key: key.toString('base64url') };
  }

  /**
   * Runs the steps that `work` makes of what was kept, one after the other, in the background.
   * Refuses `job-missing` for what is not there any more, or has begun before.
   */
  async begin(
    session: Session,
    { id, key }: { readonly id: string; readonly key: string },
    work: (kept: string) => AsyncIterable<TaskStep>,
  ): Promise<void> {
    const { table, now } = this.#of;
    const sealed = await table.take(id, session.address, now());
    if (sealed === undefined) throw new Refusal('job-missing');
    const kept = unseal(sealed, Buffer.from(key, 'base64url'));
    if (kept === undefined) throw new Refusal('job-missing');
    void this.#run(id, work(kept));
  }

  /** Refuses `job-missing` for what somebody else began. */
  async find(session: Session, id: string): Promise<PanelTask> {
    const row = await this.#of.table.find(id, session.address);
    if (row === undefined) throw new Refusal('job-missing');
    const { owner: _owner, told, ...rest } = row;
    const isLost = row.status === 'running' && this.#of.now() - row.beatMs > lostMs;
    return { ...rest, told: JSON.parse(told) as readonly string[], isLost };
  }

  /** Ends it after the step that it is at. */
  async stop(session: Session, id: string): Promise<void> {
    await this.#of.table.stop(id, session.address);
  }

  /** Never throws: nobody waits for it. */
  async #run(id: string, steps: AsyncIterable<TaskStep>): Promise<void> {
    const { table, now, log } = this.#of;
    const told: string[] = [];
    let [position, done] = [0, 0];
    const at = (status: 'running' | 'done' | 'failed') => ({
      position,
      done,
      told: JSON.stringify(told),
      status,
      beatMs: now(),
    });
    try {
      for await (const step of steps) {
        position += step.looked;
        done += step.done;
        told.push(...(step.told ?? []).slice(0, toldMax - told.length));
        if (!(await table.progress(id, at('running')))) return;
      }
      await table.progress(id, at('done'));
    } catch (error) {
      if (error instanceof Refusal) told.push(`refusal:${error.code}`);
      else log.error({ err: error, task: id }, 'a task of the panel failed by a bug');
      await table.progress(id, at('failed')).catch(() => undefined);
    }
  }
}

/** AES-256-GCM: nonce, tag and what is kept, base64. */
function seal(text: string, key: Uint8Array, nonce: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function unseal(sealed: string, key: Uint8Array): string | undefined {
  if (key.length !== 32) return undefined;
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return undefined;
  }
}
