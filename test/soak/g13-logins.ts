// G13: a thousand people log in at once while fifty read; then a hundred whose hashes take 64 MiB
// each. Whoever finds the queue full is told so and comes again, as a person does.

import { execFile } from 'node:child_process';
import { argon2Sync } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { hashPassword } from '../../src/passwords/hash.ts';
import { HashPool } from '../../src/passwords/hash-pool.ts';
import type { Bar, Check, Soak } from './check.ts';
import { Dice } from './dice.ts';
import { cpuSeconds, quantileOf, residentBytes } from './figures.ts';
import type { HashLoop } from './hash-loop.ts';
import { Installation } from './installation.ts';
import { type Crowd, crowd, load } from './load.ts';
import { DirectWay } from './ways.ts';

const password = 'staple of many 17';
const readers = 50;
const argonLogins = 100;
const mebibyte = 2 ** 20;

export const logins: Check = {
  name: 'G13 1,000 logins at once while 50 read',
  async run(soak) {
    const server = { children: 2, standby: 0 };
    const installation = await Installation.make(soak, { server, mysql: true });
    const people = soak.many(1_000);
    addPeople(installation, 'many', people, await bcrypt());
    addPeople(installation, 'argon', argonLogins, argon());
    await installation.start();
    const all = await crowd(installation);
    await load(all, { connections: 8, thinkMs: 20 }, AbortSignal.timeout(5_000));
    const idle = await processorTime(installation);
    const quiet = await load(all, reading, AbortSignal.timeout(10_000));
    const pageSeconds = ((await processorTime(installation)) - idle) / quiet.requests;
    const first = await rush(installation, all, { name: 'many', count: people, pageSeconds });
    const second = await rush(installation, all, {
      name: 'argon',
      count: argonLogins,
      pageSeconds,
    });
    const quietMs = quantileOf(quiet.durationsMs, 0.99);
    const before = { what: 'p99 of who read before', measured: quietMs, unit: 'ms' };
    return [before, ...first.bars, ...argonBars(second), ...(await loopBars(soak))];
  },
};

const reading = { connections: readers, thinkMs: 200, readOnly: true };

interface Rush {
  readonly bars: readonly Bar[];
  readonly failed: number;
  readonly grownBytes: number;
  readonly rate: number;
}

async function rush(
  installation: Installation,
  all: Crowd,
  {
    name,
    count,
    pageSeconds,
  }: { readonly name: string; readonly count: number; readonly pageSeconds: number },
): Promise<Rush> {
  const { workers } = await installation.status();
  const memory = (): number => workers.reduce((sum, { pid }) => sum + residentBytes(pid), 0);
  const before = memory();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, memory())), 50);
  const over = new AbortController();
  const read = load(all, reading, over.signal);
  const spentBefore = await processorTime(installation);
  const told = { busy: 0, failed: 0 };
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      logIn(installation, { address: addressOf(name, n), n }, told),
    ),
  );
  const seconds = (performance.now() - startMs) / 1_000;
  over.abort();
  clearInterval(watching);
  const spent = (await processorTime(installation)) - spentBefore;
  const result = await read;
  const ofLogins = spent - pageSeconds * result.requests;
  const rate = count / seconds;
  const wrong = result.wrong + result.errors + result.failed;
  if (wrong > 0) {
    const { errors, failed, firstWrong } = result;
    const kinds = { wrong: result.wrong, errors, failed };
    process.stdout.write(`${JSON.stringify(kinds)} ${firstWrong.slice(0, 400)}\n`);
  }
  const bars: readonly Bar[] = [
    { what: 'logins that did not end well', measured: told.failed, most: 0, unit: '' },
    { what: 'all are in after', measured: seconds, most: 60, unit: 's' },
    { what: `logins (told to come again: ${told.busy})`, measured: rate, least: 28, unit: '/s' },
    // What a busy machine cannot spoil: two cores make twice as many.
    { what: 'logins for each second of a core', measured: count / ofLogins, least: 14, unit: '' },
    {
      what: 'p99 of who read meanwhile',
      measured: quantileOf(result.durationsMs, 0.99),
      most: 150,
      unit: 'ms',
    },
    { what: 'their wrong or missing answers', measured: wrong, most: 0, unit: '' },
  ];
  return { bars, failed: told.failed, grownBytes: most - before, rate };
}

/** Of the workers, their threads included, in seconds. */
async function processorTime(installation: Installation): Promise<number> {
  const { workers } = await installation.status();
  return workers.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
}

function argonBars({ failed, grownBytes, rate }: Rush): readonly Bar[] {
  const name = `${argonLogins} logins by argon2id of 64 MiB`;
  return [
    { what: `${name}, not ended well`, measured: failed, most: 0, unit: '' },
    {
      what: `${name}, memory over before`,
      measured: grownBytes / mebibyte,
      most: 4 * 64,
      unit: 'MiB',
    },
    { what: name, measured: rate, least: 2, unit: '/s' },
  ];
}

/** In a process of its own, with the dearest hashes that are computed at all. */
async function loopBars(soak: Soak): Promise<readonly Bar[]> {
  const script = join(import.meta.dirname, 'hash-loop.ts');
  const run = promisify(execFile)(process.execPath, [script]);
  soak.after(() => run.child.kill());
  const { loopMaxMs, loopP99Ms, waitMaxMs } = JSON.parse((await run).stdout) as HashLoop;
  return [
    { what: 'event loop beside slow hashes, p99', measured: loopP99Ms, most: 20, unit: 'ms' },
    { what: 'event loop beside slow hashes, longest', measured: loopMaxMs, most: 50, unit: 'ms' },
    {
      what: 'wait beside an account that is guessed at',
      measured: waitMaxMs,
      most: 1_000,
      unit: 'ms',
    },
  ];
}

async function logIn(
  installation: Installation,
  { address, n }: { readonly address: string; readonly n: number },
  told: { busy: number; failed: number },
): Promise<void> {
  const form = new URLSearchParams({ address, password }).toString();
  const remote = `198.51.${100 + (n >> 8)}.${n & 255}`;
  const dice = new Dice(13_000 + n);
  const question = { method: 'POST', path: '/login', form, remote } as const;
  for (let tries = 0; tries < 200; tries += 1) {
    const way = new DirectWay(installation.where);
    const answer = await way.ask(question);
    way.close();
    if (typeof answer !== 'string' && answer.status === 303 && answer.cookie !== '') return;
    const isBusy = typeof answer !== 'string' ? answer.status === 503 : answer === 'ended';
    if (!isBusy) break;
    told.busy += 1;
    // Somebody who was told how long to wait waits about so long.
    const seconds = typeof answer === 'string' ? 1 : Number(answer.retryAfter);
    await sleep(seconds * 1_000 * (0.5 + dice.below(1_000) / 1_000));
  }
  told.failed += 1;
}

const addressOf = (name: string, n: number): string => `${name}${n}@example.test`;

/** All have one hash: verifying it costs the same each time. */
function addPeople(installation: Installation, name: string, count: number, hash: string): void {
  const rows = Array.from(
    { length: count },
    (_, n) => `('example.test', '${name}${n}', '${hash}', '${name}${n}/')`,
  );
  installation.sql(
    `insert into popbox (domain_name, local_part, password_hash, mbox_name) values ${rows.join(', ')}`,
  );
}

/** Of cost 10, as new passwords are. */
async function bcrypt(): Promise<string> {
  const pool = new HashPool();
  const stored = await hashPassword(password, 'crypt-bcrypt', { pool });
  await pool.close();
  return stored;
}

/** As Dovecot writes it. */
function argon(): string {
  const nonce = Buffer.alloc(16, 7);
  const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 };
  const tag = argon2Sync('argon2id', { message: Buffer.from(password), nonce, ...cost });
  const digits = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
  return `{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$${digits(nonce)}$${digits(tag)}`;
}
