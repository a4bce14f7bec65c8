// A few threads that compute slow password hashes, behind a bounded queue: bcrypt on the event
// loop would stop every page of this process for a tenth of a second per login.
//
// Whoever waits has a turn: the lines of several accounts are served one job each, round after
// round, and no account has more than one thread. So neither many guesses at one account nor one
// that is stored in a slow way keep the others waiting for more than a job. What takes memory by
// design is computed one at a time, or a rush of logins would take it once for each thread.

import { Worker } from 'node:worker_threads';
import { Refusal } from '../kit/failure.ts';
import type { Stored } from './stored.ts';

export type HashJob =
  | {
      readonly kind: 'verify';
      readonly stored: Extract<Stored, { kind: 'usable' }>;
      readonly password: string;
      readonly user: string | undefined;
    }
  | { readonly kind: 'bcrypt'; readonly password: string; readonly cost: number }
  | { readonly kind: 'sha512-crypt' | 'argon2id'; readonly password: string };

/** A thread's answer: the value, or the message of the error that was thrown. */
export type HashAnswer = { readonly value: boolean | string } | { readonly error: string };

interface Idle {
  readonly thread: Worker;
  /** It does not end now. */
  readonly stay: () => void;
}

interface Waiting {
  readonly job: HashJob;
  readonly turn: string;
  readonly resolve: (value: boolean | string) => void;
  readonly reject: (error: Error) => void;
}

/** Calls after a while, unless what it gives is called before. */
export type Later = (run: () => void) => () => void;

export class HashPool {
  readonly #threadsMax: number;
  readonly #queueMax: number;
  readonly #later: Later;
  readonly #idle: Idle[] = [];
  /** By turn, the one that is next first. */
  readonly #lines = new Map<string, Waiting[]>();
  readonly #lineMax: number;
  #waiting = 0;
  #turns = 0;
  readonly #busy = new Map<Worker, Waiting>();

  /**
   * LIMIT queueMax: callers that wait, and lineMax: those of one turn; one more is refused
   * `overloaded`. Threads start on demand; one holds 10 MB, and ends when it has had
   * nothing to do until `later`.
   */
  constructor({ threadsMax = 2, queueMax = 64, lineMax = 8, later = never } = {}) {
    this.#lineMax = lineMax;
    this.#later = later;
    this.#threadsMax = threadsMax;
    this.#queueMax = queueMax;
  }

  /** `turn` is whose job it is, such as an account; without one it stands alone. */
  async run(job: HashJob, turn?: string): Promise<boolean | string> {
    this.#turns += 1;
    const whose = turn === undefined ? `\0${this.#turns}` : turn;
    const line = this.#lines.get(whose) ?? [];
    if (this.#waiting >= this.#queueMax || line.length >= this.#lineMax) {
      throw new Refusal('overloaded');
    }
    const { promise, resolve, reject } = Promise.withResolvers<boolean | string>();
    line.push({ job, turn: whose, resolve, reject });
    this.#lines.set(whose, line);
    this.#waiting += 1;
    this.#dispatch();
    return promise;
  }

  async close(): Promise<void> {
    const idle = this.#idle.splice(0);
    for (const { stay } of idle) stay();
    const threads = [...idle.map(({ thread }) => thread), ...this.#busy.keys()];
    const waiting = [...this.#lines.values()].flat();
    this.#lines.clear();
    this.#waiting = 0;
    for (const one of waiting) one.reject(new Refusal('overloaded'));
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#idle.length > 0 || this.#busy.size < this.#threadsMax) {
      const waiting = this.#next();
      if (waiting === undefined) return;
      const thread = this.#wake() ?? this.#start();
      this.#busy.set(thread, waiting);
      // Only a thread with work keeps the process alive.
      thread.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      thread.postMessage(waiting.job);
    }
  }

  /** The first of the first line that may run now; its line goes to the end. */
  #next(): Waiting | undefined {
    const running = [...this.#busy.values()];
    const turns = new Set(running.map(({ turn }) => turn));
    const isFull = running.some(({ job }) => isLarge(job));
    for (const [turn, line] of this.#lines) {
      if (turns.has(turn) || (isFull && line[0] !== undefined && isLarge(line[0].job))) continue;
      this.#lines.delete(turn);
      const [first, ...rest] = line;
      if (rest.length > 0) this.#lines.set(turn, rest);
      this.#waiting -= 1;
      return first;
    }
    return undefined;
  }

  #start(): Worker {
    // Beside this file, whether that is the source or the build.
    const file = `./hash-worker${import.meta.url.slice(-3)}`;
    const thread = new Worker(new URL(file, import.meta.url), {
      // What the process was started with (an --eval, a --test) is not for a thread.
      execArgv: [],
    });
    thread.on('message', (answer: HashAnswer) => this.#answered(thread, answer));
    thread.on('error', (error) => this.#died(thread, error));
    thread.on('exit', () => this.#died(thread, new Error('the hash thread ended')));
    return thread;
  }

  #answered(thread: Worker, answer: HashAnswer): void {
    const waiting = this.#busy.get(thread);
    this.#busy.delete(thread);
    this.#rest(thread);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.value);
    this.#dispatch();
  }

  #died(thread: Worker, cause: unknown): void {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    this.#forget(thread);
    this.#busy.get(thread)?.reject(error);
    this.#busy.delete(thread);
    this.#dispatch();
  }

  /** The one that had something to do last: the others may end. */
  #wake(): Worker | undefined {
    const idle = this.#idle.pop();
    idle?.stay();
    return idle?.thread;
  }

  #rest(thread: Worker): void {
    thread.unref();
    const stay = this.#later(() => {
      this.#forget(thread);
      void thread.terminate();
    });
    this.#idle.push({ thread, stay });
  }

  #forget(thread: Worker): void {
    const place = this.#idle.findIndex((idle) => idle.thread === thread);
    for (const { stay } of place < 0 ? [] : this.#idle.splice(place, 1)) stay();
  }
}

const never: Later = () => () => {};

/** Up to 256 MiB (crypt-kind.ts); 64 MiB is usual. */
function isLarge(job: HashJob): boolean {
  if (job.kind !== 'verify' || job.stored.family !== 'crypt') return false;
  return job.stored.crypt === 'argon2' || job.stored.crypt === 'scrypt';
}
