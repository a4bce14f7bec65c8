// The forwarders of a domain as rows, what a catch-all is, and the form that adds one.

import type { Alias, DomainSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { localPartField } from '../../web/field.ts';
import { forwarderTargetField } from './target-field.view.ts';
import { type ListPage, noRows, pageLinks, searchForm } from '../list-page.ts';
import { catchAll, forwarderPath, forwardersPath } from '../paths.ts';
import type { Problem } from '../../web/problem.ts';

export interface ForwardersState {
  readonly domain: DomainSummary;
  readonly list: ListPage<Alias>;
  /** Typed before, shown again. */
  readonly localPart: string;
  readonly target: string;
  readonly problem: Problem | undefined;
}

export function forwardersView(visit: SignedVisit, state: ForwardersState): Html {
  const { texts } = visit;
  const { domain, list } = state;
  return html`${domainHead(visit, domain, 'forwarders')}
<div class="beside">
<div class="column">
<section class="card flush" aria-labelledby="forwarders">
<div class="card-head"><h2 id="forwarders">${texts('admin.forwarders.title')}</h2><span class="soft number">${texts('admin.forwarders.count', { count: domain.aliases })}</span>
<a class="button to-form" href="#add">${icon('plus')}${texts('admin.add')}</a></div>
${searchForm(visit, forwardersPath(domain.name), list)}
${list.rows.length === 0 ? empty(visit, list) : table(visit, list.rows)}
${pageLinks(visit, forwardersPath(domain.name), list)}
</section>
${catchAllSection(visit, domain)}
</div>
<section class="card" id="add" aria-labelledby="add-title">
${addForm(visit, state)}
</section>
</div>`;
}

function table(visit: SignedVisit, rows: readonly Alias[]): Html {
  const { texts } = visit;
  return html`<table class="entries forwarders">
<thead><tr><th scope="col">${texts('admin.forwarders.address')}</th><th scope="col">${texts('admin.forwarders.target')}</th></tr></thead>
<tbody>
${rows.map((alias) => row(visit, alias))}
</tbody>
</table>`;
}

function row(visit: SignedVisit, alias: Alias): Html {
  const { texts } = visit;
  const href = visit.link(forwarderPath(alias.domain, alias.localPart));
  const name =
    alias.localPart === catchAll
      ? html`<span class="clip">${texts('admin.forwarders.default')}</span> <span class="mark">${texts('admin.forwarders.default.mark')}</span>`
      : html`<span class="clip" dir="auto"><b>${alias.localPart}</b><span class="soft">@${alias.domain}</span></span>`;
  return html`<tr>
<th scope="row"><a class="whole" href="${href}">${name}</a></th>
<td data-label="${texts('admin.forwarders.target')}"><span class="clip" dir="auto" title="${alias.target}">${alias.target}</span></td>
</tr>
`;
}

function empty(visit: SignedVisit, list: ListPage<Alias>): Html {
  const { texts } = visit;
  const none = html`<h3>${texts('admin.forwarders.empty')}</h3>
<p class="soft">${texts('admin.forwarders.empty.help')}</p>`;
  const isEmpty = list.first && list.sought === '';
  return html`<div class="blank">${icon('forward')}
${isEmpty ? none : noRows(visit, list)}</div>`;
}

function catchAllSection(visit: SignedVisit, domain: DomainSummary): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="catch-all">
<h2 id="catch-all">${texts('admin.forwarders.default.title')}</h2>
<p class="soft">${texts('admin.forwarders.default.lead')}</p>
<p class="actions"><a class="button" href="${visit.link(forwarderPath(domain.name, catchAll))}">${texts('admin.forwarders.default.open')}</a></p>
</section>`;
}

function addForm(
  visit: SignedVisit,
  { domain, localPart, target, problem }: ForwardersState,
): Html {
  const { texts } = visit;
  return html`<h2 id="add-title">${texts('admin.forwarders.add')}</h2>
<p class="soft">${texts('admin.forwarders.lead')}</p>
<form method="post" action="${visit.link(forwardersPath(domain.name))}">
${localPartField({
  name: 'local_part',
  label: texts('admin.forwarders.local-part'),
  help: texts('admin.forwarders.local-part.help'),
  value: localPart,
  domain: domain.name,
  problem,
})}
${forwarderTargetField(visit, { value: target, problem })}
<button class="main">${texts('admin.forwarders.add')}</button>
</form>`;
}
