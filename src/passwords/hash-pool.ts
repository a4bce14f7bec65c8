// A few threads that compute slow password hashes, behind a bounded queue: bcrypt on the event
// loop would stop every page of this process for a tenth of a second per login.

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
  | { readonly kind: 'bcrypt'; readonly password: string; readonly cost: number };

/** A thread's answer: the value, or the message of the error that was thrown. */
export type HashAnswer = { readonly value: boolean | string } | { readonly error: string };

interface Waiting {
  readonly job: HashJob;
  readonly resolve: (value: boolean | string) => void;
  readonly reject: (error: Error) => void;
}

export class HashPool {
  readonly #threadsMax: number;
  readonly #queueMax: number;
  readonly #idle: Worker[] = [];
  readonly #queue: Waiting[] = [];
  readonly #busy = new Map<Worker, Waiting>();

  /** LIMIT queueMax: callers that wait; one more is refused `overloaded`. Threads start on demand. */
  constructor({ threadsMax = 2, queueMax = 64 } = {}) {
    this.#threadsMax = threadsMax;
    this.#queueMax = queueMax;
  }

  async run(job: HashJob): Promise<boolean | string> {
    if (this.#queue.length >= this.#queueMax) throw new Refusal('overloaded');
    const { promise, resolve, reject } = Promise.withResolvers<boolean | string>();
    this.#queue.push({ job, resolve, reject });
    this.#dispatch();
    return promise;
  }

  async close(): Promise<void> {
    const threads = [...this.#idle.splice(0), ...this.#busy.keys()];
    for (const waiting of this.#queue.splice(0)) waiting.reject(new Refusal('overloaded'));
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const thread = this.#idle.pop() ?? this.#start();
      if (thread === undefined) return;
      const waiting = this.#queue.shift();
      if (waiting === undefined) return;
      this.#busy.set(thread, waiting);
      // Only a thread with work keeps the process alive.
      thread.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      thread.postMessage(waiting.job);
    }
  }

  #start(): Worker | undefined {
    if (this.#busy.size + this.#idle.length >= this.#threadsMax) return undefined;
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
    this.#idle.push(thread);
    thread.unref();
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.value);
    this.#dispatch();
  }

  #died(thread: Worker, cause: unknown): void {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const place = this.#idle.indexOf(thread);
    if (place >= 0) this.#idle.splice(place, 1);
    this.#busy.get(thread)?.reject(error);
    this.#busy.delete(thread);
    this.#dispatch();
  }
}
