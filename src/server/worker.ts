// A worker process: told by its master what to serve, it answers requests until it is retired.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Application } from '../web/http.ts';
import type { Config } from './config.ts';
import { growAsEver, growSlowly } from './heap-growth.ts';
import { beatMs, type FromWorker, type Protocol, type ToWorker } from './messages.ts';
import { Meter } from './meter.ts';
import { withMetrics } from './metrics.ts';
import { Leaving } from './onward.ts';
import { attach, type RawHandle, sendable } from './pass-on.ts';
import { openLog, type ProcessLog } from './process-log.ts';
import { QuietCollection } from './quiet-collection.ts';
import { receivingSocket } from './receiving.ts';
import { type CreateApplication, loadServing, type MasterLine, type Serving } from './serving.ts';
import type { Status } from '../kit/status.ts';
import { Title } from './title.ts';
import { warmUp } from './warm-up.ts';

/** How long a retired worker lets idle connections of web servers have one more request. */
const graceMs = 1000;
/**
 * A successor has compiled next to nothing: with all connections at once it would let everybody
 * wait. They leave by 1, 2, 4 … at a time, so far apart that it has made some pages in between.
 * All of it takes no longer than a master waits for it (`leavingMs`).
 */
const thinOutMs = 130;
const thinOutSteps = 7;
/** LIMIT for the requests that run when the master is gone. */
const orphanMs = 10_000;
/** How long an orphan still answers whoever had just connected: nobody else may accept by then. */
const orphanGraceMs = 250;

/** Runs this process as a worker; the application is made when the master says so. */
export function runWorker(create: CreateApplication): void {
  const worker = new Worker(create);
  process.on('message', (message, handle) => {
    worker.receive(message as ToWorker, handle as unknown as RawHandle | undefined);
  });
  process.on('disconnect', () => worker.orphaned());
  // A terminal sends its signals to the whole group: the master decides what they mean.
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const) {
    process.on(signal, () => {});
  }
  process.on('SIGTERM', () => worker.retire(graceMs, true));
  process.on('SIGUSR1', () => worker.reopen());
  process.on('uncaughtException', (error) => worker.crash(error));
  // A master that was killed while this process was loading is not told of any more.
  if (!process.connected) worker.orphaned();
}

class Worker {
  readonly #create: CreateApplication;
  readonly #leaving = new Leaving((protocol, handle, done) => this.#pass(protocol, handle, done));
  readonly #title = new Title((title) => {
    process.title = title;
    this.#beat();
  });
  readonly #quiet = new QuietCollection(performance.now());
  #meter = new Meter(undefined);
  #log: ProcessLog | undefined;
  #serving: Serving | undefined;
  #askers: ((status: Status) => void)[] = [];
  #serves = false;
  #retired = false;

  constructor(create: CreateApplication) {
    this.#create = create;
    this.#title.show('idle');
  }

  receive(message: ToWorker, handle: RawHandle | undefined): void {
    switch (message.kind) {
      case 'start':
        return void this.#start(message);
      case 'serve':
        return void this.#serve();
      case 'retire':
        return this.retire(graceMs, message.successors);
      case 'reopen':
        return this.reopen();
      case 'lend':
        return this.#lend(message.count);
      case 'take':
        if (handle !== undefined) this.#take(message.protocol, handle);
        return;
      case 'status':
        for (const told of this.#askers.splice(0)) told(message.status);
    }
  }

  /** `successors`: others serve, and take the connections that idle. */
  retire(grace: number, successors: boolean): void {
    if (this.#retired) return;
    this.#retired = true;
    void this.#finish(grace, successors);
  }

  reopen(): void {
    this.#log?.reopen();
  }

  orphaned(): void {
    setTimeout(() => process.exit(1), orphanMs).unref();
    this.#leaving.none();
    this.retire(orphanGraceMs, false);
  }

  crash(error: unknown): void {
    this.#log?.error({ err: error }, 'a worker ends because of a bug');
    this.#tell({ kind: 'failed', reason: reasonOf(error) });
    process.exit(1);
  }

  /** Never rejects. */
  async #start({ config, sockets, markFd }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
    this.#meter = new Meter(markFd);
    setInterval(() => this.#beat(), beatMs);
    try {
      const log = openLog(config.log, 'worker');
      this.#log = log;
      const spentAt = config.server.requestsMax === 0 ? 0 : spread(config.server.requestsMax);
      const listener = {
        busy: () => this.#title.show('busy'),
        idle: () => this.#title.show('idle'),
        served: (count: number) => {
          if (count === spentAt) this.#tell({ kind: 'spent' });
        },
      };
      let warming: Application | undefined;
      const wrap = (application: Application): Application => {
        const { metricsAllow } = config.web;
        warming = application;
        return withMetrics(this.#meter.measured(application), metricsAllow, () => this.#status());
      };
      const { leaving, create } = { leaving: this.#leaving, create: this.#create };
      this.#serving = await loadServing({
        config,
        sockets,
        create,
        log,
        listener,
        wrap,
        leaving,
        master: this.#masterLine(config),
      });
      this.#tell({ kind: 'loaded' });
      this.#beat();
      if (warming !== undefined) await warmUp(warming, () => this.#serves || this.#retired);
      this.#tell({ kind: 'warm' });
      growSlowly();
    } catch (error) {
      this.crash(error);
    }
  }

  /** Never rejects. */
  async #serve(): Promise<void> {
    // It was told to end while the word was on its way: a gateway opened now would be left open.
    if (this.#retired) return;
    this.#serves = true;
    try {
      await this.#serving?.open();
      this.#tell({ kind: 'ready' });
      this.#beat();
    } catch (error) {
      this.crash(error);
    }
  }

  async #finish(grace: number, successors: boolean): Promise<void> {
    try {
      if (successors) await this.#thinOut();
      else this.#leaving.none();
      await this.#serving?.retire(grace);
      await this.#leaving.away();
    } catch (error) {
      this.#log?.error({ err: error }, 'a worker could not close what it holds');
    }
    this.#log?.flush();
    this.#beat();
    growAsEver();
    process.exit(0);
  }

  async #thinOut(): Promise<void> {
    for (let step = 0; step < thinOutSteps && this.#connectionCount > 0; step += 1) {
      this.#leaving.lend(2 ** step);
      this.#serving?.passOn();
      await sleep(thinOutMs);
    }
    this.#leaving.all();
  }

  #lend(count: number): void {
    if (this.#retired) return;
    this.#leaving.lend(count);
    this.#serving?.passOn();
  }

  #take(protocol: Protocol, handle: RawHandle): void {
    // Node's own HTTP server reads in its own way.
    const socket = protocol === 'http' ? attach(handle) : receivingSocket(handle);
    if (this.#serving === undefined) socket.destroy();
    else this.#serving.take(protocol, socket);
    // It came on its way out: it goes on to somebody who stays.
    if (this.#retired) this.#serving?.passOn();
  }

  #pass(protocol: Protocol, handle: RawHandle, done: () => void): void {
    if (!process.connected) return done();
    process.send?.({ kind: 'pass', protocol } satisfies FromWorker, sendable(handle), {}, done);
  }

  #masterLine({ server }: Config): MasterLine {
    const askIndexer = (maildir: string): void => this.#tell({ kind: 'index', maildir });
    return {
      askStatus: () => this.#status(),
      askIndexer: server.indexer === 'process' ? askIndexer : undefined,
    };
  }

  #status(): Promise<Status> {
    const asked = new Promise<Status>((resolve) => this.#askers.push(resolve));
    this.#tell({ kind: 'ask-status' });
    return asked;
  }

  get #connectionCount(): number {
    return this.#serving?.connectionCount ?? 0;
  }

  #beat(): void {
    const facts = this.#meter.facts(this.#connectionCount);
    this.#tell({ kind: 'beat', facts });
    this.#quiet.look(facts, performance.now());
  }

  #tell(message: FromWorker): void {
    // The channel may be gone at any moment; 'disconnect' deals with that.
    if (process.connected) process.send?.(message, undefined, undefined, () => {});
  }
}

/** Workers that were started together must not be replaced together. */
function spread(requests: number): number {
  return Math.max(1, Math.round(requests * (1 + Math.random() / 10)));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
