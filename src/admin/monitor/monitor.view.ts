// What it is that runs, its last hour, and every worker with what it answers now.

import { type Html, html } from '../../html/html.ts';
import type { IndexerStatus, SchedulerStatus, Status, WorkerStatus } from '../../kit/status.ts';
import type { Texts } from '../../web/texts.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { lastHourView } from './last-hour.view.ts';
import { type Units, unitsOf } from './units.ts';

export function monitorView(visit: SignedVisit, status: Status, isLive: boolean): Html {
  const { texts } = visit;
  const path = visit.link('/admin/monitor');
  return html`<header class="head">
<h1>${texts('monitor.title')}</h1>
<p class="soft">${texts('monitor.lead')}</p>
<p class="monitor-reload"><a class="button" href="${path}${isLive ? '' : '?live'}">${texts(isLive ? 'monitor.still' : 'monitor.live')}</a></p>
</header>
<div class="monitor">
${lastHourView(visit, status.lastHour)}
${workersCard(visit, status.workers)}
${factsCard(visit, status)}
</div>`;
}

function workersCard(visit: SignedVisit, workers: readonly WorkerStatus[]): Html {
  const { texts } = visit;
  const units = unitsOf(texts);
  const heads = ['pid', 'state', 'age', 'requests', 'connections', 'memory', 'route'] as const;
  return html`<section class="card flush" aria-labelledby="workers">
<div class="card-head"><h2 id="workers">${texts('monitor.workers')}</h2></div>
<table class="entries workers">
<thead><tr>${heads.map((head) => html`<th scope="col">${texts(`monitor.worker.${head}`)}</th>`)}</tr></thead>
<tbody>
${workers.map((worker) => workerRow(visit, units, worker))}
</tbody>
</table>
</section>`;
}

function workerRow({ texts }: SignedVisit, units: Units, worker: WorkerStatus): Html {
  const { pid, state, uptimeSeconds, requests, connections, memoryBytes, routes } = worker;
  const cell = (head: 'age' | 'requests' | 'connections' | 'memory', value: string): Html =>
    html`<td class="number" data-label="${texts(`monitor.worker.${head}`)}">${value}</td>`;
  return html`<tr><th scope="row" class="number">${pid}</th>
<td><span class="state ${state}">${texts('monitor.worker.state.value', { state })}</span></td>
${cell('age', units.age(uptimeSeconds))}
${cell('requests', units.number(requests))}
${cell('connections', units.number(connections))}
${cell('memory', units.memory(memoryBytes))}
<td class="routes">${routes.map(({ route, ms }) => html`<span dir="ltr">${route}</span> <span class="soft">${units.ms(ms)}</span><br>`)}</td></tr>
`;
}

function factsCard({ texts }: SignedVisit, status: Status): Html {
  const { version, uptimeSeconds, generation, listeners, requests, failures } = status;
  const { age, number } = unitsOf(texts);
  const { workersStarted: started, workersDied: died, workersKilled: killed } = status;
  const rows = [
    [texts('monitor.summary.version'), version],
    [texts('monitor.summary.up'), age(uptimeSeconds)],
    [texts('monitor.summary.generation'), number(generation - 1)],
    [texts('monitor.summary.listeners'), listeners.join(', ')],
    [
      texts('monitor.summary.workers'),
      texts('monitor.summary.workers.value', { started, died, killed }),
    ],
    [
      texts('monitor.summary.requests'),
      texts('monitor.summary.requests.value', { requests, failures }),
    ],
    ...(status.indexer === undefined ? [] : [indexerRow(texts, status.indexer)]),
    ...(status.scheduler === undefined ? [] : [schedulerRow(texts, status.scheduler)]),
    ...backgroundRow(texts, status),
  ] as const;
  return html`<section class="card flush" aria-labelledby="facts">
<div class="card-head"><h2 id="facts">${texts('monitor.facts')}</h2></div>
<table class="entries about">
<tbody>
${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td dir="auto">${value}</td></tr>\n`)}
</tbody>
</table>
</section>`;
}

function indexerRow(texts: Texts, indexer: IndexerStatus): readonly [string, string] {
  const { maildir, indexed, total, accounts } = indexer;
  const title = texts('monitor.summary.indexer');
  if (maildir === null) return [title, texts('monitor.summary.indexer.idle')];
  const more = Math.max(0, accounts - 1);
  return [title, texts('monitor.summary.indexer.busy', { indexed, total, maildir, more })];
}

function schedulerRow(texts: Texts, scheduler: SchedulerStatus): readonly [string, string] {
  const { accounts, done, failed } = scheduler;
  const value = texts('monitor.summary.scheduler.value', { accounts, done, failed });
  return [texts('monitor.summary.scheduler'), value];
}

/** What they take: those of the list of workers are not the only processes. */
function backgroundRow(texts: Texts, { indexer, scheduler }: Status): [string, string][] {
  const processes = [indexer, scheduler].filter((one) => one !== undefined);
  if (processes.length === 0) return [];
  const { memory } = unitsOf(texts);
  const sum = (what: 'memoryBytes' | 'restarts'): number => {
    return processes.reduce((total, one) => total + one[what], 0);
  };
  const value = texts('monitor.summary.background.value', {
    count: processes.length,
    memory: memory(sum('memoryBytes')),
    restarts: sum('restarts'),
  });
  return [[texts('monitor.summary.background'), value]];
}
