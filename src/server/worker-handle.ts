// What the master knows of one worker.

import { type ChildProcess, spawn } from 'node:child_process';
import type { Config } from './config.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { HeldSocket } from './sockets.ts';

export type WorkerEvent =
  | { readonly kind: 'message'; readonly worker: WorkerHandle; readonly message: FromWorker }
  | { readonly kind: 'exit'; readonly worker: WorkerHandle; readonly how: string };

/** stdin, stdout, stderr and the channel come before the sockets. */
const firstSocketFd = 4;

export class WorkerHandle {
  readonly generation: number;
  readonly bornMs = performance.now();
  /** `spent` serves like `serving`, but wants a successor. */
  state: 'starting' | 'serving' | 'spent' | 'retiring' | 'killed' = 'starting';
  /** Why its start failed, in its own words. */
  failure: string | undefined;
  #lastBeatMs = this.bornMs;
  #retiredMs = Infinity;
  readonly #child: ChildProcess;

  constructor(
    entry: string,
    start: { config: Config; sockets: readonly HeldSocket[]; generation: number },
    notify: (event: WorkerEvent) => void,
  ) {
    this.generation = start.generation;
    this.#child = spawn(process.execPath, [...nodeFlags, entry], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc', ...start.sockets.map(({ fd }) => fd)],
    });
    this.#child.on('message', (message) => {
      this.#lastBeatMs = performance.now();
      notify({ kind: 'message', worker: this, message: message as FromWorker });
    });
    this.#child.on('error', (error) => {
      this.failure = error.message;
      if (this.#child.pid === undefined) notify({ kind: 'exit', worker: this, how: error.message });
    });
    this.#child.on('exit', (code, signal) => {
      notify({ kind: 'exit', worker: this, how: signal ?? `code ${code}` });
    });
    const sockets = start.sockets.map(({ protocol }, index) => {
      return { protocol, fd: firstSocketFd + index };
    });
    this.#tell({ kind: 'start', config: start.config, sockets });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get serves(): boolean {
    return this.state === 'serving' || this.state === 'spent';
  }

  /** Whether it said nothing for this long, or was retired that long ago and is still here. */
  hangs(timeoutMs: number, nowMs: number): boolean {
    if (this.state === 'killed') return false;
    return nowMs - this.#lastBeatMs > timeoutMs || nowMs - this.#retiredMs > timeoutMs;
  }

  retire(): void {
    if (this.state === 'retiring' || this.state === 'killed') return;
    this.state = 'retiring';
    this.#retiredMs = performance.now();
    this.#tell({ kind: 'retire' });
  }

  reopen(): void {
    this.#tell({ kind: 'reopen' });
  }

  kill(): void {
    this.state = 'killed';
    this.#child.kill('SIGKILL');
  }

  #tell(message: ToWorker): void {
    // A dead worker's channel fails; its exit is on its way and says more.
    if (this.#child.connected) this.#child.send(message, () => {});
  }
}

/** Without them, USR1 before the handlers stand would open a debugger. */
const nodeFlags = ['--disable-sigusr1', '--disable-warning=ExperimentalWarning'];
