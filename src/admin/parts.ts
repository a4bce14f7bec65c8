// What the panel's pages are handed by the process floor, and how they answer.

import type { Accounts, DomainSummary } from '../account/account.ts';
import { type Html, html } from '../html/html.ts';
import { Refusal } from '../kit/failure.ts';
import type { WebResponse } from '../web/http.ts';
import { page } from '../web/respond.ts';
import { bar, documentOf, type Shell } from '../web/shell.ts';
import type { SignedVisit } from '../web/visit.ts';

export interface AdminParts {
  readonly accounts: Accounts;
  readonly shell: Shell;
}

/** A page of the panel below the bar. */
export function panelPage(
  parts: AdminParts,
  visit: SignedVisit,
  options: { readonly title: string; readonly content: Html; readonly status: number },
): WebResponse {
  const content = html`${bar(visit, 'admin')}
<main id="main">${options.content}</main>`;
  const document = documentOf(parts.shell, visit, {
    title: options.title,
    layout: 'panel',
    content,
  });
  return page(document, options.status);
}

/** The domain that an address of the panel names. */
export function domainName(visit: SignedVisit): string {
  return (visit.params['domain'] ?? '').toLowerCase();
}

/** Refuses `forbidden` for a domain of others, and the same to them for one that does not exist. */
export async function domainSummary(parts: AdminParts, visit: SignedVisit): Promise<DomainSummary> {
  const name = domainName(visit);
  const { session } = visit;
  if (!session.rights.super && !session.rights.domains.includes(name)) {
    throw new Refusal('forbidden');
  }
  const domains = await parts.accounts.administration.domains(session);
  const summary = domains.find((domain) => domain.name === name);
  if (!summary) throw new Refusal('not-found');
  return summary;
}
