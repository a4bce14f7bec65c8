// What a soak check runs: the launcher with the build in dist/, a directory, and mail for two people.

import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'smol-toml';
import { askStatus } from '../../src/cli/ask-status.ts';
import { childrenOf } from '../bench/memory.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { type MariaDb, startMariaDb } from '../real/mariadb.ts';
import { type Nginx, startNginx } from '../real/nginx.ts';
import { Service } from '../real/service.ts';
import { accepts, until } from '../real/until.ts';
import { company, companyRows, vmailSqlTables } from '../real/vmail-sql-tables.ts';
import type { Soak } from './check.ts';
import { idleOnes, type Status } from './figures.ts';

export type Settings = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface InstallationOptions {
  /** Of the section `server`. */
  readonly server: Settings & { readonly children: number };
  /** MariaDB holds the directory and the sessions; else SQLite does. */
  readonly mysql?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  /** Words before the launcher, such as a tracer and its options. */
  readonly before?: readonly string[];
}

const messagesEach = 150;

/** Everything on disk; `start` begins the program, as often as that is wanted. */
export class Installation {
  readonly home: EmbeddedHome;
  readonly socket: string;
  readonly control: string;
  readonly configuration: string;
  readonly #log: string;
  readonly #options: InstallationOptions;
  readonly #soak: Soak;
  #service: Service | undefined;
  mysqlConnections: () => number = () => 0;
  /** Where there is one; the program is no superuser of it. */
  mariaDb: MariaDb | undefined;
  /** SQL on the MariaDB, with its own client. */
  sql: (text: string) => string = () => '';

  private constructor(soak: Soak, options: InstallationOptions) {
    this.#soak = soak;
    this.#options = options;
    this.home = makeEmbeddedHome();
    soak.after(() => this.home.remove());
    const run = join(this.home.path, 'run');
    mkdirSync(run);
    chownSync(run, this.home.runAs.uid, this.home.runAs.gid);
    this.socket = join(run, 'dispatch.sock');
    this.control = join(run, 'control.sock');
    this.configuration = join(this.home.path, 'dispatch.toml');
    this.#log = join(run, 'log');
  }

  static async make(soak: Soak, options: InstallationOptions): Promise<Installation> {
    const made = new Installation(soak, options);
    const settings = made.home.settings({
      listen: [`fastcgi:${made.socket}`],
      control: made.control,
      requests: 0,
      socket_mode: '0666',
      ...options.server,
    });
    const directory = options.mysql === true ? await made.#mysql() : settings['directory'];
    const all = { ...settings, directory: directory ?? {}, log: { file: made.#log } };
    writeFileSync(made.configuration, stringify(all));
    chmodSync(made.configuration, 0o644);
    for (const [name, { address }] of Object.entries(people)) {
      for (let n = 0; n < messagesEach; n += 1) {
        const receivedMs = Date.now() - (n + 1) * 3_600_000;
        await made.home.put(address, Buffer.from(mail(name, n, receivedMs)), receivedMs);
      }
    }
    return made;
  }

  /** Starts it and waits until all workers serve. */
  async start(): Promise<this> {
    const words = [...(this.#options.before ?? []), 'bin/dispatch.fcgi'];
    const [program = '', ...rest] = words;
    this.#service = await Service.start({
      name: 'dispatch',
      program,
      words: [...rest, '--config', this.configuration],
      env: { ...process.env, ...this.#options.environment },
      logs: [this.#log],
      ready: () => accepts(this.socket),
    });
    const service = this.#service;
    this.#soak.after(() => service.stop());
    await until('all workers', async () => {
      return idleOnes(await this.status()) >= this.#options.server.children ? true : undefined;
    });
    const program0 = readFileSync(`/proc/${(await this.status()).pid}/maps`, 'latin1');
    if (program0 === '') throw new Error('the master is gone');
    return this;
  }

  async status(): Promise<Status> {
    return await until('the status', () => askStatus(this.control).catch(() => undefined));
  }

  signal(signal: NodeJS.Signals): void {
    this.#service?.signal(signal);
  }

  ended(): Promise<unknown> {
    return this.#service?.ended() ?? Promise.resolve();
  }

  /** The tracer is the first process where there is one. */
  get pid(): number {
    const pid = this.#service?.pid ?? 0;
    return this.#options.before === undefined ? pid : (childrenOf(pid)[0] ?? pid);
  }

  get where(): { path: string } {
    return { path: this.socket };
  }

  /** Every line of the log as an object. */
  lines(): Record<string, unknown>[] {
    if (!existsSync(this.#log)) return [];
    const lines = readFileSync(this.#log, 'utf8').split('\n');
    return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as never);
  }

  maildirOf(person: Person): string {
    return join(this.home.path, 'mail', ...people[person].address.split('@').toReversed());
  }

  async nginx(asksAgain = false): Promise<Nginx> {
    const user = this.home.runAs.name;
    const started = await startNginx({ upstream: this.socket, user, asksAgain });
    if (typeof started === 'string') throw new Error(started);
    this.#soak.after(() => started.stop());
    return started;
  }

  async #mysql(): Promise<Settings> {
    const server = await startMariaDb();
    if (typeof server === 'string') throw new Error(server);
    this.#soak.after(() => server.stop());
    this.mariaDb = server;
    await server.makeDatabase('dispatch');
    server.sql("create user 'app'@'127.0.0.1'; grant all on dispatch.* to 'app'@'127.0.0.1'");
    this.sql = (text) => server.sql(text, 'dispatch');
    this.sql(vmailSqlTables + companyRows(join(this.home.path, 'mail')));
    this.mysqlConnections = () => Number(this.sql(connectionsSql).trim().split('\n').at(-1));
    const url = `mysql://app@127.0.0.1:${server.port}/dispatch`;
    return { schema: 'vmail-sql', url };
  }
}

/** Without the one that asks. */
const connectionsSql =
  "select count(*) from information_schema.processlist where db = 'dispatch' and id <> connection_id()";

export const people = { alice: company.alice, bob: company.bob } as const;
export type Person = keyof typeof people;

/** Each subject names whose it is, so that an answer to somebody else is known. */
export function subjectOf(person: string, n: number): string {
  return `of-${person}-${n}-only`;
}

function mail(person: string, n: number, receivedMs: number): string {
  const text = `${subjectOf(person, n)} ${'words of a letter that goes on for a while '.repeat(40)}`;
  return [
    `From: Sender <sender${n % 7}@elsewhere.test>`,
    `To: ${person}@example.test`,
    `Subject: ${subjectOf(person, n)}`,
    `Date: ${new Date(receivedMs).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${n}.${person}@elsewhere.test>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text.replaceAll(/(.{70}) /g, '$1\r\n'),
    '',
  ].join('\r\n');
}
