// G3: the master is killed under load, a hundred times each. A live systemd starts it again; without
// one the workers end by themselves, and a new master finds a stale socket and a stale pid file.

import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSystemd, type Systemd } from '../real/systemd.ts';
import { until } from '../real/until.ts';
import { isAlive, temporaryDirectory } from '../server/dispatch-process.ts';
import type { Bar, Check, Soak } from './check.ts';
import { Installation } from './installation.ts';
import { crowd, load } from './load.ts';
import { DirectWay } from './ways.ts';

const shape = { connections: 16, thinkMs: 60, readOnly: true };

export const masterKills: Check = {
  name: 'G3 kill -9 of the master under load: systemd starts it again 100 times',
  async run(soak) {
    return bySystemd(soak, soak.many(100));
  },
};

export const masterKillsByHand: Check = {
  name: 'G3H kill -9 of the master under load: we start it again 100 times',
  async run(soak) {
    return byHand(soak, soak.many(100));
  },
};

/** The unit gives a master up that was started twenty times in thirty seconds. */
const roundMs = 1600;

async function bySystemd(soak: Soak, rounds: number): Promise<Bar[]> {
  const installation = await Installation.make(soak, { server: { children: 2 } });
  const systemd = await unitsFor(soak, installation);
  systemd.run('systemctl', 'start', 'dispatch.socket', 'dispatch.service');
  const all = await crowd(installation);
  const stop = new AbortController();
  const asking = load(all, shape, stop.signal);
  const back: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    systemd.run('systemctl', 'kill', '-s', 'KILL', '--kill-who=main', 'dispatch.service');
    await answered(installation);
    back.push(performance.now() - startMs);
    await until('the service', () => (isActive(systemd) ? true : undefined));
    await sleep(Math.max(300, startMs + roundMs - performance.now()));
  }
  const restarts = systemd.run('systemctl', 'show', '-P', 'NRestarts', 'dispatch.service');
  stop.abort();
  const result = await asking;
  return [
    { what: 'restarts by systemd', measured: Number(restarts), least: rounds, unit: '' },
    { what: 'other processes that died', measured: deaths(installation), most: 0, unit: '' },
    { what: 'answers again, slowest', measured: Math.max(...back), most: 1000, unit: 'ms' },
    { what: 'lost without a word', measured: result.silent, most: 0, unit: '' },
    { what: 'wrong or mixed answers', measured: result.wrong + result.errors, most: 0, unit: '' },
  ];
}

function deaths(installation: Installation): number {
  return installation.lines().filter(({ msg }) => String(msg).endsWith(' died')).length;
}

function isActive(systemd: Systemd): boolean {
  const state = systemd.run('systemctl', 'show', '-P', 'ActiveState', 'dispatch.service').trim();
  if (state === 'failed') throw new Error('systemd gave up on the service');
  return state === 'active';
}

/** The units as they are shipped; what differs is where the sample installation lies. */
async function unitsFor(soak: Soak, { home, socket, configuration, control }: Installation) {
  const checkout = join(import.meta.dirname, '../..');
  const unit = (name: string): string => {
    return readFileSync(join(checkout, 'conf/systemd', name), 'utf8');
  };
  const program = `/opt/dispatch/bin/dispatch.fcgi --config=${configuration} --control=${control}`;
  const service = ['[Service]', 'ExecStart=', `ExecStart=${program}`, `BindPaths=${home.path}`];
  const systemd = await startSystemd({
    checkout,
    home: home.path,
    units: {
      'dispatch.service': unit('dispatch.service'),
      'dispatch.socket': unit('dispatch.socket'),
      'dispatch.service.d/place.conf': `${service.join('\n')}\n`,
      'dispatch.socket.d/place.conf': `[Socket]\nListenStream=\nListenStream=${socket}\nSocketMode=0666\n`,
    },
  });
  if (typeof systemd === 'string') throw new Error(systemd);
  soak.after(() => systemd.stop());
  return systemd;
}

async function byHand(soak: Soak, rounds: number): Promise<Bar[]> {
  const directory = temporaryDirectory(soak);
  mkdirSync(join(directory, 'run'));
  chmodSync(directory, 0o777);
  const server = { children: 2, pid_file: join(directory, 'pid') };
  const installation = await Installation.make(soak, { server });
  await installation.start();
  const all = await crowd(installation);
  const stop = new AbortController();
  const asking = load(all, shape, stop.signal);
  const [gone, back] = await killings(installation, rounds);
  stop.abort();
  const result = await asking;
  return [
    { what: 'good restarts by hand', measured: back.length, least: rounds, unit: '' },
    { what: 'workers gone, slowest', measured: Math.max(...gone), most: 2000, unit: 'ms' },
    { what: 'answers again, slowest', measured: Math.max(...back), most: 1000, unit: 'ms' },
    { what: 'lost without a word', measured: result.silent, most: 0, unit: '' },
    { what: 'wrong or mixed answers', measured: result.wrong + result.errors, most: 0, unit: '' },
  ];
}

async function killings(installation: Installation, rounds: number): Promise<[number[], number[]]> {
  const gone: number[] = [];
  const back: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const workers = (await installation.status()).workers.map(({ pid }) => pid);
    const killedMs = performance.now();
    installation.signal('SIGKILL');
    while (workers.some(isAlive)) await sleep(5);
    gone.push(performance.now() - killedMs);
    const startedMs = performance.now();
    const starting = installation.start();
    await answered(installation);
    back.push(performance.now() - startedMs);
    await starting;
    await sleep(200);
  }
  return [gone, back];
}

/** Asks until there is an answer. */
async function answered({ where }: Installation): Promise<void> {
  await untilQuick(async () => {
    const way = new DirectWay(where);
    const answer = await way.ask({ method: 'GET', path: '/login' });
    way.close();
    return typeof answer !== 'string' && answer.status === 200;
  });
}

async function untilQuick(ask: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 20_000;
  while (!(await ask())) {
    if (performance.now() > endMs) throw new Error('nobody answers any more');
    await sleep(5);
  }
}
