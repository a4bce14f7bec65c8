// The process that only indexes, as the master has it: started again when it ends, killed when it
// hangs, and told again what was not done. The workers' wishes pass through unread.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IndexerStatus } from '../kit/status.ts';
import { Backoff } from './backoff.ts';
import type { Config } from './config.ts';
import type { FromIndexer, IndexerFacts, ToIndexer } from './indexer-messages.ts';
import type { ProcessLog } from './process-log.ts';

/** LIMIT of wishes that are kept for a successor; the next page repeats the others. */
const wishesMax = 10_000;
const watchMs = 1_000;
/** LIMIT for it to load and say its first word. */
const startMs = 30_000;
/** LIMIT for it to end by itself. */
const endMs = 3_000;
const pageBytes = 4096;

const nodeFlags = ['--disable-sigusr1', '--disable-warning=ExperimentalWarning'];
const idle: IndexerFacts = { accounts: 0, maildir: undefined, indexed: 0, total: 0 };

export class IndexerHandle {
  readonly #entry: string;
  readonly #log: ProcessLog;
  readonly #wishes = new Set<string>();
  readonly #backoff = new Backoff();
  #config: Config;
  #child: ChildProcess | undefined;
  #facts = idle;
  #bornMs = 0;
  #lastWordMs = 0;
  #started = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor(parts: { entry: string; config: Config; log: ProcessLog }) {
    this.#entry = parts.entry;
    this.#config = parts.config;
    this.#log = parts.log;
  }

  start(): void {
    this.#watch = setInterval(() => this.#look(), watchMs);
    this.#look();
  }

  /** Fill the index of the account whose mail lies here. */
  ask(maildir: string): void {
    if (this.#wishes.size < wishesMax) this.#wishes.add(maildir);
    this.#tell({ kind: 'index', maildir });
  }

  /** Goes on with another configuration, and with the code that is on the disk now. */
  renew(config: Config): void {
    this.#config = config;
    this.#backoff.reset();
    this.#child?.kill('SIGTERM');
  }

  reopen(): void {
    this.#tell({ kind: 'reopen' });
  }

  /** Resolves when it is gone. */
  async stop(): Promise<void> {
    clearInterval(this.#watch);
    this.#watch = undefined;
    const child = this.#child;
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), endMs);
    await gone;
    clearTimeout(late);
  }

  /** Undefined while there is none. */
  status(): IndexerStatus | undefined {
    const pid = this.#child?.pid;
    if (pid === undefined) return undefined;
    const { accounts, maildir, indexed, total } = this.#facts;
    return {
      pid,
      state: accounts > 0 ? 'busy' : 'idle',
      uptimeSeconds: Math.round((performance.now() - this.#bornMs) / 1000),
      restarts: this.#started - 1,
      memoryBytes: memoryOf(pid),
      accounts,
      maildir: maildir ?? null,
      indexed,
      total,
    };
  }

  #look(): void {
    const nowMs = performance.now();
    if (this.#child !== undefined) return this.#endHanging(nowMs);
    if (this.#config.server.indexer === 'process' && this.#backoff.allows(nowMs)) this.#spawn();
  }

  #endHanging(nowMs: number): void {
    const patienceMs = Math.max(this.#config.server.timeoutMs, startMs);
    if (nowMs - this.#lastWordMs < patienceMs) return;
    const { maildir } = this.#facts;
    this.#log.error({ indexer: this.#child?.pid, maildir }, 'indexer does not answer: killed');
    this.#child?.kill('SIGKILL');
  }

  #spawn(): void {
    const child = spawn(process.execPath, [...nodeFlags, this.#entry], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#bornMs = performance.now();
    this.#lastWordMs = this.#bornMs;
    this.#started += 1;
    child.on('message', (message) => this.#hear(message as FromIndexer));
    child.on('exit', (code, signal) => this.#gone(signal ?? `code ${code}`));
    child.on('error', (error) => {
      if (child.pid === undefined) this.#gone(error.message);
    });
    this.#log.info({ indexer: child.pid }, 'indexer starts');
    this.#tell({ kind: 'start', config: this.#config });
    for (const maildir of this.#wishes) this.#tell({ kind: 'index', maildir });
  }

  #hear(message: FromIndexer): void {
    this.#lastWordMs = performance.now();
    if (message.kind === 'done') this.#wishes.delete(message.maildir);
    else this.#facts = message.facts;
  }

  #gone(how: string): void {
    const { maildir } = this.#facts;
    const pid = this.#child?.pid;
    this.#child = undefined;
    this.#facts = idle;
    if (how === 'code 0' || this.#watch === undefined) {
      this.#log.debug({ indexer: pid, how }, 'indexer ended');
      return;
    }
    // What it worked on may be what it died of: the others come first.
    if (maildir !== undefined && this.#wishes.delete(maildir)) this.#wishes.add(maildir);
    const death = { bornMs: this.#bornMs, served: false };
    const pauseMs = this.#backoff.died(death, performance.now());
    this.#log.error({ indexer: pid, how, maildir, pauseMs }, 'indexer died');
  }

  #tell(message: ToIndexer): void {
    // A dead one's channel fails; its exit is on its way and says more.
    if (this.#child?.connected) this.#child.send(message, () => {});
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
