// How long a person waits from the start of the program to its first page, and how long a worker
// takes that is started in the place of another.

import { writeFileSync } from 'node:fs';
import { BoundSocket } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'smol-toml';
import { loadConfig } from '../../src/server/load-config.ts';
import { type WorkerEvent, WorkerHandle } from '../../src/server/worker-handle.ts';
import { WorkerImage } from '../../src/server/worker-image.ts';
import { silentLog } from '../../src/kit/log.ts';
import { startDispatch } from '../real/dispatch-process.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import { type BenchResult, median } from './table.ts';

const rounds = 5;
const workerRounds = 11;
const workerEntry = join(import.meta.dirname, '../../dist/worker.js');

export async function benchStart(): Promise<BenchResult> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const home = makeEmbeddedHome();
    try {
      first.push(await startOnce(home));
      second.push(await startOnce(home));
    } finally {
      home.remove();
    }
  }
  const workers = await startWorkers();
  const row = (name: string, times: readonly number[]) => [
    name,
    median(times).toFixed(0),
    Math.max(...times).toFixed(0),
  ];
  return {
    title: 'start',
    method:
      `From the start of the launcher to the whole login page, ${rounds} times, by HTTP; and of one ` +
      `worker from its spawn until it listens, ${workerRounds} times. A worker that replaces a dead one ` +
      'is loaded already and only begins to listen; these are the ones behind it.',
    head: ['', 'median ms', 'slowest ms'],
    rows: [
      row('first start, tables are made', first),
      row('second start', second),
      row('a worker', workers.entry),
      row('a worker in a storm of deaths, from the image', workers.image),
    ],
  };
}

/** Turn about. */
async function startWorkers(): Promise<Record<'entry' | 'image', number[]>> {
  const times = { entry: [] as number[], image: [] as number[] };
  const home = makeEmbeddedHome();
  try {
    // The first ones make the tables and fill the cache of compiled code.
    for (let round = -1; round < workerRounds; round += 1) {
      for (const from of ['entry', 'image'] as const) {
        const ms = await startWorker(home, from === 'image');
        if (round >= 0) times[from].push(ms);
      }
    }
  } finally {
    home.remove();
  }
  return times;
}

async function startWorker(home: EmbeddedHome, hurry: boolean): Promise<number> {
  const path = join(home.path, 'worker.sock');
  const where: ConstructorParameters<typeof BoundSocket>[0] & { path: string } = { path };
  const bound = new BoundSocket(where);
  const file = join(home.path, 'worker.toml');
  writeFileSync(file, stringify(home.settings({ listen: [`fastcgi:${path}`] })));
  const sockets = [{ protocol: 'fastcgi' as const, name: path, fd: bound.fd(), close() {} }];
  const image = new WorkerImage(workerEntry, silentLog);
  if (hurry && !image.start(true).fromImage) throw new Error('there is no image of a worker');
  const config = loadConfig(file, {}, '/');
  const [ready, ended] = [Promise.withResolvers<number>(), Promise.withResolvers<void>()];
  const bornMs = performance.now();
  const worker: WorkerHandle = new WorkerHandle(
    { image, hurry, config, sockets, generation: 1 },
    (event: WorkerEvent) => {
      if (event.kind === 'exit') {
        ready.reject(new Error(`a worker ended with ${event.how}`));
        return ended.resolve();
      }
      if (event.message.kind === 'loaded') worker.serve();
      if (event.message.kind === 'ready') ready.resolve(performance.now() - bornMs);
    },
  );
  try {
    return await ready.promise;
  } finally {
    // By its own way out: it leaves its compiled code for the next one.
    worker.retire(false);
    await ended.promise;
    worker.forget();
    bound.close();
  }
}

async function startOnce(home: EmbeddedHome): Promise<number> {
  const port = await freePort();
  const settings = home.settings({ listen: [`http://127.0.0.1:${port}`], children: 1 });
  const startedMs = performance.now();
  const dispatch = await startDispatch({ home: home.path, at: port, settings });
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/login`);
    await answer.text();
    if (answer.status !== 200) throw new Error(`the login page answers ${answer.status}`);
    return performance.now() - startedMs;
  } finally {
    await dispatch.stop();
  }
}
