// What systemd is told (sd_notify): ready, reloading, stopping, alive, and a line of figures.
//
// The protocol is datagrams on a unix socket, which Node cannot send; `systemd-notify`, which is
// there wherever systemd is, sends them. It is another process than the master, so the unit has
// NotifyAccess=all. Each message waits for the one before it: READY must not overtake RELOADING.

import { spawn } from 'node:child_process';
import type { Log } from '../kit/log.ts';

export interface ServiceManager {
  ready(): void;
  reloading(): void;
  stopping(): void;
  /** A moment has passed; `line` gives the figures when they are due. */
  tick(line: () => string): void;
}

/** Without systemd nobody is told. */
export const noServiceManager: ServiceManager = {
  ready() {},
  reloading() {},
  stopping() {},
  tick() {},
};

/** Variables that are for this process alone; a worker that had them could speak for the unit. */
const ownVariables = ['NOTIFY_SOCKET', 'WATCHDOG_USEC', 'WATCHDOG_PID'] as const;

/** How often the line of figures is renewed. */
const lineMs = 30_000;

/** Takes its variables out of the environment. */
export function serviceManager(environment: NodeJS.ProcessEnv, log: Log): ServiceManager {
  const socket = environment['NOTIFY_SOCKET'];
  const watchdogMs = watchdogPeriod(environment);
  for (const name of ownVariables) delete environment[name];
  if (socket === undefined || socket === '') return noServiceManager;
  return new Systemd(socket, watchdogMs, log);
}

class Systemd implements ServiceManager {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #periodMs: number;
  readonly #log: Log;
  readonly #waiting: (readonly string[])[] = [];
  #sending = false;
  #failed = false;
  #lastMs = -Infinity;

  constructor(socket: string, watchdogMs: number | undefined, log: Log) {
    this.#environment = { PATH: process.env['PATH'], NOTIFY_SOCKET: socket };
    this.#periodMs = Math.min(lineMs, (watchdogMs ?? Infinity) / 3);
    this.#log = log;
  }

  ready(): void {
    this.#tell(['READY=1', `MAINPID=${process.pid}`]);
  }

  /** Type=notify-reload compares the time with that of its signal. */
  reloading(): void {
    this.#tell(['RELOADING=1', `MONOTONIC_USEC=${process.hrtime.bigint() / 1000n}`]);
  }

  stopping(): void {
    this.#tell(['STOPPING=1']);
  }

  tick(line: () => string): void {
    const nowMs = performance.now();
    if (this.#sending || nowMs - this.#lastMs < this.#periodMs) return;
    this.#lastMs = nowMs;
    this.#tell(['WATCHDOG=1', `STATUS=${line()}`]);
  }

  #tell(fields: readonly string[]): void {
    this.#waiting.push(fields);
    this.#next();
  }

  #next(): void {
    if (this.#sending) return;
    const fields = this.#waiting.shift();
    if (fields === undefined) return;
    this.#sending = true;
    const child = spawn('systemd-notify', fields, {
      env: this.#environment,
      stdio: 'ignore',
      timeout: 10_000,
    });
    child.once('error', (error) => this.#fail(error.message));
    child.once('close', (code) => {
      if (code !== 0) this.#fail(`systemd-notify ended with ${code}`);
      this.#sending = false;
      this.#next();
    });
  }

  #fail(reason: string): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#log.warn({ reason }, 'systemd could not be told how it goes');
  }
}

/** The time within which systemd wants to hear of us; undefined when it does not care. */
function watchdogPeriod(environment: NodeJS.ProcessEnv): number | undefined {
  const pid = environment['WATCHDOG_PID'];
  const ms = Number(environment['WATCHDOG_USEC'] ?? NaN) / 1000;
  const isOurs = pid === undefined || pid === String(process.pid);
  return isOurs && ms > 0 ? ms : undefined;
}
