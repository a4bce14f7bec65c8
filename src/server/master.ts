// The master: keeps the wanted number of workers alive and does what signals say. It serves no
// request and parses nothing from outside. Everything that happens enters one queue and is
// handled by one loop, so that no two things ever happen at once.
//
//   TERM, QUIT  finish requests, exit      HUP   new workers with the re-read configuration
//   INT         exit at once               USR1  reopen the logs
//
// Capacity never sinks on purpose: an outdated or spent worker is retired only when as many
// workers as are wanted serve without it.

import { Backoff } from './backoff.ts';
import type { Config } from './config.ts';
import { EventQueue } from './event-queue.ts';
import type { ProcessLog } from './process-log.ts';
import { type HeldSocket, listenerName } from './sockets.ts';
import { Title } from './title.ts';
import { type WorkerEvent, WorkerHandle } from './worker-handle.ts';

export interface MasterOptions {
  readonly config: Config;
  /** Reads the configuration again for HUP; throws when it cannot be used. */
  readonly readConfig: () => Config;
  readonly sockets: readonly HeldSocket[];
  /** Path of the module that a worker runs. */
  readonly workerEntry: string;
  readonly log: ProcessLog;
  /** Called once, when as many workers serve as are wanted. */
  readonly onReady: () => void;
}

/** How it ended: `failure` says why no worker could be started. */
export interface MasterEnd {
  readonly failure: string | undefined;
}

type MasterEvent =
  | WorkerEvent
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'tick' };

const signals = ['SIGTERM', 'SIGQUIT', 'SIGINT', 'SIGHUP', 'SIGUSR1'] as const;
type Signal = (typeof signals)[number];

const tickMs = 250;

export class Master {
  readonly #options: MasterOptions;
  readonly #events = new EventQueue<MasterEvent>();
  readonly #workers = new Set<WorkerHandle>();
  readonly #backoff = new Backoff();
  #config: Config;
  #generation = 1;
  #ready = false;
  #stopping = false;
  #failure: string | undefined;

  constructor(options: MasterOptions) {
    this.#options = options;
    this.#config = options.config;
  }

  /** Runs until it is told to stop or the first workers cannot be started. */
  async run(): Promise<MasterEnd> {
    new Title().show('master');
    for (const signal of signals) {
      process.on(signal, () => this.#events.put({ kind: 'signal', signal }));
    }
    const tick = setInterval(() => this.#events.put({ kind: 'tick' }), tickMs);
    this.#log.info({ sockets: this.#options.sockets.map(({ name }) => name) }, 'master starts');
    this.#maintain();
    while (!this.#stopping || this.#workers.size > 0) {
      this.#handle(await this.#events.take());
      this.#maintain();
    }
    clearInterval(tick);
    this.#log.info({}, 'master ends');
    this.#log.flush();
    return { failure: this.#failure };
  }

  get #log(): ProcessLog {
    return this.#options.log;
  }

  #handle(event: MasterEvent): void {
    switch (event.kind) {
      case 'signal':
        return this.#signal(event.signal);
      case 'message':
        return this.#message(event);
      case 'exit':
        return this.#exit(event);
      case 'tick':
        return;
    }
  }

  #signal(signal: Signal): void {
    this.#log.info({ signal }, 'signal');
    switch (signal) {
      case 'SIGTERM':
      case 'SIGQUIT':
        return this.#stop();
      case 'SIGINT':
        return this.#stopNow();
      case 'SIGHUP':
        return this.#reload();
      case 'SIGUSR1':
        this.#log.reopen();
        for (const worker of this.#workers) worker.reopen();
    }
  }

  #stop(): void {
    this.#stopping = true;
    for (const worker of this.#workers) worker.retire();
  }

  #stopNow(): void {
    this.#stopping = true;
    for (const worker of this.#workers) worker.kill();
  }

  /** A configuration that cannot be used changes nothing: the workers that serve go on. */
  #reload(): void {
    try {
      const config = this.#options.readConfig();
      if (names(config) !== names(this.#config)) {
        this.#log.warn({}, 'other listening addresses need a restart; the old ones stay');
      }
      this.#config = {
        ...config,
        server: { ...config.server, listeners: this.#config.server.listeners },
      };
    } catch (error) {
      this.#log.error({ err: error }, 'the configuration cannot be used; the old one stays');
      return;
    }
    this.#generation += 1;
    this.#backoff.reset();
  }

  #message({ worker, message }: Extract<WorkerEvent, { kind: 'message' }>): void {
    if (message.kind === 'ready' && worker.state === 'starting') worker.state = 'serving';
    if (message.kind === 'spent' && worker.state === 'serving') worker.state = 'spent';
    if (message.kind === 'failed') worker.failure = message.reason;
  }

  #exit({ worker, how }: Extract<WorkerEvent, { kind: 'exit' }>): void {
    this.#workers.delete(worker);
    const { pid, failure } = worker;
    if (this.#stopping || worker.state === 'retiring') {
      this.#log.debug({ worker: pid, how }, 'worker ended');
      return;
    }
    if (!this.#ready) {
      this.#failure = failure ?? `a worker ended with ${how} before it could serve`;
      this.#log.error({ failure: this.#failure }, 'the start failed');
      return this.#stopNow();
    }
    const pauseMs = this.#backoff.died(worker.bornMs, performance.now());
    this.#log.error({ worker: pid, how, failure, pauseMs }, 'worker died');
  }

  #maintain(): void {
    const nowMs = performance.now();
    this.#killHanging(nowMs);
    if (this.#stopping) return;
    this.#replace(nowMs);
    this.#retireOutdated();
    if (!this.#ready && this.#current().filter(({ serves }) => serves).length >= this.#wanted) {
      this.#ready = true;
      this.#options.onReady();
    }
  }

  #killHanging(nowMs: number): void {
    for (const worker of this.#workers) {
      if (worker.state === 'serving') this.#backoff.lived(worker.bornMs, nowMs);
      if (!worker.hangs(this.#config.server.timeoutMs, nowMs)) continue;
      this.#log.error({ worker: worker.pid }, 'worker does not answer and is killed');
      worker.kill();
    }
  }

  #replace(nowMs: number): void {
    while (this.#current().length < this.#wanted && this.#backoff.allows(nowMs)) {
      const start = {
        config: this.#config,
        sockets: this.#options.sockets,
        generation: this.#generation,
      };
      const { workerEntry } = this.#options;
      const worker = new WorkerHandle(workerEntry, start, (event) => this.#events.put(event));
      this.#workers.add(worker);
      this.#log.info({ worker: worker.pid, generation: this.#generation }, 'worker starts');
    }
  }

  #retireOutdated(): void {
    const current = this.#current();
    const outdated = [...this.#workers].filter((worker) => {
      return !current.includes(worker) && (worker.serves || worker.state === 'starting');
    });
    let serving = [...this.#workers].filter(({ serves }) => serves).length;
    for (const worker of outdated) {
      if (worker.serves && serving <= this.#wanted) continue;
      if (worker.serves) serving -= 1;
      worker.retire();
    }
  }

  get #wanted(): number {
    return this.#config.server.children;
  }

  /** Workers that are as they should be, or will be. */
  #current(): WorkerHandle[] {
    return [...this.#workers].filter(({ generation, state }) => {
      return generation === this.#generation && (state === 'starting' || state === 'serving');
    });
  }
}

function names(config: Config): string {
  return config.server.listeners.map(listenerName).join();
}
