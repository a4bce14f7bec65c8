// Starts the real program for a test and ends it with the test.

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { FastcgiClient, getOnce } from './fastcgi-client.ts';

const testMain = join(import.meta.dirname, 'processes/main.ts');

/** What differs from the usual: another program, more variables. */
interface ProgramParts {
  readonly main?: string;
  /** Words before the program, such as those that limit it and become it. */
  readonly before?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** Without workers that wait, unless it is asked for them: most tests count. */
export class DispatchProcess {
  readonly child: ChildProcess;
  readonly socket: string;
  readonly directory: string;
  output = '';
  readonly exited: Promise<number | string>;

  constructor(
    t: Cleanup,
    args: readonly string[],
    directory = temporaryDirectory(t),
    { main = testMain, before = [], environment = {} }: ProgramParts = {},
  ) {
    this.directory = directory;
    this.socket = join(directory, 'dispatch.sock');
    const own = ['--socket', this.socket, '--standby', '0', ...asUser()];
    const [program = '', ...words] = [...before, process.execPath, main, ...own, ...args];
    this.child = spawn(program, words, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = new Promise((resolve) => {
      this.child.on('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    });
    t.after(async () => {
      this.child.kill('SIGINT');
      await this.exited;
    });
  }

  get where(): { path: string } {
    return { path: this.socket };
  }

  get(uri: string): Promise<string> {
    return getOnce(this.where, uri);
  }

  client(): FastcgiClient {
    return new FastcgiClient(this.where);
  }

  /** Resolves with the first answer. */
  async ready(): Promise<void> {
    try {
      await eventually(() => this.get('/pid'));
    } catch (error) {
      throw new Error(`no answer; it said: ${this.output}`, { cause: error });
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Every log line as an object. */
  lines(): Record<string, unknown>[] {
    const lines = this.output.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

/** What runs at the end: a test, or a soak check. */
export type Cleanup = Pick<TestContext, 'after'>;

export function temporaryDirectory(t: Cleanup): string {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-test-'));
  // The master reads its configuration again as the user that it became.
  chmodSync(directory, 0o755);
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** No process may stay root; tests of root's own cases name their user themselves. */
function asUser(): string[] {
  return process.getuid?.() === 0 ? ['--uid', 'nobody'] : [];
}

/** Asks until it is so: processes come and go in their own time. */
export async function eventually<Value>(ask: () => Promise<Value> | Value): Promise<Value> {
  const patienceMs = 60_000;
  const endMs = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await sleep(25);
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
