// A worker process: told by its master what to serve, it answers requests until it is retired.

import { openLog, type ProcessLog } from './process-log.ts';
import { beatMs, type FromWorker, type ToWorker } from './messages.ts';
import { type CreateApplication, type Serving, startServing } from './serving.ts';
import { Title } from './title.ts';

/** How long a retired worker lets idle connections of web servers have one more request. */
const graceMs = 1000;
/** LIMIT for the requests that run when the master is gone. */
const orphanMs = 10_000;

/** Runs this process as a worker; the application is made when the master says so. */
export function runWorker(create: CreateApplication): void {
  const worker = new Worker(create);
  process.on('message', (message) => worker.receive(message as ToWorker));
  process.on('disconnect', () => worker.orphaned());
  // A terminal sends its signals to the whole group: the master decides what they mean.
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => {});
  process.on('SIGTERM', () => worker.retire(graceMs));
  process.on('SIGUSR1', () => worker.reopen());
  process.on('uncaughtException', (error) => worker.crash(error));
}

class Worker {
  readonly #create: CreateApplication;
  readonly #title = new Title();
  #log: ProcessLog | undefined;
  #serving: Serving | undefined;
  #retired = false;

  constructor(create: CreateApplication) {
    this.#create = create;
    this.#title.show('idle');
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'start':
        return void this.#start(message);
      case 'retire':
        return this.retire(graceMs);
      case 'reopen':
        return this.reopen();
    }
  }

  retire(grace: number): void {
    if (this.#retired) return;
    this.#retired = true;
    void this.#finish(grace);
  }

  reopen(): void {
    this.#log?.reopen();
  }

  orphaned(): void {
    setTimeout(() => process.exit(1), orphanMs).unref();
    this.retire(0);
  }

  crash(error: unknown): void {
    this.#log?.error({ err: error }, 'a worker ends because of a bug');
    this.#tell({ kind: 'failed', reason: reasonOf(error) });
    process.exit(1);
  }

  /** Never rejects. */
  async #start({ config, sockets }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
    setInterval(() => this.#tell({ kind: 'beat' }), beatMs);
    try {
      this.#log = openLog(config.log, 'worker');
      const spentAt = config.server.requestsMax === 0 ? 0 : spread(config.server.requestsMax);
      this.#serving = await startServing(config, sockets, this.#create, this.#log, {
        busy: () => this.#title.show('busy'),
        idle: () => this.#title.show('idle'),
        served: (count) => {
          if (count === spentAt) this.#tell({ kind: 'spent' });
        },
      });
      this.#tell({ kind: 'ready' });
    } catch (error) {
      this.crash(error);
    }
  }

  async #finish(grace: number): Promise<void> {
    try {
      await this.#serving?.retire(grace);
    } catch (error) {
      this.#log?.error({ err: error }, 'a worker could not close what it holds');
    }
    this.#log?.flush();
    process.exit(0);
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
