// A process in the background, as the master has it: started again when it ends, killed when it
// hangs. What it does is the business of the two that talk over it (indexer-handle.ts,
// scheduler-handle.ts).

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Backoff } from './backoff.ts';
import type { ToBackground } from './background-messages.ts';
import type { Config } from './config.ts';
import type { ProcessLog } from './process-log.ts';

const watchMs = 1_000;
/** LIMIT for it to load and say its first word. */
const startMs = 30_000;
const pageBytes = 4096;

const nodeFlags = ['--disable-sigusr1', '--disable-warning=ExperimentalWarning'];

export interface BackgroundParts<From> {
  readonly role: 'indexer' | 'scheduler';
  readonly entry: string;
  readonly config: Config;
  readonly log: ProcessLog;
  /** LIMIT for it to end by itself. */
  readonly endMs: number;
  isWanted(config: Config): boolean;
  /** What a new one is told behind its configuration. */
  begin(): void;
  hear(message: From): void;
  /** It is gone, `died` unless it was told to; gives what the log says about it. */
  gone(died: boolean): object;
}

/** What is known of the process itself. */
export interface BackgroundProcess {
  readonly pid: number;
  readonly uptimeSeconds: number;
  /** How often it had to be started again. */
  readonly restarts: number;
  readonly memoryBytes: number;
}

export class BackgroundHandle<To, From> {
  readonly #parts: BackgroundParts<From>;
  readonly #backoff = new Backoff();
  readonly #name = randomUUID();
  #config: Config;
  #child: ChildProcess | undefined;
  #bornMs = 0;
  #lastWordMs = 0;
  #started = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor(parts: BackgroundParts<From>) {
    this.#parts = parts;
    this.#config = parts.config;
  }

  start(): void {
    this.#watch = setInterval(() => this.#look(), watchMs);
    this.#look();
  }

  tell(message: To | ToBackground): void {
    // A dead one's channel fails; its exit is on its way and says more.
    if (this.#child?.connected) this.#child.send(message as object, () => {});
  }

  reopen(): void {
    this.tell({ kind: 'reopen' });
  }

  /** Goes on with another configuration, and with the code that is on the disk now. */
  renew(config: Config): void {
    this.#config = config;
    this.#backoff.reset();
    this.#child?.kill('SIGTERM');
  }

  /** Resolves when it is gone. */
  async stop(): Promise<void> {
    clearInterval(this.#watch);
    this.#watch = undefined;
    const child = this.#child;
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), this.#parts.endMs);
    await gone;
    clearTimeout(late);
  }

  /** Undefined while there is none. */
  process(): BackgroundProcess | undefined {
    const pid = this.#child?.pid;
    if (pid === undefined) return undefined;
    return {
      pid,
      uptimeSeconds: Math.round((performance.now() - this.#bornMs) / 1000),
      restarts: this.#started - 1,
      memoryBytes: memoryOf(pid),
    };
  }

  #look(): void {
    const nowMs = performance.now();
    if (this.#child !== undefined) return this.#endHanging(nowMs);
    if (this.#parts.isWanted(this.#config) && this.#backoff.allows(nowMs)) this.#spawn();
  }

  #endHanging(nowMs: number): void {
    const { log, role } = this.#parts;
    const patienceMs = Math.max(this.#config.server.timeoutMs, startMs);
    if (nowMs - this.#lastWordMs < patienceMs) return;
    log.error({ [role]: this.#child?.pid }, `${role} does not answer: killed`);
    this.#child?.kill('SIGKILL');
  }

  #spawn(): void {
    const { entry, log, role } = this.#parts;
    const child = spawn(process.execPath, [...nodeFlags, entry], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#bornMs = performance.now();
    this.#lastWordMs = this.#bornMs;
    this.#started += 1;
    child.on('message', (message) => {
      this.#lastWordMs = performance.now();
      this.#parts.hear(message as From);
    });
    child.on('exit', (code, signal) => this.#gone(signal ?? `code ${code}`));
    child.on('error', (error) => {
      if (child.pid === undefined) this.#gone(error.message);
    });
    log.info({ [role]: child.pid }, `${role} starts`);
    this.tell({ kind: 'start', config: this.#config, name: this.#name });
    this.#parts.begin();
  }

  #gone(how: string): void {
    const { log, role } = this.#parts;
    const pid = this.#child?.pid;
    this.#child = undefined;
    const isTold = how === 'code 0' || this.#watch === undefined;
    const facts = this.#parts.gone(!isTold);
    if (isTold) {
      log.debug({ [role]: pid, how }, `${role} ended`);
      return;
    }
    const death = { bornMs: this.#bornMs, served: false };
    const pauseMs = this.#backoff.died(death, performance.now());
    log.error({ [role]: pid, how, ...facts, pauseMs }, `${role} died`);
  }
}

function memoryOf(pid: number): number {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    return Number(resident) * pageBytes;
  } catch {
    return 0;
  }
}
