// Deleted mailboxes as rows, each with the button that brings it back.

import type { DomainSummary } from '../../account/account.ts';
import type { RemovedAccount } from '../../account/removed-accounts.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { addressHead } from '../domain-head.view.ts';
import { deletedPath, domainPath } from '../paths.ts';

export interface DeletedState {
  readonly domain: DomainSummary;
  readonly removed: readonly RemovedAccount[];
  readonly problem: Problem | undefined;
}

export function deletedView(visit: SignedVisit, { domain, removed, problem }: DeletedState): Html {
  const { texts } = visit;
  const title = texts('admin.deleted.title');
  const head = { back: domainPath(domain.name), backLabel: domain.name, title };
  const wrong = html`<p class="note bad" role="alert">${icon('warning')}${problem?.words ?? ''}</p>`;
  const none = html`<div class="blank">${icon('trash')}<p class="blank-title">${texts('admin.deleted.none')}</p></div>`;
  return html`${addressHead(visit, head)}
${problem === undefined ? null : wrong}
<div class="column">
<section class="card" aria-label="${title}">
<p class="soft">${texts('admin.deleted.lead')}</p>
${removed.length === 0 ? none : html`<ul class="names">${removed.map((one) => row(visit, domain, one))}</ul>`}
</section>
</div>`;
}

function row(visit: SignedVisit, domain: DomainSummary, removed: RemovedAccount): Html {
  const { texts } = visit;
  const { address, removedMs } = removed;
  const localPart = address.slice(0, address.lastIndexOf('@'));
  return html`<li><span class="clip" dir="auto"><b>${address}</b> <span class="soft">${texts('admin.deleted.on', { day: dayWords(visit, removedMs) })}</span></span>
<form method="post" action="${visit.link(deletedPath(domain.name))}/restoration"><input type="hidden" name="local_part" value="${localPart}">
<button>${texts('admin.deleted.restore')}</button></form></li>
`;
}
