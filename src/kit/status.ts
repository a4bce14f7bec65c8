// What the processes know of themselves at one moment, as one value: made by the master, shown by
// dispatchctl, /metrics, systemd and the panel.

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
  /** Answers of 500 and above among them. */
  readonly failures: number;
  readonly workersStarted: number;
  readonly workersDied: number;
  readonly workersKilled: number;
  /** Of the last minute. */
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Since the start, answers by duration; see server/latency.ts. */
  readonly latency: readonly number[];
  readonly lastHour: LastHour;
  /** Undefined where the workers fill indexes themselves. */
  readonly indexer?: IndexerStatus | undefined;
  /** Undefined where no process of its own does what has a time. */
  readonly scheduler?: SchedulerStatus | undefined;
}

/** The process that does what has a time. */
export interface SchedulerStatus {
  readonly pid: number;
  readonly uptimeSeconds: number;
  /** How often it had to be started again. */
  readonly restarts: number;
  readonly memoryBytes: number;
  /** Accounts whose acts are being done. */
  readonly accounts: number;
  /** Acts since it started, and attempts that failed. */
  readonly done: number;
  readonly failed: number;
}

/** The process that fills indexes. */
export interface IndexerStatus {
  readonly pid: number;
  readonly state: 'idle' | 'busy';
  readonly uptimeSeconds: number;
  /** How often it had to be started again. */
  readonly restarts: number;
  readonly memoryBytes: number;
  /** Accounts that wait, with the one that is worked on. */
  readonly accounts: number;
  /** The one that is worked on, and how far its index is. */
  readonly maildir: string | null;
  readonly indexed: number;
  readonly total: number;
}

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

/** A request that runs. */
export interface RunningRoute {
  readonly id: string;
  readonly route: string;
  readonly ms: number;
}

/** Steps of equal length, the oldest first, the newest just over; fewer after a young start. */
export interface LastHour {
  readonly stepSeconds: number;
  /** How many steps an hour has. */
  readonly stepsMax: number;
  /** Requests that were begun, and answers of 500 and above. */
  readonly requests: Series;
  readonly failures: Series;
  /** Null in a step without an answer. */
  readonly p50Ms: Series;
  readonly p99Ms: Series;
  /** Mean number of workers that had something to do. */
  readonly busy: Series;
  /** The most there were at a time: processes, open connections, memory of all of them. */
  readonly workers: Series;
  readonly connections: Series;
  readonly memoryBytes: Series;
}

/** One value for each step; null where nobody looked. */
export type Series = readonly (number | null)[];
