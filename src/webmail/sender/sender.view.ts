// One calm banner that says what is doubtful about a sender, and a quiet sign where somebody
// vouches for it.

import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { SenderFacts, Warning } from './facts.ts';
import { shownAddress, shownDomain } from './shown-domain.ts';

// LIMIT of reasons: the most serious ones; who reads ten warnings reads none.
const reasonsMax = 2;

const tones: Readonly<Record<Warning['kind'], '' | 'bad' | 'warn'>> = {
  failed: 'bad',
  homograph: 'bad',
  'look-alike': 'bad',
  claims: 'warn',
  several: 'warn',
  reply: 'warn',
  lures: 'warn',
  first: '',
};

export function senderBanner({ texts }: SignedVisit, facts: SenderFacts | undefined): Html | null {
  const first = facts?.warnings[0];
  if (facts === undefined || first === undefined) return null;
  const reasons = facts.warnings.slice(0, reasonsMax).map(({ kind, other, count }) => {
    const named = other.includes('@') ? shownAddress(other) : shownDomain(other);
    return html`<span>${texts(`trust.warn.${kind}`, { other: named, count })}</span>`;
  });
  const tone = tones[first.kind];
  return html`<div class="note sender-note ${tone}" role="note">${icon(tone === '' ? 'people' : 'warning')}<p>${reasons}</p></div>`;
}

export function signedMark({ texts }: SignedVisit, facts: SenderFacts | undefined): Html | null {
  if (facts?.signedBy === undefined) return null;
  // A lure can sign for itself: green beside a warning would only lend it trust.
  const first = facts.warnings[0];
  if (first !== undefined && tones[first.kind] === 'bad') return null;
  const words = texts('trust.signed', { domain: shownDomain(facts.signedBy) });
  return html`<span class="signed" title="${texts('trust.signed.help')}">${icon('shield')}${words}</span>`;
}

/** More lines of the list of who and when. */
export function senderDetails({ texts }: SignedVisit, facts: SenderFacts | undefined): Html | null {
  if (facts === undefined || facts.details.length === 0) return null;
  return html`${facts.details.map(
    ({ kind, value }) =>
      html`<div><dt>${texts(`trust.detail.${kind}`)}</dt><dd dir="auto">${kind === 'receipt' ? texts('trust.receipt', { address: shownAddress(value) }) : shownAddress(value)}</dd></div>`,
  )}`;
}
