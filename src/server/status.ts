// What the master knows at one moment, as one value: for dispatchctl, /metrics and systemd.

import type { RunningRoute } from './meter.ts';

export interface WorkerStatus {
  readonly pid: number;
  readonly state: 'starting' | 'standby' | 'idle' | 'busy' | 'spent' | 'retiring' | 'killed';
  readonly generation: number;
  readonly uptimeSeconds: number;
  readonly requests: number;
  readonly running: number;
  readonly connections: number;
  readonly memoryBytes: number;
  /** What runs, the longest first. */
  readonly routes: readonly RunningRoute[];
}

export interface Status {
  readonly pid: number;
  readonly version: string;
  readonly uptimeSeconds: number;
  /** Counts reloads; 1 is the first. */
  readonly generation: number;
  readonly listeners: readonly string[];
  readonly workersWanted: number;
  readonly workers: readonly WorkerStatus[];
  /** Since the start, of all workers there ever were. */
  readonly requests: number;
  readonly workersStarted: number;
  readonly workersDied: number;
  readonly workersKilled: number;
  /** Of the last minute. */
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Since the start, answers by duration; see latency.ts. */
  readonly latency: readonly number[];
}
