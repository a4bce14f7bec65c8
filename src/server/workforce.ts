// The workers of a master: as many as are wanted, of the newest generation, none that hangs or
// grows without end, and none with far more connections than the others.

import { Backoff } from './backoff.ts';
import type { Config } from './config.ts';
import type { InUse } from './history.ts';
import type { Protocol } from './messages.ts';
import type { WorkerFacts } from './meter.ts';
import type { RawHandle } from './pass-on.ts';
import { isDynamic, Population, workersMax } from './population.ts';
import type { ProcessLog } from './process-log.ts';
import type { HeldSocket } from './sockets.ts';
import type { Status } from '../kit/status.ts';
import { Standby } from './standby.ts';
import { Tally } from './tally.ts';
import { type ExitHow, type WorkerEvent, WorkerHandle } from './worker-handle.ts';
import { WorkerImage } from './worker-image.ts';

export interface WorkforceOptions {
  readonly config: Config;
  readonly sockets: readonly HeldSocket[];
  readonly workerEntry: string;
  readonly version: string;
  readonly log: ProcessLog;
}

/** Over this part of `memory_max` a worker is killed, not replaced. */
const memoryKillFactor = 1.5;

export class Workforce {
  readonly #options: WorkforceOptions;
  readonly #notify: (event: WorkerEvent) => void;
  readonly #workers = new Set<WorkerHandle>();
  readonly #backoff = new Backoff();
  readonly #population = new Population();
  readonly #standby = new Standby();
  readonly #tally: Tally;
  readonly #image: WorkerImage;
  #config: Config;
  #generation = 1;
  #wanted = 1;
  /** The generation that was complete once: only then others are loaded to wait. */
  #settled = 0;

  constructor(options: WorkforceOptions, notify: (event: WorkerEvent) => void) {
    this.#options = options;
    this.#config = options.config;
    this.#notify = notify;
    this.#tally = new Tally(options.version);
    this.#image = new WorkerImage(options.workerEntry, options.log);
  }

  get size(): number {
    return this.#workers.size;
  }

  /** As many as are wanted serve, and nobody else does. */
  get complete(): boolean {
    const serving = this.#serving();
    const current = serving.filter(({ generation }) => generation === this.#generation);
    return current.length >= this.#wanted && current.length === serving.length;
  }

  status(listeners: readonly string[]): Status {
    return this.#tally.status({
      generation: this.#generation,
      listeners,
      workersWanted: this.#wanted,
      workers: this.#workers,
    });
  }

  /** Every worker is outdated from here on. */
  renew(config: Config): void {
    this.#config = config;
    this.#generation += 1;
    this.#backoff.reset();
  }

  retireAll(): void {
    for (const worker of this.#workers) worker.retire(false);
  }

  killAll(): void {
    for (const worker of this.#workers) worker.kill();
  }

  reopenLogs(): void {
    for (const worker of this.#workers) worker.reopen();
  }

  report(worker: WorkerHandle, facts: WorkerFacts): void {
    this.#tally.report(worker.facts, facts);
    worker.facts = facts;
    worker.lends = false;
  }

  /** A connection that one worker lets go of continues with the one that has the fewest. */
  passOn(from: WorkerHandle, protocol: Protocol, handle: RawHandle): void {
    const nowMs = now();
    const serving = this.#serving().filter((worker) => worker !== from);
    const awake = serving.filter((worker) => worker.isAwake(nowMs));
    const others = awake.length > 0 ? awake : serving;
    const newest = others.filter(({ generation }) => generation === this.#generation);
    const [best] = (newest.length > 0 ? newest : others).sort(byConnections);
    if (best === undefined) handle.close();
    else best.take(protocol, handle);
  }

  /** `expected` says nothing of it: everything ends. */
  gone(worker: WorkerHandle, how: ExitHow, expected: boolean): void {
    this.#workers.delete(worker);
    const { pid, failure, state, bornMs } = worker;
    const wasTold = how === 'code 0' && (worker.serves || state === 'standby');
    if (expected || state === 'retiring' || wasTold) {
      this.#options.log.debug({ worker: pid, how }, 'worker ended');
    } else {
      this.#tally.died();
      if (state !== 'starting') this.#standby.died(now());
      const death = { bornMs, served: state !== 'starting' };
      const pauseMs = wasKilled(state, how) ? 0 : this.#backoff.died(death, now());
      const facts = { worker: pid, how, failure, pauseMs, livedMs: Math.round(now() - bornMs) };
      this.#options.log.error({ ...facts, ...worker.lastRequests() }, 'worker died');
    }
    worker.forget();
  }

  /** Ends those that hang or have grown too large; notes what all of them use. */
  watch(nowMs: number): void {
    const { timeoutMs, memoryBytesMax } = this.#config.server;
    const inUse: InUse[] = [];
    for (const worker of this.#workers) {
      if (worker.state === 'serving') this.#backoff.lived(worker.bornMs, nowMs);
      if (worker.hangs(timeoutMs, nowMs)) this.#kill(worker, 'worker does not answer');
      const { memoryBytes, isBusy, facts } = worker;
      inUse.push({ memoryBytes, isBusy, connections: facts.connections });
      if (memoryBytes > memoryBytesMax * memoryKillFactor) {
        this.#kill(worker, 'worker grows without end', { memoryBytes });
      } else if (memoryBytes > memoryBytesMax && worker.state === 'serving') {
        worker.state = 'spent';
        this.#options.log.warn({ worker: worker.pid, memoryBytes }, 'worker is over memory_max');
      }
    }
    this.#tally.look(inUse, nowMs);
  }

  /** Starts and retires until the number is as it should be. */
  adjust(nowMs: number): void {
    const busy = this.#current().filter(({ isBusy }) => isBusy).length;
    this.#wanted = this.#population.wanted(this.#config.server, busy, nowMs);
    if (this.complete) this.#settled = this.#generation;
    this.#replace(nowMs);
    this.#promote();
    this.#retireOutdated();
    this.#retireSurplus(nowMs);
    this.#balance();
  }

  #kill(worker: WorkerHandle, why: string, facts: object = {}): void {
    if (worker.state === 'killed') return;
    const { pid } = worker;
    this.#options.log.error({ worker: pid, ...facts, ...worker.lastRequests() }, `${why}: killed`);
    this.#tally.killed();
    worker.kill();
  }

  #replace(nowMs: number): void {
    const { sockets, log } = this.#options;
    const [image, hurry] = [this.#image, this.#standby.isStorm(nowMs)];
    const wanted = this.#wanted + this.#standbyWanted(nowMs);
    while (this.#current().length < wanted && this.#backoff.allows(nowMs)) {
      if (this.#workers.size >= workersMax(this.#config.server)) return this.#makeRoom();
      // Starts take the time of those who still serve: one after the other.
      if (this.#servesOutdated() && this.#current().some(({ loads }) => loads)) return;
      const start = { image, hurry, config: this.#config, sockets, generation: this.#generation };
      const worker = new WorkerHandle(start, this.#notify);
      this.#workers.add(worker);
      this.#tally.started();
      log.info({ worker: worker.pid, generation: this.#generation }, 'worker starts');
    }
  }

  /** Whoever is loaded first serves. Costs nothing, so that no pause of a back-off holds it up. */
  #promote(): void {
    const current = this.#current();
    const mayWait = this.#servesOutdated();
    const waiting = current.filter(({ state, isWarm }) => {
      return state === 'standby' && (isWarm || !mayWait);
    });
    const opened = current.filter((worker) => worker.serves || worker.state === 'opening');
    const missing = Math.max(0, this.#wanted - opened.length);
    for (const worker of waiting.slice(0, missing)) worker.serve();
  }

  #standbyWanted(nowMs: number): number {
    return this.#settled === this.#generation ? this.#standby.wanted(this.#config, nowMs) : 0;
  }

  /** At the greatest number, a successor can only come when somebody has gone: the idlest does. */
  #makeRoom(): void {
    if ([...this.#workers].some(({ state }) => state === 'retiring' || state === 'killed')) return;
    const [idlest] = this.#outdated().sort((one, other) => one.facts.running - other.facts.running);
    idlest?.retire(this.#workers.size > 1);
  }

  #retireOutdated(): void {
    let serving = this.#serving().length;
    for (const worker of this.#outdated()) {
      if (worker.serves && serving <= this.#wanted) continue;
      if (worker.serves) serving -= 1;
      worker.retire(true);
    }
  }

  #retireSurplus(nowMs: number): void {
    const current = this.#current();
    const surplus = Math.max(0, current.length - this.#wanted - this.#standbyWanted(nowMs));
    const idle = current.filter(({ state, serves, isBusy }) => {
      const mayGo = isDynamic(this.#config.server) && serves && !isBusy;
      return mayGo || (state === 'standby' && this.#settled === this.#generation);
    });
    for (const worker of idle.slice(0, surplus)) worker.retire(true);
  }

  /** The kernel gives a burst of connections to whoever wakes first; those between two requests
   * go on to the others. */
  #balance(): void {
    const nowMs = now();
    if ([...this.#workers].some((worker) => worker.leaves(nowMs))) return;
    const current = this.#current().filter(({ serves }) => serves);
    const total = current.reduce((sum, { facts }) => sum + facts.connections, 0);
    const share = Math.ceil(total / Math.max(1, current.length));
    for (const worker of current) {
      const surplus = worker.facts.connections - share;
      if (!worker.lends && surplus > Math.max(1, share / 4)) worker.lend(surplus);
    }
  }

  /** As long as they do, their successors have time. */
  #servesOutdated(): boolean {
    return this.#outdated().some(({ serves }) => serves);
  }

  #serving(): WorkerHandle[] {
    return [...this.#workers].filter(({ serves }) => serves);
  }

  /** Workers that are as they should be, or will be. */
  #current(): WorkerHandle[] {
    return [...this.#workers].filter(({ generation, state, loads }) => {
      return generation === this.#generation && (loads || state === 'serving');
    });
  }

  #outdated(): WorkerHandle[] {
    const current = this.#current();
    return [...this.#workers].filter((worker) => {
      return !current.includes(worker) && (worker.serves || worker.loads);
    });
  }
}

/** Somebody else ended it while it served: that says nothing against the next one. */
function wasKilled(state: WorkerHandle['state'], how: ExitHow): boolean {
  return ['standby', 'serving', 'spent'].includes(state) && how === 'SIGKILL';
}

function byConnections(one: WorkerHandle, other: WorkerHandle): number {
  return one.facts.connections - other.facts.connections;
}

function now(): number {
  return performance.now();
}
