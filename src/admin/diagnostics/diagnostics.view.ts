// Two tables: what the pages are told of the request, and everything that the web server sent.

import { type Html, html } from '../../html/html.ts';
import type { SignedVisit } from '../../web/visit.ts';

type Rows = readonly (readonly [name: string, value: string])[];

export function diagnosticsView(visit: SignedVisit): Html {
  const { texts, request } = visit;
  const arrived = request.facts?.() ?? [];
  return html`<header class="head">
<h1>${texts('diagnostics.title')}</h1>
<p class="soft">${texts('diagnostics.lead')}</p>
</header>
${table(visit, texts('diagnostics.understood'), understood(visit))}
${arrived.length === 0 ? null : table(visit, texts('diagnostics.arrived'), arrived)}`;
}

function understood(visit: SignedVisit): Rows {
  const { texts, request } = visit;
  return [
    [texts('diagnostics.method'), request.method],
    [texts('diagnostics.mount'), visit.link('')],
    [texts('diagnostics.path'), request.path],
    [texts('diagnostics.query'), request.query],
    [texts('diagnostics.scheme'), request.scheme],
    [texts('diagnostics.host'), request.host],
    [texts('diagnostics.client'), request.remoteAddress],
  ];
}

function table({ texts }: SignedVisit, title: string, rows: Rows): Html {
  return html`<section class="card flush" aria-label="${title}">
<div class="card-head"><h2>${title}</h2></div>
<table class="entries facts">
<thead><tr><th scope="col">${texts('diagnostics.name')}</th><th scope="col">${texts('diagnostics.value')}</th></tr></thead>
<tbody>
${rows.map(([name, value]) => html`<tr><th scope="row" dir="ltr">${name}</th><td dir="auto">${value === '' ? texts('diagnostics.empty') : value}</td></tr>\n`)}
</tbody>
</table>
</section>`;
}
