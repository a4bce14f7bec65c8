// Where jobs lie: in the account's own directory, so that every worker sees them and none is lost
// with the worker that began it.
//
//   dispatch-jobs/ID.json       the job as job.ts has it, replaced by rename(2)
//   dispatch-jobs/ID.items      ["folder","base"] a line: the messages, fixed when it began; of an
//                               import ["folder","number","where","state"], once it looked for them
//   dispatch-jobs/ID.changed    ["folder","base","+letters","-letters"]: what a flag job is about to change,
//                               or ["folder","base","copy"]: what a copy is about to be called, or
//                               what the message of this number
//   dispatch-jobs/ID.cancel     somebody wants it to stop
//   dispatch-jobs/ID.claim-N    who made this file is the N-th worker at it
//   dispatch-jobs/ID.held/      a Maildir folder with what it erased, until it cannot be undone
//
// No name begins with a dot, so no mail program takes any of them for a folder.

import { appendFile, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isMissing } from '../../kit/failure.ts';
import { type DirectoryStamp, stampOfOne } from '../../maildir/directory-stamp.ts';
import { KeptFiles } from '../../maildir/kept-files.ts';
import { Pace } from '../pace.ts';
import type { Job, JobItem } from './job.ts';

/** LIMIT of bytes of a job file that are read. */
const jobBytesMax = 256 * 1024;
/** LIMIT of jobs that are looked at in one directory. */
const jobsMax = 1_000;
const turnMs = 10;
const linesPerWrite = 5_000;
/** LIMIT of jobs of all accounts whose files are not read again while they are the same. */
const keptMax = 2_000;

export class JobFiles {
  readonly #directory: string;

  constructor(maildir: string) {
    this.#directory = join(maildir, 'dispatch-jobs');
  }

  heldPath(id: string): string {
    return join(this.#directory, `${id}.held`);
  }

  async create(job: Job, items: readonly JobItem[]): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const handle = await open(this.#path(job.id, 'items'), 'wx', 0o600);
    try {
      for (let at = 0; at < items.length; at += linesPerWrite) {
        await handle.write(linesOf(items.slice(at, at + linesPerWrite)));
      }
    } finally {
      await handle.close();
    }
    await this.write(job);
  }

  /** The items of a job that had to look for them first: all of them, or none yet. */
  async replaceItems(id: string, items: readonly JobItem[]): Promise<void> {
    const temporary = this.#path(id, `items-${process.pid}`);
    const handle = await open(temporary, 'w', 0o600);
    try {
      for (let at = 0; at < items.length; at += linesPerWrite) {
        await handle.writeFile(linesOf(items.slice(at, at + linesPerWrite)));
      }
    } finally {
      await handle.close();
    }
    await rename(temporary, this.#path(id, 'items'));
  }

  async write(job: Job): Promise<void> {
    const temporary = this.#path(job.id, `json-${process.pid}-${job.generation}`);
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(job));
    } finally {
      await handle.close();
    }
    await rename(temporary, this.#path(job.id, 'json'));
  }

  /** Undefined for a job that is not there, or was left half written. */
  async read(id: string): Promise<Job | undefined> {
    return /^[0-9a-f]{16}$/.test(id) ? await kept.get(this.#path(id, 'json')) : undefined;
  }

  /** Changes with each file that comes or goes; undefined where there never was a job. */
  stamp(): DirectoryStamp | undefined {
    return stampOfOne(this.#directory, Date.now());
  }

  async ids(): Promise<readonly string[]> {
    try {
      const names = await readdir(this.#directory);
      const ids = names.flatMap((name) => /^([0-9a-f]{16})\./.exec(name)?.[1] ?? []);
      return [...new Set(ids)].slice(0, jobsMax);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async items(id: string): Promise<readonly JobItem[]> {
    return (await this.#lines(id, 'items')) as readonly JobItem[];
  }

  async changed(id: string): Promise<readonly JobItem[]> {
    return (await this.#lines(id, 'changed')) as readonly JobItem[];
  }

  /** Before the change itself: what may have been changed can be taken back, whoever dies. */
  async noteChanged(id: string, changed: readonly JobItem[]): Promise<void> {
    if (changed.length > 0) {
      await appendFile(this.#path(id, 'changed'), linesOf(changed), { mode: 0o600 });
    }
  }

  async askCancel(id: string): Promise<void> {
    await appendFile(this.#path(id, 'cancel'), '', { mode: 0o600 });
  }

  async isCancelAsked(id: string): Promise<boolean> {
    return (await this.ageMs(id, 'cancel', 0)) !== undefined;
  }

  /** Whether this worker is the one that goes on with this generation of a job. */
  async claim(id: string, generation: number): Promise<boolean> {
    try {
      await (await open(this.#path(id, `claim-${generation}`), 'wx', 0o600)).close();
      return true;
    } catch (error) {
      if (hasCode(error, 'EEXIST') || isMissing(error)) return false;
      throw error;
    }
  }

  /** How long ago a file of a job was written; undefined when there is none. */
  async ageMs(id: string, name: string, nowMs: number): Promise<number | undefined> {
    try {
      return nowMs - (await lstat(this.#path(id, name))).mtimeMs;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Forgets a job and what it held. */
  async remove(id: string): Promise<void> {
    // What says that the rest may be needed goes last.
    await rm(this.heldPath(id), { recursive: true, force: true });
    for (const name of await readdir(this.#directory)) {
      if (name.startsWith(`${id}.`) && name !== `${id}.json`) {
        await rm(join(this.#directory, name), { force: true });
      }
    }
    await rm(this.#path(id, 'json'), { force: true });
  }

  async #lines(id: string, name: string): Promise<readonly unknown[]> {
    const lines: unknown[] = [];
    const pace = new Pace(turnMs);
    let text: string;
    try {
      text = await readFile(this.#path(id, name), 'utf8');
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
    for (
      let at = 0, end = text.indexOf('\n');
      end >= 0;
      at = end + 1, end = text.indexOf('\n', at)
    ) {
      lines.push(JSON.parse(text.slice(at, end)));
      if (pace.isDue) await pace.turn();
    }
    return lines;
  }

  #path(id: string, name: string): string {
    return join(this.#directory, `${id}.${name}`);
  }
}

const kept = new KeptFiles(keptMax, async (path): Promise<Job | undefined> => {
  try {
    const text = await readFile(path, 'utf8');
    return text.length > jobBytesMax ? undefined : (JSON.parse(text) as Job);
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
});

function linesOf(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
