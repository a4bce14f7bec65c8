// How much of a limit is in use: words, and a bar where there is a limit.

import type { DomainSummary } from '../account/account.ts';
import { attributes, type Html, html } from '../html/html.ts';
import type { Texts } from '../web/texts.ts';
import type { SignedVisit } from '../web/visit.ts';

// From this share on the bar warns.
const nearlyFull = 0.9;

export function accountsUsage({ texts }: SignedVisit, domain: DomainSummary): Html {
  return countUsage(texts, domain.accounts, domain.accountsMax);
}

export function aliasesUsage({ texts }: SignedVisit, domain: DomainSummary): Html {
  return countUsage(texts, domain.aliases, domain.aliasesMax);
}

/** Of the quotas that were given; nothing where nobody can sum them up. */
export function storageUsage({ texts }: SignedVisit, domain: DomainSummary): Html {
  const { quotaBytes: used, quotaBytesMax: max } = domain;
  if (used === undefined) return html`<span class="soft">–</span>`;
  return bytesUsage(texts, used, max);
}

/** Bytes of a limit, in words of one unit each. */
export function bytesUsage(texts: Texts, used: number, max: number | undefined): Html {
  if (max === undefined) return html`<span class="usage number">${sizeWords(texts, used)}</span>`;
  const words = texts('admin.domains.storage.of', {
    used: sizeWords(texts, used),
    max: sizeWords(texts, max),
  });
  return html`<span class="usage"><span class="number">${words}</span>${meter(used, max)}</span>`;
}

export function sizeWords(texts: Texts, bytes: number): string {
  if (bytes === 0) return texts('admin.size.none');
  const megabytes = bytes / 2 ** 20;
  if (megabytes < 1000) return texts('admin.size.mb', { number: rounded(megabytes) });
  return texts('admin.size.gb', { number: rounded(megabytes / 1024) });
}

function countUsage(texts: Texts, used: number, max: number | undefined): Html {
  if (max === undefined) {
    return html`<span class="usage number">${texts('admin.number', { number: used })}</span>`;
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

/** To one place behind the point while that says something. */
const rounded = (number: number) =>
  number < 10 ? Math.round(number * 10) / 10 : Math.round(number);
