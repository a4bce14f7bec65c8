// The domains as rows: name, how full each one is, forwarders; beside them the form that adds one.

import type { DomainSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type ListPage, noRows, pageLinks, searchForm } from '../list-page.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { domainPath } from '../paths.ts';
import { usage } from '../usage.view.ts';
import { addDomainForm, type TypedDomain } from './add-domain.view.ts';

export interface DomainsState {
  readonly list: ListPage<DomainSummary>;
  /** Typed before, shown again. */
  readonly typed: TypedDomain;
  readonly problem: Problem | undefined;
}

export const nothingTyped: TypedDomain = { name: '', accountsMax: '', path: '' };

export function domainsView(parts: AdminParts, visit: SignedVisit, state: DomainsState): Html {
  const { texts } = visit;
  const list = listCard(visit, state.list);
  const isSuper = visit.session.rights.super;
  const toForm = html`<a class="button to-form" href="#add">${icon('plus')}${texts('admin.domains.add')}</a>`;
  const head = {
    current: 'domains' as const,
    title: texts('admin.domains.title'),
    lead: texts('admin.domains.lead'),
    action: isSuper ? toForm : undefined,
  };
  const form = isSuper ? addDomainForm(visit, state.typed, state.problem) : null;
  return html`${panelHead(parts, visit, head)}
${form === null ? list : html`<div class="beside">${list}${form}</div>`}`;
}

function listCard(visit: SignedVisit, list: ListPage<DomainSummary>): Html {
  const { texts } = visit;
  return html`<section class="card flush" aria-label="${texts('admin.domains.title')}">
${searchForm(visit, '/admin', list)}
${list.rows.length === 0 ? empty(visit, list) : table(visit, list.rows)}
${pageLinks(visit, '/admin', list)}
</section>`;
}

function table(visit: SignedVisit, domains: readonly DomainSummary[]): Html {
  const { texts } = visit;
  return html`<table class="entries domains">
<thead><tr><th scope="col">${texts('admin.domains.name')}</th><th scope="col">${texts('admin.domains.mailboxes')}</th><th scope="col" class="end">${texts('admin.domains.forwarders')}</th></tr></thead>
<tbody>
${domains.map((domain) => row(visit, domain))}
</tbody>
</table>`;
}

function row(visit: SignedVisit, domain: DomainSummary): Html {
  const { texts } = visit;
  return html`<tr>
<th scope="row"><a class="whole" href="${visit.link(domainPath(domain.name))}"><span class="clip" dir="auto">${domain.name}</span></a></th>
<td data-label="${texts('admin.domains.mailboxes')}">${usage(visit, domain)}</td>
<td class="number end" data-label="${texts('admin.domains.forwarders')}">${texts('admin.number', { number: domain.aliases })}</td>
</tr>
`;
}

function empty(visit: SignedVisit, list: ListPage<DomainSummary>): Html {
  const { texts, session } = visit;
  const isEmpty = list.first && list.sought === '';
  const help = session.rights.super ? 'admin.domains.empty.help' : 'admin.domains.gone.help';
  const none = html`<h2>${texts('admin.domains.empty')}</h2>
<p class="soft">${texts(help)}</p>`;
  return html`<div class="blank">${icon('domain')}
${isEmpty ? none : noRows(visit, list)}</div>`;
}
