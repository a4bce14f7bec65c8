// The status as lines of text, for a terminal.

import type { IndexerStatus, SchedulerStatus, Status, WorkerStatus } from '../kit/status.ts';

export function statusText(status: Status): string {
  const indexer = status.indexer === undefined ? [] : [indexerLine(status.indexer)];
  const scheduler = status.scheduler === undefined ? [] : [schedulerLine(status.scheduler)];
  return [...summary(status), ...indexer, ...scheduler, '', ...workerTable(status.workers)]
    .map((line) => `${line}\n`)
    .join('');
}

function summary(status: Status): string[] {
  const { pid, version, generation, workers, workersWanted } = status;
  const { workersStarted, workersDied, workersKilled } = status;
  const age = duration(status.uptimeSeconds);
  const rate = `${status.requestsPerSecond} requests/s`;
  return [
    `dispatch ${version}, master ${pid}, up ${age}, generation ${generation}`,
    `listens on ${status.listeners.join(', ')}`,
    `${workers.length} workers (${workersWanted} wanted), ${workersStarted} started, ` +
      `${workersDied} died, ${workersKilled} killed`,
    `${status.requests} requests; last minute: ${rate}, ` +
      `p50 ${milliseconds(status.p50Ms)}, p99 ${milliseconds(status.p99Ms)}`,
  ];
}

function indexerLine(indexer: IndexerStatus): string {
  const { pid, state, memoryBytes, restarts, accounts, maildir, indexed, total } = indexer;
  const again = restarts === 0 ? '' : `, started again ${restarts} times`;
  const lead = `indexer ${pid}, ${megabytes(memoryBytes)}${again}`;
  if (state === 'idle') return `${lead}, idle`;
  const waiting = accounts > 1 ? `, ${accounts - 1} more accounts wait` : '';
  const where = maildir === null ? 'busy' : printable(maildir);
  return `${lead}, ${where}: ${grouped(indexed)} of ${grouped(total)} searchable${waiting}`;
}

function schedulerLine({ pid, memoryBytes, restarts, accounts, done, failed }: SchedulerStatus) {
  const again = restarts === 0 ? '' : `, started again ${restarts} times`;
  const now = accounts === 0 ? 'idle' : `at work for ${accounts} accounts`;
  const past = `${grouped(done)} acts done, ${grouped(failed)} attempts failed`;
  return `scheduler ${pid}, ${megabytes(memoryBytes)}${again}, ${now}; ${past}`;
}

/** 12345 as 12,345. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}

const heads = ['PID', 'STATE', 'GEN', 'UP', 'REQUESTS', 'RUN', 'CONN', 'MEMORY', 'ROUTE'];

function workerTable(workers: readonly WorkerStatus[]): string[] {
  const rows = [heads, ...workers.map(workerRow)];
  const widths = heads.map((_, column) => {
    return Math.max(...rows.map((row) => row[column]?.length ?? 0));
  });
  return rows.map((row) => {
    return row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  });
}

function workerRow(worker: WorkerStatus): string[] {
  const [route] = worker.routes;
  return [
    String(worker.pid),
    worker.state,
    String(worker.generation),
    duration(worker.uptimeSeconds),
    String(worker.requests),
    String(worker.running),
    String(worker.connections),
    megabytes(worker.memoryBytes),
    route === undefined ? '-' : `${printable(route.route)} (${route.ms} ms)`,
  ];
}

/** A path came from outside: bytes that a terminal obeys are shown, not sent. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => {
    return `\\x${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)}M`;
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
  if (seconds < 86_400)
    return `${Math.floor(seconds / 3600)}h${Math.floor((seconds % 3600) / 60)}m`;
  return `${Math.floor(seconds / 86_400)}d${Math.floor((seconds % 86_400) / 3600)}h`;
}
