// The last hour in steps of ten seconds, for the graphs of dispatchctl and of the panel. The
// master keeps it, so that it outlives every worker and every reload. It goes by the clock that
// never jumps, and says only how long ago something was.

import type { LastHour } from '../kit/status.ts';
import { addCounts, quantile } from './latency.ts';
import type { WorkerFacts } from './meter.ts';

const stepSeconds = 10;
/** LIMIT of the steps that are remembered: an hour of them. */
const stepsMax = 360;

/** What one worker has in use. */
export interface InUse {
  readonly isBusy: boolean;
  readonly connections: number;
  readonly memoryBytes: number;
}

type Column = Exclude<keyof LastHour, 'stepSeconds' | 'stepsMax'>;
type Step = Readonly<Record<Column, number | null>>;

export class History {
  /** Steps that are over, oldest first. */
  #steps: Step[] = [];
  #gathering = new Gathering();
  #index: number | undefined;

  /** A worker reports; `before` is what it reported last. */
  report(before: WorkerFacts, facts: WorkerFacts, nowMs: number): void {
    this.#advance(nowMs);
    this.#gathering.report(before, facts);
  }

  /** The master looks at all of its workers. */
  look(workers: readonly InUse[], nowMs: number): void {
    this.#advance(nowMs);
    this.#gathering.look(workers);
  }

  table(): LastHour {
    const series = (column: Column) => this.#steps.map((step) => step[column]);
    return {
      stepSeconds,
      stepsMax,
      requests: series('requests'),
      failures: series('failures'),
      p50Ms: series('p50Ms'),
      p99Ms: series('p99Ms'),
      busy: series('busy'),
      workers: series('workers'),
      connections: series('connections'),
      memoryBytes: series('memoryBytes'),
    };
  }

  /** Closes the steps that are over; one that nobody saw is empty. */
  #advance(nowMs: number): void {
    const index = Math.floor(nowMs / 1000 / stepSeconds);
    const before = this.#index;
    this.#index = index;
    if (before === undefined || before >= index) return;
    this.#steps.push(this.#gathering.step());
    this.#gathering = new Gathering();
    const unseen = Math.min(index - before - 1, stepsMax);
    for (let count = 0; count < unseen; count += 1) this.#steps.push(new Gathering().step());
    this.#steps = this.#steps.slice(-stepsMax);
  }
}

/** What happens within one step. */
class Gathering {
  #latency: readonly number[] = [];
  #requests = 0;
  #failures = 0;
  #looks = 0;
  #busy = 0;
  #workers = 0;
  #connections = 0;
  #memoryBytes = 0;

  report(before: WorkerFacts, facts: WorkerFacts): void {
    this.#latency = addCounts(this.#latency, facts.latency);
    this.#requests += facts.begun - before.begun;
    this.#failures += facts.failed - before.failed;
  }

  look(workers: readonly InUse[]): void {
    const sum = (what: (worker: InUse) => number): number => {
      return workers.reduce((total, worker) => total + what(worker), 0);
    };
    this.#looks += 1;
    this.#busy += sum(({ isBusy }) => (isBusy ? 1 : 0));
    this.#workers = Math.max(this.#workers, workers.length);
    this.#connections = Math.max(
      this.#connections,
      sum(({ connections }) => connections),
    );
    this.#memoryBytes = Math.max(
      this.#memoryBytes,
      sum(({ memoryBytes }) => memoryBytes),
    );
  }

  step(): Step {
    const answered = this.#latency.some((count) => count > 0);
    const seen = (value: number): number | null => (this.#looks === 0 ? null : value);
    return {
      requests: seen(this.#requests),
      failures: seen(this.#failures),
      p50Ms: answered ? hundredths(quantile(this.#latency, 0.5)) : null,
      p99Ms: answered ? hundredths(quantile(this.#latency, 0.99)) : null,
      busy: seen(hundredths(this.#busy / this.#looks)),
      workers: seen(this.#workers),
      connections: seen(this.#connections),
      memoryBytes: seen(this.#memoryBytes),
    };
  }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
