// G12: the kernel refuses one call in a hundred, each kind of call and reason in its turn (strace
// injects it into the workers that run); then five hundred connections to a worker that may have 64
// descriptors.
//
// Short writes are not injected: a tracer can only say that fewer bytes were written, not write
// them, and what a full disk does to a write is G11.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureInstalled } from '../real/install.ts';
import { until } from '../real/until.ts';
import type { Bar, Check, Soak } from './check.ts';
import { cpuSeconds } from './figures.ts';
import { Installation, people, type Person } from './installation.ts';
import { crowd, doubleEffects, load } from './load.ts';
import { DirectWay } from './ways.ts';

/** Calls and what they end with; the first group is what a machine with too much to do says. */
const overload = [
  ['openat', 'EMFILE'],
  ['openat', 'ENFILE'],
  ['openat', 'ENOMEM'],
  ['accept4', 'EMFILE'],
  ['accept4', 'ENOMEM'],
] as const;
const broken = [
  ['openat', 'EIO'],
  ['openat', 'EINTR'],
  ['pread64', 'EIO'],
  ['pwrite64', 'EIO'],
  ['fsync', 'EIO'],
  ['rename', 'EIO'],
  ['getdents64', 'EIO'],
] as const;
const every = 100;

export const faults: Check = {
  name: 'G12 one call in a hundred fails; 500 connections for 64 descriptors',
  async run(soak) {
    const missing = ensureInstalled('/usr/bin/strace', ['strace']);
    if (missing !== undefined) throw new Error(missing);
    return [...(await failingCalls(soak)), ...(await fewDescriptors(soak))];
  },
};

async function failingCalls(soak: Soak): Promise<Bar[]> {
  const installation = await Installation.make(soak, { server: { children: 2 } });
  await installation.start();
  const all = await crowd(installation);
  const before = messagesOf(installation);
  const stop = new AbortController();
  const asking = load(all, { connections: 16, thinkMs: 20 }, stop.signal);
  const phaseMs = soak.many(5000);
  for (const [call, error] of overload) await inject(installation, { call, error, phaseMs });
  const busy = bugsOf(installation);
  for (const [call, error] of broken) await inject(installation, { call, error, phaseMs });
  stop.abort();
  const result = await asking;
  const { twice, missing } = doubleEffects(installation, result.drafts);
  const after = messagesOf(installation);
  const lost = [...before].filter((digest) => !after.has(digest)).length;
  const died = installation.lines().filter(({ msg }) => msg === 'worker died').length;
  if (busy[0] !== undefined) process.stdout.write(`${JSON.stringify(busy[0]).slice(0, 1500)}\n`);
  return [
    { what: 'requests', measured: result.requests, least: 100, unit: '' },
    { what: 'workers that died', measured: died, most: 0, unit: '' },
    { what: 'messages lost or changed', measured: lost, most: 0, unit: '' },
    { what: 'drafts promised and not there', measured: missing, most: 0, unit: '' },
    { what: 'drafts kept twice', measured: twice, most: 0, unit: '' },
    { what: 'overload answered 500 instead of 503', measured: busy.length, most: 0, unit: '' },
    { what: 'lost without a word', measured: result.silent, most: 0, unit: '' },
  ];
}

interface Fault {
  readonly call: string;
  readonly error: string;
  readonly phaseMs: number;
}

/** The calls of every thread of the workers are counted apart, so that each has its share. */
async function inject(installation: Installation, { call, error, phaseMs }: Fault): Promise<void> {
  const { workers } = await installation.status();
  const serving = workers.filter(({ state }) => state === 'idle' || state === 'busy');
  const pids = serving.flatMap(({ pid }) => ['-p', String(pid)]);
  const what = `inject=${call}:error=${error}:when=${every}+${every}`;
  const words = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', what, ...pids];
  const tracer = spawn('strace', words, { stdio: 'ignore' });
  await sleep(phaseMs);
  tracer.kill('SIGINT');
  await once(tracer, 'exit');
}

function bugsOf(installation: Installation): Record<string, unknown>[] {
  return installation.lines().filter(({ msg }) => msg === 'request failed by a bug');
}

/** What the letters of everybody are, whatever they are called and wherever they lie by now. */
function messagesOf(installation: Installation): Set<string> {
  const digests = new Set<string>();
  for (const person of Object.keys(people) as Person[]) {
    for (const place of ['cur', 'new']) {
      const folder = join(installation.maildirOf(person), place);
      for (const name of readdirSync(folder)) {
        const bytes = readFileSync(join(folder, name));
        digests.add(createHash('sha256').update(bytes).digest('hex'));
      }
    }
  }
  return digests;
}

async function fewDescriptors(soak: Soak): Promise<Bar[]> {
  const installation = await Installation.make(soak, {
    server: { children: 1, standby: 0 },
    before: ['prlimit', '--nofile=64:64'],
  });
  await installation.start();
  const [before] = (await installation.status()).workers;
  const pid = before?.pid ?? 0;
  const sockets = Array.from({ length: 500 }, () => {
    return connect(installation.where)
      .on('error', () => {})
      .resume();
  });
  await sleep(2000);
  const cpuBefore = cpuSeconds(pid);
  await sleep(10_000);
  const cpu = ((cpuSeconds(pid) - cpuBefore) / 10) * 100;
  for (const socket of sockets) socket.destroy();
  // Whoever comes behind them all is let in last.
  const last = new DirectWay(installation.where);
  await last.ask({ method: 'GET', path: '/login' });
  last.close();
  await until('all of them to be gone', async () => {
    const [worker] = (await installation.status()).workers;
    return worker?.connections === 0 ? true : undefined;
  });
  const all = await crowd(installation);
  const shape = { connections: 8, thinkMs: 20, readOnly: true };
  const result = await load(all, shape, AbortSignal.timeout(3000));
  const [after] = (await installation.status()).workers;
  return [
    { what: 'processor time while 500 wait at 64', measured: cpu, most: 10, unit: '%' },
    { what: 'worker lost by it', measured: after?.pid === pid ? 0 : 1, most: 0, unit: '' },
    {
      what: 'failed or wrong behind it',
      measured: result.failed + result.wrong + result.errors,
      most: 0,
      unit: '',
    },
  ];
}
