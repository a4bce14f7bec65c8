// A status with an hour behind it, gathered by the real History from made-up reports: calm, a gap
// of five minutes in which nobody looked, a rush with errors, calm again.

import type { Status } from '../../../src/kit/status.ts';
import { History } from '../../../src/server/history.ts';
import { workerFacts } from '../../server/worker-facts.ts';

const stepMs = 10_000;
const steps = 365;

export function statusOfAnHour(): Status {
  const history = new History();
  let before = workerFacts(0, 0, []);
  for (let step = 0; step <= steps; step += 1) {
    const nowMs = step * stepMs;
    if (step >= 60 && step < 90) continue;
    const isRush = step > 200 && step < 260;
    const count = isRush ? 400 + ((step * 37) % 150) : 20 + ((step * 13) % 30);
    const times = Array.from({ length: count }, (_, index) => (index % 50 === 7 ? 90 : 4));
    const after = workerFacts(before.begun + count, before.failed + (isRush ? step % 3 : 0), times);
    history.report(before, after, nowMs);
    before = after;
    const workers = isRush ? 4 : 2;
    const inUse = Array.from({ length: workers }, (_, index) => ({
      isBusy: isRush && (step + index) % 3 > 0,
      connections: isRush ? 9 + (step % 4) : 2,
      memoryBytes: 70_000_000 + step * 20_000,
    }));
    history.look(inUse, nowMs);
  }
  return { ...status, lastHour: history.table() };
}

const worker = {
  generation: 3,
  uptimeSeconds: 4000,
  requests: 12_345,
  running: 0,
  connections: 2,
  memoryBytes: 74_000_000,
  routes: [],
} as const;

const status: Omit<Status, 'lastHour'> = {
  pid: 4000,
  version: '0.1.0',
  uptimeSeconds: 190_000,
  generation: 3,
  listeners: ['fastcgi:/run/dispatch.sock', 'http:127.0.0.1:8080'],
  workersWanted: 2,
  workers: [
    { ...worker, pid: 4001, state: 'idle' },
    {
      ...worker,
      pid: 4002,
      state: 'busy',
      running: 1,
      routes: [{ id: '33a.1', route: 'GET /mail/Work/<img src=x>', ms: 1830 }],
    },
    { ...worker, pid: 4003, state: 'retiring', uptimeSeconds: 12 },
    { ...worker, pid: 4004, state: 'standby', requests: 0, connections: 0 },
  ],
  requests: 98_765,
  failures: 60,
  workersStarted: 9,
  workersDied: 1,
  workersKilled: 0,
  requestsPerSecond: 3.4,
  p50Ms: 4,
  p99Ms: 90.5,
  latency: [],
  indexer: {
    pid: 4005,
    state: 'busy',
    uptimeSeconds: 190_000,
    restarts: 0,
    memoryBytes: 90_000_000,
    accounts: 3,
    maildir: '/srv/mail/one.test/<bob>',
    indexed: 1200,
    total: 50_000,
  },
  scheduler: {
    pid: 4006,
    uptimeSeconds: 190_000,
    restarts: 1,
    memoryBytes: 60_000_000,
    accounts: 1,
    done: 1234,
    failed: 1,
  },
};
