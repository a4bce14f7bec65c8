// What the master knows of one worker.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import { MarkFile } from './mark-file.ts';
import { beatMs, type FromWorker, type Protocol, type ToWorker } from './messages.ts';
import type { WorkerFacts } from './meter.ts';
import { type RawHandle, sendable } from './pass-on.ts';
import type { HeldSocket } from './sockets.ts';
import type { Status, WorkerStatus } from '../kit/status.ts';
import type { WorkerImage } from './worker-image.ts';

export type WorkerEvent =
  | {
      readonly kind: 'message';
      readonly worker: WorkerHandle;
      readonly message: FromWorker;
      /** The connection of a `pass`. */
      readonly handle: RawHandle | undefined;
    }
  | { readonly kind: 'exit'; readonly worker: WorkerHandle; readonly how: ExitHow };

/** `code 3`, the name of a signal, or why there never was a process. */
export type ExitHow = string;

/** stdin, stdout, stderr, the channel and the mark come before the sockets. */
const markFd = 4;
const firstSocketFd = 5;

/** None of them may be one that keeps V8 from using compiled code: see heap-growth.ts. */
export const workerFlags: readonly string[] = [
  // USR1 before the handlers stand would open a debugger. This blocks it: the master tells instead.
  '--disable-sigusr1',
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=2',
];

const pageBytes = 4096;

/** LIMIT for a worker to load and say its first word, on a machine that has much else to do. */
const startMs = 30_000;

/** By then the connections of a retired worker have gone to others, or have something to do. */
const leavingMs = 1000;

const nothing: WorkerFacts = {
  begun: 0,
  failed: 0,
  running: 0,
  connections: 0,
  memoryBytes: 0,
  routes: [],
  latency: [],
};

/** What a worker is started with. */
export interface WorkerStart {
  readonly image: WorkerImage;
  /** Whether it starts from the image, if there is one. */
  readonly hurry: boolean;
  readonly config: Config;
  readonly sockets: readonly HeldSocket[];
  readonly generation: number;
}

export class WorkerHandle {
  readonly generation: number;
  readonly bornMs = performance.now();
  /** `standby` is loaded and waits; `spent` serves like `serving`, but wants a successor. */
  state: 'starting' | 'standby' | 'opening' | 'serving' | 'spent' | 'retiring' | 'killed' =
    'starting';
  /** Loaded, and it has made some pages. */
  isWarm = false;
  /** Why its start failed, in its own words. */
  failure: string | undefined;
  /** As of its last beat, connections as of the last that was given to it. */
  facts: WorkerFacts = nothing;
  /** It was told to lend connections and has not reported since. */
  lends = false;
  #lastBeatMs = this.bornMs;
  #retiredMs = Infinity;
  readonly #mark = new MarkFile();
  /** Connections that were given to it and may not have arrived. */
  readonly #travelling = new Set<RawHandle>();
  readonly #start: WorkerStart;
  readonly #notify: (event: WorkerEvent) => void;
  #spoke = false;
  #child: ChildProcess;

  constructor(start: WorkerStart, notify: (event: WorkerEvent) => void) {
    this.generation = start.generation;
    this.#start = start;
    this.#notify = notify;
    this.#child = this.#spawn();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get serves(): boolean {
    return this.state === 'serving' || this.state === 'spent';
  }

  /** It will serve, or waits to. */
  get loads(): boolean {
    return this.state === 'starting' || this.state === 'standby' || this.state === 'opening';
  }

  get isBusy(): boolean {
    return this.facts.running > 0;
  }

  /** Resident memory by the kernel's word: a worker that never turns cannot tell. */
  get memoryBytes(): number {
    try {
      const [, resident = '0'] = readFileSync(`/proc/${this.pid}/statm`, 'latin1').split(' ');
      return Number(resident) * pageBytes;
    } catch {
      return 0;
    }
  }

  /** Its connections are on their way to others. */
  leaves(nowMs: number): boolean {
    return this.state === 'retiring' && nowMs - this.#retiredMs < leavingMs;
  }

  /** It said something a moment ago, so that it will take what it is given. */
  isAwake(nowMs: number): boolean {
    return nowMs - this.#lastBeatMs < 3 * beatMs;
  }

  /** Whether it said nothing for this long, or was retired that long ago and is still here. */
  hangs(timeoutMs: number, nowMs: number): boolean {
    if (this.state === 'killed') return false;
    const patienceMs = this.state === 'starting' ? Math.max(timeoutMs, startMs) : timeoutMs;
    return nowMs - this.#lastBeatMs > patienceMs || nowMs - this.#retiredMs > timeoutMs;
  }

  /** For the log of a death: the request that began last, and those that ran at the last beat. */
  lastRequests(): object {
    const { routes, running } = this.facts;
    return { lastBegun: this.#mark.read(), running, routes };
  }

  retire(successors: boolean): void {
    if (this.state === 'retiring' || this.state === 'killed') return;
    this.state = 'retiring';
    this.#retiredMs = performance.now();
    this.#tell({ kind: 'retire', successors });
  }

  /** A standby takes its place. */
  serve(): void {
    this.state = 'opening';
    this.#tell({ kind: 'serve' });
  }

  reopen(): void {
    this.#tell({ kind: 'reopen' });
  }

  lend(count: number): void {
    this.lends = true;
    this.#tell({ kind: 'lend', count });
  }

  /** Hands it a connection that another one accepted. */
  take(protocol: Protocol, handle: RawHandle): void {
    this.facts = { ...this.facts, connections: this.facts.connections + 1 };
    this.#tell({ kind: 'take', protocol }, handle);
  }

  tellStatus(status: Status): void {
    this.#tell({ kind: 'status', status });
  }

  kill(): void {
    this.state = 'killed';
    this.#child.kill('SIGKILL');
  }

  /** Nothing of it is left: who waits for it must not wait on. */
  forget(): void {
    this.#mark.close();
    for (const handle of this.#travelling) handle.close();
    this.#travelling.clear();
  }

  status(nowMs: number): WorkerStatus {
    const { begun, running, connections, routes } = this.facts;
    return {
      pid: this.pid ?? 0,
      state: this.#shownState(),
      generation: this.generation,
      uptimeSeconds: Math.round((nowMs - this.bornMs) / 1000),
      requests: begun,
      running,
      connections,
      memoryBytes: this.memoryBytes,
      routes,
    };
  }

  #spawn(): ChildProcess {
    const { image, hurry, sockets, config } = this.#start;
    const { words, fromImage } = image.start(hurry);
    const fds = [this.#mark.fd ?? 'ignore', ...sockets.map(({ fd }) => fd)] as const;
    const child = spawn(process.execPath, [...workerFlags, ...words], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc', ...fds],
    });
    child.on('message', (message: FromWorker, handle) => {
      this.#lastBeatMs = performance.now();
      this.#spoke = true;
      const connection = handle as unknown as RawHandle | undefined;
      this.#notify({ kind: 'message', worker: this, message, handle: connection });
    });
    child.on('error', (error) => {
      this.failure = error.message;
      if (child.pid === undefined) this.#ended(error.message);
    });
    child.on('exit', (code, signal) => {
      const how = signal ?? `code ${code}`;
      if (!fromImage || this.#spoke || this.state !== 'starting' || wasEnded(signal)) {
        return this.#ended(how);
      }
      image.doubt(how);
      this.#child = this.#spawn();
    });
    this.#child = child;
    const mark = this.#mark.fd === undefined ? undefined : markFd;
    const inherited = sockets.map(({ protocol, name }, index) => {
      return { protocol, name, fd: firstSocketFd + index };
    });
    this.#tell({ kind: 'start', config, sockets: inherited, markFd: mark });
    return child;
  }

  #ended(how: ExitHow): void {
    this.#notify({ kind: 'exit', worker: this, how });
  }

  #shownState(): WorkerStatus['state'] {
    if (this.state === 'serving') return this.isBusy ? 'busy' : 'idle';
    return this.state === 'opening' ? 'starting' : this.state;
  }

  #tell(message: ToWorker, handle?: RawHandle): void {
    // A dead worker's channel fails; its exit is on its way and says more.
    if (!this.#child.connected) return handle?.close();
    if (handle === undefined) return void this.#child.send(message, () => {});
    // Each waits until the one before it has arrived; a worker that dies takes none of the others.
    this.#travelling.add(handle);
    this.#child.send(message, sendable(handle), {}, () => {
      if (this.#travelling.delete(handle)) handle.close();
    });
  }
}

/** By somebody else's word, which says nothing against what it was started from. */
function wasEnded(signal: NodeJS.Signals | null): boolean {
  return signal !== null && ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP'].includes(signal);
}
