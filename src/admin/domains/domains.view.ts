// The domains as rows: name, how full each one is, forwarders; beside them the form that adds one.

import type { DomainSummary } from '../../account/account.ts';
import { type DomainFilter, domainFilters } from '../../account/domain-filters.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { type ListPage, noRows, pageLinks, searchForm } from '../list-page.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { domainPath } from '../paths.ts';
import { accountsUsage, aliasesUsage, storageUsage } from '../usage.view.ts';
import { addDomainForm, type TypedDomain } from './add-domain.view.ts';

export interface DomainsState {
  readonly list: ListPage<DomainSummary>;
  /** What it is narrowed to. */
  readonly filter: DomainFilter | undefined;
  /** When those that are closed for it go for good. */
  readonly dueMs: ReadonlyMap<string, number>;
  /** Typed before, shown again. */
  readonly typed: TypedDomain;
  readonly problem: Problem | undefined;
}

export const nothingTyped: TypedDomain = { name: '', accountsMax: '', path: '' };

export function domainsView(parts: AdminParts, visit: SignedVisit, state: DomainsState): Html {
  const { texts } = visit;
  const list = listCard(visit, state);
  const isSuper = visit.session.rights.super;
  const toForm = html`<a class="button main" href="#add">${icon('plus')}${texts('admin.domains.add')}</a>`;
  const head = {
    current: 'domains' as const,
    title: texts('admin.domains.title'),
    lead: texts('admin.domains.lead'),
    action: isSuper ? toForm : undefined,
  };
  const form = isSuper ? addDomainForm(visit, state.typed, state.problem) : null;
  return html`${panelHead(parts, visit, head)}
<div class="column wide">${list}${form}</div>`;
}

function listCard(visit: SignedVisit, state: DomainsState): Html {
  const { texts } = visit;
  const { list } = state;
  return html`<section class="card flush" aria-label="${texts('admin.domains.title')}">
${searchForm(visit, '/admin', list)}
${filters(visit, state)}
${list.rows.length === 0 ? empty(visit, state) : table(visit, state)}
${pageLinks(visit, '/admin', list)}
</section>`;
}

/** Only where there is something to narrow. */
function filters(visit: SignedVisit, { list, filter }: DomainsState): Html | null {
  const { texts } = visit;
  if (filter === undefined && (list.sought !== '' || list.rows.length < 2)) return null;
  const link = (one: DomainFilter | undefined): Html => {
    const path = one === undefined ? '/admin' : `/admin?show=${one}`;
    const state = attributes({ 'aria-current': one === filter && 'true' });
    return html`<a href="${visit.link(path)}" ${state}>${texts(`admin.domains.show.${one ?? 'all'}`)}</a>`;
  };
  const isSuper = visit.session.rights.super;
  const offered = domainFilters.filter((one) => isSuper || one !== 'mine');
  const links = [undefined, ...offered].map(link);
  return html`<nav class="chips" aria-label="${texts('admin.domains.show')}">${links}</nav>`;
}

function table(visit: SignedVisit, { list, dueMs }: DomainsState): Html {
  const { texts } = visit;
  const heads = ['name', 'mailboxes', 'forwarders', 'storage'] as const;
  return html`<table class="entries domains">
<thead><tr>${heads.map((head) => html`<th scope="col">${texts(`admin.domains.${head}`)}</th>`)}</tr></thead>
<tbody>
${list.rows.map((domain) => row(visit, domain, dueMs.get(domain.name)))}
</tbody>
</table>`;
}

function row(visit: SignedVisit, domain: DomainSummary, dueMs: number | undefined): Html {
  const { texts } = visit;
  const { name, description } = domain;
  const about = description === '' ? null : html`<small class="soft">${description}</small>`;
  return html`<tr>
<th scope="row"><a class="whole" href="${visit.link(domainPath(name))}"><span class="clip two" dir="auto"><b>${name}</b>${about}</span>${mark(visit, domain, dueMs)}</a></th>
<td data-label="${texts('admin.domains.mailboxes')}">${accountsUsage(visit, domain)}</td>
<td data-label="${texts('admin.domains.forwarders')}">${aliasesUsage(visit, domain)}</td>
<td data-label="${texts('admin.domains.storage')}">${storageUsage(visit, domain)}</td>
</tr>
`;
}

function mark(
  visit: SignedVisit,
  { isActive }: DomainSummary,
  dueMs: number | undefined,
): Html | null {
  const { texts } = visit;
  if (dueMs !== undefined) {
    const day = dayWords(visit, dueMs);
    return html`<span class="mark bad">${texts('admin.domains.due', { day })}</span>`;
  }
  return isActive ? null : html`<span class="mark">${texts('admin.domains.closed')}</span>`;
}

function empty(visit: SignedVisit, { list, filter }: DomainsState): Html {
  const { texts, session } = visit;
  const none = list.next === undefined ? 'admin.domains.show.none' : 'admin.domains.show.none-yet';
  const noneSo = html`<p class="blank-title">${texts(none)}</p>`;
  if (filter !== undefined) return html`<div class="blank">${icon('domain')}${noneSo}</div>`;
  const isEmpty = list.first && list.sought === '';
  const help = session.rights.super ? 'admin.domains.empty.help' : 'admin.domains.gone.help';
  const nothing = html`<h2>${texts('admin.domains.empty')}</h2>
<p class="soft">${texts(help)}</p>`;
  return html`<div class="blank">${icon('domain')}
${isEmpty ? nothing : noRows(visit, list)}</div>`;
}
