// The master: keeps the wanted number of workers alive and does what signals say. It serves no
// request and parses nothing from outside. Everything that happens enters one queue and is
// handled by one loop, so that no two things ever happen at once.
//
//   TERM, QUIT  finish requests, exit      HUP, USR2  new workers with what is on the disk now
//   INT         exit at once               USR1       reopen the logs
//
// Capacity never sinks on purpose: an outdated or spent worker is retired only when as many
// workers as are wanted serve without it.

import type { Config } from './config.ts';
import { EventQueue } from './event-queue.ts';
import type { ProcessLog } from './process-log.ts';
import type { ServiceManager } from './service-manager.ts';
import { type HeldSocket, listenerName } from './sockets.ts';
import type { Status } from '../kit/status.ts';
import { Title } from './title.ts';
import type { WorkerEvent } from './worker-handle.ts';
import { Workforce } from './workforce.ts';

export interface MasterOptions {
  readonly config: Config;
  /** Reads the configuration again for HUP; throws when it cannot be used. */
  readonly readConfig: () => Config;
  readonly sockets: readonly HeldSocket[];
  /** Path of the module that a worker runs. */
  readonly workerEntry: string;
  readonly version: string;
  readonly log: ProcessLog;
  readonly service: ServiceManager;
  /** A worker wants the index of the account whose mail lies here to be filled. */
  readonly onIndexWanted?: ((maildir: string) => void) | undefined;
  /** What the processes beside the workers do. */
  readonly background?: () => Pick<Status, 'indexer' | 'scheduler'>;
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

const signals = ['SIGTERM', 'SIGQUIT', 'SIGINT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const;
type Signal = (typeof signals)[number];

const tickMs = 250;

export class Master {
  readonly #options: MasterOptions;
  readonly #events = new EventQueue<MasterEvent>();
  readonly #workforce: Workforce;
  #config: Config;
  #ready = false;
  #reloading = false;
  #stopping = false;
  #failure: string | undefined;

  constructor(options: MasterOptions) {
    this.#options = options;
    this.#config = options.config;
    this.#workforce = new Workforce(options, (event) => this.#events.put(event));
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
    while (!this.#stopping || this.#workforce.size > 0) {
      this.#handle(await this.#events.take());
      this.#maintain();
    }
    clearInterval(tick);
    this.#log.info({}, 'master ends');
    this.#log.flush();
    return { failure: this.#failure };
  }

  status(): Status {
    const { sockets, background } = this.#options;
    return { ...this.#workforce.status(sockets.map(({ name }) => name)), ...background?.() };
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
        this.#workforce.watch(performance.now());
        return this.#options.service.tick(() => statusLine(this.status()));
    }
  }

  #signal(signal: Signal): void {
    this.#log.info({ signal }, 'signal');
    switch (signal) {
      case 'SIGTERM':
      case 'SIGQUIT':
        return this.#stop(() => this.#workforce.retireAll());
      case 'SIGINT':
        return this.#stop(() => this.#workforce.killAll());
      case 'SIGHUP':
      case 'SIGUSR2':
        return this.#reload();
      case 'SIGUSR1':
        this.#log.reopen();
        this.#workforce.reopenLogs();
    }
  }

  #stop(how: () => void): void {
    this.#stopping = true;
    this.#options.service.stopping();
    how();
  }

  /** A configuration that cannot be used changes nothing: the workers that serve go on. */
  #reload(): void {
    if (this.#stopping) return;
    this.#options.service.reloading();
    this.#reloading = true;
    try {
      const config = this.#options.readConfig();
      if (names(config) !== names(this.#config)) {
        this.#log.warn({}, 'other listening addresses need a restart; the old ones stay');
      }
      const { listeners } = this.#config.server;
      this.#config = { ...config, server: { ...config.server, listeners } };
    } catch (error) {
      this.#log.error({ err: error }, 'the configuration cannot be used; the old one stays');
      return;
    }
    this.#workforce.renew(this.#config);
  }

  #message({ worker, message, handle }: Extract<WorkerEvent, { kind: 'message' }>): void {
    switch (message.kind) {
      case 'loaded':
        if (worker.state === 'starting') worker.state = 'standby';
        return;
      case 'warm':
        worker.isWarm = true;
        return;
      case 'ready':
        if (worker.state === 'opening') worker.state = 'serving';
        return;
      case 'spent':
        if (worker.state === 'serving') worker.state = 'spent';
        return;
      case 'failed':
        worker.failure = message.reason;
        return;
      case 'beat':
        return this.#workforce.report(worker, message.facts);
      case 'pass':
        if (handle !== undefined) this.#workforce.passOn(worker, message.protocol, handle);
        return;
      case 'index':
        return this.#options.onIndexWanted?.(message.maildir);
      case 'ask-status':
        return worker.tellStatus(this.status());
    }
  }

  #exit(event: Extract<WorkerEvent, { kind: 'exit' }>): void {
    const { worker, how } = event;
    this.#workforce.gone(worker, how, this.#stopping || !this.#ready);
    if (this.#stopping || this.#ready || worker.state === 'retiring') return;
    this.#failure = worker.failure ?? `a worker ended with ${how} before it could serve`;
    this.#log.error({ failure: this.#failure }, 'the start failed');
    this.#stop(() => this.#workforce.killAll());
  }

  #maintain(): void {
    if (this.#stopping) return;
    this.#workforce.adjust(performance.now());
    if (!this.#workforce.complete) return;
    if (!this.#ready) this.#options.onReady();
    if (!this.#ready || this.#reloading) this.#options.service.ready();
    this.#ready = true;
    this.#reloading = false;
  }
}

function names(config: Config): string {
  return config.server.listeners.map(listenerName).join();
}

function statusLine({ workers, requestsPerSecond, p99Ms }: Status): string {
  const busy = workers.filter(({ running }) => running > 0).length;
  const rate = `${requestsPerSecond} requests/s, p99 ${p99Ms.toFixed(1)} ms`;
  return `${workers.length} workers, ${busy} busy, ${rate}`;
}
