// What a worker reports, with these answers since its last word.

import { LatencyCounts } from '../../src/server/latency.ts';
import type { WorkerFacts } from '../../src/server/meter.ts';

export function workerFacts(begun: number, failed: number, times: readonly number[]): WorkerFacts {
  const latency = new LatencyCounts();
  for (const ms of times) latency.add(ms);
  return {
    begun,
    failed,
    running: 0,
    connections: 0,
    memoryBytes: 0,
    routes: [],
    latency: latency.take(),
  };
}
