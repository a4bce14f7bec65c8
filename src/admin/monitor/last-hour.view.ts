// The last hour: six graphs, and the same figures as a table for whoever cannot see them.

import { type Html, html } from '../../html/html.ts';
import { highest, scaled, summed } from '../../kit/series.ts';
import type { LastHour, Series } from '../../kit/status.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type Graph, graphView } from './graph.view.ts';
import { type Units, unitsOf } from './units.ts';

const megabyte = 1_000_000;
const rowMinutes = 5;

export function lastHourView(visit: SignedVisit, lastHour: LastHour): Html {
  const { texts } = visit;
  const units = unitsOf(texts);
  const minutes = span(lastHour);
  return html`<section aria-labelledby="graphs">
<h2 id="graphs" class="unseen">${texts('monitor.graphs')}</h2>
<div class="graphs">
${graphs(visit, lastHour, units, minutes).map((graph) => graphView(visit, minutes, graph))}
</div>
<details class="card flush figures">
<summary>${texts('monitor.table')}</summary>
<p class="soft">${texts('monitor.table.lead')}</p>
${table(visit, lastHour, units)}
</details>
</section>`;
}

/** Minutes that a young master's graphs go back, so that they are no sliver at the edge. */
const spans = [5, 15] as const;

function span({ stepSeconds, stepsMax, requests }: LastHour): number {
  const wanted = spans.find((minutes) => minutes * 60 >= requests.length * stepSeconds);
  return wanted ?? (stepsMax * stepSeconds) / 60;
}

function graphs(
  { texts }: SignedVisit,
  lastHour: LastHour,
  units: Units,
  minutes: number,
): readonly Graph[] {
  const { stepSeconds, requests, failures, p50Ms, p99Ms, busy, workers } = lastHour;
  const { number, ms, memory } = units;
  const width = (minutes * 60) / stepSeconds;
  const lone = (name: 'requests' | 'failures' | 'memory' | 'connections', series: Series) => {
    const title = texts(`monitor.graph.${name}`);
    return { name, title, lines: [{ key: title, series }] as const, peak: series, width };
  };
  return [
    { ...lone('requests', scaled(requests, 1 / stepSeconds)), say: number, least: 1 },
    {
      name: 'times',
      title: texts('monitor.graph.times'),
      lines: [
        { key: texts('monitor.key.p50'), series: p50Ms },
        { key: texts('monitor.key.p99'), series: p99Ms },
      ],
      peak: p99Ms,
      say: ms,
      width,
      least: 10,
    },
    {
      name: 'busy',
      title: texts('monitor.graph.busy'),
      lines: [
        { key: texts('monitor.key.busy'), series: busy },
        { key: texts('monitor.key.workers'), series: workers },
      ],
      peak: busy,
      say: number,
      width,
      least: 1,
    },
    {
      // In whole minutes: one error within ten seconds is not six in a minute.
      ...lone('failures', summed(failures, 60 / stepSeconds)),
      width: minutes,
      say: number,
      least: 1,
      isBad: true,
    },
    { ...lone('connections', lastHour.connections), say: number, least: 10 },
    { ...lone('memory', lastHour.memoryBytes), say: memory, least: 100 * megabyte },
  ];
}

function table({ texts }: SignedVisit, lastHour: LastHour, units: Units): Html {
  const columns = [
    ['requests', texts('monitor.table.requests'), sum, units.number],
    ['failures', texts('monitor.table.failures'), sum, units.number],
    ['p50Ms', texts('monitor.table.p50'), highest, units.ms],
    ['p99Ms', texts('monitor.table.p99'), highest, units.ms],
    ['busy', texts('monitor.table.busy'), highest, units.number],
    ['connections', texts('monitor.table.connections'), highest, units.number],
    ['memoryBytes', texts('monitor.table.memory'), highest, units.memory],
  ] as const;
  const when = texts('monitor.table.when');
  const cell = (row: Row, [column, label, gather, say]: (typeof columns)[number]): Html => {
    const seen = lastHour[column].slice(row.start, row.end).filter((value) => value !== null);
    return html`<td class="number" data-label="${label}">${seen.length === 0 ? '–' : say(gather(seen))}</td>`;
  };
  return html`<table class="entries">
<thead><tr><th scope="col">${when}</th>${columns.map(([, label]) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${rows(lastHour).map((row) => html`<tr><th scope="row" data-label="${when}">${texts('monitor.table.when.value', { from: row.from, to: row.to })}</th>${columns.map((column) => cell(row, column))}</tr>\n`)}
</tbody>
</table>`;
}

/** Some minutes, and where their steps lie in each series. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The newest first, as far back as there is anything. */
function rows({ stepSeconds, stepsMax, requests }: LastHour): readonly Row[] {
  const rowSteps = (rowMinutes * 60) / stepSeconds;
  const count = Math.ceil(Math.min(stepsMax, Math.max(1, requests.length)) / rowSteps);
  return Array.from({ length: count }, (_, index) => {
    const end = requests.length - index * rowSteps;
    const from = index * rowMinutes;
    return { from, to: from + rowMinutes, start: Math.max(0, end - rowSteps), end };
  });
}

function sum(values: Series): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
