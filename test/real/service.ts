// A server started by a test: ended by its own pid, its last words at hand when a test fails.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { until } from './until.ts';

const tailCharsMax = 6_000;
/** A server that ignores its polite signal for this long is killed. */
const politeMs = 10_000;

export interface ServiceOptions {
  readonly name: string;
  readonly program: string;
  readonly words: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Files whose ends are shown besides what the process itself printed. */
  readonly logs?: readonly string[];
  readonly stopSignal?: NodeJS.Signals;
  ready(): Promise<true | undefined>;
}

export class Service {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #options: ServiceOptions;
  #said = '';
  #lastWords: string | undefined;

  private constructor(options: ServiceOptions) {
    this.name = options.name;
    this.#options = options;
    this.#child = spawn(options.program, options.words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    const keep = (text: string) => (this.#said = (this.#said + text).slice(-tailCharsMax));
    this.#child.stdout?.setEncoding('utf8').on('data', keep);
    this.#child.stderr?.setEncoding('utf8').on('data', keep);
    this.#child.once('error', (error) => keep(String(error)));
  }

  /** Starts it and waits until it is ready; throws with its last words when it is not. */
  static async start(options: ServiceOptions): Promise<Service> {
    const service = new Service(options);
    try {
      await until(`${options.name} to be ready`, async () => {
        if (service.#hasEnded()) throw new Error(`${options.name} ended at once`);
        return options.ready();
      });
      return service;
    } catch (error) {
      await service.stop();
      throw new Error(`${String(error)}\n${service.tail()}`, { cause: error });
    }
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error(`${this.name} was not started`);
    return this.#child.pid;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Resolves with the exit code, or with the signal that ended it. */
  async ended(): Promise<number | string | null> {
    if (!this.#hasEnded()) await once(this.#child, 'exit');
    return this.#child.exitCode ?? this.#child.signalCode;
  }

  async stop(): Promise<void> {
    // Kept for whoever asks afterwards: the log files may be gone by then.
    this.#lastWords = this.tail();
    if (this.#hasEnded() || this.#child.pid === undefined) return;
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), politeMs);
    this.#child.kill(this.#options.stopSignal ?? 'SIGTERM');
    await this.ended();
    clearTimeout(kill);
  }

  /** The last words: what it printed, then the end of each log file. */
  tail(): string {
    if (this.#lastWords !== undefined) return this.#lastWords;
    const logs = (this.#options.logs ?? []).filter((path) => existsSync(path));
    const ends = logs.map((path) => `${path}\n${readFileSync(path, 'utf8').slice(-tailCharsMax)}`);
    return [`--- ${this.name}`, this.#said, ...ends].join('\n');
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

/** Prints the last words of servers when the test or a part of it failed. */
export function tellOnFailure(t: TestContext, services: readonly { tail(): string }[]): void {
  const tell = (passed: boolean) => {
    if (passed) return;
    for (const service of services) process.stderr.write(`${service.tail()}\n`);
  };
  // A test only fails by its parts after its own hooks ran, so the parts are watched as well.
  t.afterEach((part) => tell(part.passed));
  t.after(() => tell(t.passed));
}
