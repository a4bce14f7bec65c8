// Runs jobs of this process, step by step. Everything a step needs to be taken up by another worker
// is on the disk before the next one begins.

import { setTimeout } from 'node:timers/promises';
import { BoundedMap } from '../../kit/bounded-map.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Log } from '../../kit/log.ts';
import type { AccountPlace, StoreTools } from '../account.ts';
import { orDiskFull } from '../disk-full.ts';
import { removeSources } from '../import/import-source.ts';
import { type ImportPlan, planImport } from '../import/plan.ts';
import { Beat } from './beat.ts';
import { doBatch } from './do-batch.ts';
import { intakePath } from './import-batch.ts';
import type { ImportWish, Job, JobItem } from './job.ts';
import type { JobFiles } from './job-files.ts';
import { JobGround } from './job-ground.ts';
import { undoBatch, undoItems } from './undo-batch.ts';

/** Messages of one step: a crash does them again, and a cancel waits for them. */
const batchMax = 400;
/** Of an import, whose messages may be large. */
const importBatchMax = 50;
/** How often progress is written. */
const writeEveryMs = 250;
/** LIMIT of accounts of which is remembered that there is nothing to do. */
const quietMax = 5_000;

/** All jobs of an account were looked at: as long as nothing comes or goes, nothing is to be done. */
interface Quiet {
  readonly stamp: string;
  readonly sinceMs: number;
  readonly untilMs: number;
}

export class JobRunner {
  readonly #log: Log;
  readonly #tools: () => StoreTools;
  readonly #running = new Map<string, Promise<void>>();
  readonly #quiet = new BoundedMap<string, Quiet>(quietMax);
  #isStopping = false;

  /** `tools` are asked for when a job runs: the runner is one of them. */
  constructor(log: Log, tools: () => StoreTools) {
    this.#log = log;
    this.#tools = tools;
  }

  run(place: AccountPlace, files: JobFiles, job: Job): void {
    const ground = new JobGround(place, this.#tools());
    const running = this.#steps(ground, files, job)
      .catch((error: unknown) => {
        this.#log.error({ err: error, job: job.id, maildir: place.maildir }, 'a job broke off');
      })
      .finally(() => this.#running.delete(job.id));
    this.#running.set(job.id, running);
  }

  /** Whether this process is at a job. */
  isAt(id: string): boolean {
    return this.#running.has(id);
  }

  isQuiet(maildir: string, stamp: string, nowMs: number): boolean {
    const quiet = this.#quiet.get(maildir);
    return quiet?.stamp === stamp && nowMs >= quiet.sinceMs && nowMs < quiet.untilMs;
  }

  noteQuiet(maildir: string, quiet: Quiet): void {
    this.#quiet.set(maildir, quiet);
  }

  /** Resolves when a job ends here, and after this time anyway. */
  async progress(waitMs: number): Promise<void> {
    await Promise.race([...this.#running.values(), setTimeout(waitMs)]);
  }

  /** Jobs stop behind their step; another worker takes them up at once. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#running.values());
  }

  async #steps(ground: JobGround, files: JobFiles, begun: Job): Promise<void> {
    let job = begun;
    const now = (): number => ground.tools.now();
    try {
      if (job.work.verb === 'import' && job.found === undefined && job.status === 'running') {
        const planned = await this.#plan(ground, files, job, job.work);
        if (planned === undefined) return;
        job = planned;
      }
      for await (const after of this.#work(ground, files, job)) job = after;
      if (this.#isLeft(job)) return;
      await this.#end(ground, files, { ...job, endedMs: now() });
    } catch (error) {
      const refusal = error instanceof Refusal ? error.code : undefined;
      await this.#end(ground, files, { ...job, status: 'broken', endedMs: now(), refusal });
      if (refusal === undefined) throw error;
    }
  }

  /** Gives the job after each step, and with its last status once it is over. */
  async *#work(
    ground: JobGround,
    files: JobFiles,
    begun: Job,
  ): AsyncGenerator<Job, void, undefined> {
    const isUndo = begun.status === 'undoing';
    const items = isUndo ? await undoItems(files, begun) : await files.items(begun.id);
    const act = isUndo ? undoBatch : doBatch;
    const most = begun.work.verb === 'import' && !isUndo ? importBatchMax : batchMax;
    let job: Job = { ...begun, total: items.length };
    let writtenMs = 0;
    while (job.position < items.length) {
      const batch = nextBatch(items, job.position, most);
      const current = job;
      const done = await orDiskFull(() => act(ground, files, current, batch));
      job = advanced(job, batch.length, done, isUndo);
      yield job;
      if (!isUndo && (await files.isCancelAsked(job.id))) break;
      if (ground.tools.now() - writtenMs < writeEveryMs && !this.#isStopping) continue;
      if (!(await this.#isOurs(files, job))) return;
      writtenMs = ground.tools.now();
      job = { ...job, beatMs: this.#isStopping ? 0 : writtenMs };
      await this.#write(files, job);
      if (this.#isStopping) return;
    }
    const end = isUndo ? 'undone' : job.position < items.length ? 'cancelled' : 'done';
    yield { ...job, status: end };
  }

  /** Whether it goes on elsewhere: its status is still what it began with. */
  #isLeft({ status }: Job): boolean {
    return status === 'running' || status === 'undoing';
  }

  async #end(ground: JobGround, files: JobFiles, job: Job): Promise<void> {
    // Before anybody is told that it is over: a job without items left needs none of it.
    if (job.work.verb === 'import') await forgetImport(ground, job.work);
    await this.#write(files, job);
  }

  /** Looks through the file of an import; undefined where that was ended, by whomever. */
  async #plan(
    ground: JobGround,
    files: JobFiles,
    job: Job,
    wish: ImportWish,
  ): Promise<Job | undefined> {
    const isCancelled = (): Promise<boolean> => files.isCancelAsked(job.id);
    const upload = await intakePath(ground, wish);
    const beat = new Beat(() => this.#write(files, { ...job, beatMs: ground.tools.now() }));
    let plan: ImportPlan | undefined;
    try {
      plan = await orDiskFull(() =>
        planImport(ground, upload, wish, async () => {
          return !this.#isStopping && !(await beat.isOver(isCancelled));
        }),
      );
    } finally {
      await beat.end();
    }
    if (!(await this.#isOurs(files, job))) return undefined;
    if (plan === undefined) {
      if (this.#isStopping) await this.#write(files, { ...job, beatMs: 0 });
      else
        await this.#end(ground, files, {
          ...job,
          status: 'cancelled',
          endedMs: ground.tools.now(),
        });
      return undefined;
    }
    await orDiskFull(() => files.replaceItems(job.id, plan.items));
    const { found, items } = plan;
    const planned = { ...job, found, total: items.length, beatMs: ground.tools.now() };
    await this.#write(files, planned);
    return planned;
  }

  /** A worker that was taken for dead must not go on beside the one that took over. */
  async #isOurs(files: JobFiles, job: Job): Promise<boolean> {
    return (await files.read(job.id))?.generation === job.generation;
  }

  /** Progress that cannot be written is made all the same. */
  async #write(files: JobFiles, job: Job): Promise<void> {
    try {
      await orDiskFull(() => files.write(job));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#log.warn({ job: job.id }, 'the progress of a job could not be written');
    }
  }
}

/** What went up for an import is not needed any more. */
async function forgetImport(ground: JobGround, wish: ImportWish): Promise<void> {
  try {
    await removeSources(await intakePath(ground, wish));
  } catch (error) {
    // Cleared away before.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Items of one folder, from here on. */
function nextBatch(items: readonly JobItem[], from: number, most: number): readonly JobItem[] {
  const batch = items.slice(from, from + most);
  const folder = batch[0]?.[0];
  const other = batch.findIndex((item) => item[0] !== folder);
  return other < 0 ? batch : batch.slice(0, other);
}

function advanced(job: Job, looked: number, done: number, isUndo: boolean): Job {
  const position = job.position + looked;
  if (isUndo) return { ...job, position };
  return { ...job, position, done: job.done + done, gone: job.gone + looked - done };
}
