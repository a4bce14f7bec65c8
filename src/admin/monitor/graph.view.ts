// One small graph: what it is, how much it is now, the line of an hour. It is drawn without a
// style or a script inside of it, which the policy forbids; colours come from its classes.

import { type Html, html } from '../../html/html.ts';
import { highest } from '../../kit/series.ts';
import type { Series } from '../../kit/status.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { areaPath, graphHeight, linePath, scaleEnd } from './graph.ts';
import type { Say } from './units.ts';

export interface Graph {
  /** Unique in the page. */
  readonly name: string;
  readonly title: string;
  /** One line, or two on the same scale, each with the words of its key. */
  readonly lines: readonly [GraphLine] | readonly [GraphLine, GraphLine];
  /** Whose highest value is said. */
  readonly peak: Series;
  readonly say: Say;
  /** The scale ends no lower, so that nearly nothing looks like it. */
  readonly least: number;
  /** Something that should not be. */
  readonly isBad?: boolean;
  /** Values from the left edge to the right. */
  readonly width: number;
}

export interface GraphLine {
  readonly key: string;
  readonly series: Series;
}

/** `minutes` is how far back the left edge lies. */
export function graphView(visit: SignedVisit, minutes: number, graph: Graph): Html {
  const { texts } = visit;
  const { name, title, lines, say, width } = graph;
  const top = Math.max(...lines.map(({ series }) => highest(series)));
  const at = { width, end: scaleEnd(top, graph.least) };
  const most = say(highest(graph.peak));
  const [first, second] = lines;
  const words = texts('monitor.described', {
    title,
    minutes,
    now: nowWords(visit, graph),
    most,
  });
  return html`<section class="card graph" aria-labelledby="graph-${name}">
<h3 id="graph-${name}">${title}</h3>
<dl class="keys">${lines.map((line, index) => key(visit, line, { index, isLone: second === undefined, say }))}</dl>
<div class="plot${graph.isBad === true ? ' bad' : ''}">
<span class="scale" aria-hidden="true">${say(at.end)}</span>
<svg viewBox="0 0 ${width} ${graphHeight}" preserveAspectRatio="none" role="img" aria-labelledby="graph-${name}-words"><title id="graph-${name}-words">${words}</title>
<path class="rule" d="M0 0H${width}M0 ${graphHeight / 2}H${width}M0 ${graphHeight}H${width}"/>
<path class="area" d="${areaPath(first.series, at)}"/>
${second === undefined ? null : html`<path class="line other" d="${linePath(second.series, at)}"/>`}
<path class="line" d="${linePath(first.series, at)}"/>
</svg>
</div>
<p class="span" aria-hidden="true"><span>${texts('monitor.from', { minutes })}</span><span>${texts('monitor.most', { most })}</span><span>${texts('monitor.to')}</span></p>
</section>`;
}

function key(
  visit: SignedVisit,
  { key: words, series }: GraphLine,
  { index, isLone, say }: { index: number; isLone: boolean; say: Say },
): Html {
  const colour = index === 0 ? 'first' : 'other';
  return html`<div class="${isLone ? 'lone' : colour}"><dt class="${isLone ? 'unseen' : 'key'}">${words}</dt><dd>${now(visit, series, say)}</dd></div>`;
}

/** Each line by its name, where there are two. */
function nowWords(visit: SignedVisit, { lines, say }: Graph): string {
  const [first, second] = lines;
  if (second === undefined) return now(visit, first.series, say);
  return lines.map(({ key: words, series }) => `${words} ${now(visit, series, say)}`).join(', ');
}

/** The value of the newest step that is over. */
function now({ texts }: SignedVisit, series: Series, say: Say): string {
  const newest = series.at(-1);
  return newest === undefined || newest === null ? texts('monitor.none') : say(newest);
}
