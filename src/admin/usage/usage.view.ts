// Graphs of days or months as pictures made here (SVG), and the same numbers as a table.

import type { FigureName, UsageSeries } from '../../account/usage.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { highest } from '../../kit/series.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { monthWords, shortDayWords } from '../day-words.ts';
import { areaPath, graphHeight, linePath, scaleEnd } from '../monitor/graph.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { usagePath } from '../paths.ts';
import { sizeWords } from '../usage.view.ts';
import { usageLinks } from './usage-accounts.view.ts';

const dayMs = 86_400_000;

export function usageView(parts: AdminParts, visit: SignedVisit, series: UsageSeries): Html {
  const { texts } = visit;
  const head = { current: 'usage' as const, title: texts('admin.usage.title') };
  const names = figuresShown(visit, series);
  return html`${panelHead(parts, visit, { ...head, lead: texts('admin.usage.lead') })}
${usageLinks(visit, undefined)}
<div class="monitor">
<nav class="chips" aria-label="${texts('admin.usage.period')}">${chip(visit, series, 'd')}${chip(visit, series, 'm')}</nav>
<h2 class="unseen">${texts('admin.usage.graphs')}</h2>
<div class="graphs">
${names.map((name) => graph(visit, series, name))}
</div>
<details class="card flush figures" open>
<summary>${texts('admin.usage.table')}</summary>
${table(visit, series, names)}
</details>
</div>`;
}

function chip(visit: SignedVisit, { period }: UsageSeries, of: 'd' | 'm'): Html {
  const { texts } = visit;
  const href = visit.link(of === 'd' ? usagePath : `${usagePath}?period=m`);
  const state = attributes({ 'aria-current': of === period && 'true' });
  return html`<a href="${href}" ${state}>${texts('admin.usage.period.value', { period: of })}</a>`;
}

/** How many domains there are is no matter of somebody who looks after some. */
function figuresShown({ session }: SignedVisit, { values }: UsageSeries): readonly FigureName[] {
  const all = Object.keys(values) as FigureName[];
  return session.rights.super ? all : all.filter((name) => name !== 'domains');
}

function graph(visit: SignedVisit, series: UsageSeries, name: FigureName): Html {
  const { texts } = visit;
  const values = series.values[name];
  const title = texts(`admin.usage.figure.${name}`);
  const say = (value: number): string => figureWords(visit, name, value);
  const width = values.length;
  const at = { width, end: scaleEnd(highest(values), 10) };
  const newest = values.at(-1) ?? null;
  const now = newest === null ? texts('admin.usage.none') : say(newest);
  const words = texts('admin.usage.described', { title, now, most: say(highest(values)) });
  const first = stepWords(visit, series, 0);
  const last = stepWords(visit, series, width - 1);
  const isBad = name === 'login-wrong' ? ' bad' : '';
  return html`<section class="card graph" aria-labelledby="graph-${name}">
<h3 id="graph-${name}">${title}</h3>
<dl class="keys"><div class="lone"><dt class="unseen">${title}</dt><dd>${now}</dd></div></dl>
<div class="plot${isBad}">
<span class="scale" aria-hidden="true">${say(at.end)}</span>
<svg viewBox="0 0 ${width} ${graphHeight}" preserveAspectRatio="none" role="img" aria-labelledby="graph-${name}-words"><title id="graph-${name}-words">${words}</title>
<path class="rule" d="M0 0H${width}M0 ${graphHeight / 2}H${width}M0 ${graphHeight}H${width}"/>
<path class="area" d="${areaPath(values, at)}"/>
<path class="line" d="${linePath(values, at)}"/>
</svg>
</div>
<p class="span" aria-hidden="true"><span>${first}</span><span>${last}</span></p>
</section>`;
}

function figureWords({ texts }: SignedVisit, name: FigureName, value: number): string {
  const isBytes = name === 'storage' || name === 'sent-bytes';
  return isBytes ? sizeWords(texts, value) : texts('admin.number', { number: value });
}

function stepWords(
  visit: SignedVisit,
  { period, last, values }: UsageSeries,
  index: number,
): string {
  const at = last - values.accounts.length + 1 + index;
  if (period === 'd') return shortDayWords(visit, at * dayMs);
  return monthWords(visit, Date.UTC(1970 + Math.floor(at / 12), at % 12, 1));
}

function table(visit: SignedVisit, series: UsageSeries, names: readonly FigureName[]): Html {
  const { texts } = visit;
  const when = texts(series.period === 'd' ? 'admin.usage.day' : 'admin.usage.month');
  const heads = names.map((name) => texts(`admin.usage.figure.${name}`));
  const count = series.values.accounts.length;
  const isEmpty = (index: number): boolean =>
    names.every((name) => (series.values[name][index] ?? null) === null);
  const steps = Array.from({ length: count }, (_, back) => count - 1 - back).filter(
    (index) => !isEmpty(index),
  );
  const cell = (name: FigureName, at: number, index: number): Html => {
    const value = series.values[name][index] ?? null;
    const words = value === null ? '–' : figureWords(visit, name, value);
    return html`<td class="number" data-label="${heads[at] ?? ''}">${words}</td>`;
  };
  return html`<table class="entries">
<thead><tr><th scope="col">${when}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${steps.map((index) => html`<tr><th scope="row">${stepWords(visit, series, index)}</th>${names.map((name, at) => cell(name, at, index))}</tr>\n`)}
</tbody>
</table>`;
}
