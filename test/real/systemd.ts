// A live systemd as the first process of namespaces of its own: own root, own processes, own group
// of processes below the machine's. Needs root and a cgroup2 tree; changes nothing of the machine.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from '../bench/memory.ts';
import { ensureInstalled } from './install.ts';
import { until } from './until.ts';

export interface Systemd {
  /** Runs a program among its processes; gives what it printed, throws when it fails. */
  run(program: string, ...words: readonly string[]): string;
  stop(): Promise<void>;
}

export interface SystemdOptions {
  /** Seen as /opt/dispatch, read-only. */
  readonly checkout: string;
  /** Shared at its own path. */
  readonly home: string;
  /** Files of /etc/systemd/system by their paths in it. */
  readonly units: Readonly<Record<string, string>>;
}

/** The running systemd, or the reason why there is none. */
export async function startSystemd(options: SystemdOptions): Promise<Systemd | string> {
  if (process.getuid?.() !== 0) return 'systemd can only be started by root';
  const missing = ensureInstalled('/lib/systemd/systemd', ['systemd']);
  if (missing !== undefined) return missing;
  const groups = cgroup2();
  if (groups === undefined) return 'there is no cgroup2 tree for a systemd of our own';
  const { home, checkout, units } = options;
  const root = join(home, 'root');
  mkdirSync(root);
  writeFileSync(join(home, 'console'), '');
  for (const [path, text] of Object.entries(units)) {
    mkdirSync(join(home, 'units', path, '..'), { recursive: true });
    writeFileSync(join(home, 'units', path), text);
  }
  const group = join(groups, `dispatch-systemd-${process.pid}`);
  mkdirSync(group);
  const script = join(import.meta.dirname, 'systemd-root.sh');
  const unshare = 'unshare --mount --pid --fork --uts --ipc --cgroup --kill-child';
  const enter = `echo 0 >"$0/cgroup.procs" && exec ${unshare} sh "$@"`;
  const child = spawn('sh', ['-c', enter, group, script, root, checkout, home], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const systemd = new Namespaced(child, group);
  try {
    await until('systemd to be ready', () => systemd.isReady());
    return systemd;
  } catch (error) {
    await systemd.stop();
    const said = readFileSync(join(home, 'console'), 'utf8').slice(-2000);
    throw new Error(`systemd did not start: ${said}`, { cause: error });
  }
}

class Namespaced implements Systemd {
  readonly #child: ChildProcess;
  readonly #group: string;

  constructor(child: ChildProcess, group: string) {
    this.#child = child;
    this.#group = group;
  }

  isReady(): true | undefined {
    if (this.#child.exitCode !== null) throw new Error(`it ended with ${this.#child.exitCode}`);
    try {
      const state = this.run('systemctl', 'is-active', 'basic.target').trim();
      return state === 'active' ? true : undefined;
    } catch {
      return undefined;
    }
  }

  run(program: string, ...words: readonly string[]): string {
    const [first] = childrenOf(this.#child.pid ?? 0);
    if (first === undefined) throw new Error('there is no first process yet');
    const where = ['-t', String(first), '-m', '-p', '-u', '-i', '-C', program, ...words];
    return execFileSync('nsenter', where, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async stop(): Promise<void> {
    // The first process of a pid namespace takes all the others along.
    for (const pid of childrenOf(this.#child.pid ?? 0)) process.kill(pid, 'SIGKILL');
    this.#child.kill('SIGKILL');
    for (let trial = 0; trial < 50 && !removed(this.#group); trial += 1) await sleep(100);
  }
}

function removed(group: string): boolean {
  try {
    for (const entry of readdirSync(group, { withFileTypes: true })) {
      if (entry.isDirectory() && !removed(join(group, entry.name))) return false;
    }
    rmdirSync(group);
    return true;
  } catch {
    return false;
  }
}

function cgroup2(): string | undefined {
  const mounts = readFileSync('/proc/self/mounts', 'latin1').split('\n');
  return mounts.map((line) => line.split(' ')).find(([, , kind]) => kind === 'cgroup2')?.[1];
}
