// How many of a domain's mailboxes are in use: a number, and a bar where there is a limit.

import type { DomainSummary } from '../account/account.ts';
import { attributes, type Html, html } from '../html/html.ts';
import type { SignedVisit } from '../web/visit.ts';

// From this share on the bar warns.
const nearlyFull = 0.9;

export function usage({ texts }: SignedVisit, domain: DomainSummary): Html {
  const { accounts: used, accountsMax: max } = domain;
  if (max === undefined) {
    return html`<span class="usage number">${texts('admin.domains.unlimited', { used })}</span>`;
  }
  const words = texts('admin.domains.used', { used, max });
  return html`<span class="usage"><span class="number">${words}</span>${meter(used, max)}</span>`;
}

/** The words beside it say the same, so a screen reader passes it by. */
function meter(used: number, max: number): Html | null {
  if (max <= 0) return null;
  const values = attributes({ min: 0, max, value: Math.min(used, max) });
  const full = used >= max * nearlyFull;
  return html`<meter class="${full ? 'nearly-full' : ''}" aria-hidden="true" ${values}></meter>`;
}
