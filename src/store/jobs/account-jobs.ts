// The jobs of one account: begun, looked at, stopped, taken back. Any worker may be asked about any
// job, for all that is known of it lies in files (job-files.ts).

import { randomBytes } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import { orDiskFull } from '../disk-full.ts';
import { isUnderWay, type Job, type JobItem, type JobWork, mayUndo, undoMs } from './job.ts';
import { JobFiles } from './job-files.ts';

/** LIMIT of messages in one job. */
const itemsMax = 200_000;
/** LIMIT of jobs of one account that are under way at once. */
const underWayMax = 16;
/** After this silence a worker is dead. */
const deadMs = 10_000;
/** Half a job, from a worker that died before it could begin. */
const leftoverMs = 36 * 3_600_000;
const lookAgainMs = 25;
/** How often half a job is looked at. */
const halfJobMs = 3_600_000;

export class AccountJobs {
  readonly #place: AccountPlace;
  readonly #tools: StoreTools;
  readonly #files: JobFiles;

  constructor(place: AccountPlace, tools: StoreTools) {
    this.#place = place;
    this.#tools = tools;
    this.#files = new JobFiles(place.maildir);
  }

  /** Begins a job in the background. Refuses with `limit-reached` and `disk-full`. */
  async start(folder: string, work: JobWork, items: readonly JobItem[]): Promise<Job> {
    if (items.length > itemsMax) throw new Refusal('limit-reached', { max: itemsMax });
    if ((await this.all()).filter(isUnderWay).length >= underWayMax)
      throw new Refusal('overloaded');
    const nowMs = this.#tools.now();
    const job: Job = {
      id: randomBytes(8).toString('hex'),
      work,
      folder,
      status: 'running',
      total: items.length,
      position: 0,
      done: 0,
      gone: 0,
      reached: 0,
      startedMs: nowMs,
      endedMs: 0,
      beatMs: nowMs,
      generation: 1,
      refusal: undefined,
    };
    await orDiskFull(() => this.#files.create(job, items));
    this.#tools.jobRunner.run(this.#place, this.#files, job);
    return job;
  }

  /** A job as it is now, or after `waitMs` at most; refuses with `job-missing`. */
  async find(id: string, waitMs = 0): Promise<Job> {
    const untilMs = performance.now() + waitMs;
    for (;;) {
      const job = await this.#files.read(id);
      if (!job) throw new Refusal('job-missing');
      if (!isUnderWay(job) || performance.now() >= untilMs) return job;
      await this.#tools.jobRunner.progress(lookAgainMs);
    }
  }

  /** Every job that is known, the last one first. */
  async all(): Promise<readonly Job[]> {
    const jobs: Job[] = [];
    for (const id of await this.#files.ids()) {
      const job = await this.#files.read(id);
      if (job) jobs.push(job);
    }
    return jobs.toSorted((a, b) => b.startedMs - a.startedMs);
  }

  async cancel(id: string): Promise<void> {
    const job = await this.find(id);
    if (job.status === 'running') await this.#files.askCancel(id);
  }

  /** Takes back what a job did. Refuses with `undo-over`. */
  async undo(id: string): Promise<Job> {
    const job = await this.find(id);
    const nowMs = this.#tools.now();
    if (!mayUndo(job, nowMs)) throw new Refusal('undo-over');
    const generation = job.generation + 1;
    if (!(await this.#files.claim(id, generation))) return await this.find(id);
    const reached = job.position;
    const undoing: Job = {
      ...job,
      status: 'undoing',
      generation,
      reached,
      position: 0,
      beatMs: nowMs,
    };
    await this.#files.write(undoing);
    this.#tools.jobRunner.run(this.#place, this.#files, undoing);
    return undoing;
  }

  /** Goes on with what dead workers left, and forgets what cannot be undone any more. */
  async wake(): Promise<void> {
    const { jobRunner } = this.#tools;
    const { maildir } = this.#place;
    const nowMs = this.#tools.now();
    const stamp = this.#files.stamp();
    if (!stamp || jobRunner.isQuiet(maildir, stamp.value, nowMs)) return;
    let untilMs = Infinity;
    for (const id of await this.#files.ids()) {
      untilMs = Math.min(untilMs, await this.#tend(id, nowMs));
    }
    if (!stamp.racy) jobRunner.noteQuiet(maildir, { stamp: stamp.value, sinceMs: nowMs, untilMs });
  }

  /** Does what is to be done about a job; gives when there may be something again. */
  async #tend(id: string, nowMs: number): Promise<number> {
    const job = await this.#files.read(id);
    if (!job) {
      await this.#removeLeftover(id, nowMs);
      return nowMs + halfJobMs;
    }
    if (!isUnderWay(job)) {
      const overMs = job.endedMs + undoMs;
      if (nowMs >= overMs) await this.#files.remove(id);
      return overMs;
    }
    if (this.#tools.jobRunner.isAt(id)) return nowMs + deadMs;
    if (nowMs - job.beatMs >= deadMs) await this.#takeOver(job);
    return Math.max(nowMs, job.beatMs) + deadMs;
  }

  async #takeOver(job: Job): Promise<void> {
    const generation = job.generation + 1;
    if (!(await this.#files.claim(job.id, generation))) return;
    const taken: Job = { ...job, generation, beatMs: this.#tools.now() };
    await this.#files.write(taken);
    this.#tools.jobRunner.run(this.#place, this.#files, taken);
  }

  async #removeLeftover(id: string, nowMs: number): Promise<void> {
    const ageMs = await this.#files.ageMs(id, 'items', nowMs);
    if (ageMs === undefined || ageMs > leftoverMs) await this.#files.remove(id);
  }
}
