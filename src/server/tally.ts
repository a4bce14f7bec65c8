// The figures of all workers there ever were, and the status made of them.

import { History, type InUse } from './history.ts';
import { addCounts, LastMinute, quantile } from './latency.ts';
import type { WorkerFacts } from './meter.ts';
import type { Status } from '../kit/status.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** What the status has from elsewhere. */
export interface StatusParts {
  readonly generation: number;
  readonly listeners: readonly string[];
  readonly workersWanted: number;
  readonly workers: Iterable<WorkerHandle>;
}

export class Tally {
  readonly #bornMs = performance.now();
  readonly #version: string;
  readonly #lastMinute = new LastMinute();
  readonly #history = new History();
  #latency: readonly number[] = [];
  #requests = 0;
  #failures = 0;
  #started = 0;
  #died = 0;
  #killed = 0;

  constructor(version: string) {
    this.#version = version;
  }

  started(): void {
    this.#started += 1;
  }

  died(): void {
    this.#died += 1;
  }

  killed(): void {
    this.#killed += 1;
  }

  /** A worker reports; `before` is what it reported last. */
  report(before: WorkerFacts, facts: WorkerFacts): void {
    const nowMs = performance.now();
    this.#requests += facts.begun - before.begun;
    this.#failures += facts.failed - before.failed;
    this.#lastMinute.add(facts.latency, nowMs);
    this.#history.report(before, facts, nowMs);
    this.#latency = addCounts(this.#latency, facts.latency);
  }

  /** What the workers have in use now: asked again and again, for the history. */
  look(workers: readonly InUse[], nowMs: number): void {
    this.#history.look(workers, nowMs);
  }

  status({ workers, ...parts }: StatusParts): Status {
    const nowMs = performance.now();
    const minute = this.#lastMinute.sum(nowMs);
    const seconds = Math.min(60, Math.max(1, (nowMs - this.#bornMs) / 1000));
    const answers = minute.reduce((sum, count) => sum + count, 0);
    return {
      pid: process.pid,
      version: this.#version,
      uptimeSeconds: Math.round((nowMs - this.#bornMs) / 1000),
      ...parts,
      workers: [...workers].map((worker) => worker.status(nowMs)),
      requests: this.#requests,
      failures: this.#failures,
      workersStarted: this.#started,
      workersDied: this.#died,
      workersKilled: this.#killed,
      requestsPerSecond: Math.round((answers / seconds) * 10) / 10,
      p50Ms: quantile(minute, 0.5),
      p99Ms: quantile(minute, 0.99),
      latency: this.#latency,
      lastHour: this.#history.table(),
    };
  }
}
