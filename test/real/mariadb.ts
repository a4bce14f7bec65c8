// A real MariaDB of the test's own: own data directory, own socket, own port, gone afterwards.
// The system's server and its data are never touched.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { once } from 'node:events';
import { ensureInstalled } from './install.ts';

export interface MariaDb {
  readonly socket: string;
  readonly port: number;
  /** Superuser without a password, over the socket and over TCP from 127.0.0.1. */
  readonly user: string;
  /** Makes an empty database and gives its address for openDatabase. */
  makeDatabase(name: string): Promise<string>;
  /** Runs SQL through the real command line client; throws with what it said. */
  sql(text: string, database?: string): string;
  /** Ends the server without a shutdown, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as an administrator does, its data in order. */
  shutDown(): Promise<void>;
  /** It answers nothing, and its connections stay open, until `resume`. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same data, socket and port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The server, or the reason why there is none (to skip with). */
export async function startMariaDb(): Promise<MariaDb | string> {
  const missing = ensureInstalled('/usr/sbin/mariadbd', ['mariadb-server']);
  if (missing !== undefined) return missing;
  const home = mkdtempSync(join(tmpdir(), 'dispatch-mariadb-'));
  const server = new Server(home, await freePort());
  try {
    server.makeData();
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

class Server implements MariaDb {
  readonly user = 'root';
  readonly socket: string;
  readonly port: number;
  readonly #home: string;
  readonly #owner: readonly string[];
  #child: ReturnType<typeof spawn> | undefined;

  constructor(home: string, port: number) {
    this.#home = home;
    this.port = port;
    this.socket = join(home, 'm.sock');
    this.#owner = process.getuid?.() === 0 ? ['--user=root'] : [];
  }

  makeData(): void {
    const made = spawnSync('mariadb-install-db', [
      '--no-defaults',
      `--datadir=${join(this.#home, 'data')}`,
      '--auth-root-authentication-method=normal',
      // Two at once in one /tmp delete each other's temporary tables.
      `--tmpdir=${this.#home}`,
      '--skip-test-db',
      '--skip-name-resolve',
      ...this.#owner,
    ]);
    if (made.status !== 0) throw new Error(`mariadb-install-db: ${String(made.stderr)}`);
  }

  async start(): Promise<void> {
    const child = spawn('/usr/sbin/mariadbd', this.#words(), {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
    });
    for (let tries = 0; tries < 300; tries += 1) {
      if (child.exitCode !== null) throw new Error(`mariadbd ended at once: ${said}`);
      if (this.#answers()) return;
      await sleep(100);
    }
    throw new Error(`mariadbd does not answer: ${said}`);
  }

  async makeDatabase(name: string): Promise<string> {
    this.sql(`drop database if exists ${name}; create database ${name} character set utf8mb4`);
    return `mysql://${this.user}@/${name}?socket=${encodeURIComponent(this.socket)}`;
  }

  sql(text: string, database = ''): string {
    const words = ['--no-defaults', `--socket=${this.socket}`, '-u', this.user, '-N', '-B'];
    const ran = spawnSync('mariadb', [...words, ...(database === '' ? [] : [database])], {
      input: text,
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`mariadb: ${ran.stderr}`);
    return ran.stdout;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async shutDown(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    this.sql('shutdown');
    await ended;
  }

  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** The data is thrown away, so there is nothing that a slow shutdown could save. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }

  #words(): readonly string[] {
    return [
      '--no-defaults',
      `--datadir=${join(this.#home, 'data')}`,
      `--socket=${this.socket}`,
      `--port=${this.port}`,
      `--tmpdir=${this.#home}`,
      `--pid-file=${join(this.#home, 'pid')}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--innodb-buffer-pool-size=16M',
      '--innodb-log-file-size=8M',
      '--innodb-flush-log-at-trx-commit=0',
      '--key-buffer-size=1M',
      '--performance-schema=off',
      '--max-connections=100',
      ...this.#owner,
    ];
  }

  #answers(): boolean {
    const words = ['--no-defaults', `--socket=${this.socket}`, '-u', this.user, '-e', 'select 1'];
    return existsSync(this.socket) && spawnSync('mariadb', words).status === 0;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
