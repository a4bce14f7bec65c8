// `/metrics`: the status of the whole, in the text format of Prometheus 0.0.4, for those addresses
// alone that may read it. To everybody else the page does not exist.

import type { Application, WebResponse } from '../web/http.ts';
import { latencyBoundsMs } from './latency.ts';
import { addressList, listed } from '../kit/address-list.ts';
import type { Status } from '../kit/status.ts';

/** The same application with the page before it; nobody may read it where `allow` is empty. */
export function withMetrics(
  application: Application,
  allow: readonly string[],
  ask: () => Promise<Status>,
): Application {
  if (allow.length === 0) return application;
  const readers = addressList(allow);
  return (request) => {
    if (request.path !== '/metrics' || !listed(readers, request.remoteAddress)) {
      return application(request);
    }
    return ask().then(answer);
  };
}

function answer(status: Status): WebResponse {
  return {
    status: 200,
    headers: [
      ['content-type', 'text/plain; version=0.0.4; charset=utf-8'],
      ['cache-control', 'no-store'],
    ],
    body: metricsText(status),
  };
}

export function metricsText(status: Status): string {
  const { workers } = status;
  const states = Map.groupBy(workers, ({ state }) => state);
  const byState = [...states].map(([state, list]) => [`state="${state}"`, list.length] as const);
  const memory = workers.map(({ pid, memoryBytes }) => [`pid="${pid}"`, memoryBytes] as const);
  return [
    metric('dispatch_info', 'gauge', 'Version', [[`version="${status.version}"`, 1]]),
    one('dispatch_uptime_seconds', 'gauge', 'Age of the master', status.uptimeSeconds),
    one('dispatch_generation', 'gauge', 'Reloads and the start', status.generation),
    metric('dispatch_workers', 'gauge', 'Workers by state', byState),
    one('dispatch_workers_wanted', 'gauge', 'Workers that there should be', status.workersWanted),
    metric('dispatch_worker_memory_bytes', 'gauge', 'Resident memory', memory),
    one('dispatch_connections', 'gauge', 'Open connections', sum(workers, 'connections')),
    one('dispatch_requests_running', 'gauge', 'Requests that run', sum(workers, 'running')),
    one('dispatch_requests_total', 'counter', 'Requests that were begun', status.requests),
    one('dispatch_failures_total', 'counter', 'Answers of 500 and above', status.failures),
    one('dispatch_workers_started_total', 'counter', 'Started workers', status.workersStarted),
    one('dispatch_workers_died_total', 'counter', 'Workers that died', status.workersDied),
    one('dispatch_workers_killed_total', 'counter', 'Killed workers', status.workersKilled),
    histogram(status.latency),
    ...background(status),
  ].join('');
}

/** Of the processes beside the workers, those that there are. */
function background({ indexer, scheduler }: Status): string[] {
  const processes = Object.entries({ indexer, scheduler }).flatMap(([role, process]) => {
    return process === undefined ? [] : [{ ...process, label: `role="${role}"` }];
  });
  if (processes.length === 0) return [];
  const each = (what: 'memoryBytes' | 'restarts' | 'accounts'): Sample[] => {
    return processes.map((process) => [process.label, process[what]]);
  };
  const [memory, restarts] = ['Their resident memory', 'How often they were started again'];
  return [
    metric('dispatch_background_memory_bytes', 'gauge', memory, each('memoryBytes')),
    metric('dispatch_background_restarts_total', 'counter', restarts, each('restarts')),
    metric('dispatch_background_accounts', 'gauge', 'Accounts they work for', each('accounts')),
    ...(scheduler === undefined ? [] : actsOf(scheduler)),
  ];
}

function actsOf({ done, failed }: NonNullable<Status['scheduler']>): string[] {
  return [
    one('dispatch_acts_total', 'counter', 'Acts that had a time and are done', done),
    one('dispatch_acts_failed_total', 'counter', 'Attempts at an act that failed', failed),
  ];
}

type Sample = readonly [labels: string, value: number];

function one(name: string, type: 'gauge' | 'counter', help: string, value: number): string {
  return metric(name, type, help, [['', value]]);
}

function metric(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: readonly Sample[],
): string {
  const lines = samples.map(([labels, value]) => {
    return `${name}${labels === '' ? '' : `{${labels}}`} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

/** Every fourth bound is enough: four times the one before. */
const boundStep = 4;

/** Without a sum, which the buckets do not keep; the bounds give it well enough. */
function histogram(counts: readonly number[]): string {
  const name = 'dispatch_request_duration_seconds';
  const lines: string[] = [];
  let seen = 0;
  let sumMs = 0;
  for (const [index, boundMs] of latencyBoundsMs.entries()) {
    const count = counts[index] ?? 0;
    seen += count;
    sumMs += count * boundMs;
    if (index % boundStep === 0) lines.push(`${name}_bucket{le="${boundMs / 1000}"} ${seen}\n`);
  }
  const last = latencyBoundsMs.length;
  seen += counts[last] ?? 0;
  sumMs += (counts[last] ?? 0) * (latencyBoundsMs[last - 1] ?? 0);
  lines.push(`${name}_bucket{le="+Inf"} ${seen}\n`, `${name}_sum ${sumMs / 1000}\n`);
  lines.push(`${name}_count ${seen}\n`);
  return `# HELP ${name} Time to an answer\n# TYPE ${name} histogram\n${lines.join('')}`;
}

function sum(workers: Status['workers'], what: 'connections' | 'running'): number {
  return workers.reduce((total, worker) => total + worker[what], 0);
}
