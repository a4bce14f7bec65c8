// What the panel's pages are handed by the process floor, and how they answer.

import type { Accounts, DomainSummary } from '../account/account.ts';
import { type Html, html } from '../html/html.ts';
import { Refusal } from '../kit/failure.ts';
import type { Status } from '../kit/status.ts';
import type { WebResponse } from '../web/http.ts';
import { formPage, type Problem } from '../web/problem.ts';
import type { Letters } from '../web/letters.ts';
import { bar, documentOf, type Shell } from '../web/shell.ts';
import type { SignedVisit } from '../web/visit.ts';

export interface AdminParts {
  readonly accounts: Accounts;
  readonly shell: Shell;
  /** Mail with links in it; absent where nobody said where links lead. */
  readonly letters?: Letters | undefined;
  /** How all processes do; undefined where this one has no master to ask. */
  readonly askStatus: (() => Promise<Status>) | undefined;
}

/** A page of the panel below the bar. */
export function panelPage(
  parts: AdminParts,
  visit: SignedVisit,
  options: {
    readonly title: string;
    readonly content: Html;
    /** What was wrong with a form on it. */
    readonly problem?: Problem | undefined;
  },
): WebResponse {
  const content = html`${bar(visit, 'admin')}
<main id="main">${options.content}</main>`;
  const document = documentOf(parts.shell, visit, {
    title: options.title,
    layout: 'panel',
    content,
  });
  return formPage(document, options.problem);
}

/** The domain that an address of the panel names. */
export function domainName(visit: SignedVisit): string {
  return (visit.params['domain'] ?? '').toLowerCase();
}

/** Refuses `forbidden` for a domain of others, whether it exists or not; then `not-found`. */
export async function domainSummary(parts: AdminParts, visit: SignedVisit): Promise<DomainSummary> {
  const { administration } = parts.accounts;
  const summary = await administration.domain(visit.session, domainName(visit));
  if (!summary) throw new Refusal('not-found');
  return summary;
}
