// What stands beside a list, and when a list need not be made.

import { type Html, html } from '../html/html.ts';
import { icon } from '../web/icon.ts';
import type { SignedVisit } from '../web/visit.ts';
import { listKey, type ListPlace } from './folder/list-place.ts';

/** The reading pane while no message is open. */
export function nothingOpen({ texts }: SignedVisit): Html {
  return html`<section class="read nothing" aria-label="${texts('message.pane')}">
<p>${icon('brand')}${texts('message.none-open')}</p></section>`;
}

/**
 * Whether the page from which this one is asked for, by our script, shows this very list: then it
 * stays there and is not made again.
 */
export function hasList(visit: SignedVisit, place: ListPlace): boolean {
  return visit.request.header('x-dispatch-list') === visit.link(listKey(place));
}

/** Whether our script asks by itself, for a list as it is now or for words that are being typed. */
export function isUnasked(visit: SignedVisit): boolean {
  return isAhead(visit) || visit.request.header('x-dispatch-unasked') !== undefined;
}

/** Nothing that only looks ahead changes anything. */
export function isAhead({ request }: SignedVisit): boolean {
  const purpose = request.header('sec-purpose') ?? request.header('x-sec-purpose') ?? '';
  return purpose.includes('prefetch');
}
