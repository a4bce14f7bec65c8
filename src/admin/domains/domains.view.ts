// The domains as rows: name, how full each one is, forwarders.

import type { DomainSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainPath } from '../paths.ts';
import { usage } from '../usage.view.ts';

export function domainsView(visit: SignedVisit, domains: readonly DomainSummary[]): Html {
  const { texts } = visit;
  return html`<header class="head">
<h1>${texts('admin.domains.title')}</h1>
${domains.length === 0 ? null : html`<p class="soft">${texts('admin.domains.lead')}</p>`}
</header>
${domains.length === 0 ? empty(visit) : table(visit, domains)}`;
}

function table(visit: SignedVisit, domains: readonly DomainSummary[]): Html {
  const { texts } = visit;
  return html`<div class="card flush"><table class="entries domains">
<thead><tr><th scope="col">${texts('admin.domains.name')}</th><th scope="col">${texts('admin.domains.mailboxes')}</th><th scope="col" class="end">${texts('admin.domains.forwarders')}</th></tr></thead>
<tbody>
${domains.map((domain) => row(visit, domain))}
</tbody>
</table></div>`;
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

function empty({ texts }: SignedVisit): Html {
  return html`<div class="card blank">${icon('domain')}
<h2>${texts('admin.domains.empty')}</h2>
<p class="soft">${texts('admin.domains.empty.help')}</p></div>`;
}
